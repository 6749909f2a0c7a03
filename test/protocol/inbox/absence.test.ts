/**
 * Who is gone, and who only seems to be: what was theirs is put aside, comes back, or is deleted.
 */
import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger } from "#commons/visibility.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { bundlePorts } from "#protocol/keys/bundle-signatures.ts";
import { block, unblock } from "#domains/safety/actions.ts";
import { catchUpSiblings } from "#domains/siblings/actions.ts";
import { eraseSetAside, seekSetAside } from "#domains/siblings/aside-actions.ts";
import { allSiblings, asideActors } from "#domains/siblings/store.ts";
import { calendarEvents } from "#domains/calendar/store.ts";
import type { Viewer } from "#commons/visibility.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let bob: Peer;
let mallory: Peer;
let rosa: Viewer;

/** Bob is a sibling and a follower, and one of his events is shown. */
beforeEach(async () => {
  bob = await peer({ name: "bob" });
  mallory = await peer({ name: "mallory" });
  s = await testServer({ allow: [bob.host, mallory.host] });
  const { group, viewer } = await found(s.ctx);
  rosa = viewer;
  await bob.follow(`${s.origin}/groups/moss`);
  await s.work();
  const { id } = await s.ctx.db.selectFrom("remoteActors").select("id").executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("siblings")
    .values({
      id: newId(),
      groupId: group.id,
      remoteActorId: id,
      address: bob.actor,
      state: "following",
      followId: newId(),
      asked: s.ctx.clock.now(),
      accepted: s.ctx.clock.now(),
      readUntil: null,
      problem: null,
    })
    .execute();
  await bob.post(`${s.origin}/inbox`, {
    id: `${bob.origin}/a/1`,
    type: "Create",
    actor: bob.actor,
    object: event("/e/1"),
  });
  await s.work();
});
afterEach(async () => {
  await Promise.all([bob.end(), mallory.end()]);
  await s.end();
});

const event = (path: string, more: object = {}) => ({
  id: `${bob.origin}${path}`,
  type: "Event",
  attributedTo: bob.actor,
  name: "A walk",
  startTime: "2027-05-01T10:00:00Z",
  to: [PUBLIC],
  ...more,
});
const farewell = () => ({
  id: `${bob.actor}#delete`,
  type: "Delete",
  actor: bob.actor,
  object: bob.actor,
});
const span = { zone: "UTC", today: "2027-04-01", max: 50 };
const shown = async () =>
  (await calendarEvents(s.ctx.db, stranger, {}, span)).events.map((one) => one.name);
const followers = async () =>
  (
    (await fetch(`${s.origin}/groups/moss/followers`).then((one) => one.json())) as {
      totalItems: number;
    }
  ).totalItems;
const everything = async () => ({
  events: await shown(),
  followers: await followers(),
  siblings: (await allSiblings(s.ctx.db)).map((one) => one.gone === null),
});
const all = { events: ["A walk"], followers: 1, siblings: [true] };
const nothing = { events: [], followers: 0, siblings: [false] };
const forged = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

describe("a Delete that nobody's key signed", () => {
  test.each(["/pages/old", "/pages/old#key"])(
    "and that names a dead address of the server as its key (%s) does nothing",
    async (path) => {
      bob.statuses.set("/pages/old", 410);
      const status = await bob.post(`${s.origin}/inbox`, farewell(), {
        key: forged,
        keyId: `${bob.origin}${path}`,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      await s.work();
      expect(await everything()).toEqual(all);
    },
  );

  test("does nothing while the actor is there", async () => {
    expect(await bob.post(`${s.origin}/inbox`, farewell(), { key: forged })).toBe(401);
    await s.work();
    expect(await everything()).toEqual(all);
  });

  test("does nothing when another host says that the actor is gone", async () => {
    mallory.statuses.set("/gone", 410);
    bob.redirects.set("/users/bob", `${mallory.origin}/gone`);
    expect(await bob.post(`${s.origin}/inbox`, farewell(), { key: forged })).toBeGreaterThanOrEqual(
      400,
    );
    await s.work();
    expect(await everything()).toEqual(all);
  });

  test.each([
    [410, undefined],
    [200, "a tombstone"],
  ])("counts when the actor's own id answers %i with %s", async (status, tomb) => {
    if (tomb === undefined) bob.actorStatus = status;
    else bob.buried = true;
    expect(await bob.post(`${s.origin}/inbox`, farewell(), { key: forged })).toBe(202);
    await s.work();
    expect(await everything()).toEqual(nothing);
    expect(await asideActors(s.ctx.db)).toMatchObject([
      { iri: bob.actor, sibling: true, follower: true, returned: null },
    ]);
  });
});

describe("who is put aside", () => {
  const vanish = async (): Promise<void> => {
    bob.actorStatus = 410;
    await bob.post(`${s.origin}/inbox`, farewell(), { key: forged });
    await s.work();
    expect(await everything()).toEqual(nothing);
  };

  test("gets everything back by speaking again", async () => {
    await vanish();
    bob.actorStatus = 200;
    s.ctx.clock.advance(minutes(2));
    const like = {
      id: `${bob.origin}/a/2`,
      type: "Like",
      actor: bob.actor,
      object: `${s.origin}/groups/moss`,
    };
    expect(await bob.post(`${s.origin}/inbox`, like, { now: s.ctx.clock.now() })).toBe(202);
    await s.work();
    expect(await everything()).toEqual(all);
    expect((await asideActors(s.ctx.db))[0]?.returned).not.toBeNull();
  });

  test("is asked for each day, and gets everything back", async () => {
    await vanish();
    bob.actorStatus = 200;
    s.ctx.clock.advance(days(1));
    await seekSetAside(s.ctx);
    await s.work();
    expect(await everything()).toEqual(all);
  });

  test("is deleted after thirty days, and not before", async () => {
    await vanish();
    s.ctx.clock.advance(days(29));
    await eraseSetAside(s.ctx);
    expect(await s.ctx.db.selectFrom("events").select("id").execute()).toHaveLength(1);
    s.ctx.clock.advance(days(2));
    await eraseSetAside(s.ctx);
    for (const table of ["events", "remoteActors", "siblings", "followers"] as const)
      expect(await s.ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});

test("a stranger's powerless Delete does not shut out the author's own", async () => {
  const gone = { id: `${bob.origin}/a/9`, type: "Delete", object: `${bob.origin}/e/1` };
  await mallory.post(`${s.origin}/inbox`, {
    ...gone,
    id: `${mallory.origin}/a/9`,
    actor: mallory.actor,
  });
  await mallory.post(`${s.origin}/inbox`, {
    type: "Delete",
    actor: mallory.actor,
    object: gone.object,
  });
  await s.work();
  expect(await shown()).toEqual(["A walk"]);
  await bob.post(`${s.origin}/inbox`, { type: "Delete", actor: bob.actor, object: gone.object });
  await s.work();
  expect(await shown()).toEqual([]);
});

test("an Announce of what has become a tombstone takes away what is shown of it", async () => {
  bob.documents.set("/e/1", { id: `${bob.origin}/e/1`, type: "Tombstone" });
  const boost = {
    id: `${bob.origin}/a/3`,
    type: "Announce",
    actor: bob.actor,
    object: `${bob.origin}/e/1`,
  };
  await bob.post(`${s.origin}/inbox`, boost);
  await s.work();
  expect(await shown()).toEqual([]);
});

test("a handle is shown only when its own server's WebFinger says that it is theirs", async () => {
  const address = async () =>
    (await calendarEvents(s.ctx.db, stranger, {}, span)).events[0]?.origin.address;
  expect(await address()).toBe(`bob@${bob.host}`);
  await s.ctx.db
    .updateTable("remoteActors")
    .set({ handleConfirmed: false, handleAsked: null })
    .execute();
  bob.named = `${bob.origin}/users/other`;
  await bob.post(`${s.origin}/inbox`, {
    id: `${bob.origin}/a/4`,
    type: "Update",
    actor: bob.actor,
    object: event("/e/1", { updated: new Date().toISOString() }),
  });
  await s.work();
  expect(await address()).toBe(bob.host);
});

describe("who is blocked", () => {
  const silenced = (value: string) => block(s.ctx, rosa, { value, reason: "unkind" });

  test("is silenced at once, and has everything back when the block is undone", async () => {
    const made = await silenced(bob.host);
    expect(await everything()).toEqual(nothing);
    expect(await asideActors(s.ctx.db)).toMatchObject([{ iri: bob.actor, why: "blocked" }]);
    expect(await bob.follow(`${s.origin}/groups/moss`)).toBe(403);
    // Nobody asks whether they are back.
    await seekSetAside(s.ctx);
    await s.work();
    expect(await everything()).toEqual(nothing);
    await unblock(s.ctx, rosa, made.id);
    expect(await everything()).toEqual(all);
  });

  test("stays silenced while another block still covers them", async () => {
    const host = await silenced(bob.host);
    const person = await silenced(bob.actor);
    await unblock(s.ctx, rosa, host.id);
    expect(await everything()).toEqual(nothing);
    await unblock(s.ctx, rosa, person.id);
    expect(await everything()).toEqual(all);
  });

  test("who was gone before the block is still gone after it, and is not asked meanwhile", async () => {
    bob.actorStatus = 410;
    await bob.post(`${s.origin}/inbox`, farewell(), { key: forged });
    await s.work();
    const made = await silenced(bob.host);
    bob.actorStatus = 200;
    s.ctx.clock.advance(days(2));
    await seekSetAside(s.ctx);
    await s.work();
    expect(await everything()).toEqual(nothing);
    await unblock(s.ctx, rosa, made.id);
    expect(await everything()).toEqual(nothing);
    s.ctx.clock.advance(days(2));
    await seekSetAside(s.ctx);
    await s.work();
    expect(await everything()).toEqual(all);
  });

  test("is deleted with all that was theirs after 30 days", async () => {
    const made = await silenced(bob.actor);
    s.ctx.clock.advance(days(30) + minutes(1));
    await eraseSetAside(s.ctx);
    for (const table of ["remoteActors", "events", "followers", "remoteObjects"] as const)
      expect(await s.ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
    await unblock(s.ctx, rosa, made.id);
    expect((await everything()).events).toEqual([]);
  });
});

test("a bundle whose key its own server disowns is bad; where the server can't be asked it is unknown", async () => {
  const { verify } = bundlePorts(s.fediverse);
  const bytes = new Uint8Array([1]);
  expect(await verify(`${bob.actor}#never-listed`, bytes, bytes)).toEqual({ result: "bad" });
  const away = await peer({ name: "away" });
  const other = await testServer({ allow: [away.host] });
  away.actorStatus = 503;
  expect(await bundlePorts(other.fediverse).verify(`${away.actor}#key`, bytes, bytes)).toEqual({
    result: "unknown",
  });
  await away.end();
  await other.end();
});

test.each(["", "?resource=", "?resource=%20", "?resource=a&resource=b"])(
  "WebFinger%s says what it needs",
  async (query) => {
    expect((await fetch(`${s.origin}/.well-known/webfinger${query}`)).status).toBe(400);
  },
);

test("what a sibling published while we were down is asked for at the next start, once", async () => {
  const asked = async () =>
    (await s.ctx.db.selectFrom("jobs").select("kind").where("kind", "=", "catch-up").execute())
      .length;
  await catchUpSiblings(s.ctx);
  await catchUpSiblings(s.ctx);
  expect(await asked()).toBe(1);
  await s.work();
  await catchUpSiblings(s.ctx);
  expect(await asked()).toBe(0);
});
