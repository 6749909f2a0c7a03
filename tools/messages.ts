/**
 * Writes the `messages.ts` beside each English `messages.ftl`: its keys and their arguments as types, so that a missing
 * one is an error of the compiler. Then says what the other languages lack. `npm run messages`; with `-- report`, in sums.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FormatConfig, format } from "oxfmt";
import { type Catalogue, readCatalogue, typesOf } from "./catalogue-types.ts";

const root = join(import.meta.dirname, "..");
export const englishFiles = (): string[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/-])messages\.ftl$/.test(file))
    .map((file) => join("src", file))
    .sort();

const style = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8")) as FormatConfig;

/** The file that belongs beside it. */
export async function written(file: string): Promise<string> {
  const types = typesOf(readCatalogue(file, readFileSync(join(root, file), "utf8")));
  const { code, errors } = await format(file.replace(/\.ftl$/, ".ts"), types, style);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((one) => one.message).join(", ")}`);
  return code;
}

export interface Gaps {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  /** Asks for an argument that English is not given: it can't be said. */
  readonly foreign: readonly string[];
  /** Leaves out what English says, or chooses by it: may be right, and is worth a look. */
  readonly unsaid: readonly string[];
}

/** How a file differs from the English one, by key. */
export function gaps(english: Catalogue, other: Catalogue): Gaps {
  const [here, there] = [english.texts, other.texts];
  const both = [...there].flatMap(([key, types]) => {
    const given = here.get(key);
    return given === undefined ? [] : [{ key, given: [...given.keys()], asked: [...types.keys()] }];
  });
  const lack = (all: readonly string[], some: readonly string[]): string[] =>
    all.filter((name) => !some.includes(name));
  return {
    missing: [...here.keys()].filter((key) => !there.has(key)),
    unknown: [...there.keys()].filter((key) => !here.has(key)),
    foreign: both.flatMap(({ key, given, asked }) =>
      lack(asked, given).map((name) => `${key}: $${name}`),
    ),
    unsaid: both.flatMap(({ key, given, asked }) =>
      lack(given, asked).map((name) => `${key}: $${name}`),
    ),
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

const readFile = (file: string): Catalogue =>
  readCatalogue(file, readFileSync(join(root, file), "utf8"));

/** All five beside English; more come with their first file. */
const wanted = ["ar", "de", "es", "fr", "pt"];
const languagesThere = (): string[] =>
  [
    ...new Set([...wanted, ...englishFiles().flatMap((f) => translations(f).map(([l]) => l))]),
  ].sort();

/** Each English file with each language; where there is no file all is missing. */
export function* compared(): Generator<
  readonly [language: string, gaps: Gaps & { readonly file: string; readonly language: string }]
> {
  for (const file of englishFiles()) {
    const english = readFile(file);
    const there = new Map(translations(file));
    for (const language of languagesThere()) {
      const other = there.get(language);
      const all =
        other === undefined
          ? { missing: [...english.texts.keys()], unknown: [], foreign: [], unsaid: [] }
          : gaps(english, readFile(other));
      const name = other ?? file.replace(/\.ftl$/, `.${language}.ftl`);
      yield [language, { ...all, file: name, language }];
    }
  }
}

/** How many, by language. */
export function sums(): Map<string, Record<keyof Gaps | "texts", number>> {
  const texts = englishFiles().reduce((sum, file) => sum + readFile(file).texts.size, 0);
  const found = new Map<string, Record<keyof Gaps | "texts", number>>();
  for (const [language, one] of compared()) {
    const sum = found.get(language) ?? { texts, missing: 0, unknown: 0, foreign: 0, unsaid: 0 };
    found.set(language, sum);
    for (const key of ["missing", "unknown", "foreign", "unsaid"] as const)
      sum[key] += one[key].length;
  }
  return found;
}

if (import.meta.main) {
  for (const file of englishFiles()) {
    const to = join(root, file.replace(/\.ftl$/, ".ts"));
    const text = await written(file);
    if (existsSync(to) && readFileSync(to, "utf8") === text) continue;
    writeFileSync(to, text);
    console.log(`wrote ${to.slice(root.length + 1)}`);
  }
  if (process.argv[2] === "report") console.table(Object.fromEntries(sums()));
  else
    for (const [, one] of compared()) {
      if (!existsSync(join(root, one.file))) continue;
      for (const key of one.missing) console.log(`${one.file}: no ${key} (${one.language})`);
      for (const key of one.unknown) console.log(`${one.file}: ${key} is not in English`);
      for (const what of one.foreign) console.log(`${one.file}: ERROR ${what} is not in English`);
      for (const what of one.unsaid) console.log(`${one.file}: ${what} is left out`);
    }
  process.exitCode = [...compared()].some(([, one]) => one.foreign.length > 0) ? 1 : 0;
}
