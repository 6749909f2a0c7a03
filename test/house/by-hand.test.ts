/** No date, number, plural or list is put together by hand. */
import { expect, test } from "vitest";
import { byHand, madeByHand } from "./by-hand.ts";

test("no date, number or plural is made by hand: catalogues, Intl and Temporal do it", () => {
  expect(byHand()).toEqual([]);
});

test("each form is found, and what a catalogue says is not", () => {
  for (const line of [
    "const text = price.toFixed(2);",
    'const day = String(n).padStart(2, "0");',
    'const label = n + " guide" + (n > 1 ? "s" : "");'.replace('(n > 1 ? "s" : "")', '"s"'),
    'return n === 1 ? "person" : "people";',
    'const label = `${n} ${n === 1 ? "guide" : "guides"}`;',
    "const month = names[date.getUTCMonth()];",
    'const names = ["January", "February"];',
    "return date.toLocaleDateString();",
    "return new Intl.NumberFormat().format(n);",
    "new Intl.DateTimeFormat(view.language, {}).format(date)",
    "return `${n.length} people come`;",
    'names.join(", ")',
    "`${day}, ${time}`",
    'i === 0 ? "" : ", "',
    "html`${name}, <bdi>${other}</bdi>`",
    "say(`${note.made.toISOString().slice(0, 10)} ${note.words}`)",
  ])
    expect([line, ...madeByHand(line)].length, line).toBeGreaterThan(1);
  expect(madeByHand("messages.people({ n })")).toEqual([]);
  expect(madeByHand("new Intl.DateTimeFormat(localeOf(language), {})")).toEqual([]);
  expect(madeByHand("// 1 === 1 ? 'person' : 'people'")).toEqual([]);
});
