/** The version of this program, as package.json has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const text = readFileSync(join(import.meta.dirname, "..", "..", "..", "package.json"), "utf8");
export const version = /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "0";
