/**
 * Pages speak plainly: words that docs/writing.md and the glossary of other languages
 * threw out come back into no catalogue.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { englishFiles } from "../../tools/messages.ts";
import { textsOf } from "../support/catalogue-texts.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The left column of the table under the last heading of docs/writing.md. */
function thrownOut(page: string): readonly string[] {
  const table = page.split("## Words that we threw out")[1] ?? "";
  return [...table.matchAll(/^\| +([^|]+?) +\|/gm)]
    .map(([, word = ""]) => word)
    .filter((word) => word !== "not" && !/^-+$/.test(word));
}

/** "A lot of" is everyday English; a lot of the herb store is not. */
const allowed = /\b(?:a|that's a|is a|was a) lot\b/gi;

/** Finds which of these words a text has, as whole words. */
function finder(words: readonly string[]): (text: string) => readonly string[] {
  const patterns = words.map(
    (word) =>
      [word, new RegExp(`(?<![\\p{L}-])${RegExp.escape(word)}(?![\\p{L}-])`, "iu")] as const,
  );
  return (text) => {
    const plain = text.replace(allowed, "").replaceAll("’", "'");
    return patterns.filter(([, pattern]) => pattern.test(plain)).map(([word]) => word);
  };
}

describe("words that were thrown out", () => {
  const words = thrownOut(read("docs/writing.md"));

  test("are listed for people, each once", () => {
    expect(words.length).toBeGreaterThan(50);
    expect(words).toEqual([...new Set(words)]);
  });

  test("stand in no catalogue", () => {
    const found = finder(words);
    const all = englishFiles().flatMap((file) =>
      textsOf(read(file)).flatMap(([key, text]) =>
        found(text).map((word) => `${file} ${key}: ${word}`),
      ),
    );
    expect(all).toEqual([]);
  });

  test("are found as whole words, whatever their case, in every variant; keys don't count", () => {
    const found = finder(["tender", "lot", "begin"]);
    const all = (ftl: string): readonly string[] => textsOf(ftl).flatMap(([, text]) => found(text));
    expect(all("a = A Tender group")).toEqual(["tender"]);
    expect(all("a = A tenderly kept slot; that was a lot to begin-with")).toEqual([]);
    expect(
      all(
        "tender = Hidden\nb =\n    .begin = { $lot ->\n        [one] { $lot } batch\n       *[other] lot\n    }",
      ),
    ).toEqual(["lot"]);
  });
});

describe("words that were thrown out in other languages", () => {
  const table = read("docs/glossary-translations.md").split("## Words that we threw out")[1] ?? "";
  const rows = [...table.matchAll(/^\| +([a-z]{2}) +\| +([^|]+?) +\|/gm)].flatMap(
    ([, language = "", word = ""]) => (language === "in" ? [] : [[language, word] as const]),
  );
  const languages = [...new Set(rows.map(([language]) => language))];

  test("are listed for each of the five, each once", () => {
    expect([...languages].toSorted()).toEqual(["ar", "de", "es", "fr", "pt"]);
    expect(rows.length).toBe(new Set(rows.map((row) => row.join(" "))).size);
  });

  test.each(languages)("stand in no catalogue and no page of help in %s", (language) => {
    const found = finder(rows.flatMap(([of, word]) => (of === language ? [word] : [])));
    const catalogues = englishFiles()
      .map((file) => file.replace(/\.ftl$/, `.${language}.ftl`))
      .flatMap((file) =>
        textsOf(read(file)).flatMap(([key, text]) =>
          found(text).map((word) => `${file} ${key}: ${word}`),
        ),
      );
    const folder = `docs/help/${language}`;
    const papers = readdirSync(join(root, folder)).flatMap((paper) =>
      found(read(`${folder}/${paper}`).replaceAll(/`[^`]*`/g, "")).map(
        (word) => `${folder}/${paper}: ${word}`,
      ),
    );
    expect([...catalogues, ...papers]).toEqual([]);
  });
});
