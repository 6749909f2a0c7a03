/**
 * Quiet mode between two servers and a peer like Mastodon: nobody drops us, nothing comes through,
 * and afterwards both have caught up.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { endQuiet, goQuiet } from "#domains/safety/quiet/actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { eventually, freePort } from "../support/instance.ts";
import { addGroup, addMember, found, viewerFor } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let moss: TestServer;
let fern: TestServer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;
let ida: Viewer;

const plan = (s: TestServer, by: Viewer, handle: string, name: string) =>
  planEvent(s.ctx, by, handle, {
    name,
    content: "",
    startTime: "2027-02-09T14:00",
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
/**
 * What is said now is said after what was read. Signatures bear the
 * time of day, so both stay near it.
 */
const later = (): void => {
  for (const s of [moss, fern]) s.ctx.clock.advance(minutes(2));
};
const both = async (): Promise<void> => {
  for (let n = 0; n < 4; n++) for (const s of [moss, fern]) await s.work();
};
const at = (handle: string, status: number): Promise<unknown> =>
  eventually(async () => {
    const page = await moss.app.inject({ url: `/@${handle}`, headers: { accept: "text/html" } });
    return page.statusCode === status;
  }, `${status} of ${handle}`);
async function quietNow(handle: string): Promise<void> {
  const until = new Date(moss.ctx.clock.now().getTime() + days(3)).toISOString();
  const input = { until, reason: "" };
  await expect(goQuiet(moss.ctx, rosa, handle, input)).rejects.toMatchObject({
    code: "second-key-needed",
  });
  await goQuiet(moss.ctx, sam, handle, input, { keyed: true });
  await at(handle, 503);
}
const known = async (s: TestServer): Promise<string[]> =>
  (
    await s.ctx.db
      .selectFrom("events")
      .select("name")
      .where("remoteActorId", "is not", null)
      .where("setAside", "is", null)
      .orderBy("name")
      .execute()
  ).map((one) => one.name);
const heard = (): string[] =>
  mira.inbox.flatMap(({ activity }) => (activity["object"] as { name?: string }).name ?? []);

beforeAll(async () => {
  mira = await peer();
  const [one, two] = [await freePort(), await freePort()];
  const allow = [mira.host, `localhost:${one}`, `localhost:${two}`];
  moss = await testServer({ allow, port: one });
  fern = await testServer({ allow, port: two });
  mira.now = () => moss.ctx.clock.now();
  rosa = (await found(moss.ctx)).viewer;
  sam = await addMember(moss.ctx, "sam");
  await addMember(moss.ctx, "kim");
  const garden = await addGroup(moss.ctx, rosa, "garden");
  rosa = garden.viewer;
  await moss.ctx.db
    .insertInto("memberships")
    .values({ groupId: garden.group.id, memberId: sam.member?.id ?? "", since: "2026-01-01" })
    .execute();
  sam = await viewerFor(moss.ctx, sam.member?.id ?? "");
  ida = (await found(fern.ctx, "fern")).viewer;
  await followSibling(fern.ctx, ida, `@moss@localhost:${one}`);
  await followSibling(moss.ctx, rosa, `@fern@localhost:${two}`);
  for (const handle of ["moss", "garden"]) await mira.follow(`${moss.origin}/groups/${handle}`);
  await both();
  mira.inbox.length = 0;
});
afterAll(async () => {
  await mira.end();
  await moss.end();
  await fern.end();
});

test("while the collective is quiet neither hears of the other, and nobody is dropped", async () => {
  await quietNow("moss");
  later();
  await plan(moss, rosa, "moss", "Soup");
  await plan(fern, ida, "fern", "Bread");
  await both();
  expect(await known(fern)).toEqual([]);
  expect(await known(moss)).toEqual([]);
  expect(heard()).toEqual([]);
  // The sibling and the peer still find whom they follow, and the key.
  const actor = await mira.get(`${moss.origin}/groups/moss`);
  expect(actor).toMatchObject({ status: 200, json: { id: `${moss.origin}/groups/moss` } });
  expect(actor.json["publicKey"]).toBeDefined();
  const post = await mira.post(`${moss.origin}/groups/moss/inbox`, {
    id: `${mira.origin}/likes/1`,
    type: "Like",
    actor: mira.actor,
    object: `${moss.origin}/groups/moss`,
  });
  expect(post).toBe(503);
  const followers = await moss.ctx.db.selectFrom("followers").selectAll().execute();
  expect(followers).toHaveLength(3);
  const siblings = await fern.ctx.db.selectFrom("siblings").select("state").execute();
  expect(siblings).toEqual([{ state: "following" }]);
});

test("back again, what waited goes out, and what was missed is read from the sibling's outbox", async () => {
  // The sibling has given up sending it: only its outbox still says so.
  await fern.ctx.db.deleteFrom("jobs").where("kind", "=", "delivery").execute();
  await endQuiet(moss.ctx, rosa, "moss");
  await at("moss", 200);
  await both();
  expect(await known(fern)).toEqual(["Soup"]);
  expect(await known(moss)).toEqual(["Bread"]);
  expect(heard()).toEqual(["Soup"]);
  mira.inbox.length = 0;
});

test("one group alone: its things wait, those of the others go on, and all is there afterwards", async () => {
  await quietNow("garden");
  await plan(moss, rosa, "garden", "Seeds");
  await plan(moss, rosa, "moss", "Tea");
  await both();
  expect(heard()).toEqual(["Tea"]);
  expect(await known(fern)).toEqual(["Soup", "Tea"]);
  await endQuiet(moss.ctx, rosa, "garden");
  await at("garden", 200);
  await both();
  expect(heard()).toContain("Seeds");
  expect(await known(fern)).toEqual(["Seeds", "Soup", "Tea"]);
});
