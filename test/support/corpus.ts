/**
 * What other servers send: our own documents in test/fixtures, and beside them a larger collection
 * where there is one: in the folder of TEST_CORPUS, else beside the project.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const own = join(import.meta.dirname, "..", "fixtures");
/** Where the larger collection is, if it is here. */
export const corpus =
  process.env["TEST_CORPUS"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "fixtures");

/** Every JSON file of the folder by its name; ours stand before. What is no JSON is left out. */
export function documents(folder: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const root of [own, corpus].map((one) => join(one, folder)).filter(existsSync))
    for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort())
      if (name.endsWith(".json") && !name.endsWith("manifest.json") && !found.has(name))
        try {
          found.set(name, JSON.parse(readFileSync(join(root, name), "utf8")));
        } catch (error) {
          if (!(error instanceof SyntaxError) || root.startsWith(own)) throw error;
        }
  return found;
}
