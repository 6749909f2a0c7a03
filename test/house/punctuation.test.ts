/** Each language keeps its own marks: what a writer of English does not see. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { englishFiles } from "../../tools/messages.ts";
import { textsOf } from "../support/catalogue-texts.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Code, addresses and what a program reads keep the marks that they have. */
const withoutCode = (text: string): string =>
  text
    .replaceAll(/`[^`]*`/g, "x")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/<\/?[a-z][^>]*>/g, "")
    .replaceAll(/https?:\/\/\S+|\?resource=\S+/g, "x");

/** Every text of the catalogues of a language and of its help, with the place where it stands. */
function textsIn(language: string): readonly (readonly [string, string])[] {
  const catalogues = englishFiles().flatMap((english) => {
    const file = english.replace(/\.ftl$/, `.${language}.ftl`);
    return textsOf(read(file)).map(([key, text]) => [`${file} ${key}`, text] as const);
  });
  const papers = readdirSync(join(root, "docs", "help", language)).flatMap((paper) =>
    read(`docs/help/${language}/${paper}`)
      .replaceAll(/^```[^]*?^```$/gm, (block) => "\n".repeat(block.split("\n").length - 1))
      .split("\n")
      .map((line, i) => [`${paper}:${i + 1}`, line] as const),
  );
  return [...catalogues, ...papers].map(([place, text]) => [place, withoutCode(text)]);
}

const placesOf = (language: string, wrong: (text: string) => boolean): readonly string[] =>
  textsIn(language)
    .filter(([, text]) => wrong(text))
    .map(([place, text]) => `${place}: ${text}`);

const count = (text: string, mark: RegExp): number => [...text.matchAll(mark)].length;

test("French has a space that does not break before double marks and inside its quotes", () => {
  const breaks = / (?:[;:!?»%](?=[\s).,|*]|$))|« /;
  const missing = /\p{Ll}[;!?](?=\s|$)|«(?!\u00a0)|[^\s]»/u;
  const wrong = (text: string): boolean => breaks.test(text) || missing.test(text);
  expect(wrong("Un mot : oui")).toBe(true);
  expect(wrong("Un mot: «oui»")).toBe(true);
  expect(wrong("Un mot\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0?")).toBe(false);
  expect(placesOf("fr", wrong)).toEqual([]);
});

test("Spanish opens what it asks and calls", () => {
  const wrong = (text: string): boolean =>
    count(text, /\?/g) !== count(text, /¿/g) || count(text, /!/g) !== count(text, /¡/g);
  expect(wrong("Vienes?")).toBe(true);
  expect(wrong("¿Vienes? ¡Qué bueno!")).toBe(false);
  expect(placesOf("es", wrong)).toEqual([]);
});

test("Arabic asks, lists and parts with its own marks", () => {
  const wrong = (text: string): boolean => /[؀-ۿ»] ?[,;?]/.test(text);
  expect(wrong("هل ستأتون?")).toBe(true);
  expect(wrong("هل ستأتون؟")).toBe(false);
  expect(placesOf("ar", wrong)).toEqual([]);
});

test.each([
  ["de", /["”«»]/],
  ["pt", /["„«»]/],
  ["es", /["„“”]/],
  ["fr", /["„“”]/],
  ["ar", /["„“”]/],
])("quotes in %s are those of its house", (language, other) => {
  expect(placesOf(language, (text) => other.test(text))).toEqual([]);
});
