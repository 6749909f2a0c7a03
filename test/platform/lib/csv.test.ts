/** Tables for spreadsheets: they come back as they went, and run nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "#platform/lib/csv.ts";

/** Reads RFC 4180. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i] ?? "";
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && text[i + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      i++;
    } else cell += letter;
  }
  return rows;
}

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "'", " ", "a", "＝"),
  }),
);
const table = fc.array(fc.array(nasty, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

test("what was written is read again, but for the apostrophe before what looks like a formula", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const back = read(csvOf(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      rows.forEach((row, i) =>
        row.forEach((cell, j) => expect([cell, `'${cell}`]).toContain(back[i]?.[j])),
      );
    }),
  );
});

test("no text begins like a formula, not even behind spaces", () => {
  fc.assert(
    fc.property(table, (rows) => {
      for (const cell of read(csvOf(rows)).flat())
        expect(cell).not.toMatch(/^[\t\r]|^\s*[=+\-@＝＋－＠]/);
    }),
  );
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' =cmd|"/c calc"!A0'];
  expect(read(csvOf([evil]))[0]).toEqual(evil.map((cell) => `'${cell}`));
});

test("numbers stay numbers, and words stay as they are", () => {
  expect(
    csvOf([
      ["Day", "Minutes"],
      ["2026-11-20", -60],
      ["a,b", 0],
      ['say "hi"', 1.5],
    ]),
  ).toBe(
    // oxfmt-ignore
    'Day,Minutes\r\n2026-11-20,-60\r\n"a,b",0\r\n"say ""hi""",1.5\r\n',
  );
});

test("a cell with a semicolon, a tab, a line or a quote in it, or a space at its edge, is in quotes", () => {
  // Spreadsheets of half of Europe cut at the semicolon, quotes or not in the others.
  for (const one of ["a;b", "a\tb", "a\nb", "a\rb", 'a"b', "a,b", " a", "a "])
    expect(csvOf([[one]])).toBe(`"${one.replaceAll('"', '""')}"\r\n`);
  for (const one of ["a b", "a'b", "a:b", "", "a.b"]) expect(csvOf([[one]])).toBe(`${one}\r\n`);
});
