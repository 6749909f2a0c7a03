/** The pages of help call pages, fields and buttons as the catalogue of their language does. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { englishFiles } from "../../../tools/messages.ts";
import { textsOf } from "../../support/catalogue-texts.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Languages set spaces and quotes differently, and a sentence may go on where a label ends. */
const plain = (text: string): string =>
  text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[\u00A0\u202F]/g, " ")
    .replace(/[.…:?؟!]$/, "")
    .trim()
    .toLowerCase();

const catalogue = (file: string): ReadonlyMap<string, string> =>
  new Map(textsOf(read(file)).map(([key, text]) => [key, plain(text)]));

/** What begins large in bold or between quotes, of two words and more: others may be any words. */
const named = (line: string): readonly string[] =>
  [...line.matchAll(/\*\*([^*]+)\*\*|[“"]([^”"]+)[”"]/g)]
    .map(([, bold, quoted]) => bold ?? quoted ?? "")
    .filter((name) => /^\p{Lu}/u.test(name) && name.includes(" "))
    .map(plain);

/** What is a thing to do in a list of roles, and only by chance what a button says. */
const notNames = new Set(["hand back"]);

test.each(["es", "fr", "de", "pt", "ar"])("in %s", (language) => {
  const said = new Map<string, Set<string>>();
  for (const file of englishFiles()) {
    const theirs = catalogue(file.replace(/\.ftl$/, `.${language}.ftl`));
    for (const [key, english] of catalogue(file)) {
      const words = theirs.get(key);
      if (words !== undefined) said.set(english, (said.get(english) ?? new Set()).add(words));
    }
  }
  const wrong = readdirSync(join(root, "docs/help", language)).flatMap((paper) => {
    const lines = read(`docs/help/${language}/${paper}`).split("\n").map(plain);
    return read(`docs/${paper}`)
      .split("\n")
      .flatMap((line, at) =>
        named(line).flatMap((name) => {
          const words = [...(said.get(name) ?? [])];
          const kept = words.length === 0 || words.some((word) => lines[at]?.includes(word));
          return kept || notNames.has(name)
            ? []
            : [`${paper}:${String(at + 1)} “${name}” is ${words.join(" or ")}`];
        }),
      );
  });
  expect(wrong).toEqual([]);
});
