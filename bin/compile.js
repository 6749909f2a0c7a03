#!/usr/bin/env node
// Makes one file of each thing that starts, so that a start reads a few files instead of four thousand. npm ci does it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { digest, placesOf, quickDigest } from "./compiled.js";
import { trimPackages } from "./trim.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const src = join(root, "src");
const places = placesOf(root);

/** Programs of their own: threads and processes that the server starts. */
const programs = {
  "app/pool-worker.ts": "pool-worker",
  "domains/zines/press/worker.ts": "press-worker",
};

/** Native code, and what finds its own files beside it. */
const external = [
  /^node:/,
  /^sharp$/,
  /^@myriaddreamin\//,
  /^@node-rs\//,
  /^piscina$/,
  /^pg-native$/,
  /^pg-cloudflare$/,
];

const usesPlace = /import\.meta\.(dirname|url)/;

/** A module of ours finds its files where its source stands, and its programs where they are compiled. */
const standsWhere = {
  name: "places",
  transform(code, id) {
    if (!id.startsWith(src) || !usesPlace.test(code)) return null;
    const here = relative(root, dirname(id));
    const file = relative(root, id);
    let text = code;
    for (const [source, name] of Object.entries(programs)) {
      const from = relative(dirname(id), join(src, source));
      text = text
        .replace(
          `new URL("${from}", import.meta.url)`,
          `new URL("./${name}.js", import.meta["url"])`,
        )
        .replace(
          `join(import.meta.dirname, "${from}")`,
          `join(import.meta["dirname"], "${name}.js")`,
        );
    }
    return text
      .replaceAll(
        "import.meta.dirname",
        `(import.meta["dirname"].slice(0, -${"compiled".length}) + ${JSON.stringify(here)})`,
      )
      .replaceAll(
        "import.meta.url",
        `new URL(${JSON.stringify(`../${file}`)}, import.meta["url"]).href`,
      );
  },
};

/**
 * The router writes and compiles a function for each piece of each address, and again for each that is cut in two:
 * a third of a second in which nobody is answered yet. The same is asked of the text itself.
 */
const routerWithoutCompiler = {
  name: "router",
  transform(code, id) {
    if (!/find-my-way[\\/]lib[\\/]node\.js$/.test(id)) return null;
    return code.replace(
      /const lines = \[\]\s+for [\s\S]+?return new Function\('path', 'i', .*/,
      "return (path, i) => path.startsWith(prefix, i)",
    );
  },
};

/**
 * A look whether there is a FormData loads Node's whole fetch: a twentieth of a start, in which nothing is fetched.
 * Whether there is one can be asked without looking at it.
 */
const withoutFetch = {
  name: "fetch",
  transform(code, id) {
    if (!/@fastify[\\/]multipart[\\/]index\.js$/.test(id)) return null;
    return code.replace("if (globalThis.FormData &&", 'if ("FormData" in globalThis &&');
  },
};

async function compile() {
  let rolldown;
  try {
    ({ rolldown } = await import("rolldown"));
  } catch {
    // Without the parts for development: the source starts, some seconds slower, and nobody reads what is for them.
    if (!existsSync(join(root, "node_modules", "rolldown")))
      trimPackages(join(root, "node_modules"));
    return;
  }
  const made = `${places.folder}.new`;
  rmSync(made, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: root,
    platform: "node",
    input: {
      main: join(src, "main.ts"),
      ...Object.fromEntries(
        Object.entries(programs).map(([source, name]) => [name, join(src, source)]),
      ),
    },
    external,
    plugins: [standsWhere, routerWithoutCompiler, withoutFetch],
    logLevel: "silent",
  });
  await bundle.write({
    dir: made,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    // One letter beyond Latin-1 makes the whole text twice as long in memory, and slower to read.
    comments: false,
    minify: {
      compress: false,
      mangle: false,
      codegen: { removeWhitespace: false, asciiOnly: true },
    },
  });
  await bundle.close();
  mkdirSync(join(made, "cache"), { recursive: true });
  const all = digest(root);
  writeFileSync(join(made, "made-from.json"), JSON.stringify({ quick: quickDigest(root), all }));
  // Whole or not at all: a server may start meanwhile.
  rmSync(places.folder, { recursive: true, force: true, maxRetries: 5 });
  renameSync(made, places.folder);
}

await compile().catch((error) => {
  // The source starts as well.
  process.stderr.write(
    `The server was not compiled, and starts from its source: ${error.message}\n`,
  );
});
