#!/usr/bin/env node
// Plain JavaScript that any Node can read: finds the Node that the server needs, or says in one sentence that there is none.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const least = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const own = join(root, "node_modules", "node", "bin", "node");

if (Number(process.versions.node.split(".")[0]) >= least) {
  await import("../src/main.ts");
} else if (existsSync(own)) {
  const child = spawn(own, [join(root, "src", "main.ts"), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => (process.exitCode = signal === null ? (code ?? 1) : 1));
} else {
  process.stderr.write(
    `Calendula needs Node ${least} or newer, and this is ${process.versions.node}: install it, or run npm ci without --omit=dev, which brings it along.\n`,
  );
  process.exitCode = 1;
}
