/** Labels on paper. */
import { expect, test } from "vitest";
import { labelsPdf, perSheet } from "#domains/things/lots/labels/label.ts";
import type { LabelFacts } from "#domains/things/lots/lot.ts";
import { run } from "../../support/needs.ts";
import { salve } from "./house.ts";

const lot: LabelFacts = {
  ...salve,
  id: "01234567-89ab-4cde-8f01-23456789abcd",
  recalled: null,
  recallText: "",
};
const sheet = { paper: "a4", count: 24, skip: 0, cut: true } as const;
const make = (facts: Partial<LabelFacts>, input: Partial<Parameters<typeof labelsPdf>[1]> = {}) =>
  labelsPdf({ ...lot, ...facts }, { ...sheet, ...input }, "https://moss.example", "en");

/** Words with the place of their left upper corner, in points. */
function wordsOf(pdf: Buffer): { text: string; x: number; y: number }[] {
  const stdout = run("pdftotext", ["-bbox", "-", "-"], pdf);
  return [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text = ""]) => ({
      text,
      x: Number(x),
      y: Number(y),
    }),
  );
}

const mm = 72 / 25.4;

test.each([
  ["a4", 66, 33.9, 7.25, 12.9],
  ["letter", 69.85, 25.4, 4.7625, 12.7],
] as const)(
  "each label of a sheet on %s says all within its own place",
  async (paper, stepX, stepY, left, top) => {
    const words = wordsOf(await make({}, { paper, count: perSheet(paper) }));
    for (const word of [
      "Calendula",
      "officinalis",
      "flowers",
      "salve",
      "1:5",
      "2026",
      "2027",
      "CAL-26-03",
      "Caution:",
      "daisies.",
    ]) {
      const cells = new Set(
        words
          .filter((one) => one.text === word)
          .map(
            (one) =>
              `${Math.floor(
                (one.x / mm - left) / stepX,
              )} ${Math.floor((one.y / mm - top) / stepY)}`,
          ),
      );
      expect(cells.size, word).toBe(perSheet(paper));
    }
  },
);

test("labels that are used already stay free", async () => {
  const words = wordsOf(await make({}, { count: 2, skip: 22 })).filter(
    (one) => one.text === "Caution:",
  );
  expect(words).toHaveLength(2);
  expect(Math.min(...words.map((one) => one.y)) / mm).toBeGreaterThan(12.9 + 7 * 33.9);
});

test("what people write is never run", async () => {
  const words = wordsOf(await make({ name: '#panic("x") $a$ *b* @c' }, { count: 1 })).map(
    (one) => one.text,
  );
  expect(words).toContain("#panic(&quot;x&quot;)");
});

test("cautions that do not fit whole are refused, and letters that no font has", async () => {
  const wide = "W".repeat(300);
  await expect(
    make({ cautions: wide, name: "W".repeat(60), latin: "W".repeat(60) }, { paper: "letter" }),
  ).rejects.toMatchObject({
    detail: expect.stringContaining("big label") as string,
  });
  // Nobody has been given this place in Unicode, so that no font of any machine has it.
  await expect(make({ name: "\u0378 salve" }).then(() => "made")).rejects.toMatchObject({
    code: "bad-input",
    detail: expect.stringContaining("\u0378") as string,
  });
  expect(
    (await make({ cautions: wide }, { paper: "big", count: 1 })).subarray(0, 5).toString(),
  ).toBe("%PDF-");
});

test("a telephone number among letters from right to left stands as it is read", async () => {
  const words = wordsOf(await make({ cautions: "للسؤال: +49 30 123 4567" }, { count: 1 }));
  const placed = ["+49", "123", "4567"].map(
    (part) => words.find(({ text }) => text.includes(part))?.x ?? Number.NaN,
  );
  expect(placed).toEqual(placed.toSorted((a, b) => a - b));
  expect(placed).not.toContain(Number.NaN);
});
