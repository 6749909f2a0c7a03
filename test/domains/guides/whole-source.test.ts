/**
 * The source of a guide holds all that its HTML says, and gives
 * the author's text back byte for byte.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMarkdown } from "#commons/markdown.ts";
import { manyLines } from "#commons/text.ts";
import { authorsText, wholeSource } from "#domains/guides/whole-source.ts";

const last = { iri: "https://moss.example/guides/1", name: "A *tea*", day: "5 Dec 2026" };
const facts = {
  cautions: "Not with *warfarin*.",
  credit: "the [moss] people\n1. all",
  license: "CC-BY-SA-4.0",
  language: "en",
};
const notices = [{ title: "Urgent", content: "Do not use batch 7.\n- at all" }];
const whole = (source: string, more: Partial<typeof facts> = {}, told = notices): string =>
  wholeSource({ ...facts, ...more, source }, { notices: told, last });

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(fc.constantFrom("\n", "\n\n", "# A", "- b", "```", "[calendula-", "word", "  "), {
      maxLength: 20,
    })
    .map((all) => all.join("")),
);

test("what the author wrote comes back byte for byte", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (written, quiet) => {
      const text = manyLines(written);
      fc.pre(!text.includes('[calendula-added]: # "') && !text.includes("[calendula-end]: #"));
      const source = whole(text, {}, quiet ? [] : notices);
      expect(authorsText(source)).toBe(text);
      // Through a sibling that knows no marks, and says its own cautions beside them.
      expect(authorsText(whole(source, { cautions: "" }))).toBe(text);
      expect(authorsText(manyLines(source))).toBe(text);
      expect(authorsText(text)).toBe(text);
    }),
  );
});

test.each([
  ["added at the end", (all: string) => `${all}\n\nMore.`, "Boil.\n\nMore."],
  ["added at the beginning", (all: string) => `First.\n\n${all}`, "First.\n\nBoil."],
  ["changed inside", (all: string) => all.replace("Boil.", "Boil it."), "Boil it."],
])("an older sibling's words %s stay", (_, edit, text) => {
  expect(authorsText(edit(whole("Boil.")))).toBe(text);
});

test("half a mark takes no words with it", () => {
  expect(
    authorsText('A.\n\n[calendula-added]: # "added by the server, not by the author"\n\nB.'),
  ).toBe("A.\n\nB.");
  expect(authorsText("A.\n\n[calendula-end]: #\n\nB.")).toBe("A.\n\nB.");
});

test("cautions that were copied with their marks end nothing", () => {
  for (const mark of [
    '[calendula-added]: # "added by the server, not by the author"',
    "[calendula-end]: #",
  ])
    expect(authorsText(whole("Boil.", { cautions: `Not with warfarin.\n\n${mark}` }))).toBe(
      "Boil.",
    );
});

test("many marks are read in no time", () => {
  const hostile = '[calendula-added]: # "added by the server, not by the author"\n\n'.repeat(
    15_000,
  );
  expect(authorsText(hostile).length).toBeLessThan(hostile.length);
});

test("a reader of Markdown sees everything and no mark", () => {
  const html = renderMarkdown(whole("Boil."));
  for (const part of [
    "Urgent:",
    "Do not use batch 7.<br",
    "Not with <em>warfarin</em>",
    "the [moss] people",
    "CC BY-SA 4.0",
    "A *tea* · 5 Dec 2026",
  ])
    expect(html).toContain(part);
  expect(html).toContain('href="https://moss.example/guides/1"');
  expect(html).not.toMatch(/calendula-|<li>/);
  expect(html.indexOf("Urgent")).toBeLessThan(html.indexOf("Boil"));
});
