/** Deliveries: one for each inbox, in order, and once, also when a server was down. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { newId } from "#platform/lib/ids.ts";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let mira: Peer;
let rosa: Viewer;
const event: EventInput = {
  name: "Circle",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "UTC",
  area: "",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  rosa = (await found(s.ctx)).viewer;
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const told = (id: string) =>
  mira.inbox
    .filter(
      ({ activity }) => (activity["object"] as { id?: string }).id === `${s.origin}/events/${id}`,
    )
    .map(({ activity }) => activity["type"]);

/** Lets time pass until nothing is left to do, or so many hours are over. */
async function pass(hours: number): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += 10) {
    await s.work();
    s.ctx.clock.advance(600_000);
    if ((await s.ctx.db.selectFrom("jobs").select("id").executeTakeFirst()) === undefined) return;
  }
}

test("two followers behind one shared inbox get one delivery", async () => {
  const known = await s.ctx.db.selectFrom("remoteActors").selectAll().executeTakeFirstOrThrow();
  const group = await s.ctx.db.selectFrom("groups").select("id").executeTakeFirstOrThrow();
  const other = newId();
  await s.ctx.db
    .insertInto("remoteActors")
    .values({ ...known, id: other, iri: `${mira.origin}/users/noor` })
    .execute();
  await s.ctx.db
    .insertInto("followers")
    .values({ groupId: group.id, remoteActorId: other, followIri: null, since: s.ctx.clock.now() })
    .execute();
  const made = await planEvent(s.ctx, rosa, "moss", event);
  await s.work();
  expect(told(made.id)).toEqual(["Create"]);
});

test("a server that is down for an hour gets everything afterwards, once and in order", async () => {
  mira.answer = 503;
  const made = await planEvent(s.ctx, rosa, "moss", event);
  await s.work();
  await changeEvent(s.ctx, rosa, made.id, { ...event, name: "Bigger circle" });
  await s.work();
  expect(told(made.id)).toEqual([]);
  s.ctx.clock.advance(3_600_000);
  mira.answer = 202;
  await pass(24);
  expect(told(made.id)).toEqual(["Create", "Update"]);
  expect(await s.ctx.db.selectFrom("jobs").selectAll().execute()).toEqual([]);
});

test("no row of the queue ever holds a key", async () => {
  mira.answer = 503;
  await planEvent(s.ctx, rosa, "moss", event);
  await s.work();
  const rows = await s.ctx.db.selectFrom("jobs").select("payload").execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/privateKey|"d\\?":|PRIVATE KEY/);
  const keys = await s.ctx.db.selectFrom("actorKeys").select("sealedPrivateKey").execute();
  expect(JSON.stringify(keys)).not.toMatch(/"d"|PRIVATE/);
});
