/**
 * Writes the `messages.ts` beside each English `messages.ftl`: its keys and their arguments as types, so that a missing
 * one is an error of the compiler. Then says what the other languages lack. `npm run messages`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { type Catalogue, readCatalogue, typesOf } from "./catalogue-types.ts";

const root = join(import.meta.dirname, "..");
export const englishFiles = (): string[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/-])messages\.ftl$/.test(file))
    .map((file) => join("src", file))
    .sort();

/** The file that belongs beside it. */
export async function written(file: string): Promise<string> {
  const config = await resolveConfig(join(root, file));
  return format(typesOf(readCatalogue(file, readFileSync(join(root, file), "utf8"))), {
    ...config,
    parser: "typescript",
  });
}

/** What `language` lacks of an English file, and what it says that English does not have. */
export function gaps(
  english: Catalogue,
  other: Catalogue,
): { readonly missing: readonly string[]; readonly unknown: readonly string[] } {
  const [here, there] = [new Set(english.texts.keys()), new Set(other.texts.keys())];
  return {
    missing: [...here].filter((key) => !there.has(key)),
    unknown: [...there].filter((key) => !here.has(key)),
  };
}

/** The other languages of an English file: language and path. */
export function translations(file: string): (readonly [language: string, file: string])[] {
  const folder = join(file, "..");
  const name = file.slice(folder.length + 1, -".ftl".length);
  return readdirSync(join(root, folder))
    .filter((other) => other.startsWith(`${name}.`) && other.endsWith(".ftl"))
    .map((other) => [other.slice(name.length + 1, -".ftl".length), join(folder, other)] as const)
    .filter(([language]) => language !== "" && !language.includes("."));
}

if (import.meta.main) {
  for (const file of englishFiles()) {
    const to = join(root, file.replace(/\.ftl$/, ".ts"));
    const text = await written(file);
    if (existsSync(to) && readFileSync(to, "utf8") === text) continue;
    writeFileSync(to, text);
    console.log(`wrote ${to.slice(root.length + 1)}`);
  }
  for (const file of englishFiles())
    for (const [language, other] of translations(file)) {
      const { missing, unknown } = gaps(
        readCatalogue(file, readFileSync(join(root, file), "utf8")),
        readCatalogue(other, readFileSync(join(root, other), "utf8")),
      );
      for (const key of missing) console.log(`${other}: no ${key} (${language})`);
      for (const key of unknown) console.log(`${other}: ${key} is not in English`);
    }
}
