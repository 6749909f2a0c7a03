/** Which backups of the schedule are kept. */
import { expect, test } from "vitest";
import { backupName, outlived } from "#domains/upkeep/rotation.ts";

const day = (n: number, hour = 3): string =>
  backupName(new Date(Date.UTC(2026, 10, 1 + n, hour, 15)));

test("seven days and four weeks, each by its newest", () => {
  const names = Array.from({ length: 60 }, (_, n) => day(n));
  const kept = names.filter((name) => !outlived(names).includes(name));
  // Days 54 to 60, and the Sundays of the weeks before (30 December 2026 is a Wednesday).
  expect(kept.slice(-7)).toEqual(names.slice(-7));
  expect(kept.slice(0, -7)).toEqual([day(42), day(49)]);
  expect(outlived(kept)).toEqual([]);
});

test("two of one day count once; what is not of the schedule stays", () => {
  const names = [day(1, 3), day(1, 20), "before-restore.tar.zst", "calendula.dump"];
  expect(outlived(names)).toEqual([day(1, 3)]);
});

test("after a long pause what is there stays, whatever its age", () => {
  expect(outlived([day(1), day(2), day(9)])).toEqual([]);
});
