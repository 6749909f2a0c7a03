/** Following between servers: asked for, accepted, refused, moved, told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cleanAddress } from "#domains/siblings/sibling.ts";
import { followSibling, unfollowSibling } from "#domains/siblings/actions.ts";
import { addMember, found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let mira: Peer;
let mint: Peer;
let rosa: Viewer;
const PUBLIC = ["https://www.w3.org/ns/activitystreams#Public"];

beforeAll(async () => {
  mira = await peer({ name: "mira" });
  mint = await peer({ name: "mint", type: "Group", extra: { alsoKnownAs: [mira.actor] } });
  s = await testServer({ allow: [mira.host, mint.host] });
  rosa = (await found(s.ctx)).viewer;
});
afterAll(async () => {
  await mira.end();
  await mint.end();
  await s.end();
});
beforeEach(async () => {
  await s.ctx.db.deleteFrom("siblings").execute();
  await s.ctx.db.deleteFrom("received").execute();
  mira.documents.clear();
});

const sibling = () => s.ctx.db.selectFrom("siblings").selectAll().executeTakeFirst();
const event = (n: number, more: object = {}) => ({
  id: `${mira.origin}/e/${n}`,
  type: "Event",
  attributedTo: mira.actor,
  name: `Walk ${n}`,
  startTime: "2027-05-01T10:00:00Z",
  to: PUBLIC,
  ...more,
});
const lastFollow = () =>
  mira.inbox.filter(({ activity }) => activity["type"] === "Follow").at(-1)?.activity;
const answer = (type: "Accept" | "Reject") =>
  mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/answer/${Math.random()}`,
    type,
    actor: mira.actor,
    object: lastFollow(),
  });

test.each([
  ["@moss@moss.example", "@moss@moss.example"],
  ["moss@Moss.Example", "@moss@moss.example"],
  ["acct:moss@moss.example", "@moss@moss.example"],
  ["https://moss.example/@moss", "https://moss.example/@moss"],
  ["moss", undefined],
  ["@x@evil.example/secret.txt?a=1#", undefined],
  ["@x@[::1]:80", undefined],
  ["javascript:alert(1)", undefined],
])("%s is read as %s", (text, address) => expect(cleanAddress(text)).toBe(address));

describe("following", () => {
  test("is asked for, accepted, and then what they have said is read once", async () => {
    mira.documents.set("/users/mira/outbox", {
      id: `${mira.actor}/outbox`,
      type: "OrderedCollection",
      totalItems: 2,
      first: `${mira.actor}/outbox/1`,
    });
    mira.documents.set("/users/mira/outbox/1", {
      id: `${mira.actor}/outbox/1`,
      type: "OrderedCollectionPage",
      orderedItems: [
        { id: `${mira.origin}/a/1`, type: "Create", actor: mira.actor, object: event(1) },
        {
          id: `${mira.origin}/a/2`,
          type: "Announce",
          actor: mira.actor,
          object: "https://elsewhere.example/e/1",
        },
      ],
      next: "https://elsewhere.example/outbox",
    });
    await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
    await s.work();
    expect(lastFollow()).toMatchObject({ actor: `${s.origin}/groups/moss`, object: mira.actor });
    expect((await sibling())?.state).toBe("requested");
    await answer("Accept");
    await s.work();
    expect((await sibling())?.state).toBe("following");
    expect(
      await s.ctx.db
        .selectFrom("events")
        .select("name")
        .where("remoteActorId", "is not", null)
        .execute(),
    ).toEqual([{ name: "Walk 1" }]);
    const { id } = (await sibling()) ?? { id: "" };
    await unfollowSibling(s.ctx, rosa, id);
    await s.work();
    expect(mira.inbox.at(-1)?.activity).toMatchObject({ type: "Undo", object: { type: "Follow" } });
    expect(await s.ctx.db.selectFrom("events").select("name").execute()).toEqual([]);
  });

  test("that is refused says so", async () => {
    await followSibling(s.ctx, rosa, mira.actor);
    await s.work();
    await answer("Reject");
    await s.work();
    expect(await sibling()).toMatchObject({ state: "rejected", problem: "They said no." });
  });

  test("that was refused can be asked for anew, by another address of theirs too; what stands is not asked twice", async () => {
    await followSibling(s.ctx, rosa, mira.actor);
    await s.work();
    await answer("Reject");
    await s.work();
    const before = lastFollow();
    await followSibling(s.ctx, rosa, `@mira@${mira.host}`);
    await s.work();
    expect(lastFollow()?.["id"]).not.toBe(before?.["id"]);
    expect(await s.ctx.db.selectFrom("siblings").select(["address", "state"]).execute()).toEqual([
      { address: `@mira@${mira.host}`, state: "requested" },
    ]);
    const asked = lastFollow()?.["id"];
    await followSibling(s.ctx, rosa, mira.actor);
    await s.work();
    expect(lastFollow()?.["id"]).toBe(asked);
    expect(await s.ctx.db.selectFrom("siblings").select("address").execute()).toEqual([
      { address: `@mira@${mira.host}` },
    ]);
  });

  test("somebody who is not there fails with words, without asking for ever", async () => {
    await followSibling(s.ctx, rosa, `${mira.origin}/nobody`);
    await s.work();
    expect(await sibling()).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("404") as unknown,
    });
    await s.ctx.db.deleteFrom("siblings").execute();
    await followSibling(s.ctx, rosa, "@x@10.0.0.1");
    await s.work();
    expect(await sibling()).toMatchObject({
      state: "failed",
      problem: "We can't ask this address from here.",
    });
  });

  test("by the bare address of a server that has no page there finds whom its NodeInfo names, as of Gancio", async () => {
    mira.documents.set("/.well-known/nodeinfo", {
      links: [
        {
          rel: "http://nodeinfo.diaspora.software/ns/schema/2.1",
          href: `${mira.origin}/nodeinfo/2.1`,
        },
        { rel: "https://www.w3.org/ns/activitystreams#Application", href: mira.actor },
      ],
    });
    await followSibling(s.ctx, rosa, mira.origin);
    await s.work();
    expect(await sibling()).toMatchObject({ state: "requested", problem: null });
    expect(mira.inbox.at(-1)?.activity).toMatchObject({ type: "Follow", object: mira.actor });
  });

  test("takes a bridge keeper, and never oneself", async () => {
    const sam = await addMember(s.ctx, `sam${Math.floor(Math.random() * 1e6)}`);
    await expect(followSibling(s.ctx, sam, mira.actor)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(followSibling(s.ctx, rosa, `${s.origin}/@moss`)).rejects.toMatchObject({
      code: "own-address",
    });
  });

  test("goes along when a sibling moves to a place that knows of it", async () => {
    await followSibling(s.ctx, rosa, mira.actor);
    await s.work();
    await answer("Accept");
    await s.work();
    s.ctx.clock.advance(2 * 3_600_000);
    const move = (target: string) =>
      mira.post(
        `${s.origin}/inbox`,
        {
          id: `${mira.origin}/move/${Math.random()}`,
          type: "Move",
          actor: mira.actor,
          object: mira.actor,
          target,
        },
        { now: s.ctx.clock.now() },
      );
    await move(`${mira.origin}/users/stranger`);
    await s.work();
    expect((await sibling())?.state).toBe("following");
    await move(mint.actor);
    await s.work();
    expect(mint.inbox.at(-1)?.activity).toMatchObject({ type: "Follow", object: mint.actor });
  });
});

test("a visitor is led to their own server to follow from there", async () => {
  const ask = (address: string) =>
    fetch(`${s.origin}/@moss/follow`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `address=${encodeURIComponent(address)}`,
    });
  const led = await ask(`@mira@${mira.host}`);
  expect(led.status).toBe(200);
  expect(await led.text()).toContain(
    `href="${mira.origin}/authorize_interaction?uri=${encodeURIComponent(
      `${s.origin}/groups/moss`,
    )}"`,
  );
  const lost = await ask("nonsense");
  expect(lost.status).toBe(422);
  expect(await lost.text()).toContain("@name@server");
});
