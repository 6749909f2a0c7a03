/** Comparing two texts, whole and in reasonable time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "#platform/lib/changes.ts";

const kept = (changes: ReturnType<typeof changesBetween>, ...kinds: string[]): string[] =>
  changes.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : []));

test("a comparison keeps both texts whole", () => {
  const lines = fc.array(fc.constantFrom("", "x", "y", "z", "w"), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = changesBetween(before, after);
      expect(kept(changes, "same", "removed")).toEqual(before);
      expect(kept(changes, "same", "added")).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

test("what stands in both is not shown as new", () => {
  expect(changesBetween(["a", "b", "c", "d"], ["a", "x", "c", "y", "d"])).toEqual([
    { kind: "same", text: "a" },
    { kind: "removed", text: "b" },
    { kind: "added", text: "x" },
    { kind: "same", text: "c" },
    { kind: "added", text: "y" },
    { kind: "same", text: "d" },
  ]);
});

test.each([1000, 1001])("of %i lines that differ, one that stays is found up to 1,000", (n) => {
  const before = Array.from({ length: n }, (_, i) => (i === 500 ? "stays" : `was ${i}`));
  const after = Array.from({ length: n }, (_, i) => (i === 500 ? "stays" : `is ${i}`));
  const changes = changesBetween(before, after);
  expect(kept(changes, "same")).toEqual(n === 1000 ? ["stays"] : []);
  expect(kept(changes, "same", "added")).toEqual(after);
});

test("what hardly changed is compared whole, however long it is", () => {
  const before = Array.from({ length: 50_000 }, (_, i) => `line ${i}`);
  const changes = changesBetween(before, before.with(25_000, "another"));
  expect(changes.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "line 25000" },
    { kind: "added", text: "another" },
  ]);
});

test("lines that repeat: two hundred times two hundred are compared, one more is not", () => {
  const same = (n: number): string[] => [
    "first",
    ...Array.from({ length: n }, () => "same"),
    "last",
  ];
  const [before, after] = [same(200), ["x", ...same(200), "y"]];
  expect(kept(changesBetween(before, after.slice(0, -3)), "same")).toContain("first");
  const more = changesBetween(["a", ...same(200), "b"], ["c", ...same(200), "d"]);
  expect(kept(more, "same")).toEqual([]);
  expect(kept(more, "removed")).toHaveLength(204);
});

test("as many lines as a text can have are shown, all of them replaced", () => {
  const before = Array.from({ length: 200_000 }, () => "a");
  const after = before.map(() => "b");
  const changes = changesBetween(before, after);
  expect(kept(changes, "removed")).toEqual(before);
  expect(kept(changes, "added")).toEqual(after);
});
