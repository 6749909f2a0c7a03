/**
 * Members who have a place at a sibling's event get a word when nothing more is
 * heard of it, whoever let go of whom.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { block } from "#domains/safety/actions.ts";
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
  s = await testServer({ allow: peers.map((one) => one.host) });
  for (const one of peers) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
});
afterAll(async () => {
  await Promise.all(peers.map((one) => one.end()));
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
    expect(page.body).toContain(`Nothing more is heard from the hosts of ${name}, `);
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
