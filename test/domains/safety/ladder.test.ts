/**
 * The ladder: each step from the page of a report does what it says, through the door
 * that does it everywhere, and is noted.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { scheduledTasks } from "#assembly.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let sam: Viewer;
let kim: Viewer;

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  mira.now = () => s.ctx.clock.now();
  await found(s.ctx);
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  mira.inbox.length = 0;
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const tokenOf = async (who: Viewer): Promise<string> =>
  (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token;
const call = async (method: "GET" | "POST", url: string, who: Viewer, payload?: object) =>
  s.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${await tokenOf(who)}` },
    ...(payload === undefined ? {} : { payload }),
  });
async function reported(about: string, by: Viewer = sam): Promise<string> {
  const made = await call("POST", "/api/v1/reports", by, { about, content: "it hurts" });
  expect(made.statusCode).toBe(202);
  return made.json<{ id: string }>().id;
}
const step = (id: string, body: object, who: Viewer = sam) =>
  call("POST", `/api/v1/reports/${id}/steps`, who, body);

test("a word reaches the member as a letter, and what the others note does not", async () => {
  const id = await reported("@rosa");
  const done = await step(id, { step: "word", words: "only for us", letter: "Please stop." });
  expect(done.statusCode).toBe(201);
  expect(done.json<{ steps: { step: string }[] }>().steps.map((one) => one.step)).toEqual(["word"]);
  expect(await s.ctx.db.selectFrom("memberLetters").select("id").execute()).toHaveLength(1);
  // Without words to send it is only noted.
  await step(id, { step: "word", words: "we had tea" });
  expect(await s.ctx.db.selectFrom("memberLetters").select("id").execute()).toHaveLength(1);
});

test("a time out begins with the viewer's key, and takes a second one", async () => {
  const id = await reported("@rosa", kim);
  expect((await step(id, { step: "pause", days: 3, letter: "shouting" })).statusCode).toBe(201);
  const waiting = await s.ctx.db.selectFrom("keyAskings").select(["act", "askedBy"]).execute();
  expect(waiting).toEqual([{ act: "pause", askedBy: sam.member?.id }]);
  expect(await s.ctx.db.selectFrom("pauses").select("id").execute()).toEqual([]);
  const nobody = await reported(mira.actor, kim);
  const rosa = (
    await s.ctx.db
      .selectFrom("members")
      .select("id")
      .where("handle", "=", "rosa")
      .executeTakeFirst()
  )?.id;
  const root = await s.ctx.db.selectFrom("groups").select("id").executeTakeFirstOrThrow();
  const viewer: Viewer = { member: { ...sam.member!, id: rosa ?? "", groups: [root.id] } };
  expect((await step(nobody, { step: "pause", days: 3 }, viewer)).statusCode).toBe(422);
});

test("somebody elsewhere gets a private message in the collective's name, without who reported", async () => {
  const root = await s.ctx.db.selectFrom("groups").select("id").executeTakeFirstOrThrow();
  const rosa = await s.ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", "rosa")
    .executeTakeFirstOrThrow();
  const viewer: Viewer = { member: { ...sam.member!, id: rosa.id, groups: [root.id] } };
  const id = await reported(mira.actor, kim);
  expect(
    (await step(id, { step: "word", letter: "Please leave them alone." }, viewer)).statusCode,
  ).toBe(201);
  await s.work();
  const [note] = mira.inbox.map((one) => one.activity);
  expect(note).toMatchObject({
    type: "Create",
    actor: `${s.origin}/groups/moss`,
    to: [mira.actor],
  });
  expect(JSON.stringify(note)).toContain("leave them alone");
  expect(JSON.stringify(note)).not.toMatch(/kim|it hurts/);
  // A block begins with the look at what would vanish, and is noted where it was asked for.
  const cookie = `calendula=${(await openSession(s.app, s.ctx, rosa.id, "browser")).token}`;
  const form = { cookie, origin: s.origin, "content-type": "application/x-www-form-urlencoded" };
  const csrf = /name="csrf" value="([^"]+)"/.exec(
    (await s.app.inject({ url: `/safety/reports/${id}`, headers: { cookie, accept: "text/html" } }))
      .body,
  )?.[1];
  const post = (url: string, fields: Record<string, string>) =>
    s.app.inject({
      method: "POST",
      url,
      headers: form,
      payload: new URLSearchParams({ csrf: csrf ?? "", ...fields }).toString(),
    });
  const look = await post(`/safety/reports/${id}/steps`, { step: "block" });
  expect(look.headers.location).toContain(`/safety/block?value=`);
  expect(look.headers.location).toContain(id);
  await post("/safety/blocks", {
    value: mira.actor,
    reason: "harm",
    sure: "yes",
    severity: "suspend",
    report: id,
  });
  expect(await s.ctx.db.selectFrom("blocks").select("value").execute()).toEqual([
    { value: mira.actor },
  ]);
  const steps = await s.ctx.db
    .selectFrom("reportSteps")
    .select("step")
    .where("reportId", "=", id)
    .orderBy("seq")
    .execute();
  expect(steps.map((one) => one.step)).toEqual(["word", "block"]);
  s.ctx.clock.advance(days(91));
  await scheduledTasks.find((one) => one.name === "reports")?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("reportSteps").select("id").execute()).toEqual([]);
});
