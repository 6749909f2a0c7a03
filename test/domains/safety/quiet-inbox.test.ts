/**
 * One group is quiet, and the inbox for all is open: what is meant for that group is taken, and
 * waits for the end; what is meant for others is not kept waiting.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { quietWhy } from "#commons/home/quiet.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { endQuiet, goQuiet } from "#domains/safety/quiet/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { eventually } from "../../support/instance.ts";
import { addGroup, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let noor: Peer;
let lou: Peer;
let rosa: Viewer;
let seeds: string;
let soup: string;

const plan = async (handle: string, name: string): Promise<string> => {
  const { id } = await planEvent(s.ctx, rosa, handle, {
    ...{ name, content: "", startTime: "2027-01-09T14:00", timeZone: "UTC", area: "" },
    ...{ kind: "other", careKinds: [], tags: [], access: { overall: "ask" } },
    ...{ visibility: "public" as const, language: "en", publish: true },
  });
  return `${s.origin}/events/${id}`;
};
const note = (by: Peer, n: number, inReplyTo: string) => ({
  ...{ id: `${by.origin}/notes/${n}`, type: "Note", attributedTo: by.actor },
  ...{ content: `<p>Words ${n}</p>`, inReplyTo, published: s.ctx.clock.now().toISOString() },
  to: ["https://www.w3.org/ns/activitystreams#Public"],
});
const say = (by: Peer, type: string, object: unknown, n: number | string = type) =>
  by.post(`${s.origin}/inbox`, {
    ...{ id: `${by.origin}/activities/${n}`, type, actor: by.actor, object },
    to: ["https://www.w3.org/ns/activitystreams#Public"],
  });
const replies = async (): Promise<string[]> =>
  (await s.ctx.db.selectFrom("replies").select("contentHtml").orderBy("contentHtml").execute()).map(
    (one) => one.contentHtml,
  );
/** Groups and who follows them. */
const followed = async (): Promise<string[][]> =>
  (
    await s.ctx.db
      .selectFrom("followers")
      .innerJoin("groups", "groups.id", "followers.groupId")
      .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
      .select(["groups.handle", "remoteActors.iri", "remoteActors.handle as name"])
      .orderBy("groups.handle")
      .orderBy("name", "desc")
      .execute()
  ).map((one) => [one.handle, one.iri]);
/** Where noor goes, who says that it is the same. */
const newPlace = () => ({
  ...{ "@context": "https://www.w3.org/ns/activitystreams", type: "Person", name: "Noor" },
  ...{ id: `${lou.origin}/users/noor`, preferredUsername: "noor" },
  inbox: `${lou.origin}/users/noor/inbox`,
  alsoKnownAs: [noor.actor],
});

beforeAll(async () => {
  [mira, noor, lou] = await Promise.all([peer(), peer({ name: "noor" }), peer({ name: "lou" })]);
  s = await testServer({ allow: [mira.host, noor.host, lou.host] });
  for (const one of [mira, noor, lou]) one.now = () => s.ctx.clock.now();
  rosa = (await found(s.ctx)).viewer;
  rosa = (await addGroup(s.ctx, rosa, "garden")).viewer;
  [seeds, soup] = [await plan("garden", "Seeds"), await plan("moss", "Soup")];
  const until = new Date(s.ctx.clock.now().getTime() + days(3)).toISOString();
  await goQuiet(s.ctx, rosa, "garden", { until, reason: "" });
  await eventually(
    async () =>
      (await s.app.inject({ url: "/@garden", headers: { accept: "text/html" } })).statusCode ===
      503,
    "the group to be quiet",
  );
});
afterAll(async () => {
  for (const one of [mira, noor, lou]) await one.end();
  await s.end();
});

test("what is meant for the quiet group is taken and waits, and what is meant for others does not", async () => {
  expect(await say(mira, "Follow", `${s.origin}/groups/garden`)).toBe(202);
  expect(await say(mira, "Create", note(mira, 1, seeds), "c1")).toBe(202);
  // Taken back meanwhile: it must not be there at the end.
  expect(await say(mira, "Delete", `${mira.origin}/notes/1`)).toBe(202);
  // Only its own server says what this one answers.
  lou.documents.set("/notes/2", {
    "@context": "https://www.w3.org/ns/activitystreams",
    ...note(lou, 2, seeds),
  });
  expect(await say(lou, "Create", `${lou.origin}/notes/2`, "c2")).toBe(202);
  // The same sender speaks of other things too, and takes one of them back.
  expect(await say(mira, "Create", note(mira, 4, soup), "c4")).toBe(202);
  expect(await say(mira, "Create", note(mira, 5, soup), "c5")).toBe(202);
  expect(await say(mira, "Delete", `${mira.origin}/notes/5`, "d5")).toBe(202);
  expect(await say(lou, "Create", note(lou, 6, soup), "c6")).toBe(202);
  expect(await say(noor, "Create", note(noor, 3, soup), "c3")).toBe(202);
  expect(await say(noor, "Follow", `${s.origin}/groups/moss`)).toBe(202);
  expect(await say(noor, "Follow", `${s.origin}/groups/garden`, "both")).toBe(202);
  await s.work();
  // Who moved meanwhile is met where they are, with what waits too.
  lou.documents.set("/users/noor", newPlace());
  const move = { id: `${noor.origin}/moves/1`, type: "Move", actor: noor.actor };
  const moved = { ...move, object: noor.actor, target: newPlace().id };
  expect(await noor.post(`${s.origin}/inbox`, moved)).toBe(202);
  await s.work();
  expect(await followed()).toEqual([["moss", newPlace().id]]);
  expect(await replies()).toEqual(["<p>Words 3</p>", "<p>Words 4</p>", "<p>Words 6</p>"]);
  const held = await s.ctx.db
    .selectFrom("jobs")
    .select(["lastError", "payload"])
    .where("kind", "=", "receive")
    .where("lastError", "is not", null)
    .execute();
  // It may wait for weeks, and be for one person alone: sealed.
  expect(held.filter((one) => /Words|mira|lou/.test(one.payload))).toEqual([]);
  // The follows, the words and their end, what had to be asked for first, and the move once more.
  expect(held.map((one) => one.lastError)).toEqual(Array.from({ length: 6 }, () => quietWhy));
  const news = await s.ctx.db.selectFrom("news").selectAll().execute();
  expect(JSON.stringify(news)).not.toContain("Seeds");
});

test("at the end all of it is done, in its order", async () => {
  await endQuiet(s.ctx, rosa, "garden");
  // Said at this very moment, of what waits still: it does not overtake it.
  lou.documents.delete("/notes/2");
  expect(await say(lou, "Delete", `${lou.origin}/notes/2`, "d2")).toBe(202);
  await s.work();
  expect(await replies()).toEqual(["<p>Words 3</p>", "<p>Words 4</p>", "<p>Words 6</p>"]);
  expect(await followed()).toEqual([
    ["garden", newPlace().id],
    ["garden", mira.actor],
    ["moss", newPlace().id],
  ]);
  expect(await s.ctx.db.selectFrom("jobs").select("id").where("kind", "=", "receive").execute()).toEqual([]); // oxfmt-ignore
});
