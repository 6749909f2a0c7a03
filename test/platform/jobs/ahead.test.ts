/**
 * What came in is taken many at a time, and waits here for its turn, but never behind what hangs.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, claimNext } from "#platform/jobs/claim.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { type Handlers, Worker } from "#platform/jobs/worker.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
beforeEach(async () => {
  t = await testContext();
});
afterEach(() => t.end());

/** From so many actors so many things each, in the order in which they came. */
const arrive = (actors: number, each: number, words = ""): Promise<void> =>
  t.ctx.db.transaction().execute((trx) =>
    enqueue(
      trx,
      Array.from({ length: actors * each }, (_, i) => ({
        kind: "receive",
        payload: `${i % actors} ${Math.floor(i / actors)}${words}`,
        orderingKey: `in:${i % actors}`,
      })),
      t.ctx.clock.now(),
    ),
  );
const rows = () => t.ctx.db.selectFrom("jobs").selectAll().orderBy("seq").execute();
/** How many of what came in are in work at once. */
const hands = () => (t.ctx.config.workerHands + 1) >> 1;
const worker = (receive: Handlers[string]) =>
  new Worker({ ctx: { ...t.ctx, clock: systemClock }, url: t.url, handlers: { receive } });
const takeIn = (most: number) =>
  claim(t.ctx.db, t.ctx.clock.now(), [{ lane: "receive" as const, max: most }]);

test("each actor's order holds, and what is done is done once, by two workers too", async () => {
  await arrive(60, 20);
  const done: string[] = [];
  const busy = new Set<string>();
  const receive = async (payload: string): Promise<void> => {
    const [actor = ""] = payload.split(" ");
    expect(busy.has(actor)).toBe(false);
    busy.add(actor);
    await sleep(Math.random() * 2);
    done.push(payload);
    busy.delete(actor);
  };
  const both = [worker(receive), worker(receive)];
  await Promise.all(both.map((one) => one.start()));
  await expect.poll(() => done.length, { timeout: 60_000 }).toBe(1200);
  await Promise.all(both.map((one) => one.stop()));
  for (let actor = 0; actor < 60; actor++)
    expect(done.filter((one) => one.startsWith(`${actor} `))).toEqual(
      Array.from({ length: 20 }, (_, i) => `${actor} ${i}`),
    );
  expect(await rows()).toEqual([]);
});

test("while all hands wait for somebody, what was taken ahead is somebody else's to take", async () => {
  await arrive(30, 2);
  const gate = Promise.withResolvers<undefined>();
  const begun: string[] = [];
  const stuck = worker(async (payload) => {
    begun.push(payload);
    await gate.promise;
  });
  await stuck.start();
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBe(hands());
  const done: string[] = [];
  const other = worker(async (payload) => void done.push(payload));
  await other.start();
  // Each hand keeps the one that it has, and the one behind that.
  await expect.poll(() => done.length, { timeout: 20_000 }).toBe(60 - 2 * hands());
  expect(begun.length).toBe(hands());
  // Nobody counts a taking that was no try.
  expect((await rows()).every((row) => row.attempts === 1)).toBe(true);
  gate.resolve(undefined);
  await expect.poll(async () => (await rows()).length, { timeout: 20_000 }).toBe(0);
  await Promise.all([stuck.stop(), other.stop()]);
});

test("who stops or pauses leaves what was taken ahead untouched, at once", async () => {
  await arrive(30, 2);
  const gate = Promise.withResolvers<undefined>();
  const begun: string[] = [];
  const resting = worker(async (payload) => {
    begun.push(payload);
    await gate.promise;
  });
  await resting.start();
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBe(hands());
  resting.pause();
  await expect
    .poll(async () => (await rows()).filter((row) => row.lease === null).length, {
      timeout: 20_000,
    })
    .toBe(60 - 2 * hands());
  gate.resolve(undefined);
  await expect
    .poll(async () => (await rows()).every((row) => row.lease === null), { timeout: 20_000 })
    .toBe(true);
  expect(begun.length).toBe(hands());
  expect((await rows()).map((row) => row.attempts)).toEqual(Array(60 - hands()).fill(0));
  await resting.stop();
});

test("of what is large, little is taken in one go", async () => {
  await arrive(6, 3, "x".repeat(1_500_000));
  const now = t.ctx.clock.now();
  const first = await takeIn(6);
  expect(first).toHaveLength(3);
  const keys = first.flatMap(({ key }) => key ?? []);
  expect(await claimNext(t.ctx.db, now, keys, 9)).toHaveLength(2);
});

test("what follows in several orders is taken in one go, of each what comes next", async () => {
  await arrive(3, 4);
  const first = await takeIn(3);
  const keys = first.flatMap(({ key }) => key ?? []);
  const next = await claimNext(t.ctx.db, t.ctx.clock.now(), keys, 2);
  expect(next.map(({ payload }) => payload)).toEqual(["0 1", "1 1", "2 1", "0 2", "1 2", "2 2"]);
});
