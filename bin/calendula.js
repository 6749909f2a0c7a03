#!/usr/bin/env node
// Plain JavaScript that any Node can read: finds the Node that the server needs, or says in one sentence that there is none.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ownNode, sayTooOld, tooOld } from "./old-node.js";
import { missingFlags, startEnvironment, startSmall } from "./small-heap.js";

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), "..");
const args = process.argv.slice(2);
const own = ownNode(root);

if (!tooOld()) {
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
} else if (own !== undefined) {
  // What this Node was started with is not handed on.
  const flags = missingFlags(args, process.env.NODE_OPTIONS ?? "");
  const env = flags.length === 0 ? process.env : { ...startEnvironment, ...process.env };
  const child = spawn(own, [...flags, here, ...args], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("error", () => sayTooOld(root, "alien"));
  child.on("exit", (code, signal) => (process.exitCode = signal === null ? (code ?? 1) : 1));
} else {
  sayTooOld(root);
}
