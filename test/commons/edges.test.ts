/**
 * Limits at their edge: what is just within passes whole, one more gets a
 * clear answer, and nothing is lost.
 */
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { limits } from "#commons/limits.ts";
import { maxBundleEntries } from "#domains/bundles/bundle.ts";
import { readZip } from "#domains/bundles/readers/zip.ts";
import { readFilter } from "#domains/calendar/filter.ts";
import { readLibraryFilter } from "#domains/guides/library/filter.ts";
import { pieces } from "#domains/guides/lineage/merge.ts";
import { readBoardFilter } from "#domains/offers/board/filter.ts";
import { readStoryFilter } from "#domains/stories/filter.ts";

const parts = (n: number, one: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => one(i)).join("\n\n");

test.each([
  ["calendar", readFilter],
  ["library", readLibraryFilter],
  ["board", readBoardFilter],
  ["stories", readStoryFilter],
])("words of a search of the %s", (_where, read) => {
  const q = "ä".repeat(limits.search.input);
  expect(read({ q }).q).toBe(q);
  expect(read({ q: `${q}x` }).q).toBeUndefined();
});

test("parts of two texts that are compared", () => {
  const most = parts(limits.merge.input, (i) => `part ${i}`);
  const changed = most.replace("part 0\n", "another\n");
  expect(pieces(most, most, changed)[0]).toEqual({
    kind: "theirs",
    ours: "part 0",
    theirs: "another",
  });
  const more = `${most}\n\nmore`;
  // Nothing of either is lost.
  expect(pieces(more, more, changed)).toEqual([{ kind: "both", ours: more, theirs: changed }]);
});

test("parts that repeat: two hundred times two hundred are compared, one more is not", () => {
  const same = (n: number): string => parts(n, () => "same");
  expect(pieces(same(200), same(200), `${same(200)}\n\nnew`).at(-1)).toMatchObject({
    kind: "theirs",
    theirs: "new",
  });
  const [ours, theirs] = [same(201), `${same(200)}\n\nnew`];
  expect(pieces(same(201), ours, theirs)).toEqual([{ kind: "both", ours, theirs }]);
});

test("files in a zip, and what they are unpacked", async () => {
  expect(limits.zip.input).toBe(maxBundleEntries);
  const file = Buffer.from(
    zipSync({ "a.md": new Uint8Array(60), "b.md": new Uint8Array(40) }, { level: 0 }),
  );
  expect(await readZip(file, { entries: 2, bytes: 100 })).toHaveLength(2);
  await expect(readZip(file, { entries: 1, bytes: 100 })).rejects.toThrow(
    "2 files in it; we take 1",
  );
  await expect(readZip(file, { entries: 2, bytes: 99 })).rejects.toThrow("larger than we take");
});
