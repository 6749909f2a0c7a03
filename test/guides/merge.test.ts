import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocks } from "#guides/diff.ts";
import { changedBlocks, choose, pieces, putTogether } from "#guides/merge.ts";

const text = (...parts: string[]): string => parts.join("\n\n");
const written = fc.array(fc.constantFrom("one", "two", "three", "four", "five", "six"), { maxLength: 8 }).map((parts) => text(...parts));

describe("three texts", () => {
  test("what only they changed is theirs to take, what we changed stays, and what both changed is asked about", () => {
    const list = pieces(
      text("a", "b", "c", "d", "e", "f", "g"),
      text("a", "b", "c!", "d", "e", "f", "g"),
      text("a!", "b", "c", "d", "e?", "f"),
    );
    expect(list.filter((piece) => piece.kind !== "same")).toEqual([
      { kind: "theirs", ours: "a", theirs: "a!" },
      { kind: "theirs", ours: "e", theirs: "e?" },
      { kind: "theirs", ours: "g", theirs: "" },
    ]);
    expect(putTogether(list)).toEqual({ text: text("a!", "b", "c!", "d", "e?", "f"), clashes: 0 });
  });

  test("where both wrote, both stand, one after the other", () => {
    const list = pieces(text("a", "b", "c"), text("a", "ours", "c"), text("a", "theirs", "c"));
    expect(putTogether(list)).toEqual({ text: text("a", "ours", "theirs", "c"), clashes: 1 });
    expect(choose(list, ["theirs"])).toBe(text("a", "theirs", "c"));
    expect(choose(list, [])).toBe(text("a", "ours", "c"));
  });

  test("to keep ours everywhere changes nothing, to take theirs where we changed nothing gives theirs", () => {
    fc.assert(
      fc.property(written, written, written, (base, ours, theirs) => {
        expect(choose(pieces(base, ours, theirs), [])).toBe(ours);
        expect(putTogether(pieces(base, base, theirs))).toEqual({ text: theirs, clashes: 0 });
        expect(putTogether(pieces(base, ours, base))).toEqual({ text: ours, clashes: 0 });
        expect(putTogether(pieces(base, ours, ours))).toEqual({ text: ours, clashes: 0 });
      }),
    );
  });

  test("nothing that either wrote is lost", () => {
    fc.assert(
      fc.property(written, written, written, (base, ours, theirs) => {
        const together = blocks(putTogether(pieces(base, ours, theirs)).text);
        const old = new Set(blocks(base));
        for (const block of [...blocks(ours), ...blocks(theirs)]) if (!old.has(block)) expect(together).toContain(block);
      }),
    );
  });

  test("texts without end are not compared block by block", () => {
    const long = text(...Array.from({ length: 3000 }, (_, i) => `block ${i}`));
    expect(pieces(long, long, "x")).toEqual([{ kind: "both", ours: long, theirs: "x" }]);
  });
});

test("a block turns stale exactly when its source changes", () => {
  const before = text("one", "two", "three", "four");
  expect(changedBlocks(before, before)).toEqual([]);
  expect(changedBlocks(before, text("one", "two!", "three", "four"))).toEqual([{ before: "two", now: "two!" }]);
  expect(changedBlocks(before, text("one", "two", "three", "new", "four"))).toEqual([{ before: "", now: "new" }]);
});

test("blocks that repeat are put together up to 40,000 pairs of them, and beyond left to people as a whole", () => {
  const same = (times: number): string => Array.from({ length: times }, () => "soup").join("\n\n");
  const kinds = (times: number): string[] => pieces(same(times), same(times), `${same(times)}\n\nbread`).map((piece) => piece.kind);
  expect(kinds(200)).toEqual(["same", "theirs"]);
  expect(kinds(201)).toEqual(["both"]);
});
