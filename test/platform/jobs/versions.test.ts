/** Two versions beside each other on one database: each job is done once, by one that knows how. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { enqueue, type NewJob } from "#platform/jobs/enqueue.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { type Handlers, Worker } from "#platform/jobs/worker.ts";
import { days, after, systemClock } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { eventually } from "../../support/instance.ts";

let t: TestContext;
const workers: Worker[] = [];
beforeEach(async () => {
  t = await testContext();
});
afterEach(async () => {
  for (const one of workers.splice(0)) await one.stop();
  await t.end();
});

const add = (...jobs: NewJob[]) =>
  t.ctx.db.transaction().execute((trx) => enqueue(trx, jobs, systemClock.now()));
const rows = () => t.ctx.db.selectFrom("jobs").selectAll().orderBy("seq").execute();

async function begin(handlers: Handlers): Promise<Worker> {
  const worker = new Worker({ ctx: { ...t.ctx, clock: systemClock }, url: t.url, handlers });
  workers.push(worker);
  await worker.start();
  return worker;
}

/** A worker of another version that says it lives. `migration`: the last that its program has. */
async function beside(migration: number): Promise<string> {
  const id = newId();
  await sql`
    insert into workers (id, started, seen, migration)
    values (${id}, now(), now(), ${migration})`.execute(t.ctx.db);
  return id;
}

/** As a worker of 0.1.0 takes jobs. */
async function takeAsBefore(): Promise<readonly string[]> {
  const { rows: taken } = await sql<{ kind: string }>`
    with taken as (
      select id from jobs where lease is null and dead is null and run_at <= now()
      order by run_at, seq limit 10 for update skip locked
    )
    update jobs set lease = ${newId()}::uuid, leased_until = now() + interval '45 seconds',
      attempts = attempts + 1
    from taken where jobs.id = taken.id
    returning jobs.kind`.execute(t.ctx.db);
  return taken.map(({ kind }) => kind);
}

test("what one does not know is left to another that does, in its order", async () => {
  const done: string[] = [];
  const write = (name: string) => async (payload: string) => {
    done.push(`${name} ${payload}`);
  };
  await begin({ old: write("first") });
  await add(
    { kind: "new", payload: "1", orderingKey: "a" },
    { kind: "old", payload: "2", orderingKey: "a" },
    { kind: "old", payload: "3" },
  );
  await eventually(async () => done.length > 0, "what the first one knows");
  expect(done).toEqual(["first 3"]);
  expect((await rows()).map(({ kind, dead, attempts }) => [kind, dead, attempts])).toEqual([
    ["new", null, 0],
    ["old", null, 0],
  ]);
  await begin({ new: write("second") });
  await eventually(async () => done.length === 3, "the rest");
  expect(done.slice(1)).toEqual(["second 1", "first 2"]);
});

test("while a newer one lives, an older one takes nothing and does no tasks; then it goes on", async () => {
  const newer = await beside(9999);
  const done: string[] = [];
  const older = await begin({ note: async (payload) => void done.push(payload) });
  await add({ kind: "note", payload: "1" });
  const task = { name: "sweep", every: 1000, run: async () => done.push("task") };
  expect(await runDueTasks(t.ctx, [task])).toEqual([]);
  // What an equal one takes is seen at once, so the older one had its turn.
  await older.stop();
  expect(done).toEqual([]);
  expect((await rows()).map(({ attempts, lease }) => [attempts, lease])).toEqual([[0, null]]);
  await sql`update workers set seen = now() - interval '2 minutes' where id = ${newer}`.execute(
    t.ctx.db,
  );
  await begin({ note: async (payload) => void done.push(payload) });
  await eventually(async () => done.length === 1, "the job, when the newer one is gone");
  expect(await runDueTasks(t.ctx, [task])).toEqual(["sweep"]);
});

test("one from before any of this takes nothing while one of now lives, and everything else", async () => {
  await add({ kind: "delivery", payload: "{}" });
  const here = await beside(71);
  expect(await takeAsBefore()).toEqual([]);
  await sql`delete from workers where id = ${here}`.execute(t.ctx.db);
  await beside(0);
  expect(await takeAsBefore()).toEqual(["delivery"]);
});

test("what it gave up since it did not know it is done by one that does, before what follows", async () => {
  const done: string[] = [];
  await add(
    { kind: "note", payload: "1", orderingKey: "a" },
    { kind: "note", payload: "2", orderingKey: "a" },
    { kind: "note", payload: "refused" },
    { kind: "other", payload: "not ours" },
  );
  const giveUp = (payload: string, why: string) =>
    sql`update jobs set dead = now(), attempts = 1, last_error = ${why}
      where payload = ${payload}`.execute(t.ctx.db);
  await giveUp("1", 'nobody knows how to do "note"');
  await giveUp("refused", "no");
  await giveUp("not ours", 'nobody knows how to do "other"');
  await begin({ note: async (payload) => void done.push(payload) });
  await eventually(async () => done.length === 2, "both notes");
  expect(done).toEqual(["1", "2"]);
  expect((await rows()).map(({ payload, dead }) => [payload, dead !== null])).toEqual([
    ["refused", true],
    ["not ours", true],
  ]);
});

test("what nobody knew for a day is given up, and holds up nothing", async () => {
  const done: string[] = [];
  const old = after(systemClock.now(), -days(2));
  await add(
    { kind: "of another version", payload: "1", orderingKey: "a", runAt: old },
    { kind: "note", payload: "2", orderingKey: "a" },
    { kind: "of another version", payload: "3" },
  );
  await begin({ note: async (payload) => void done.push(payload) });
  await eventually(async () => done.length === 1, "what waited behind it");
  expect((await rows()).map(({ payload, dead }) => [payload, dead !== null])).toEqual([
    ["1", true],
    ["3", false],
  ]);
});
