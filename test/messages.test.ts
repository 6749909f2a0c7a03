/**
 * Catalogues: their types are fresh, their translations whole, and
 * no new sentence stands in the code.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCatalogue, typesOf } from "../tools/catalogue-types.ts";
import { sentences, sentencesIn } from "./house/sentences.ts";
import { compared, englishFiles, gaps, sums, written } from "../tools/messages.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

test("what is written from the catalogues is fresh: else npm run messages", async () => {
  for (const file of englishFiles())
    expect(read(file.replace(/\.ftl$/, ".ts")), file).toBe(await written(file));
});

test("texts stand in Fluent files: no messages.ts is written by hand", () => {
  const all = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/-])messages\.ts$/.test(file) && !file.startsWith("platform/lib"))
    .map((file) => `src/${file.replace(/\.ts$/, ".ftl")}`);
  expect(all.sort()).toEqual(englishFiles());
});

describe("a translation", () => {
  test("says nothing that English does not have, and asks for nothing that is not given", () => {
    const wrong = [...compared()].flatMap(([, { file, unknown, foreign }]) =>
      [...unknown, ...foreign].map((what) => `${file}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  test("lacks no more than is known: test/house/untranslated.json only gets shorter", () => {
    const known = JSON.parse(read("test/house/untranslated.json")) as Record<string, number>;
    const more = [...sums()].filter(([language, { missing }]) => missing > (known[language] ?? 0));
    expect(more.map(([language, { missing }]) => `${language}: ${missing}`)).toEqual([]);
  });

  test("is compared key by key, with its arguments", () => {
    const file = (text: string): ReturnType<typeof readCatalogue> =>
      readCatalogue("a.ftl", `### testMessages\n\n${text}`);
    const english = file("a = A\nb = { $n } of { $all }\nc =\n    .d = D");
    expect(gaps(english, file("b = { $n } von { $wem }\nc =\n    .d = D\ne = E"))).toEqual({
      missing: ["a"],
      unknown: ["e"],
      foreign: ["b: $wem"],
      unsaid: ["b: $all"],
    });
  });
});

describe("types of a Fluent file", () => {
  const types = (text: string): string =>
    typesOf(readCatalogue("a.ftl", `### testMessages\n\n${text}`));

  test("name its keys and what each of them is given", () => {
    const text = types(`
title = Hello
count = { $n ->
    [one] One
   *[other] { $n } of { $place }
    }
field =
    .label = Name
    .error = Not { $what }
said-inner =
    .by = { LIST($names) }{ GIVEN($credit) ->
        [yes] , by { $credit }
       *[no] { "" }
    }{ $again ->
        [true] again
       *[false] { "" }
    }
steps =
    .line1 = One
    .line2 = Two
same = { title } and { count }
# $unit (string) what is counted
unit = { $unit ->
    [one] one
   *[other] { $unit }
    }
`);
    for (const line of [
      "readonly title: string",
      "readonly count: (args: { n: number; place: string | number }) => string",
      "readonly field: { readonly label: string; readonly error: (args: { what: string | number }) => string }",
      "readonly inner: { readonly by: (args: { names: readonly string[]; credit: string | undefined; again: boolean }) => string }",
      "readonly steps: readonly [string, string]",
      "readonly same: (args: { n: number; place: string | number }) => string",
      "readonly unit: (args: { unit: string }) => string",
      "export const testMessages = catalogue<Messages>(import.meta.url);",
    ])
      expect(text).toContain(line);
  });

  test("a file that can't be read, or says a thing twice, is refused", () => {
    expect(() => types("title = {")).toThrow("can't be read");
    expect(() => types("title = A\ntitle = B")).toThrow("stands twice");
    expect(() => types("a = A\na-b = B")).toThrow("a is a text");
    expect(() => readCatalogue("a.ftl", "title = A")).toThrow("the first line");
  });
});

describe("sentences in the code", () => {
  test("are no more than those that are known, file by file: new ones stand in catalogues", () => {
    expect(sentences()).toEqual(JSON.parse(read("test/house/sentences.json")));
  });

  test("are found in errors, labels and the text of HTML, and not in what programs read", () => {
    expect(sentencesIn('throw new DomainError("conflict", { detail: "It is over." });')).toEqual([
      "It is over.",
    ]);
    expect(sentencesIn("const label = `At most ${n} people`;")).toHaveLength(1);
    expect(sentencesIn('html`<p class="a b">Nobody comes yet</p>`')).toHaveLength(1);
    expect(sentencesIn('html`<p class="two words">${m.none}</p>`')).toEqual([]);
    expect(sentencesIn('throw new Error("The file is damaged.");')).toHaveLength(1);
    expect(sentencesIn("throw new Error(`The file ${file} is damaged.`);")).toHaveLength(1);
    expect(sentencesIn('throw new Error("the file is not there");')).toEqual([]);
    expect(sentencesIn('app.get("/x", { schema: { summary: "Ask it" } });')).toEqual([]);
    expect(sentencesIn('const a = "two words";')).toEqual([]);
  });
});
