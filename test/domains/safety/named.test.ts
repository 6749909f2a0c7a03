/**
 * A collective that speaks with named servers only: nobody else comes in, is told or is
 * asked; switched off, all is as before.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { namedServers, setNamedServers } from "#domains/safety/named/actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let fern: Peer;
let rosa: Viewer;

beforeAll(async () => {
  mira = await peer();
  fern = await peer({ name: "fern", type: "Group" });
  s = await testServer({ allow: [mira.host, fern.host] });
  rosa = (await found(s.ctx)).viewer;
  await mira.follow(`${s.origin}/groups/moss`);
  await fern.follow(`${s.origin}/groups/moss`);
  await s.work();
});
afterAll(async () => {
  await mira.end();
  await fern.end();
  await s.end();
});

const plan = async (name: string): Promise<void> => {
  await planEvent(s.ctx, rosa, "moss", {
    name,
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
  });
  await s.work();
};
const heard = (who: Peer): string => JSON.stringify(who.inbox);
const like = (who: Peer, n: number): Promise<number> =>
  who.post(`${s.origin}/inbox`, {
    id: `${who.origin}/likes/${n}`,
    type: "Like",
    actor: who.actor,
    object: `${s.origin}/groups/moss`,
  });

test("while it is on, nobody else comes in, is told, or is asked; nothing of theirs is lost", async () => {
  await setNamedServers(s.ctx, rosa, { on: true, hosts: [fern.host] });
  expect(await like(mira, 1)).toBe(403);
  expect(await like(fern, 1)).toBe(202);
  await plan("Soup");
  expect(heard(fern)).toContain("Soup");
  expect(heard(mira)).not.toContain("Soup");
  const before = mira.fetched.length;
  await expect(s.fediverse.outgoing.getDocument(mira.actor)).rejects.toMatchObject({
    reason: "blocked",
  });
  expect(mira.fetched.length).toBe(before);
  expect(await s.ctx.db.selectFrom("followers").selectAll().execute()).toHaveLength(2);
});

test("who is followed is named by that", async () => {
  await setNamedServers(s.ctx, rosa, { on: true, hosts: [] });
  expect(await like(fern, 2)).toBe(403);
  await followSibling(s.ctx, rosa, fern.actor);
  await s.work();
  expect(heard(fern)).toContain('"Follow"');
  expect(await like(fern, 3)).toBe(202);
});

test("switched off, all is as before", async () => {
  await setNamedServers(s.ctx, rosa, { on: false, hosts: [] });
  expect(await like(mira, 2)).toBe(202);
  await plan("Bread");
  expect(heard(mira)).toContain("Bread");
});

test("only who may block decides it", async () => {
  const sam = await addMember(s.ctx, "sam");
  await expect(setNamedServers(s.ctx, sam, { on: true, hosts: [] })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    setNamedServers(s.ctx, rosa, { on: true, hosts: ["no server!"] }),
  ).rejects.toMatchObject({ code: "bad-input" });
  const call = async (who: Viewer) =>
    s.app.inject({
      method: "PUT",
      url: "/api/v1/named-servers",
      headers: {
        authorization: `Bearer ${
          (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token
        }`,
      },
      payload: { on: false, hosts: ["friends.example"] },
    });
  expect((await call(rosa)).json()).toEqual({ on: false, hosts: ["friends.example"] });
  expect((await call(sam)).statusCode).toBe(403);
});

test("switched off and on by a word alone, the servers that were named are there", async () => {
  await setNamedServers(s.ctx, rosa, { on: true, hosts: ["far.example"] });
  await setNamedServers(s.ctx, rosa, { on: false });
  expect(await namedServers(s.ctx, rosa)).toEqual({ on: false, hosts: ["far.example"] });
  await setNamedServers(s.ctx, rosa, { on: true });
  expect(await namedServers(s.ctx, rosa)).toEqual({ on: true, hosts: ["far.example"] });
  await setNamedServers(s.ctx, rosa, { on: false, hosts: [] });
});
