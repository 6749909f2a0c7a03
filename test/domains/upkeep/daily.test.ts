/** The backup of each day: made once, whatever is made by hand elsewhere and whatever a clock said. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp, backUpDaily } from "#domains/upkeep/backup-actions.ts";
import { backupName } from "#domains/upkeep/rotation.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let folder: string;
let t: TestContext;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-daily-"));
  t = await testContext({ env: { BACKUP_DIR: join(folder, "backups") } });
});
afterAll(async () => {
  await t.end();
  rmSync(folder, { recursive: true, force: true });
});

const there = (): readonly string[] =>
  readdirSync(join(folder, "backups")).filter((name) => name.includes(".tar.zst"));

test("one by hand elsewhere is not the day's; one of next year stops nothing; what was broken off goes", async () => {
  await backUp(t.ctx, join(folder, "by-hand.tar.zst"));
  await backUpDaily(t.ctx);
  const first = backupName(t.ctx.clock.now(), t.ctx.origin);
  expect(there()).toEqual([first]);
  t.ctx.clock.advance(hours(22));
  await backUpDaily(t.ctx);
  expect(there()).toEqual([first]);

  const ahead = backupName(after(t.ctx.clock.now(), days(365)), t.ctx.origin);
  const broken = join(folder, "backups", `${first}.part`);
  for (const name of [join(folder, "backups", ahead), broken]) writeFileSync(name, "x");
  utimesSync(broken, 0, 0);
  t.ctx.clock.advance(hours(2));
  await backUpDaily(t.ctx);
  expect(there()).toEqual([first, backupName(t.ctx.clock.now(), t.ctx.origin), ahead].sort());
});
