/** Help with plain words counts what can be counted, whatever the text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GlossaryTerm, termsIn } from "#domains/guides/glossary/glossary.ts";
import {
  abbreviationsOf,
  barePictures,
  inlineText,
  levelOf,
  longestLook,
  plainBlocks,
  plainHelp,
} from "#domains/guides/plain/plain.ts";
import { atMost, cpu } from "../../support/effort.ts";

const word = fc.constantFrom(
  "a",
  "salve",
  "Ringelblume",
  "für",
  "the",
  "chamomile",
  "ημέρα",
  "वनस्पति",
  "草药",
  "e.g.",
  "TENS",
  "(WHO)",
  "**bold**",
);
const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));
const text = fc
  .array(
    fc.oneof(
      line,
      line.map((one) => `${one}.`),
      fc.constantFrom(
        "",
        "# Heading",
        "- item",
        "1. first",
        "![](x.jpg)",
        "```",
        "> said",
        "|a|b|",
      ),
    ),
    {
      maxLength: 30,
    },
  )
  .map((lines) => lines.join("\n"));
const language = fc.constantFrom(
  "en",
  "de",
  "el",
  "hi",
  "zh",
  "ar",
  "th",
  "no-such-tag-at-all",
  "xx",
);

describe("help with plain words", () => {
  test("counts what can be: no figure is without sense, whatever the text", () =>
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: "binary", maxLength: 400 })),
        language,
        (source, tag) => {
          const help = plainHelp(source, tag);
          expect(help.words).toBeGreaterThanOrEqual(help.sentences);
          expect(help.longShare).toBeGreaterThanOrEqual(0);
          expect(help.longShare).toBeLessThanOrEqual(1);
          if (help.words < 10) expect(help.lix).toBeUndefined();
          else expect(help.lix).toBeGreaterThanOrEqual(1);
          for (const one of help.longSentences) expect(one.words).toBeGreaterThan(25);
        },
      ),
    ));

  test("reads the same with and without emphasis", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("salve", "marigold", "oil", "wax", "gently"), {
          minLength: 1,
          maxLength: 60,
        }),
        (words) => {
          const plain = plainHelp(`${words.join(" ")}.`, "en");
          const marked = plainHelp(
            `${words.map((one, i) => (i % 2 === 0 ? `**${one}**` : `_${one}_`)).join(" ")}.`,
            "en",
          );
          expect(marked).toEqual({ ...plain, longSentences: marked.longSentences });
        },
      ),
    ));

  test("a text twice has twice the words and the same difficulty", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("salve", "marigolds", "oil", "gently"), {
          minLength: 10,
          maxLength: 60,
        }),
        (words) => {
          const one = `${words.join(" ")}.`;
          const once = plainHelp(one, "en");
          const twice = plainHelp(`${one}\n\n${one}`, "en");
          expect([twice.words, twice.sentences, twice.lix]).toEqual([
            once.words * 2,
            once.sentences * 2,
            once.lix,
          ]);
        },
      ),
    ));

  test("a longer sentence is never easier", () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), (n) => {
        const lix = (parts: readonly string[]) => plainHelp(parts.join(""), "en").lix ?? 0;
        const words = Array.from({ length: n * 2 }, () => "calm day here now rest");
        expect(lix([`${words.join(" ")}.`])).toBeGreaterThanOrEqual(
          lix(words.map((one) => `${one}. `)),
        );
      }),
    ));

  test("plain words are easy and officialese is not", () => {
    const easy = plainHelp(
      "Warm the oil. Put in the flowers. Wait for an hour. Pour it through a cloth. Keep it cool.",
      "en",
    );
    const hard = plainHelp(
      "Notwithstanding aforementioned considerations regarding organisational responsibilities, participating practitioners acknowledge comprehensive documentation requirements.",
      "en",
    );
    expect([easy.level, hard.level]).toEqual(["very-easy", "very-hard"]);
    expect([24, 25, 35, 45, 55].map(levelOf)).toEqual([
      "very-easy",
      "easy",
      "middle",
      "hard",
      "very-hard",
    ]);
  });

  test("long sentences are listed as they are read, the longest first", () => {
    const long = (n: number) => `${Array.from({ length: n }, (_, i) => `Word${i}`).join(" ")}.`;
    const { longSentences } = plainHelp(`Short one. ${long(27)}\n\n- ${long(40)}`, "en");
    expect(longSentences.map((one) => one.words)).toEqual([40, 27]);
    expect(longSentences[0]?.text).toBe(long(40));
  });

  test("headings, entries of lists and rows are texts of their own; code and addresses are no words", () => {
    expect(
      plainBlocks(
        "# Salve\nWarm the\noil\n\n- one\n  still one\n- [x] two\n1. three\n> said\n\n| a | b |\n| --- | --- |\n| c | d |\n```\ncode\n```\nafter",
      ),
    ).toEqual([
      "Salve",
      "Warm the oil",
      "one still one",
      "two",
      "three",
      "said",
      "a b",
      "c d",
      "after",
    ]);
    expect(
      inlineText(
        "See [the _list_](https://a.example/x_y_z) and `rm -rf` at https://b.example/ ![cup](c.jpg) **now** snake_case",
      ),
    ).toBe("See the list and at now snake_case");
  });

  test("abbreviations are found unless the text or the glossary explains them", () => {
    const found = (...lines: string[]) => abbreviationsOf(lines, ["CBT"]);
    expect(found("Ask the WHO about TENS and CBT, e.g. by mail.")).toEqual(["WHO", "TENS", "e.g."]);
    expect(
      found(
        "The World Health Organization (WHO) says so.",
        "The WHO again, TENS (a small current).",
      ),
    ).toEqual([]);
    expect(found("READ THIS FIRST", "Part IV of King Louis XIV, OK2 go")).toEqual(["OK2"]);
  });

  test("pictures without a description are found by their line", () => {
    expect(
      barePictures(
        '![](a.jpg)\n![A cup](b.jpg) ![ ](c.jpg "t")\n![IMG_1.JPG](d.jpg)\n![][ref]\n```\n![](no.jpg)\n```\n`![](no.jpg)`',
      ),
    ).toEqual([
      { line: 1, address: "a.jpg" },
      { line: 2, address: "c.jpg" },
      { line: 3, address: "d.jpg" },
      { line: 4, address: "ref" },
    ]);
    expect(barePictures("[](x) and !(y)")).toEqual([]);
  });

  test("hostile texts are looked at in a moment", () => {
    const hostile = [
      "![",
      "[a](",
      "`",
      "_",
      "*",
      "(",
      "a.",
      "A",
      "> ",
      "- - ",
      "|",
      "\u0301",
      "http://",
      "1. ",
      "![](",
      "[[",
      "--|",
      " ",
      "### ",
    ];
    const began = cpu();
    for (const one of hostile) plainHelp(one.repeat(longestLook / one.length), "en");
    // A second each is a lot; quadratic would be minutes.
    expect(cpu() - began).toBeLessThan(atMost(hostile.length * 1500));
  });
});

describe("words of the glossary", () => {
  const entry = (term: string, tag = "en"): GlossaryTerm => ({ term, meaning: "…", language: tag });
  const terms = fc.constantFrom(
    "tincture",
    "go-round",
    "check in",
    "Säure",
    "草药",
    "bain-marie",
    "ärztin",
  );

  test("are found wherever they stand as words, whatever their case", () =>
    fc.assert(
      fc.property(
        terms,
        fc.constantFrom("", "We say ", "“", "(", "- "),
        fc.constantFrom("", ".", " of it", "”,"),
        fc.boolean(),
        (term, before, after, loud) => {
          const said = loud ? term.toLocaleUpperCase("en") : term;
          expect(termsIn(`${before}${said}${after}`, [entry(term), entry("elsewhere")])).toEqual([
            entry(term),
          ]);
        },
      ),
    ));
  test("are found in their forms, and not inside other words", () => {
    const found = (text: string, ...list: string[]) =>
      termsIn(
        text,
        list.map((one) => entry(one)),
      ).map((one) => one.term);
    expect(found("Two tinctures, zwei Tinkturen", "tincture", "Tinktur")).toEqual([
      "tincture",
      "Tinktur",
    ]);
    expect(found("a poster about arthritis", "post", "art")).toEqual([]);
    expect(found("we check everybody in", "check in")).toEqual([]);
    expect(found("这是草药茶", "草药", "茶叶")).toEqual(["草药"]);
    expect(found("a SAUERE Säure", "saure")).toEqual(["saure"]);
  });
  test("of other languages are left out", () => {
    expect(
      termsIn("gift", [entry("gift", "de"), entry("gift", "en-GB")], "en").map(
        (one) => one.language,
      ),
    ).toEqual(["en-GB"]);
  });
  test("never fail, and are found in the text itself", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 20 }),
        (source, list) => {
          const all = list.map((one) => entry(one));
          for (const one of termsIn(source, all)) expect(all).toContain(one);
        },
      ),
    ));
});
