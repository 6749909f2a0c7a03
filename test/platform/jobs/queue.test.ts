/** The queue when there is much, when somebody hangs, and when the database is away. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Trx } from "#platform/database/schema.ts";
import { claim, claimNext, freeExpired, lanes, renew } from "#platform/jobs/claim.ts";
import { retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { moveToDeadLetters, finish, putBack, writeEndings } from "#platform/jobs/endings.ts";
import { enqueue, type NewJob } from "#platform/jobs/enqueue.ts";
import { hostFailed, heardFrom, releaseStale } from "#platform/jobs/hosts.ts";
import { problemsOf, queueHealth } from "#platform/jobs/health.ts";
import { Worker } from "#platform/jobs/worker.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
beforeEach(async () => {
  t = await testContext();
});
afterEach(() => t.end());

const add = (...jobs: NewJob[]) =>
  t.ctx.db.transaction().execute((trx) => enqueue(trx, jobs, t.ctx.clock.now()));
const live = () => ({ ...t.ctx, clock: systemClock });
const take = (max = 10) =>
  claim(
    t.ctx.db,
    t.ctx.clock.now(),
    lanes.map((lane) => ({ lane, max })),
  );
const rows = () => t.ctx.db.selectFrom("jobs").selectAll().orderBy("seq").execute();

async function until(done: () => boolean | Promise<boolean>, ms = 25_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error("waited in vain");
    await sleep(20);
  }
}

test("who lost a job can neither end it, nor put it back, nor bury it, nor keep it", async () => {
  await add({ kind: "write", payload: "1", orderingKey: "k" });
  const [mine] = await take();
  if (mine === undefined) throw new Error("nothing was taken");
  const before = await rows();
  const lost = { ...mine, lease: newId() };
  const now = t.ctx.clock.now();
  await putBack(t.ctx.db, lost.id, lost.lease, now, "no");
  await moveToDeadLetters(t.ctx.db, lost.id, lost.lease, now, "no");
  await finish(t.ctx.db, [lost]);
  await writeEndings(t.ctx.db, [{ job: lost, ending: { kind: "back" } }]);
  expect(await renew(t.ctx.db, [lost])).toEqual(new Set());
  expect(await rows()).toEqual(before);
  await finish(t.ctx.db, [mine]);
  expect(await rows()).toEqual([]);
});

test("leases are of the database's time, whatever our clock says", async () => {
  await add({ kind: "write", payload: "1" });
  await take();
  t.ctx.clock.advance(365 * 86_400_000);
  await freeExpired(t.ctx.db);
  expect(await take()).toEqual([]);
  await sql`update jobs set leased_until = now() - interval '1 second'`.execute(t.ctx.db);
  await freeExpired(t.ctx.db);
  expect(await take()).toHaveLength(1);
});

test("one of an order is there at a time: by ending, by dying, by coming back", async () => {
  await add(...[1, 2, 3].map((n) => ({ kind: "write", payload: String(n), orderingKey: "k" })));
  const step = async (): Promise<string[]> => (await take()).map((job) => job.payload);
  const [one] = await take();
  if (one === undefined) throw new Error("nothing was taken");
  expect(one.payload).toBe("1");
  expect(await step()).toEqual([]);
  await moveToDeadLetters(t.ctx.db, one.id, one.lease, t.ctx.clock.now(), "never");
  const [two] = await take();
  expect(two?.payload).toBe("2");
  // Back from the dead it goes first again, once the one that runs has ended.
  await retryDeadLetters(t.ctx.db, t.ctx.clock.now());
  expect(await step()).toEqual([]);
  if (two !== undefined) await finish(t.ctx.db, [two]);
  expect(await step()).toEqual(["1"]);
});

test("many who add to one order and end it at once leave nobody waiting for nothing", async () => {
  const done: string[] = [];
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: { write: async (payload) => void done.push(payload) },
  });
  await worker.start();
  await Promise.all(
    Array.from({ length: 8 }, async (_, who) => {
      for (let i = 0; i < 20; i++)
        await add({ kind: "write", payload: `${who} ${i}`, orderingKey: "k" });
    }),
  );
  await until(() => done.length === 160);
  await worker.stop();
  for (let who = 0; who < 8; who++)
    expect(done.filter((one) => one.startsWith(`${who} `))).toEqual(
      Array.from({ length: 20 }, (_, i) => `${who} ${i}`),
    );
});

test("nothing is taken past one of its order that can't be done now", async () => {
  await add(
    ...Array.from({ length: 5 }, (_, i) => ({
      kind: "receive",
      payload: String(i),
      orderingKey: "in:y",
    })),
  );
  expect((await take()).map((job) => job.payload)).toEqual(["0"]);
  const later = (payload: string, ms: number) =>
    t.ctx.db
      .updateTable("jobs")
      .set({ runAt: new Date(t.ctx.clock.now().getTime() + ms) })
      .where("payload", "=", payload)
      .execute();
  await later("3", 1);
  const now = t.ctx.clock.now();
  expect((await claimNext(t.ctx.db, now, ["in:y"], 9)).map((job) => job.payload)).toEqual([
    "1",
    "2",
  ]);
  // Those are taken, and what comes after waits for them.
  await later("3", 0);
  expect(await claimNext(t.ctx.db, now, ["in:y"], 9)).toEqual([]);
});

test("what follows in an order is taken together, and given back untouched when one fails", async () => {
  await add(
    ...Array.from({ length: 5 }, (_, i) => ({
      kind: "receive",
      payload: String(i),
      orderingKey: "in:x",
    })),
  );
  const done: string[] = [];
  let fail = true;
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: {
      receive: async (payload) => {
        if (payload === "2" && fail) throw new Error("not now");
        done.push(payload);
      },
    },
  });
  await worker.start();
  await until(async () => (await rows()).every((row) => row.lease === null) && done.length === 2);
  expect((await rows()).map((row) => [row.payload, row.attempts])).toEqual([
    ["2", 1],
    ["3", 0],
    ["4", 0],
  ]);
  fail = false;
  await sql`update jobs set run_at = now() - interval '1 minute'`.execute(t.ctx.db);
  await until(() => done.length === 5);
  expect(done).toEqual(["0", "1", "2", "3", "4"]);
  await worker.stop();
  expect(await claimNext(t.ctx.db, new Date(), ["in:x"], 3)).toEqual([]);
});

test("5,000 things that came in leave room for everything else", async () => {
  const likes = Array.from({ length: 5000 }, (_, i) => ({
    kind: "receive",
    payload: "like",
    orderingKey: `in:${i % 3}`,
  }));
  await add(...likes);
  await add({ kind: "import", payload: "import" }, { kind: "deliver", payload: "fan-out" });
  await add({ kind: "delivery", payload: "delivery", lane: "send", host: "a.example" });
  const order: string[] = [];
  const say = async (payload: string): Promise<void> => void order.push(payload);
  const handlers = { receive: say, import: say, deliver: say, delivery: say };
  const worker = new Worker({ ctx: live(), url: t.url, handlers });
  await worker.start();
  await until(() => order.filter((one) => one !== "like").length === 3);
  expect(order.length).toBeLessThan(2500);
  await worker.stop();
});

test("100 servers that hang, and many letters for them, hold up no healthy one", async () => {
  const hanging = Array.from({ length: 300 }, (_, i) => ({
    kind: "delivery",
    payload: "hang",
    lane: "send" as const,
    host: `hang${i % 100}.example`,
  }));
  const healthy = Array.from({ length: 40 }, (_, i) => ({
    kind: "delivery",
    payload: "quick",
    lane: "send" as const,
    host: `well${i}.example`,
  }));
  await add(...hanging, ...healthy);
  let quick = 0;
  let hung = 0;
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: {
      delivery: (payload, { signal }) => {
        if (payload === "quick") {
          quick++;
          return Promise.resolve();
        }
        hung++;
        return new Promise((_, reject) =>
          signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true }),
        );
      },
    },
    longest: () => 60_000,
  });
  await worker.start();
  // None of those that hang has ended by then.
  await until(() => quick === 40);
  expect(hung).toBeGreaterThan(40);
  void worker.stop();
  await sql`delete from jobs`.execute(t.ctx.db);
}, 60_000);

test("a job that takes for ever is stopped after its longest time, put back, and ends nothing later", async () => {
  await add({ kind: "write", payload: "slow" }, { kind: "write", payload: "other" });
  const done: string[] = [];
  let stopped = false;
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    concurrency: 1,
    longest: () => 200,
    handlers: {
      write: async (payload, { signal }) => {
        signal.addEventListener("abort", () => (stopped = true));
        if (payload === "slow") await new Promise(() => undefined);
        done.push(payload);
      },
    },
  });
  await worker.start();
  await until(async () => done.length === 1 && (await rows()).length === 1);
  expect(stopped).toBe(true);
  expect(await rows()).toMatchObject([
    { payload: "slow", lease: null, lastError: expect.stringContaining("longer") as string },
  ]);
  await worker.stop();
});

test("a job that ends while the database is away is ended when it is back, and its order goes on", async () => {
  const done: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await add({ kind: "write", payload: "one", orderingKey: "k" });
  await add({ kind: "write", payload: "two", orderingKey: "k" });
  const worker = new Worker({
    ctx: live(),
    url: t.url,
    handlers: {
      write: async (payload) => {
        done.push(payload);
        if (payload === "one") await held;
      },
    },
  });
  await worker.start();
  await until(() => done.length === 1);
  // Away: whatever is asked of this table fails, and every connection is cut.
  await sql`alter table jobs rename to jobs_away`.execute(t.ctx.db);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(t.ctx.db);
  release();
  await sleep(1500);
  await sql`alter table jobs_away rename to jobs`.execute(t.ctx.db);
  await until(async () => (await rows()).length === 0);
  expect(done).toEqual(["one", "two"]);
  await worker.stop();
}, 60_000);

test("who stops while the database is away stops, and what it did not write down is done by the next", async () => {
  await add({ kind: "write", payload: "one" });
  const held = Promise.withResolvers<undefined>();
  let begun = 0;
  const write = async (): Promise<void> => {
    begun++;
    await held.promise;
  };
  const make = () => new Worker({ ctx: live(), url: t.url, handlers: { write } });
  const first = make();
  await first.start();
  await until(() => begun === 1);
  await sql`alter table jobs rename to jobs_away`.execute(t.ctx.db);
  held.resolve(undefined);
  await first.stop();
  await sql`alter table jobs_away rename to jobs`.execute(t.ctx.db);
  await sql`update jobs set leased_until = now() - interval '1 second'`.execute(t.ctx.db);
  const second = make();
  await second.start();
  await until(async () => (await rows()).length === 0);
  expect(begun).toBe(2);
  await second.stop();
}, 60_000);

test("what was held a moment too late does not wait for ever", async () => {
  const now = t.ctx.clock.now();
  const failed = { status: 502, words: "It answered 502.", asked: false };
  await hostFailed(t.ctx.db, now, "a.example", { ...failed, wait: 60_000 });
  await add({ kind: "delivery", payload: "1", lane: "send", host: "a.example" });
  expect(await take()).toEqual([]);
  await sql`update hosts set next_probe = null`.execute(t.ctx.db);
  await releaseStale(t.ctx.db);
  expect(await take()).toHaveLength(1);
});

test("who asked for a pause gets it also when it speaks to us; who was away is asked at once", async () => {
  const now = t.ctx.clock.now();
  const fail = (host: string, status: number) =>
    hostFailed(t.ctx.db, now, host, { status, words: "x", wait: 3_600_000, asked: true });
  await fail("a.example", 429);
  await fail("b.example", 503);
  await heardFrom(t.ctx.db, now, "a.example");
  await heardFrom(t.ctx.db, now, "b.example");
  const hosts = await t.ctx.db.selectFrom("hosts").selectAll().orderBy("host").execute();
  expect(hosts.map((row) => row.nextProbe?.getTime() === now.getTime())).toEqual([false, true]);
});

test("a missing worker is said by name", async () => {
  const health = () => queueHealth(t.ctx.db, t.ctx.clock.now());
  expect(problemsOf(await health())).toHaveLength(1);
  const worker = new Worker({ ctx: live(), url: t.url, handlers: {} });
  await worker.start();
  expect(problemsOf(await health())).toEqual([]);
  await sql`update workers set seen = now() - interval '5 minutes'`.execute(t.ctx.db);
  expect(problemsOf(await health())[0]?.words).toContain("300 seconds");
  await worker.stop();
  expect(problemsOf(await health())).toHaveLength(1);
});

test("taking a job costs the same with 20,000 waiting as with 1,000", async () => {
  const { db } = t.ctx;
  const fill = (n: number) =>
    sql`
    insert into jobs (id, kind, lane, payload, ordering_key, host, run_at, waits, held)
    select gen_random_uuid(), 'delivery', 'send', '{}', 'order ' || (i % 500), 'h' || (i % 900),
      ${t.ctx.clock.now()}, false, false
    from generate_series(1, ${n}::int) as i`.execute(db);
  /** What this connection read; the server may not have counted in what it did just before. */
  const rowsRead = async (trx: Trx): Promise<number> => {
    const { rows: all } = await sql<{ n: string }>`
      select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables
      where relname = 'jobs'`.execute(trx);
    return Number(all[0]?.n);
  };
  /** Rows that one look for work reads: the same on any machine. */
  const read = (): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const before = await rowsRead(trx);
      expect(await claim(trx, t.ctx.clock.now(), [{ lane: "send", max: 10 }])).toHaveLength(10);
      return (await rowsRead(trx)) - before;
    });
  await fill(1000);
  await sql`analyze jobs`.execute(db);
  const few = await read();
  await fill(19_000);
  await sql`analyze jobs`.execute(db);
  const many = await read();
  expect(few).toBeGreaterThan(10);
  expect(many).toBeLessThan(500);
}, 60_000);
