/** Pages on sheets: every booklet is folded here as hands do it, and read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  booklet,
  bookletPages,
  duplexes,
  miniZine,
  type PaperSide,
  signatures,
  spines,
} from "#domains/zines/press/imposition.ts";
import { foldBooklet, foldMini, readsInOrder } from "./folding.ts";

const input = fc.record({
  spine: fc.constantFrom(...spines),
  duplex: fc.constantFrom(...duplexes),
  reversed: fc.boolean(),
});
/** Up to forty pages: one signature. */
const pages = fc.integer({ min: 1, max: 10 }).map((sheets) => sheets * 4);

const pagesOf = (sides: readonly PaperSide[]): number[] =>
  sides.flatMap((side) => side.places.map((place) => place.page)).sort((a, b) => a - b);

/** With two pages changed round. */
const changed = (side: PaperSide, a: number, b: number): PaperSide => {
  const instead = new Map([
    [a, b],
    [b, a],
  ]);
  return {
    ...side,
    places: side.places.map((place) => ({ ...place, page: instead.get(place.page) ?? place.page })),
  };
};

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe("a booklet", () => {
  test("reads in order once it is folded, however the printer turns paper and wherever the spine is", () =>
    fc.assert(
      fc.property(pages, input, (n, asked) => {
        const reversed = asked.reversed && asked.duplex === "single";
        const sides = booklet(n, { ...asked, reversed });
        expect(readsInOrder(foldBooklet(sides, asked.duplex, asked.spine, reversed), n)).toBe(true);
      }),
    ));
  test("with two pages changed round does not read in order", () =>
    fc.assert(
      fc.property(pages, input, fc.nat(), fc.nat(), (n, asked, i, j) => {
        const [a, b] = [(i % n) + 1, (j % n) + 1];
        fc.pre(a !== b);
        const wrong = booklet(n, { ...asked, reversed: false }).map((side) => changed(side, a, b));
        expect(readsInOrder(foldBooklet(wrong, asked.duplex, asked.spine), n)).toBe(false);
      }),
    ));
  test("that the printer turns the other way stands on its head", () => {
    expect(
      foldBooklet(booklet(8, { spine: "left", duplex: "short" }), "long", "left").upsideDown,
    ).not.toEqual([]);
  });
  test("holds every page once, in signatures of at most ten sheets that are as even as can be", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), input, (least, asked) => {
        const n = bookletPages(least);
        expect(n - least).toBeLessThan(4);
        expect(pagesOf(booklet(n, asked))).toEqual(upTo(n));
        const all = signatures(n / 4);
        expect(all.reduce((a, b) => a + b, 0)).toBe(n / 4);
        expect(Math.max(...all)).toBeLessThanOrEqual(10);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    ));
  test("of several signatures has each fold in order on its own", () => {
    const sides = booklet(48, { spine: "left", duplex: "short" });
    for (const [from, before] of [
      [0, 0],
      [12, 24],
    ] as const) {
      const own = sides.slice(from, from + 12).map((side) => ({
        ...side,
        places: side.places.map((place) => ({ ...place, page: place.page - before })),
      }));
      expect(readsInOrder(foldBooklet(own, "short", "left"), 24)).toBe(true);
    }
  });
  test("moves its inner pages towards the fold, as much as paper lies around them", () => {
    const sides = booklet(16, { spine: "left", duplex: "short", thickness: 0.2 });
    expect(
      sides.map((side) => side.places.map((place) => Number(place.shift.toFixed(2)) + 0)),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0.2, -0.2],
      [0.2, -0.2],
      [0.4, -0.4],
      [0.4, -0.4],
      [0.6, -0.6],
      [0.6, -0.6],
    ]);
  });
  test("of pages that do not fold is refused", () => {
    expect(() => booklet(6, { spine: "left", duplex: "short" })).toThrow("6 pages");
  });
});

test.each(spines)(
  "a mini zine with its spine at the %s reads in order, and with two pages changed round does not",
  (spine) => {
    const side = miniZine(spine);
    expect(readsInOrder(foldMini(side, spine), 8)).toBe(true);
    expect(readsInOrder(foldMini(changed(side, 3, 4), spine), 8)).toBe(false);
  },
);
