/**
 * A domain is a folder and a line: a tiny one is added here, and
 * all that it tells of itself is there.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWeb, handlersOf, slotsOf, tasksOf } from "#assembly.ts";
import { fill, slot, Slots } from "#commons/slots.ts";
import { domains } from "#domains.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { drain } from "#platform/jobs/worker.ts";
import type { FastifyInstance } from "fastify";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { gardens, seen, watered } from "./sample-domain/domain.ts";
import { found } from "./support/people.ts";
import { testContext, type TestContext } from "./support/context.ts";
import { actorAt } from "./domains/bundles/carry.ts";
import { newId } from "#platform/lib/ids.ts";

const all = [...domains, gardens];
let t: TestContext;
let fediverse: Fediverse;
let app: FastifyInstance;

beforeAll(async () => {
  t = await testContext();
  await found(t.ctx);
  fediverse = createFediverse(t.ctx);
  app = await createWeb(t.ctx, fediverse, all);
});
afterAll(async () => {
  await app.close();
  await fediverse.close();
  await t.end();
});

test("its page and its call are there, and the reference lists the call", async () => {
  expect((await app.inject("/gardens")).body).toContain("<h1>Gardens</h1>");
  expect((await app.inject("/api/v1/gardens")).json()).toEqual({ items: ["herbs"] });
  expect((await app.inject("/api")).body).toContain("/api/gardens");
  expect((await app.inject("/api/gardens")).body).toContain("/api/v1/gardens");
});

test("it shows itself on the pages of others", async () => {
  expect((await app.inject("/@moss")).body).toContain("<p>of Moss");
  expect((await app.inject("/")).body).toContain("The garden wakes.");
});

test("its job is done by the worker", async () => {
  const { db, clock } = t.ctx;
  const job = { kind: "water", payload: JSON.stringify({ bed: 1 }) };
  await db.transaction().execute((trx) => enqueue(trx, [job], clock.now()));
  await drain(t.ctx, handlersOf(fediverse, all));
  expect(watered).toEqual(['{"bed":1}']);
});

test("its things are documents at their own address, for servers", async () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const headers = { accept: "application/activity+json" };
  const answer = await app.inject({ url: `/gardens/${id}`, headers });
  expect(answer.headers["content-type"]).toContain("application/activity+json");
  expect(answer.json()).toMatchObject({ type: "Place", name: "Herbs" });
  expect((await app.inject({ url: `/gardens/${newId()}`, headers })).statusCode).toBe(404);
});

test("a thing of others comes in through the inbox's job, and goes when it is deleted", async () => {
  const { ctx } = t;
  const actor = await actorAt(ctx, "https://fern.example/groups/fern", "Fern");
  const { id: groupId } = await ctx.db.selectFrom("groups").select("id").executeTakeFirstOrThrow();
  const now = ctx.clock.now();
  await ctx.db
    .insertInto("siblings")
    .values({
      id: newId(),
      groupId,
      remoteActorId: actor.id,
      address: actor.iri,
      state: "following",
      followId: newId(),
      asked: now,
      accepted: now,
      readUntil: null,
      problem: null,
    })
    .execute();
  const object = {
    id: "https://fern.example/gardens/1",
    type: "Place",
    attributedTo: actor.iri,
    to: ["as:Public"],
  };
  const received = async (activity: object): Promise<void> => {
    const payload = JSON.stringify({
      signer: actor.iri,
      activity: { actor: actor.iri, ...activity },
      at: now.toISOString(),
    });
    await ctx.db.transaction().execute((trx) => enqueue(trx, [{ kind: "receive", payload }], now));
    await drain(ctx, handlersOf(fediverse, all));
  };
  await received({ type: "Create", object });
  expect([...seen]).toEqual([[object.id, actor.iri]]);
  await ctx.db
    .insertInto("remoteObjects")
    .values({ kind: "garden", objectId: newId(), iri: object.id, owner: actor.iri })
    .execute();
  await received({ type: "Delete", object: object.id });
  expect([...seen]).toEqual([]);
});

test("its task is done, and the page on what we keep says its words", async () => {
  expect(await runDueTasks(t.ctx, tasksOf(all))).toContain("gardens");
  expect((await app.inject("/about")).body).toContain("Gardens are forgotten in winter.");
});

test("no two domains have one name, one task or one slot filling by name", () => {
  const twice = (names: readonly string[]): string[] =>
    names.filter((name, at) => names.indexOf(name) !== at);
  expect(twice(domains.map((one) => one.name))).toEqual([]);
  expect(twice(tasksOf(domains).map((one) => one.name))).toEqual([]);
});

test("fillings stand in their order, and equals in the order of the domains", () => {
  const place = slot<string>("place");
  const other = slot<string>("other");
  const slots = new Slots([
    fill(place, "b", 2),
    fill(place, "a", 1),
    fill(other, "x"),
    fill(place, "c", 2),
  ]);
  expect(slots.of(place)).toEqual(["a", "b", "c"]);
  expect(slots.of(slot<string>("empty"))).toEqual([]);
});

test("a name that is given twice is refused at the start", () => {
  const place = slot<Readonly<Record<string, number>>>("acts");
  const slots = new Slots([fill(place, { a: 1 }), fill(place, { b: 2 })]);
  expect(slots.named(place)).toEqual({ a: 1, b: 2 });
  const clash = new Slots([fill(place, { a: 1 }), fill(place, { a: 2 })]);
  expect(() => clash.named(place)).toThrow('"a" of acts is given twice');
  expect(slotsOf(domains)).toBeInstanceOf(Slots);
});
