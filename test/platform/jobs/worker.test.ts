/**
 * Jobs: done once and in order, tried again, given up with a reason, taken over when a worker dies.
 */
import fc from "fast-check";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemClock } from "#platform/lib/clock.ts";
import { deadLetters, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { backoff, GiveUp, maxTries, RetryLater } from "#platform/jobs/backoff.ts";
import { enqueue, type NewJob } from "#platform/jobs/enqueue.ts";
import { queueHealth } from "#platform/jobs/health.ts";
import { type ScheduledTask, runDueTasks } from "#platform/jobs/schedule.ts";
import { signInTasks } from "#domains/members/tasks.ts";
import { drain, Worker } from "#platform/jobs/worker.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { deadline } from "../../support/patience.ts";

let t: TestContext;
beforeEach(async () => {
  t = await testContext();
});
afterEach(() => t.end());

const add = (...jobs: NewJob[]) =>
  t.ctx.db.transaction().execute((trx) => enqueue(trx, jobs, t.ctx.clock.now()));
const live = () => ({ ...t.ctx, clock: systemClock });

async function until(done: () => boolean, ms = deadline): Promise<void> {
  for (let waited = 0; !done(); waited += 10) {
    if (waited > ms) throw new Error("waited in vain");
    await sleep(10);
  }
}

test("a job is done once and leaves nothing behind", async () => {
  const done: string[] = [];
  await add({ kind: "write", payload: "1" }, { kind: "write", payload: "2" });
  await drain(t.ctx, { write: async (payload) => void done.push(payload) });
  expect(done).toEqual(["1", "2"]);
  expect(await t.ctx.db.selectFrom("jobs").selectAll().execute()).toEqual([]);
});

test("a job of a transaction that failed never existed", async () => {
  await t.ctx.db
    .transaction()
    .execute(async (trx) => {
      await enqueue(trx, [{ kind: "write", payload: "1" }], t.ctx.clock.now());
      throw new Error("no");
    })
    .catch(() => undefined);
  expect(await drain(t.ctx, { write: async () => undefined })).toBe(0);
});

test("jobs of one key keep their order, also when the first must be tried again", async () => {
  const done: string[] = [];
  let failures = 2;
  const handlers = {
    send: async (payload: string) => {
      if (payload === "create" && failures-- > 0) throw new RetryLater("the peer sleeps", 60_000);
      done.push(payload);
    },
  };
  await add(
    { kind: "send", payload: "create", orderingKey: "k" },
    { kind: "send", payload: "update", orderingKey: "k" },
  );
  await add(
    { kind: "send", payload: "delete", orderingKey: "k" },
    { kind: "send", payload: "other" },
  );
  for (let i = 0; i < 4; i++) {
    await drain(t.ctx, handlers);
    t.ctx.clock.advance(61_000);
  }
  expect(done).toEqual(["other", "create", "update", "delete"]);
});

test("a job waits for its time", async () => {
  const done: string[] = [];
  await add({ kind: "write", payload: "later", runAt: new Date("2026-11-20T11:00:00Z") });
  const handlers = { write: async (payload: string) => void done.push(payload) };
  expect(await drain(t.ctx, handlers)).toBe(0);
  t.ctx.clock.advance(3_600_000);
  expect(await drain(t.ctx, handlers)).toBe(1);
});

test("what can't be done is listed with its reason and can be tried again", async () => {
  let broken = true;
  const handlers = {
    send: async () => {
      if (broken) throw new GiveUp("the inbox is gone");
    },
  };
  await add({ kind: "send", payload: "1", host: "peer.example" });
  await drain(t.ctx, handlers);
  expect(await deadLetters(t.ctx.db)).toMatchObject([
    { kind: "send", host: "peer.example", lastError: "the inbox is gone" },
  ]);
  expect(await queueHealth(t.ctx.db, t.ctx.clock.now())).toMatchObject({ waiting: 0, dead: 1 });
  broken = false;
  expect(await retryDeadLetters(t.ctx.db, t.ctx.clock.now())).toBe(1);
  expect(await drain(t.ctx, handlers)).toBe(1);
  expect(await deadLetters(t.ctx.db)).toEqual([]);
});

test("a dead job does not block its key for ever", async () => {
  const done: string[] = [];
  await add(
    { kind: "send", payload: "bad", orderingKey: "k" },
    { kind: "send", payload: "good", orderingKey: "k" },
  );
  await drain(t.ctx, {
    send: async (payload) => {
      if (payload === "bad") throw new GiveUp("never");
      done.push(payload);
    },
  });
  expect(done).toEqual(["good"]);
});

test("a peer that hangs does not slow the others", async () => {
  const done: string[] = [];
  let release = (): void => undefined;
  const hang = new Promise<void>((resolve) => (release = resolve));
  await add(
    ...Array.from({ length: 50 }, (_, i): NewJob => ({
      kind: "send",
      payload: `slow ${i}`,
      host: "slow.example",
    })),
  );
  await add(
    ...Array.from({ length: 20 }, (_, i): NewJob => ({
      kind: "send",
      payload: `quick ${i}`,
      host: `quick${i}.example`,
    })),
  );
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    concurrency: 4,
    handlers: {
      send: async (payload) => {
        if (payload.startsWith("slow")) await hang;
        done.push(payload);
      },
    },
  });
  await worker.start();
  await until(() => done.length === 20);
  expect(done.every((one) => one.startsWith("quick"))).toBe(true);
  release();
  await until(() => done.length === 70);
  await worker.stop();
});

test("the jobs of a worker that died are taken over when its lease is over", async () => {
  await add({ kind: "write", payload: "1" });
  await t.ctx.db
    .updateTable("jobs")
    .set({
      lease: "00000000-0000-4000-8000-000000000000",
      leasedUntil: new Date("2020-01-01T00:00:00Z"),
      attempts: 1,
    })
    .execute();
  const done: string[] = [];
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: { write: async (payload) => void done.push(payload) },
  });
  await worker.start();
  await until(() => done.length === 1);
  await worker.stop();
});

test("a new job wakes the worker at once", async () => {
  const started: number[] = [];
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: { write: async () => void started.push(performance.now()) },
  });
  await worker.start();
  const waits: number[] = [];
  // The first may come while it still begins; each other one comes when it has just looked.
  for (let i = 0; i < 6; i++) {
    const asked = performance.now();
    await add({ kind: "write", payload: String(i) });
    await until(() => started.length > i);
    if (i > 0) waits.push((started[i] ?? 0) - asked);
  }
  // Without being woken it would look again after a second each time; a
  // busy machine is slow now and then.
  expect(Math.min(...waits)).toBeLessThan(700);
  await worker.stop();
});

test("a chore that was not begun when the worker stops is still due for the next one", async () => {
  const stopping = new AbortController();
  const ran: string[] = [];
  const task = (name: string, run: () => void = () => undefined): ScheduledTask => ({
    name,
    every: 86_400_000,
    run: () => Promise.resolve(ran.push(name)).then(run),
  });
  const three = [task("stop-one"), task("stop-two", () => stopping.abort()), task("stop-three")];
  expect(await runDueTasks(t.ctx, three, stopping.signal)).toEqual(["stop-one", "stop-two"]);
  expect(await runDueTasks(t.ctx, three)).toEqual(["stop-three"]);
  expect(ran).toEqual(["stop-one", "stop-two", "stop-three"]);
});

test("chores are done when they are due, and by one worker only", async () => {
  const done = await Promise.all([
    runDueTasks(t.ctx, signInTasks),
    runDueTasks(t.ctx, signInTasks),
  ]);
  expect(done.flat().sort()).toEqual(signInTasks.map((task) => task.name).sort());
  expect(await runDueTasks(t.ctx, signInTasks)).toEqual([]);
  t.ctx.clock.advance(3_600_000);
  expect(await runDueTasks(t.ctx, signInTasks)).toContain("sessions");
});

test("a clock that was a year ahead and is right again stops no chore, no job, and no server", async () => {
  const task = { name: "ahead", every: 86_400_000, run: async () => undefined };
  t.ctx.clock.advance(365 * 86_400_000);
  expect(await runDueTasks(t.ctx, [task])).toEqual(["ahead"]);
  await add({ kind: "write", payload: "1" });
  await t.ctx.db
    .insertInto("hosts")
    .values({ host: "fern.example", nextProbe: t.ctx.clock.now() })
    .execute();
  t.ctx.clock.advance(-365 * 86_400_000);
  expect(await runDueTasks(t.ctx, [task])).toEqual(["ahead"]);
  expect(await runDueTasks(t.ctx, [task])).toEqual([]);
  expect(await drain(t.ctx, { write: async () => undefined })).toBe(1);
  expect(
    await t.ctx.db.selectFrom("hosts").select("host").where("nextProbe", "is not", null).execute(),
  ).toEqual([]);
});

test("retries grow, are spread, and last about 65 hours in all", () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
        minLength: maxTries,
        maxLength: maxTries,
      }),
      (random) => {
        const waits = random.slice(0, maxTries - 1).map((r, i) => backoff(i + 1, r));
        const total = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
        return (
          waits.every((wait) => wait >= 24_000 && wait <= 7.2 * 3_600_000) &&
          total > 45 &&
          total < 80
        );
      },
    ),
  );
});
