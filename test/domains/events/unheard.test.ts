/**
 * Members who have a place at a sibling's event get a word when nothing more is
 * heard of it, whoever let go of whom.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { block, unblock } from "#domains/safety/actions.ts";
import { silence } from "#domains/safety/blocks/actions.ts";
import { followSibling, unfollowSibling } from "#domains/siblings/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const names = ["unfollow", "silence", "block", "they-block", "they-reject", "they-go"] as const;
let s: TestServer;
let peers: readonly Peer[];
let several: Peer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;

const moss = (): string => `${s.origin}/groups/moss`;
const says = async (from: Peer, activity: object): Promise<void> => {
  const named = { id: `${from.origin}/a/${Math.random()}`, actor: from.actor };
  expect(await from.post(`${s.origin}/inbox`, { ...named, ...activity })).toBe(202);
  await s.work();
};
const followOf = (from: Peer) =>
  s.ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["siblings.id", "siblings.followId"])
    .where("remoteActors.iri", "=", from.actor)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  peers = await Promise.all(names.map((name) => peer({ name, type: "Group" })));
  several = await peer({ name: "several", type: "Group" });
  const all = [...peers, several];
  s = await testServer({ allow: all.map((one) => one.host) });
  for (const one of all) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
});
afterAll(async () => {
  await Promise.all([...peers, several].map((one) => one.end()));
  await s.end();
});

/** Their sibling with one event of next week: sam has a place there, kim has none. */
async function sibling(from: Peer, name: string): Promise<string> {
  await followSibling(s.ctx, rosa, `@${name}@${from.host}`);
  await s.work();
  const { followId } = await followOf(from);
  const follow = `${s.origin}/activities/${followId}`;
  await says(from, { type: "Accept", object: follow, to: [moss()] });
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", from.actor)
    .executeTakeFirstOrThrow();
  const iri = `${from.origin}/events/1`;
  await s.ctx.db.transaction().execute((trx) =>
    receiveEvent(trx, s.ctx, actor, {
      ...{ id: iri, type: "Event", name, attributedTo: from.actor, joinMode: "free" },
      ...{ startTime: new Date(s.ctx.clock.now().getTime() + days(9)).toISOString(), to: [PUBLIC] },
    }),
  );
  const { id } = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("iri", "=", iri)
    .executeTakeFirstOrThrow();
  await answerEventElsewhere(s.ctx, sam, id, "yes");
  await s.work();
  return id;
}

const ways: Readonly<Record<(typeof names)[number], (from: Peer) => Promise<unknown>>> = {
  unfollow: async (from) => unfollowSibling(s.ctx, rosa, (await followOf(from)).id),
  silence: (from) => silence(s.ctx, rosa, { value: from.host, reason: "" }),
  block: async (from) => {
    const input = { value: from.host, reason: "" };
    await block(s.ctx, rosa, input).catch(() => undefined);
    await block(s.ctx, sam, input, { keyed: true });
  },
  "they-block": (from) => says(from, { type: "Block", object: moss() }),
  "they-reject": async (from) => {
    const { followId } = await followOf(from);
    const object = { id: `${s.origin}/activities/${followId}`, type: "Follow", actor: moss() };
    await says(from, { type: "Reject", object: { ...object, object: from.actor } });
  },
  "they-go": async (from) => {
    from.actorStatus = 410;
    await says(from, { type: "Delete", object: from.actor, to: [PUBLIC] });
  },
};

test.each(names.map((name, n) => [name, n] as const))(
  "who has a place there hears of it: %s",
  async (name, n) => {
    const from = peers[n];
    if (from === undefined) throw new Error("no peer");
    const id = await sibling(from, name);
    const told = () =>
      s.ctx.db
        .selectFrom("news")
        .select(["memberId", "path", "words"])
        .where("kind", "=", "event-unheard")
        .where("words", "like", `%${name}%`)
        .execute();
    expect(await told()).toEqual([]);
    await ways[name](from);
    // Where it still stands here, its page is one press away.
    const path = name.startsWith("they-") && name !== "they-go" ? `/events/${id}` : "/calendar";
    expect(await told()).toMatchObject([{ memberId: sam.member?.id, path }]);
    const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "api");
    const page = await s.app.inject({
      url: "/me/news",
      headers: { authorization: `Bearer ${token}`, accept: "text/html" },
    });
    const byUs = name === "unfollow" || name === "block";
    const next = byUs ? "Your place there was given back" : "Ask them whether it takes place";
    const said = new RegExp(`Nothing more is heard from the hosts of ${name}, [^.]+[.] ${next}`);
    expect(page.body).toMatch(said);
  },
);

test("who has no place there hears nothing, and nobody hears it twice", async () => {
  const all = await s.ctx.db
    .selectFrom("news")
    .select("memberId")
    .where("kind", "=", "event-unheard")
    .execute();
  expect(all.map((one) => one.memberId)).not.toContain(kim.member?.id);
  // Silenced first, then blocked.
  const silenced = peers[1];
  if (silenced !== undefined) await ways.block(silenced);
  const twice = await s.ctx.db
    .selectFrom("news")
    .select("id")
    .where("kind", "=", "event-unheard")
    .where("words", "like", "%silence%")
    .execute();
  expect(twice).toHaveLength(1);
});

const heard = (from: Peer, type: string): readonly unknown[] =>
  from.inbox.flatMap(({ activity }) => (activity["type"] === type ? [activity["object"]] : []));

test("where it is we who end it, the place is given back, also where it is the last that they hear", async () => {
  const [unfollow, , block, ...others] = peers;
  if (unfollow === undefined || block === undefined) throw new Error("no peers");
  await s.work();
  for (const from of [unfollow, block]) {
    expect(heard(from, "Join")).toHaveLength(1);
    expect(heard(from, "Leave")).toEqual([`${from.origin}/events/1`]);
  }
  // Names nobody, and nothing comes behind it.
  expect(JSON.stringify(block.inbox)).not.toContain("sam");
  for (const from of others) expect(heard(from, "Leave")).toEqual([]);
});

test("a block that is undone asks for the place anew, and its event is back", async () => {
  const [, , from] = peers;
  if (from === undefined) throw new Error("no peer");
  const { id } = await s.ctx.db
    .selectFrom("blocks")
    .select("id")
    .where("value", "=", from.host)
    .executeTakeFirstOrThrow();
  await unblock(s.ctx, rosa, id);
  await s.work();
  expect(heard(from, "Join")).toEqual([`${from.origin}/events/1`, `${from.origin}/events/1`]);
  const rows = await s.ctx.db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .select(["rsvps.status", "rsvps.state", "events.visibility"])
    .where("events.iri", "=", `${from.origin}/events/1`)
    .execute();
  expect(rows).toEqual([{ status: "yes", state: "asked", visibility: "public" }]);
});

test("of several of ours each place is given back, the group's own with the last", async () => {
  const event = await sibling(several, "several");
  await answerEventElsewhere(s.ctx, kim, event, "yes");
  await s.work();
  await ways.unfollow(several);
  await s.work();
  const taken = heard(several, "Undo").filter((one) => (one as { type: string }).type === "Join");
  expect(taken).toMatchObject([{ object: `${several.origin}/events/1` }]);
  expect(heard(several, "Leave")).toEqual([`${several.origin}/events/1`]);
});
