#!/usr/bin/env node
// Plain JavaScript that any Node can read: finds the Node that the server needs, or says in one sentence that there is none.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { missingFlags, startEnvironment, startSmall } from "./small-heap.js";

const least = 24;
const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), "..");
const args = process.argv.slice(2);
const own = join(root, "node_modules", "node", "bin", "node");

if (Number(process.versions.node.split(".")[0]) >= least) {
  // Before anything is read: what was read would be read again.
  startSmall(args);
  const { mainOf, placesOf } = await import("./compiled.js");
  // Machine code of what ran before. It is written at the end, and once soon, since some are never ended in order.
  const main = mainOf(root);
  const { cache } = placesOf(root);
  module.enableCompileCache(
    process.env.NODE_COMPILE_CACHE ?? (existsSync(cache) ? cache : undefined),
  );
  setTimeout(() => module.flushCompileCache(), 10_000).unref();
  await import(pathToFileURL(main).href);
} else if (existsSync(own)) {
  const flags = missingFlags(args);
  const env = flags.length === 0 ? process.env : { ...startEnvironment, ...process.env };
  const child = spawn(own, [...flags, here, ...args], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => (process.exitCode = signal === null ? (code ?? 1) : 1));
} else {
  const said = JSON.parse(readFileSync(join(dirname(here), "old-node.json"), "utf8"));
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || "en").split(/[_.@-]/)[0];
  const text = said[language] ?? said.en;
  process.stderr.write(
    `${text.replace("{least}", least).replace("{this}", process.versions.node)}\n`,
  );
  process.exitCode = 1;
}
