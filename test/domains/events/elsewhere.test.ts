/**
 * Members who come to an event of a sibling hear what its hosts say: their answer, a
 * place that became free, a word to all.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { personalEvents } from "#domains/calendar/store.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { remindMembers } from "#domains/events/news/actions.ts";
import { answerEventElsewhere } from "#domains/events/rsvp/home-actions.ts";
import { silence } from "#domains/safety/blocks/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let fern: Peer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let id: string;

const eventIri = (): string => `${fern.origin}/events/1`;
const target = (): string => `${s.origin}/groups/moss`;
let sent = 0;

async function post(from: Peer, activity: object): Promise<void> {
  sent += 1;
  const named = { id: `${from.origin}/a/${sent}`, actor: from.actor, to: [target()] };
  expect(await from.post(`${s.origin}/inbox`, { ...named, ...activity })).toBe(202);
  await s.work();
}
const note = (from: Peer, content: string, more: object = {}) =>
  post(from, {
    type: "Create",
    object: {
      id: `${from.origin}/n/${sent}`,
      type: "Note",
      attributedTo: from.actor,
      to: [target()],
      inReplyTo: eventIri(),
      content: `<p>${content}</p>`,
      ...more,
    },
  });
async function answer(type: "Accept" | "Reject", who: Viewer): Promise<void> {
  const { ourJoin } = await s.ctx.db
    .selectFrom("rsvps")
    .select("ourJoin")
    .where("memberId", "=", who.member?.id ?? "")
    .executeTakeFirstOrThrow();
  await post(fern, { type, object: `${s.origin}/activities/${ourJoin ?? ""}` });
}
const heard = async (who: Viewer): Promise<readonly string[]> =>
  (
    await s.ctx.db
      .selectFrom("news")
      .select("kind")
      .where("memberId", "=", who.member?.id ?? "")
      .execute()
  )
    .map(({ kind }) => kind)
    .toSorted();
const asked = async (): Promise<number> =>
  (await s.ctx.db.selectFrom("questions").select("id").execute()).length;
const page = async (who: Viewer, url = `/events/${id}`): Promise<string> =>
  (
    await s.app.inject({
      url,
      headers: {
        authorization: `Bearer ${
          (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token
        }`,
        accept: "text/html",
      },
    })
  ).body;

beforeAll(async () => {
  fern = await peer({ name: "fern", type: "Group" });
  mira = await peer();
  s = await testServer({ allow: [fern.host, mira.host] });
  for (const one of [fern, mira]) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  await fern.follow(target());
  await s.work();
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", fern.actor)
    .executeTakeFirstOrThrow();
  await s.ctx.db.transaction().execute((trx) =>
    receiveEvent(trx, s.ctx, actor, {
      id: eventIri(),
      type: "Event",
      name: "Herb fair",
      attributedTo: fern.actor,
      joinMode: "free",
      startTime: new Date(s.ctx.clock.now().getTime() + days(9)).toISOString(),
      to: [PUBLIC],
    }),
  );
  ({ id } = await s.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow());
  for (const who of [sam, kim]) await answerEventElsewhere(s.ctx, who, id, "yes");
  await s.work();
});
afterAll(async () => {
  await fern.end();
  await mira.end();
  await s.end();
});

test("the answer of its hosts is told to whose it is, once", async () => {
  await answer("Accept", sam);
  await answer("Accept", sam);
  await answer("Reject", kim);
  expect([await heard(sam), await heard(kim)]).toEqual([["seat-answered"], ["seat-answered"]]);
});

test("what they write to all who come reaches those who have a place, and asks the group nothing", async () => {
  await note(fern, "Bring <strong>boots</strong>");
  // Once for each place that we asked for.
  await note(fern, "Bring <strong>boots</strong>");
  expect([await heard(sam), await heard(kim), await heard(rosa)]).toEqual([
    ["host-message", "seat-answered"],
    ["seat-answered"],
    [],
  ]);
  expect(await asked()).toBe(0);
  expect(await page(sam)).toContain("Bring <strong>boots</strong>");
  expect(await page(sam, `/api/v1/events/${id}/rsvp`)).toContain("boots");
  for (const who of [kim, rosa]) expect(await page(who)).not.toContain("boots");
});

test("from anybody else it is a question to the group, as before", async () => {
  await note(mira, "I am no host");
  expect(await asked()).toBe(1);
  expect(await heard(sam)).toEqual(["host-message", "seat-answered"]);
  // Nor is what they write to us alone about nothing of theirs.
  await note(fern, "Shall we share a stall?", { inReplyTo: undefined });
  expect(await asked()).toBe(2);
});

test("a place after a no became free, and the day before everybody who has one is reminded", async () => {
  await answer("Accept", kim);
  expect(await heard(kim)).toEqual(["seat-answered", "seat-free"]);
  s.ctx.clock.advance(days(8.5));
  await remindMembers(s.ctx);
  await remindMembers(s.ctx);
  for (const who of [sam, kim])
    expect((await heard(who)).filter((kind) => kind === "event-tomorrow")).toHaveLength(1);
});

test("who says nothing of how to answer may never answer: the yes stands, and is reminded", async () => {
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", fern.actor)
    .executeTakeFirstOrThrow();
  await s.ctx.db.transaction().execute((trx) =>
    receiveEvent(trx, s.ctx, actor, {
      id: `${fern.origin}/events/2`,
      type: "Event",
      name: "Seed swap",
      attributedTo: fern.actor,
      startTime: new Date(s.ctx.clock.now().getTime() + days(3)).toISOString(),
      to: [PUBLIC],
    }),
  );
  const swap = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("name", "=", "Seed swap")
    .executeTakeFirstOrThrow();
  await answerEventElsewhere(s.ctx, sam, swap.id, "yes");
  await s.work();
  const shown = await page(sam, `/events/${swap.id}`);
  expect(shown).toContain("has told the hosts that one of us is coming");
  expect(shown).toContain("you don&#39;t need to wait for an answer");
  const own = await personalEvents(s.ctx.db, sam.member?.id ?? "", s.ctx.clock.now());
  expect(own.personal.get(swap.id)).toMatchObject({ tentative: false });
  await s.ctx.db.deleteFrom("news").execute();
  s.ctx.clock.advance(days(2.5));
  await remindMembers(s.ctx);
  expect(await heard(sam)).toEqual(["event-tomorrow"]);
});

test("whom we silenced reminds nobody of anything; who comes there is told that once", async () => {
  await s.ctx.db.deleteFrom("news").execute();
  await s.ctx.db
    .insertInto("roles")
    .values({
      id: crypto.randomUUID(),
      memberId: rosa.member?.id ?? "",
      groupId: rosa.member?.groups[0] ?? "",
      role: "bridge-keeper",
      starts: s.ctx.clock.now(),
      until: new Date(s.ctx.clock.now().getTime() + days(30)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await silence(s.ctx, rosa, { value: fern.host, reason: "" });
  await note(fern, "Bring soup");
  await remindMembers(s.ctx);
  expect(await heard(sam)).toEqual(["event-unheard"]);
});
