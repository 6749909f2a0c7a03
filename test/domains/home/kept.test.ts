/**
 * What we keep: from the table by which it is forgotten, with when that
 * was done and when it is done again.
 */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import { keptNow } from "#domains/home/tasks.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { hours } from "#platform/lib/clock.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
beforeEach(async () => {
  s = await testServer();
  await found(s.ctx);
});
afterEach(() => s.end());

const page = async (): Promise<string> => (await s.app.inject("/about")).body;

test("each line says when it was done last and when it is done again; before that, that it was not", async () => {
  const lines = scheduledTasks.filter((task) => task.words !== undefined);
  expect(lines.length).toBeGreaterThan(40);
  const before = await page();
  expect(before.match(/Not started yet\./g)).toHaveLength(lines.length);
  const task = { name: "sessions-of-the-test", every: hours(6), words: "Soup is deleted." };
  await runDueTasks(s.ctx, [{ ...task, run: async () => Promise.resolve() }]);
  const now = s.ctx.clock.now();
  const [one] = await keptNow(s.ctx, [task]);
  expect(one).toMatchObject({
    words: "Soup is deleted.",
    last: now,
    next: new Date(now.getTime() + hours(6)),
  });
  // What ran is said on the page, in the collective's time zone.
  const first = lines[0];
  if (first === undefined) throw new Error("nothing is forgotten");
  await runDueTasks(s.ctx, [{ ...first, run: async () => Promise.resolve() }]);
  await s.ctx.db
    .updateTable("settings")
    .set({ value: String(now.getTime() - 2 * first.every) })
    .where("key", "=", `chore:${first.name}`)
    .execute();
  const html = await page();
  expect(html).toMatch(/Last: [^<]+\. Next: in a moment\./);
  expect(html.match(/Not started yet\./g)).toHaveLength(lines.length - 1);
});

/** What they do keeps nothing longer or shorter for anybody: they tell, go on, or tidy what was made. */
const forgetsNothing = new Set([
  // Of what can be made or fetched again.
  ...["federation-cache", "rendered-texts", "cards", "sibling-pictures", "push-keys", "handles"],
  ...["deliveries", "deletions-beside", "passkey-challenges", "backup"],
  // What seals.
  ...["rsvp-words", "host-messages"],
  // What tells, or takes the next step.
  ...["news-due", "ending-roles", "decisions", "closing-decisions", "ballots", "hours-on-the-way"],
  ...["reminders", "member-reminders", "series", "planned-events", "loans", "agreement-reviews"],
  ...["rotas", "shift-askings", "shifts-tomorrow", "calendar-sources", "neighbours"],
  ...["siblings-of-siblings", "silent-siblings", "silence", "seek-set-aside"],
]);

test("whatever is forgotten by itself has a line of its own, also pictures in texts", async () => {
  const wordless = scheduledTasks.filter((task) => task.words === undefined);
  expect(wordless.map(({ name }) => name).filter((name) => !forgetsNothing.has(name))).toEqual([]);
  expect(await page()).toContain("When people in a picture in a text agreed");
});

test("under never stands only what no table has a place for", async () => {
  const html = await page();
  const never = html.slice(html.indexOf("What we never store"), html.indexOf("What we store"));
  expect(never).not.toMatch(/follow|cookie|e-mail/i);
  const { rows } = await sql`
    select column_name as name from information_schema.columns where table_schema = current_schema()`.execute(
    s.ctx.db,
  );
  expect(rows.length).toBeGreaterThan(500);
  expect(JSON.stringify(rows)).not.toMatch(
    /"(?:[a-z_]*_)?(?:ip|user_agent|browser|birth\w*|gender|phone|legal_name)"/,
  );
});
