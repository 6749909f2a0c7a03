/** What starts as Calendula in tests that run it as a process of its own. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { mainOf, placesOf } from "../../bin/compiled.js";

const root = join(import.meta.dirname, "..", "..");

/** Compiled where npm ci compiled this very source: it starts in a third of the time. */
export const main = mainOf(root);

const { cache } = placesOf(root);

/**
 * What every such process needs; with the machine code of earlier starts, as `npm start` takes it.
 */
export const mainEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  ...(main !== join(root, "src", "main.ts") && existsSync(cache)
    ? { NODE_COMPILE_CACHE: cache }
    : {}),
};
