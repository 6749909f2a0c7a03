/**
 * Texts for people, from the Fluent files beside the code: `messages.ftl` in
 * English, `messages.es.ftl` and so on.
 */
import { directionOf, inReadingOrder, isolatedName, isolatedNames } from "./direction.ts";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { functions, variable } from "./functions.ts";
import { catalogued } from "./languages.ts";
import { translatedFiles } from "./translations.ts";
import { saidInEnglish } from "./unfinished.ts";

/** What a message may be given: a number is counted, a list is joined, `undefined` is nothing. */
type Argument = string | number | boolean | readonly string[] | undefined;
type Arguments = Readonly<Record<string, Argument>>;
type Pattern = Parameters<FluentBundle["formatPattern"]>[0];
type Text = string | ((args: Arguments) => string);
interface Tree {
  [key: string]: Text | Tree | readonly (Text | Tree)[];
}

/**
 * What `Intl` is asked for: our English is British ("5 December", no comma before
 * "and"), our Spanish Latin American.
 */
const locales: Readonly<Record<string, string>> = { en: "en-GB", es: "es-419", pt: "pt-BR" };
export const localeOf = (language: string): string => locales[language] ?? language;

/** The patterns of a file by path: `said-empty` with the attribute `.now` is `said.empty.now`. */
function patternsOf(resource: FluentResource): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const { id, value, attributes } of resource.body) {
    if (id.startsWith("-")) continue;
    const path = id.replaceAll("-", "/");
    if (value !== null) patterns.set(path, value);
    for (const [name, pattern] of Object.entries(attributes))
      patterns.set(`${path}/${name}`, pattern);
  }
  return patterns;
}

/** Does it need arguments? What it refers to is looked at too. */
function hasVariables(part: unknown, patterns: ReadonlyMap<string, Pattern>): boolean {
  if (Array.isArray(part)) return part.some((one) => hasVariables(one, patterns));
  if (typeof part !== "object" || part === null) return false;
  if ("type" in part && part.type === "var") return true;
  if ("type" in part && part.type === "mesg" && "name" in part && typeof part.name === "string") {
    const attribute = "attr" in part && typeof part.attr === "string" ? `/${part.attr}` : "";
    const meant = patterns.get(`${part.name.replaceAll("-", "/")}${attribute}`);
    return meant !== undefined && hasVariables(meant, patterns);
  }
  return Object.values(part).some((one) => hasVariables(one, patterns));
}

/** The language that is asked for, and what it has of a file. */
interface Wanted {
  readonly of: string;
  readonly translated?: Language;
}

interface Language {
  readonly bundle: FluentBundle;
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** Is it written from right to left? */
  readonly fromRight: boolean;
}

function languageFrom(file: string, language: string): Language {
  const resource = new FluentResource(readFileSync(file, "utf8"));
  // Latin names in a sentence from right to left stand apart, so that signs
  // beside them stay where they belong.
  const fromRight = directionOf(language) === "rtl";
  const bundle = new FluentBundle(localeOf(language), { useIsolating: fromRight, functions });
  const [error] = bundle.addResource(resource);
  // A text that stands twice in a translation is no reason to show no
  // page: `npm run messages` tells of it.
  if (error !== undefined && language === "en") throw new Error(`${file}: ${error.message}`);
  return { bundle, patterns: patternsOf(resource), fromRight };
}

function formatted(
  { bundle, fromRight }: Language,
  pattern: Pattern,
  args: Arguments,
): string | undefined {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args))
    given[name] = variable(typeof value === "string" && !fromRight ? isolatedName(value) : value);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, given, errors);
  if (errors.length > 0) return undefined;
  return fromRight ? inReadingOrder(isolatedNames(text)) : text;
}

/** One text: a string when it needs no arguments, resolved now and for good. */
function textOf(english: Language, { of, translated }: Wanted, path: string): Text {
  const original = english.patterns.get(path);
  if (original === undefined) throw new Error(`there is no text ${path}`);
  const pattern = translated?.patterns.get(path);
  const own =
    translated === undefined || pattern === undefined
      ? undefined
      : (args: Arguments) => formatted(translated, pattern, args);
  const inEnglish = (args: Arguments): string =>
    formatted(english, original, args) ?? english.bundle.formatPattern(original, {}, []);
  const fallback = (args: Arguments): string =>
    of === "en" ? inEnglish(args) : saidInEnglish(inEnglish(args), of);
  if (!hasVariables(original, english.patterns)) return own?.({}) ?? fallback({});
  return (args) => own?.(args) ?? fallback(args);
}

/** `line1`, `line2` … are a list. */
function listed(tree: Tree): Tree | readonly (Text | Tree)[] {
  const entries = Object.entries(tree);
  return entries.length > 0 && entries.every(([key], i) => key === `line${i + 1}`)
    ? entries.map(([, value]) => value as Text | Tree)
    : tree;
}

function treeOf(english: Language, wanted: Wanted): unknown {
  const root: Tree = {};
  for (const path of english.patterns.keys()) {
    const keys = path.split("/");
    const last = keys.pop() ?? "";
    let node = root;
    for (const key of keys) node = (node[key] ??= {}) as Tree;
    node[last] = textOf(english, wanted, path);
  }
  const close = (tree: Tree): Tree | readonly (Text | Tree)[] => {
    for (const [key, value] of Object.entries(tree))
      if (typeof value === "object") tree[key] = close(value as Tree);
    return listed(tree);
  };
  return close(root);
}

/**
 * The texts of the Fluent file that stands beside `url` under the same name,
 * by language. A language is read when it is first asked for; what a language
 * does not have yet is said in English.
 * `T` is written from the English file by `npm run messages`.
 */
// What a file says is what was written beside it: a test compares them.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function catalogue<T>(url: string): (language: string) => T {
  let opened: ((language: string) => T) | undefined;
  // Of a hundred files, most are of pages that nobody opens soon:
  // reading all would hold up the start.
  return (language) =>
    (opened ??= openCatalogue(fileURLToPath(url).replace(/\.ts$/, ".ftl")))(language);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function openCatalogue<T>(file: string): (language: string) => T {
  const english = languageFrom(file, "en");
  const fallback = treeOf(english, { of: "en" }) as T;
  const texts = new Map([["en", fallback]]);
  const translated = translatedFiles(file);
  /** Most collectives speak two or three languages: the others need not be kept. */
  const read = (language: string): T | undefined => {
    const known = texts.get(language);
    const other = translated.get(language);
    // Of a language that has other files, this one is not translated yet.
    if (known !== undefined || (other === undefined && !catalogued.includes(language)))
      return known;
    const wanted =
      other === undefined
        ? { of: language }
        : { of: language, translated: languageFrom(other, language) };
    const texted = treeOf(english, wanted) as T;
    texts.set(language, texted);
    return texted;
  };
  return (language) => read(language) ?? read(language.split("-")[0] ?? "") ?? fallback;
}
