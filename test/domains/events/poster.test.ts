/** Posters: one page, whatever people write. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  flyerText,
  posterPapers,
  posterPdf,
  type PosterPaper,
  type PosterFacts,
} from "#domains/events/poster/poster.ts";
import { run } from "../../support/needs.ts";

const plain: PosterFacts = {
  title: "Herbal first aid for winter colds",
  when: "Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)",
  area: "Near the library, Utrecht East",
  online: null,
  by: "Willow Lane",
  text: "We make two simple syrups. Bring a clean jar.\n\nEverybody is welcome.",
  access: ["Step-free entrance.", "Please come without perfume."],
  url: "https://willow.example/events/01JF8Q2Z7K3M",
  language: "en",
  off: null,
};

const a4 = { paper: "a4", strips: false } as const;
const both = [a4, { paper: "a4", strips: true }] as const;

/** What the file says of itself; its objects stand open, only drawings and fonts are packed. */
function shapeOf(pdf: Buffer): {
  pages: number;
  size: string | undefined;
  title: string | undefined;
  language: string | undefined;
} {
  const text = pdf.toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    size: /\/MediaBox\s*\[0 0 ([\d.]+ [\d.]+)\]/
      .exec(text)?.[1]
      ?.replace(/\d+(?:\.\d+)?/g, (n) => String(Math.round(Number(n)))),
    title: /\/Title \(([^)]*)\)/.exec(text)?.[1],
    language: /\/Lang \((\w+)\)/.exec(text)?.[1],
  };
}

const pagesOf = async (
  facts: Partial<PosterFacts>,
  input: { readonly paper: PosterPaper; readonly strips: boolean } = a4,
): Promise<number> => shapeOf(await posterPdf({ ...plain, ...facts }, input)).pages;

describe("a poster", () => {
  test.each([
    ["a4", "595 842"],
    ["a3", "842 1191"],
    ["letter", "612 792"],
  ] as const)("on %s has that size and one page, with strips and without", async (paper, size) => {
    for (const strips of [false, true])
      expect(shapeOf(await posterPdf(plain, { paper, strips }))).toEqual({
        pages: 1,
        size,
        title: plain.title,
        language: "en",
      });
  });

  test("says in its data that it is cancelled, and takes only a plain language", async () => {
    expect(
      shapeOf(await posterPdf({ ...plain, off: "cancelled", language: "nl" }, a4)),
    ).toMatchObject({
      title: `Cancelled: ${plain.title}`,
      language: "nl",
    });
    expect(shapeOf(await posterPdf({ ...plain, off: "postponed" }, a4)).title).toBe(
      `Postponed: ${plain.title}`,
    );
    expect(shapeOf(await posterPdf({ ...plain, language: 'en", region: "x' }, a4)).language).toBe(
      "en",
    );
  });

  test.each([
    ["a title of 200 letters", { title: "Care and soup ".repeat(20).slice(0, 200) }],
    ["a title of one word", { title: "W".repeat(200) }],
    ["no words at all", { title: "", text: "", access: [], by: "", area: "", when: "", url: "" }],
    ["a long story", { text: "We cook together and talk.\n".repeat(800) }],
    [
      "one endless word everywhere",
      {
        title: "x".repeat(5000),
        text: "y".repeat(50_000),
        area: "z".repeat(900),
        by: "w".repeat(900),
      },
    ],
    [
      "an endless address",
      {
        url: `https://willow.example/${"a/".repeat(4000)}`,
        online: `https://meet.example/${"b".repeat(3000)}`,
      },
    ],
    [
      "25 access sentences",
      {
        access: Array.from(
          { length: 25 },
          (_, i) => `The way to room ${i + 1} is level, lit and about 200 metres long.`,
        ),
      },
    ],
    [
      "everything at once",
      {
        title: "Long ".repeat(40),
        text: "More. ".repeat(900),
        access: Array<string>(40).fill("So much to say. ".repeat(20)),
        off: "cancelled" as const,
      },
    ],
    [
      "Arabic",
      {
        title: "إسعافات أولية بالأعشاب",
        text: "الجميع مرحب بهم.\n".repeat(90),
        language: "ar",
        access: ["المدخل بدون درجات."],
      },
    ],
    ["Hebrew in English", { title: "עזרה ראשונה (first aid)", by: "ערבה" }],
    ["Greek and Polish", { title: "Πρώτες βοήθειες · Zażółć gęślą jaźń", language: "el" }],
    [
      "Japanese",
      {
        title: "冬の風邪のためのハーブ",
        text: "一緒にシロップを作ります。".repeat(200),
        language: "ja",
      },
    ],
    ["emoji alone", { title: "🌼👩🏽‍⚕️🏳️‍🌈", text: "😀".repeat(500) }],
  ])("with %s stays on one page", async (_, facts) => {
    for (const input of both) expect(await pagesOf(facts, input)).toBe(1);
  });

  test("emoji are drawn with a font that the server brings", async () => {
    const pdf = await posterPdf({ ...plain, title: "Soup 🍲 and 👩🏽‍⚕️" }, a4);
    expect(run("pdftotext", ["-", "-"], pdf)).toContain("🍲");
  });

  test("telephone numbers and addresses stand as they are read among letters from right to left", async () => {
    const pdf = await posterPdf(
      {
        ...plain,
        title: "حساء للجميع",
        cost: "للحجز: +49 30 123 4567",
        contact: "مها (030) 765 43 21",
        area: "الحديقة، 57 Elm Street",
        text: "اسألوا rosa@moss.example، @moss@moss.example أو اقرأوا https://moss.example/soup/",
        language: "ar",
      },
      { paper: "a4", strips: true },
    );
    const words = [
      ...run("pdftotext", ["-bbox", "-", "-"], pdf).matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g,
      ),
    ].map(([, x, y, end, text = ""]) => ({
      x: Number(x),
      y: Number(y),
      end: Number(end),
      text: text.replace(/[\u2066-\u2069\u202a-\u202e\u200b]/g, ""),
    }));
    const at = (text: string): { x: number; y: number } => {
      const word =
        words.find((one) => one.text === text) ?? words.find((one) => one.text.includes(text));
      if (word === undefined)
        throw new Error(`${text} is not in ${words.map((one) => one.text).join(" ")}`);
      return word;
    };
    for (const line of [
      ["+49", "30", "4567"],
      ["(030)", "765", "43", "21"],
      ["57", "Elm", "Street"],
    ]) {
      const placed = line.map(at);
      const heights = placed.map(({ y }) => y);
      expect(Math.max(...heights) - Math.min(...heights), line.join(" ")).toBeLessThan(6);
      expect(
        placed.map(({ x }) => x),
        line.join(" "),
      ).toEqual(placed.map(({ x }) => x).toSorted((a, b) => a - b));
    }
    expect(words.map((one) => one.text).join(" ")).toContain("@moss@moss.example");
  });

  test("letters that no font has are named where nothing may be left out", async () => {
    const made = posterPdf({ ...plain, title: "\u0378 tea" }, { ...a4, whole: true });
    await expect(made.then(() => "made")).rejects.toMatchObject({
      code: "bad-input",
      detail: expect.stringContaining("\u0378") as string,
    });
  });

  test.each([
    '#panic("x")',
    '#read("/etc/passwd")',
    "*b* _i_ `c` <l> @r",
    "$x$",
    "\\u{0}",
    "\u0000\u0001",
    '"]); #panic("x")',
    "= h\n#pagebreak()",
    "\ud800",
    "//c /*",
    "{{}}",
    "\u202egnp.exe",
  ])("shows %j as words and runs nothing", async (hostile) => {
    const facts = {
      title: hostile,
      when: hostile,
      area: hostile,
      online: hostile,
      by: hostile,
      text: hostile,
      access: [hostile],
      url: hostile,
      language: hostile,
    };
    for (const input of both) expect(await pagesOf(facts, input)).toBe(1);
  });

  test("comes out whatever is written", async () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          title: text,
          when: text,
          area: text,
          online: fc.option(text),
          by: text,
          text,
          access: fc.array(text, { maxLength: 6 }),
          url: text,
          language: text,
          off: fc.constantFrom(
            "cancelled" as const,
            "postponed" as const,
            "tentative" as const,
            null,
          ),
        }),
        fc.constantFrom(...posterPapers),
        fc.boolean(),
        async (facts, paper, strips) => {
          expect(await pagesOf(facts, { paper, strips })).toBe(1);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("a flyer", () => {
  test("says everything in plain words", () => {
    expect(
      flyerText({
        ...plain,
        online: "https://meet.example/willow",
        text: `${plain.text} ${"All hands help. ".repeat(8)}`,
        off: "cancelled",
      }),
    ).toBe(`CANCELLED

Herbal first aid for winter colds
=================================

When    Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)
Where   Near the library, Utrecht East
Online  https://meet.example/willow
With    Willow Lane

We make two simple syrups. Bring a clean jar.

Everybody is welcome. All hands help. All hands help. All hands help.
All hands help. All hands help. All hands help. All hands help. All
hands help.

Access
- Step-free entrance.
- Please come without perfume.

More information, and any changes:
https://willow.example/events/01JF8Q2Z7K3M
`);
  });

  test("says first what has become of it", () => {
    expect(flyerText({ ...plain, off: "postponed" })).toMatch(/^POSTPONED\n/);
    expect(flyerText({ ...plain, off: "tentative" })).toMatch(/^NOT SURE YET\n/);
    expect(flyerText(plain)).toMatch(/^Herbal/);
  });

  test("keeps 72 columns whatever is written, and loses no letter of the address", () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          when: text,
          area: text,
          by: text,
          text,
          access: fc.array(text, { maxLength: 4 }),
        }),
        fc.webUrl(),
        (facts, url) => {
          const flyer = flyerText({ ...plain, ...facts, url });
          expect(
            Math.max(...flyer.split(/[\n\r\u2028\u2029]/).map((line) => line.length)),
          ).toBeLessThanOrEqual(72);
          expect(flyer.replaceAll("\n", "")).toContain(url.normalize("NFC"));
        },
      ),
    );
  });

  test("breaks even a chain of joined pictures", () => {
    const flyer = flyerText({
      ...plain,
      title: "👩\u200d".repeat(60),
      text: "👩\u200d".repeat(200),
    });
    expect(Math.max(...flyer.split("\n").map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  test("cuts a long story at a word", () => {
    const flyer = flyerText({ ...plain, text: "We cook together. ".repeat(1000) });
    expect(flyer.length).toBeLessThan(3200);
    expect(flyer).toMatch(/(?:We|cook|together\.)…\n\nAccess/);
  });
});
