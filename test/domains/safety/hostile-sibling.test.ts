/**
 * A sibling that we follow turns hostile: it forges, floods, blocks and moves. Nothing of ours or
 * of others' changes, and nobody's mailbox fills.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
/** The hostile one, and an honest one. */
let mira: Peer;
let fern: Peer;
let rosa: Viewer;
let kim: Viewer;
let event: string;

const moss = (): string => `${s.origin}/groups/moss`;
const ours = (): string => `${s.origin}/events/${event}`;
const theirs = (): string => `${fern.origin}/events/1`;
const actorOf = (from: Peer) =>
  s.ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", from.actor)
    .executeTakeFirstOrThrow();
const says = (from: Peer, activity: object): Promise<number> =>
  from.post(`${s.origin}/inbox`, {
    ...{ id: `${from.origin}/a/${newId()}`, actor: from.actor, to: [PUBLIC] },
    ...activity,
  });

async function sibling(from: Peer, name: string): Promise<void> {
  await followSibling(s.ctx, rosa, `@${name}@${from.host}`);
  await s.work();
  const { followId } = await s.ctx.db
    .selectFrom("siblings")
    .select("followId")
    .where("remoteActorId", "=", (await actorOf(from)).id)
    .executeTakeFirstOrThrow();
  await says(from, { type: "Accept", object: `${s.origin}/activities/${followId}` });
  await from.follow(moss());
  await s.work();
}

beforeAll(async () => {
  mira = await peer({ type: "Group" });
  fern = await peer({ name: "fern", type: "Group" });
  s = await testServer({ allow: [mira.host, fern.host] });
  for (const one of [mira, fern]) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  await addMember(s.ctx, "sam");
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      ...{ name: "Soup", content: "", startTime: "2027-01-09T14:00", timeZone: "UTC", area: "" },
      ...{ kind: "other", careKinds: [], tags: [], access: { overall: "ask" } },
      ...{ visibility: "public", language: "en", publish: true },
    })
  ).id;
  await sibling(fern, "fern");
  await sibling(mira, "mira");
  const honest = await actorOf(fern);
  await s.ctx.db.transaction().execute((trx) =>
    receiveEvent(trx, s.ctx, honest, {
      ...{ id: theirs(), type: "Event", name: "Bread", attributedTo: fern.actor, to: [PUBLIC] },
      startTime: "2027-02-01T18:00:00Z",
    }),
  );
});
afterAll(async () => {
  await mira.end();
  await fern.end();
  await s.end();
});

/** All that it could want to change, but for itself. */
async function world(): Promise<unknown> {
  const { db } = s.ctx;
  const honest = await actorOf(fern);
  return {
    events: await db.selectFrom("events").selectAll().orderBy("id").execute(),
    groups: await db.selectFrom("groups").selectAll().orderBy("id").execute(),
    fern: { ...honest, fetched: null, handleAsked: null },
    siblings: await db
      .selectFrom("siblings")
      .selectAll()
      .where("remoteActorId", "=", honest.id)
      .execute(),
    followers: await db
      .selectFrom("followers")
      .select("groupId")
      .where("remoteActorId", "=", honest.id)
      .execute(),
    blocks: await db.selectFrom("blocks").selectAll().execute(),
  };
}

test("what it forges changes nothing of ours, and nothing of an honest sibling's", async () => {
  const before = await world();
  const named = (id: string, owner: string, more: object = {}) => ({
    ...{ id, type: "Event", name: "Taken over", attributedTo: owner, to: [PUBLIC] },
    ...{ startTime: "2027-03-01T18:00:00Z", updated: "2027-01-01T00:00:00Z", ...more },
  });
  const { followId } = await s.ctx.db
    .selectFrom("siblings")
    .select("followId")
    .where("remoteActorId", "=", (await actorOf(fern)).id)
    .executeTakeFirstOrThrow();
  const forged: readonly object[] = [
    ...[ours(), moss(), `${s.origin}/actor`, theirs(), fern.actor].flatMap((object) => [
      { type: "Delete", object },
      { type: "Delete", object: { id: object, type: "Tombstone" } },
    ]),
    { type: "Update", object: named(ours(), moss()) },
    { type: "Update", object: named(ours(), mira.actor) },
    { type: "Update", object: named(theirs(), fern.actor) },
    { type: "Update", object: named(theirs(), mira.actor) },
    { type: "Create", object: named(theirs(), mira.actor) },
    { type: "Announce", object: named(theirs(), fern.actor) },
    { type: "Update", object: { id: moss(), type: "Group", name: "Taken over" } },
    { type: "Update", object: { id: fern.actor, type: "Group", name: "Taken over" } },
    { type: "Move", object: fern.actor, target: mira.actor },
    { type: "Move", object: moss(), target: mira.actor },
    { type: "Undo", object: { type: "Follow", actor: fern.actor, object: moss() } },
    { type: "Undo", object: { type: "Accept", actor: fern.actor, object: { type: "Follow" } } },
    { type: "Reject", object: `${s.origin}/activities/${followId}` },
    { type: "Accept", object: `${s.origin}/activities/${newId()}` },
    { type: "Block", actor: fern.actor, object: moss() },
    { type: "Delete", actor: fern.actor, object: fern.actor },
    { type: "Add", object: ours(), target: `${moss()}/featured` },
    { type: "Remove", object: theirs(), target: `${fern.actor}/outbox` },
  ];
  for (const activity of forged) {
    const status = await says(mira, activity);
    expect([activity, status < 500]).toEqual([activity, true]);
  }
  await s.work();
  expect(await world()).toEqual(before);
  expect(await s.ctx.db.selectFrom("jobs").select("id").where("dead", "is not", null).execute()).toEqual([]); // oxfmt-ignore
});

test("a flood of reports has an end, tells those who look once an hour, and stands behind what members report", async () => {
  await s.ctx.db
    .insertInto("reports")
    .values(
      Array.from({ length: 190 }, (_, n) => ({
        ...{ id: newId(), about: ours(), kind: "event", source: "server", fromHost: mira.host },
        ...{ content: `lie ${n}`, sealed: null, groupId: null, objectId: null, actorIri: null },
        received: s.ctx.clock.now(),
      })),
    )
    .execute();
  for (let n = 0; n < 20; n++)
    await says(mira, { type: "Flag", object: [ours()], content: `more lies ${n}` });
  await s.work();
  expect(await s.ctx.db.selectFrom("reports").select("id").execute()).toHaveLength(200);
  const told = await s.ctx.db
    .selectFrom("news")
    .select("memberId")
    .where("kind", "=", "reported")
    .execute();
  expect(told).not.toEqual([]);
  expect(new Set(told.map((one) => one.memberId)).size).toBe(told.length);
  const { token } = await openSession(s.app, s.ctx, kim.member?.id ?? "", "api");
  const made = await s.app.inject({
    method: "POST",
    url: "/api/v1/reports",
    headers: { authorization: `Bearer ${token}` },
    payload: { about: "@sam", content: "It hurts." },
  });
  expect(made.statusCode).toBe(202);
  const keeper = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token;
  const queue = await s.app.inject({
    url: "/api/v1/reports",
    headers: { authorization: `Bearer ${keeper}` },
  });
  expect(queue.json<{ items: { source: string }[] }>().items[0]?.source).toBe("member");
});

test("it blocks us, comes back and blocks us again: our own follow ends once, and is never begun anew for it", async () => {
  const state = async () =>
    (
      await s.ctx.db
        .selectFrom("siblings")
        .select(["state", "problem"])
        .where("remoteActorId", "=", (await actorOf(mira)).id)
        .executeTakeFirst()
    )?.state;
  expect(await state()).toBe("following");
  mira.inbox.length = 0;
  for (let n = 0; n < 5; n++) {
    const block = { id: `${mira.origin}/blocks/${n}`, type: "Block", object: moss() };
    await says(mira, { type: "Block", object: moss() });
    await says(mira, { type: "Undo", object: { ...block, actor: mira.actor } });
    await mira.follow(moss());
    await s.work();
  }
  expect(await state()).toBe("rejected");
  expect(mira.inbox.filter(({ activity }) => activity["type"] === "Follow")).toEqual([]);
});

test("it moves to us, to a server that we block, or to somebody who says nothing of it: nobody follows along", async () => {
  const before = (await world()) as { siblings: unknown };
  await s.ctx.db
    .insertInto("blocks")
    .values({
      ...{ id: newId(), kind: "host", value: "bad.example", reason: "" },
      ...{ made: s.ctx.clock.now(), until: null },
    })
    .execute();
  for (const target of [moss(), "https://a.bad.example/users/x", fern.actor, mira.actor])
    await says(mira, { type: "Move", object: mira.actor, target });
  await s.work();
  expect(((await world()) as { siblings: unknown }).siblings).toEqual(before.siblings);
  const all = await s.ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("iri")
    .orderBy("iri")
    .execute();
  expect(all.map((one) => one.iri)).toEqual([fern.actor, mira.actor].toSorted());
});
