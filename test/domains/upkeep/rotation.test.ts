/** Which backups of the schedule are kept. */
import { expect, test } from "vitest";
import { backupName, backupsOf, outlived } from "#domains/upkeep/rotation.ts";

const moss = "https://moss.example";
const fern = "http://localhost:4001";
const day = (n: number, hour = 3, origin = moss): string =>
  backupName(new Date(Date.UTC(2026, 10, 1 + n, hour, 15)), origin);
const older = "calendula-2026-11-02T0315.tar.zst";

test("seven days and four weeks, each by its newest", () => {
  const names = Array.from({ length: 60 }, (_, n) => day(n));
  const kept = names.filter((name) => !outlived(moss, names).includes(name));
  // Days 54 to 60, and the Sundays of the weeks before (30 December 2026 is a Wednesday).
  expect(kept.slice(-7)).toEqual(names.slice(-7));
  expect(kept.slice(0, -7)).toEqual([day(42), day(49)]);
  expect(outlived(moss, kept)).toEqual([]);
});

test("two of one day count once; what is not of the schedule stays", () => {
  const names = [day(1, 3), day(1, 20), "before-restore.tar.zst", "calendula.dump"];
  expect(outlived(moss, names)).toEqual([day(1, 3)]);
});

test("after a long pause what is there stays, whatever its age", () => {
  expect(outlived(moss, [day(1), day(2), day(9)])).toEqual([]);
});

test("of two collectives in one folder each counts its own; what says no host is ours where we are alone", () => {
  expect(day(1)).toBe("calendula-moss.example-2026-11-02T0315.tar.zst");
  const theirs = [day(1, 3, fern), day(1, 20, fern)];
  expect(outlived(moss, [day(1), ...theirs])).toEqual([]);
  expect(outlived(fern, [day(1), ...theirs])).toEqual([day(1, 3, fern)]);
  expect(backupsOf(moss, [day(1), older, "notes.txt", `${day(2)}.part`])).toEqual([
    day(1),
    older,
    `${day(2)}.part`,
  ]);
  expect(backupsOf(moss, [day(1), older, ...theirs])).toEqual([day(1)]);
  expect(outlived(moss, [older, day(1, 20)])).toEqual([older]);
});
