/** Particular habits of particular servers. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let mira: Peer;
beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  await found(s.ctx);
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

const count = async () => (await s.ctx.db.selectFrom("followers").selectAll().execute()).length;

test.each([
  [
    "by an id that was never used (Mastodon)",
    () => ({
      id: "invented",
      type: "Follow",
      actor: mira.actor,
      object: `${s.origin}/groups/moss`,
    }),
  ],
  [
    "without an id (Pixelfed)",
    () => ({ type: "Follow", actor: mira.actor, object: `${s.origin}/groups/moss` }),
  ],
])("an Undo of a Follow %s ends it", async (_, object) => {
  const target = `${s.origin}/groups/moss`;
  await mira.post(`${target}/inbox`, {
    id: `${mira.actor}/f/${Math.random()}`,
    type: "Follow",
    actor: mira.actor,
    object: target,
  });
  await s.work();
  expect(await count()).toBe(1);
  await mira.post(`${target}/inbox`, {
    id: `${mira.actor}/u/${Math.random()}`,
    type: "Undo",
    actor: mira.actor,
    object: object(),
  });
  await s.work();
  expect(await count()).toBe(0);
});

test("who deletes their account is put aside, and an inbox that answers 410 proves nothing of whose it is", async () => {
  const target = `${s.origin}/groups/moss`;
  const follow = () =>
    mira.post(`${target}/inbox`, {
      id: `${mira.actor}/f/${Math.random()}`,
      type: "Follow",
      actor: mira.actor,
      object: target,
    });
  await follow();
  mira.answer = 410;
  await s.work();
  expect(await count()).toBe(1);
  mira.answer = 202;
  await follow();
  await s.work();
  expect(await count()).toBe(1);
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.actor}#delete`,
    type: "Delete",
    actor: mira.actor,
    object: mira.actor,
  });
  await s.work();
  expect(
    (await s.ctx.db.selectFrom("remoteActors").select("gone").executeTakeFirstOrThrow()).gone,
  ).not.toBeNull();
  expect((await fetch(`${target}/followers`).then((one) => one.json())) as object).toMatchObject({
    totalItems: 0,
  });
});

test("a report reaches the bridge keepers, without who wrote it", async () => {
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/flag/1`,
    type: "Flag",
    actor: mira.actor,
    object: [`${s.origin}/groups/moss`],
    content: "please look",
  });
  await s.work();
  const reports = await s.ctx.db.selectFrom("reports").selectAll().execute();
  expect(reports).toMatchObject([{ fromHost: mira.host, content: "please look" }]);
  expect(JSON.stringify(reports)).not.toContain("mira");
});
