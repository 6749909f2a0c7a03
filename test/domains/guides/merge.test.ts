/**
 * Three texts become one: what only one side changed is taken, what both changed is asked about.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocks } from "#domains/guides/revisions/diff.ts";
import { changedBlocks, chooseMerged, pieces, putTogether } from "#domains/guides/lineage/merge.ts";

const text = (...parts: string[]): string => parts.join("\n\n");
const written = fc
  .array(fc.constantFrom("one", "two", "three", "four", "five", "six"), { maxLength: 8 })
  .map((parts) => text(...parts));

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
    expect(chooseMerged(list, ["theirs"])).toBe(text("a", "theirs", "c"));
    expect(chooseMerged(list, [])).toBe(text("a", "ours", "c"));
  });

  describe("changes that touch", () => {
    const base = text("a", "b", "c", "d");
    const asked = (ours: string, theirs: string, from = base) =>
      pieces(from, ours, theirs).filter((piece) => piece.kind !== "same");

    test("side by side, each of blocks of their own, are two changes", () => {
      expect(asked(text("a", "b!", "c", "d"), text("a", "b", "c!", "d"))).toEqual([
        { kind: "theirs", ours: "c", theirs: "c!" },
      ]);
      expect(asked(text("a", "b", "c!", "d"), text("a", "b!", "c", "d"))).toEqual([
        { kind: "theirs", ours: "b", theirs: "b!" },
      ]);
    });
    test("at one block in common are one place that is asked about", () => {
      expect(asked(text("a", "x", "y", "d"), text("a", "b", "z", "d"))).toEqual([
        { kind: "both", ours: text("x", "y"), theirs: text("b", "z") },
      ]);
    });
    test("where something is put in beside what the other changed are one place, before and behind", () => {
      expect(asked(text("a", "b!", "c", "d"), text("a", "b", "new", "c", "d"))).toEqual([
        { kind: "both", ours: "b!", theirs: text("b", "new") },
      ]);
      expect(asked(text("a", "new", "b", "c", "d"), text("a", "b!", "c", "d"))).toEqual([
        { kind: "both", ours: text("new", "b"), theirs: "b!" },
      ]);
    });
    test("where both put something in at the same place, nobody knows which comes first", () => {
      expect(asked(text("a", "ours", "b", "c", "d"), text("a", "theirs", "b", "c", "d"))).toEqual([
        { kind: "both", ours: "ours", theirs: "theirs" },
      ]);
    });
    test("where both did the same there is nothing to ask", () => {
      expect(asked(text("a", "b!", "c", "d"), text("a", "b!", "c", "d"))).toEqual([]);
      expect(asked(text("a", "new", "b", "c", "d"), text("a", "new", "b", "c", "d"))).toEqual([]);
    });
    test("three in a row that meet two by two are one place", () => {
      const [ours, theirs] = [
        text("x", "y", "c", "D1", "D2", "f"),
        text("a", "p", "q", "d", "e", "f"),
      ];
      const [one, ...more] = asked(ours, theirs, text("a", "b", "c", "d", "e", "f"));
      expect(one).toEqual({ kind: "both", ours: text("x", "y", "c"), theirs: text("a", "p", "q") });
      expect(more).toEqual([]);
    });
    test("a part that we took out and they changed is asked about, with nothing of ours", () => {
      expect(asked(text("a", "c", "d"), text("a", "b!", "c", "d"))).toEqual([
        { kind: "both", ours: "", theirs: "b!" },
      ]);
    });
  });

  test("up to two thousand blocks are compared one by one", () => {
    const long = Array.from({ length: 2000 }, (_, i) => `block ${i}`);
    const changed = text(...long.slice(0, -1), "last");
    expect(pieces(text(...long), text(...long), changed).at(-1)).toEqual({
      kind: "theirs",
      ours: "block 1999",
      theirs: "last",
    });
    const more = text(...long, "more");
    expect(pieces(text(...long), text(...long), more)).toHaveLength(1);
  });

  test("to keep ours everywhere changes nothing, to take theirs where we changed nothing gives theirs", () => {
    fc.assert(
      fc.property(written, written, written, (base, ours, theirs) => {
        expect(chooseMerged(pieces(base, ours, theirs), [])).toBe(ours);
        expect(putTogether(pieces(base, base, theirs))).toEqual({ text: theirs, clashes: 0 });
        expect(putTogether(pieces(base, ours, base))).toEqual({ text: ours, clashes: 0 });
        expect(putTogether(pieces(base, ours, ours))).toEqual({ text: ours, clashes: 0 });
      }),
    );
  });

  test("indents, empty lines and spaces at the end stay as they were written", () => {
    const odd = fc
      .array(
        fc.tuple(
          fc.constantFrom("one", "   two", "\tthree", "- a\n  - b", "```\nx  ", "four  ", "> q"),
          fc.constantFrom("\n\n", "\n\n\n", "\n \n", "\n\n\n\n"),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) =>
        parts
          .map(([part, gap]) => part + gap)
          .join("")
          .trim(),
      );
    fc.assert(
      fc.property(odd, odd, odd, (base, ours, theirs) => {
        expect(chooseMerged(pieces(base, ours, theirs), [])).toBe(ours);
        expect(putTogether(pieces(base, ours, base)).text).toBe(ours);
        expect(putTogether(pieces(base, ours, ours)).text).toBe(ours);
      }),
    );
    expect(
      putTogether(pieces(text("a", "  b", "c"), "a\n\n\n  b\n\nc", text("a", "  b!", "c"))).text,
    ).toBe("a\n\n\n  b!\n\nc");
  });

  test("nothing that either wrote is lost", () => {
    fc.assert(
      fc.property(written, written, written, (base, ours, theirs) => {
        const together = blocks(putTogether(pieces(base, ours, theirs)).text);
        const old = new Set(blocks(base));
        for (const block of [...blocks(ours), ...blocks(theirs)])
          if (!old.has(block)) expect(together).toContain(block);
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
  expect(changedBlocks(before, text("one", "two!", "three", "four"))).toEqual([
    { before: "two", now: "two!" },
  ]);
  expect(changedBlocks(before, text("one", "two", "three", "new", "four"))).toEqual([
    { before: "", now: "new" },
  ]);
});

test("blocks that repeat are put together up to 40,000 pairs of them, and beyond left to people as a whole", () => {
  const same = (times: number): string => Array.from({ length: times }, () => "soup").join("\n\n");
  const kinds = (times: number): string[] =>
    pieces(same(times), same(times), `${same(times)}\n\nbread`).map((piece) => piece.kind);
  expect(kinds(200)).toEqual(["same", "theirs"]);
  expect(kinds(201)).toEqual(["both"]);
});
