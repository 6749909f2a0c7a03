/**
 * An answer, an Undo or a Delete finds its domain with one query; what it looks at stands
 * beside the rows, whoever writes them.
 */
import type { KyselyPlugin, RootOperationNode } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { registryOf } from "#protocol/registry.ts";
import { receiveAnswerActivity, receiveIgnore, receiveUndo } from "#protocol/inbox/answers.ts";
import { removeThing } from "#protocol/inbox/removals.ts";
import type { ReceiveContext } from "#protocol/inbox/receive-context.ts";
import { Budget } from "#protocol/fetch/outgoing-error.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { domains } from "#domains.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { answerReceivers } from "#domains/events/rsvp/receive.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import type { Viewer } from "#commons/visibility.ts";
import { actorAt } from "../../domains/bundles/carry.ts";
import { found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const registry = registryOf(domains);
let t: TestContext;
let fediverse: Fediverse;
let rosa: Viewer;
let fern: Awaited<ReturnType<typeof actorAt>>;

beforeAll(async () => {
  t = await testContext();
  fediverse = createFediverse(t.ctx);
  rosa = (await found(t.ctx)).viewer;
  fern = await actorAt(t.ctx, "https://fern.example/groups/fern", "Fern");
});
afterAll(async () => {
  await fediverse.close();
  await t.end();
});
beforeEach(async () => {
  for (const table of ["rsvps", "events"] as const) await t.ctx.db.deleteFrom(table).execute();
});

/** The tables that each query names first. */
class Watch implements KyselyPlugin {
  readonly asked: string[] = [];
  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    const from = /"from":\{"kind":"FromNode","froms":\[\{"kind":"TableNode".*?"name":"(\w+)"/.exec(
      JSON.stringify(node),
    );
    this.asked.push(from?.[1] ?? node.kind);
    return node;
  }
  async transformResult({ result }: Parameters<KyselyPlugin["transformResult"]>[0]) {
    return result;
  }
}

async function asked(
  receive: (effect: ReceiveContext) => Promise<void>,
  activity: JsonObject,
): Promise<readonly string[]> {
  const watch = new Watch();
  const ctx = { ...t.ctx, db: t.ctx.db.withPlugin(watch) };
  await receive({
    ctx,
    fediverse,
    registry,
    signer: fern,
    activity: { actor: fern.iri, ...activity },
    budget: new Budget(),
    taken: t.ctx.clock.now(),
  });
  return watch.asked;
}

const theirs = {
  id: "https://fern.example/events/1",
  type: "Event",
  attributedTo: "https://fern.example/groups/fern",
  name: "A walk",
  startTime: "2026-12-01T10:00:00Z",
  joinMode: "free",
  to: [PUBLIC],
};
const kept = () => t.ctx.db.selectFrom("remoteObjects").selectAll().orderBy("kind").execute();
const sent = () => t.ctx.db.selectFrom("sentActivities").selectAll().execute();

test.each(["Accept", "Reject"])("an %s of nothing that we sent asks once", async (type) => {
  const object = `${t.ctx.origin}/activities/${newId()}`;
  expect(await asked(receiveAnswerActivity, { type, object })).toEqual([
    "sentActivities",
    // And as for everybody: do we follow them?
    "siblings",
  ]);
  expect(await asked(receiveIgnore, { type: "Ignore", object })).toEqual(["sentActivities"]);
});

test("an Undo and a Delete of what nobody keeps ask once", async () => {
  const object = "https://fern.example/activities/1";
  expect((await asked(receiveUndo, { type: "Undo", object })).slice(0, 2)).toEqual([
    "remoteObjects",
    "UpdateQueryNode",
  ]);
  expect(await asked(removeThing, { type: "Delete", object })).toEqual([
    "remoteObjects",
    // What people said stands with those who read it.
    "siblingPosts",
    "questions",
    "questionMessages",
    // And a post that quotes one of ours with its quote.
    "quotes",
    "siblings",
  ]);
});

test("a thing of others is found while it stands, also when it moves, and not when it is gone", async () => {
  await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, fern, theirs));
  const { id } = await t.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow();
  const entry = { kind: "event", objectId: id, iri: theirs.id, owner: fern.iri };
  expect(await kept()).toEqual([entry]);
  const moved = await actorAt(t.ctx, "https://fern.example/groups/moved", "Fern");
  await t.ctx.db.updateTable("events").set({ remoteActorId: moved.id }).execute();
  expect(await kept()).toEqual([{ ...entry, owner: moved.iri }]);
  await t.ctx.db.deleteFrom("remoteActors").where("id", "=", moved.id).execute();
  expect(await kept()).toEqual([]);
});

test("what we ask for elsewhere is found by its id until it is taken back", async () => {
  await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, fern, theirs));
  const { id } = await t.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow();
  const rsvp = await answerEventElsewhere(t.ctx, rosa, id, "yes");
  expect(await sent()).toEqual([{ kind: "join", objectId: rsvp?.id, id: rsvp?.ourJoin }]);
  const object = `${t.ctx.origin}/activities/${rsvp?.ourJoin ?? ""}`;
  await asked(receiveAnswerActivity, { type: "Accept", object });
  expect(await t.ctx.db.selectFrom("rsvps").select("state").execute()).toEqual([
    { state: "confirmed" },
  ]);
  await answerEventElsewhere(t.ctx, rosa, id, "no");
  expect(await sent()).toEqual([]);
});

test("an answer to an event of ours is found by the id that it came under, whatever stands in it", async () => {
  const event = await planEvent(t.ctx, rosa, "moss", {
    name: "Tea",
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "Europe/Amsterdam",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  const join = answerReceivers["Join"];
  const object = `${t.ctx.origin}/events/${event.id}`;
  for (const [id, word] of [
    ["https://fern.example/a/1", "\u0000"],
    [`https://fern.example/${"a".repeat(3000)}`, "long"],
    ["https://fern.example/a/2", "hello"],
  ] as const)
    await join?.(
      t.ctx,
      { ...fern, type: "Person" },
      { id, type: "Join", actor: fern.iri, object, content: word },
    );
  expect(await kept()).toMatchObject([
    { kind: "answer", iri: "https://fern.example/a/2", owner: fern.iri },
  ]);
  expect((await asked(receiveUndo, { type: "Undo", object: "https://fern.example/a/2" }))[0]).toBe(
    "remoteObjects",
  );
  expect(await t.ctx.db.selectFrom("rsvps").select("state").execute()).toEqual([{ state: "left" }]);
});

test("what the version before wrote is there too", async () => {
  await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, fern, theirs));
  await t.ctx.db.deleteFrom("remoteObjects").execute();
  const { up } = (await import("../../../migrations/0018-remote-objects.ts")) as {
    up: (db: unknown) => Promise<void>;
  };
  await up(t.ctx.db);
  expect(await kept()).toMatchObject([{ kind: "event", iri: theirs.id, owner: fern.iri }]);
});

test("a kind that two domains claim is refused at the start", () => {
  const sentBy = { receives: { sent: [{ kind: "x", by: [], answered: async () => true }] } };
  expect(() => registryOf([sentBy, sentBy])).toThrow('"x" is claimed by two domains');
});

test.each([
  ["a Delete of an event that is to come", {}, ["event-cancelled"]],
  ["a Delete of what was called off before", { status: "CANCELLED" }, []],
  ["a Delete of what is over", { startTime: "2026-01-01T10:00:00Z" }, []],
])("%s: members who come are told what that means for them", async (_what, more, told) => {
  await t.ctx.db.deleteFrom("remoteTombstones").execute();
  await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, fern, theirs));
  const { id } = await t.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow();
  await answerEventElsewhere(t.ctx, rosa, id, "yes");
  const changed = { ...theirs, ...more, updated: t.ctx.clock.now().toISOString() };
  await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, fern, changed));
  await t.ctx.db.deleteFrom("news").execute();
  await asked(removeThing, { type: "Delete", object: theirs.id });
  expect(await t.ctx.db.selectFrom("events").select("id").execute()).toEqual([]);
  const news = await t.ctx.db.selectFrom("news").select(["kind", "path", "memberId"]).execute();
  expect(news).toEqual(
    told.map((kind) => ({ kind, path: "/calendar", memberId: rosa.member?.id })),
  );
});
