/**
 * The backup of each day: made once, whatever is made by hand elsewhere and whatever a clock said.
 */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp, backUpDaily } from "#domains/upkeep/backup-actions.ts";
import { backupName } from "#domains/upkeep/rotation.ts";
import { restoreBackup } from "#platform/database/backup/restore.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { found } from "../../support/people.ts";
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

test("a backup that is broken off leaves nothing, and the server need not wait for it", async () => {
  const stopping = AbortSignal.abort();
  await expect(backUp(t.ctx, join(folder, "off", "now.tar.zst"), stopping)).rejects.toThrow();
  expect(readdirSync(join(folder, "off"))).toEqual([]);
});

test("what became due since the backup was told by then: it is not told again", async () => {
  const { group, viewer } = await found(t.ctx);
  await sql`insert into news (id, member_id, kind, happening, group_id, visibility, published, path, mail_due, push_due)
    select gen_random_uuid(), ${viewer.member?.id}, 'event', word, ${group.id}, 'public', now(), '/', due, due
    from (values ('past', now() - interval '1 hour'), ('later', now() + interval '1 day')) as due (word, due)`.execute(
    t.ctx.db,
  );
  await sql`insert into subscriptions (id, sealed_address, address_mark, way, rhythm, confirmed, given, told, due)
    values (gen_random_uuid(), 'x', 'x', 'mail', 'weekly', true, now(), now(), now() - interval '15 days')`.execute(
    t.ctx.db,
  );
  const { file } = await backUp(t.ctx, join(folder, "of-then.tar.zst"));
  await restoreBackup({
    url: t.url,
    dataDir: t.ctx.config.dataDir,
    s3Url: undefined,
    file,
    passphrase: undefined,
    replace: true,
    before: async () => undefined,
  });
  const { rows: news } = await sql`select happening from news where mail_due is not null
    and push_due is not null`.execute(t.ctx.db);
  expect(news).toEqual([{ happening: "later" }]);
  const { rows: mails } = await sql`select due > now() and due < now() + interval '7 days'
    as "nextWeek" from subscriptions`.execute(t.ctx.db);
  expect(mails).toEqual([{ nextWeek: true }]);
});

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
