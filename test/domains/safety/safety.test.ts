/** Blocks end every tie at once; replies and reports wait for the look of those who may. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { block, repliesToLookAt, unblock } from "#domains/safety/actions.ts";
import { answerReply, decideReply } from "#domains/safety/replies-actions.ts";
import { endLooking } from "#domains/safety/reports/looking-actions.ts";
import { readBlock } from "#domains/safety/safety.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { followerCount } from "#domains/groups/store.ts";
import { planEvent } from "#domains/events/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { hostAndAbove } from "#platform/lib/url.ts";
import { openSession } from "#platform/web/session.ts";
import { lint } from "../../support/outgoing-lint.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";
import type { Viewer } from "#commons/visibility.ts";

let s: TestServer;
let mira: Peer;
let rosa: Viewer;
beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  rosa = (await found(s.ctx)).viewer;
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

test.each([
  ["bad.example", { kind: "host", value: "bad.example" }],
  ["https://Bad.example/", { kind: "host", value: "bad.example" }],
  ["@troll@bad.example", { kind: "host", value: "bad.example" }],
  ["https://bad.example/users/troll", { kind: "actor", value: "https://bad.example/users/troll" }],
  ["not a server", undefined],
  ["javascript:alert(1)", undefined],
])("%s is read as %j", (text, read) => {
  expect(readBlock(text)).toEqual(read);
});

test("a block ends every tie at once: the follower, what came from there, and what comes after", async () => {
  const target = `${s.origin}/groups/moss`;
  await mira.follow(target);
  await s.work();
  expect(await s.ctx.db.selectFrom("followers").selectAll().execute()).toHaveLength(1);
  const made = await block(s.ctx, rosa, { value: mira.host, reason: "unkind" });
  // Put aside, not deleted: a block may be undone.
  expect(await followerCount(s.ctx.db, (await theCollective(s.ctx))?.id ?? "")).toBe(0);
  expect(
    await s.ctx.db.selectFrom("remoteActors").select("id").where("gone", "is", null).execute(),
  ).toEqual([]);
  expect(
    await mira.post(`${s.origin}/inbox`, {
      id: `${mira.actor}/f/2`,
      type: "Follow",
      actor: mira.actor,
      object: target,
    }),
  ).toBe(403);
  await unblock(s.ctx, rosa, made.id);
  expect(await mira.follow(target)).toBe(202);
});

test.each([
  ["bad.example", ["bad.example"]],
  ["a.bad.example:8443", ["a.bad.example:8443", "a.bad.example", "bad.example"]],
  ["127.0.0.1:3000", ["127.0.0.1:3000", "127.0.0.1"]],
])("a block of any of these covers %s", (host, names) => expect(hostAndAbove(host)).toEqual(names));

test("a member without the role can't block", async () => {
  const sam = await addMember(s.ctx, "sam");
  await expect(block(s.ctx, sam, { value: "bad.example", reason: "" })).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("a reply is seen by everybody only after somebody of the group let it through", async () => {
  const event = await planEvent(s.ctx, rosa, "moss", {
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
  });
  const root = await s.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const id = newId();
  const now = s.ctx.clock.now();
  await s.ctx.db
    .insertInto("replies")
    .values({
      id,
      iri: "https://peer.example/n/1",
      objectKind: "event",
      objectId: event.id,
      groupId: root.id,
      authorIri: "https://peer.example/u",
      authorName: "Mira",
      authorUrl: "https://peer.example/@mira",
      contentHtml: "<p>I bring tea</p>",
      public: true,
      state: "held",
      published: now,
      updated: now,
    })
    .execute();
  const page = () => fetch(`${s.origin}/events/${event.id}`).then((answer) => answer.text());
  const collection = () =>
    fetch(`${s.origin}/events/${event.id}/replies`).then((answer) => answer.text());
  expect(await page()).not.toContain("I bring tea");
  expect(await collection()).not.toContain("peer.example");
  expect(await repliesToLookAt(s.ctx, rosa)).toHaveLength(1);
  const lea = await addMember(s.ctx, "lea");
  await expect(decideReply(s.ctx, lea, id, "shown")).rejects.toMatchObject({ code: "not-allowed" });
  await decideReply(s.ctx, rosa, id, "shown");
  expect(await page()).toContain("I bring tea");
  expect(await collection()).toContain("https://peer.example/n/1");
});

test("the group answers a reply as itself, and whoever wrote it is told", async () => {
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  const event = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("name", "=", "Circle")
    .executeTakeFirstOrThrow();
  const iri = `${mira.origin}/n/7`;
  const to = ["https://www.w3.org/ns/activitystreams#Public"];
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/a/7`,
    type: "Create",
    actor: mira.actor,
    to,
    object: {
      id: iri,
      type: "Note",
      attributedTo: mira.actor,
      inReplyTo: `${s.origin}/events/${event.id}`,
      content: "<p>May I bring a friend?</p>",
      to,
    },
  });
  await s.work();
  const held = (await repliesToLookAt(s.ctx, rosa)).find((reply) => reply.iri === iri);
  await answerReply(s.ctx, rosa, held?.id ?? "", "Yes, *please* do.");
  await s.work();
  const answer = mira.inbox.at(-1)?.activity;
  expect(answer).toMatchObject({
    type: "Create",
    actor: `${s.origin}/groups/moss`,
    object: {
      type: "Note",
      inReplyTo: iri,
      content: "<p>Yes, <em>please</em> do.</p>\n",
      tag: [{ type: "Mention", href: mira.actor, name: `@mira@${mira.host}` }],
    },
  });
  expect(lint(answer ?? {})).toEqual([]);
  expect(await fetch(`${s.origin}/events/${event.id}/replies`).then((one) => one.text())).toContain(
    iri,
  );
});

test("reports are read by who keeps the care or the bridge of the collective, and by nobody else; blocks stay with the bridge", async () => {
  const now = s.ctx.clock.now();
  const [keeper, other] = [await addMember(s.ctx, "kim"), await addMember(s.ctx, "ola")];
  const root = await s.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId: root.id,
      memberId: keeper.member?.id ?? "",
      role: "care-keeper",
      starts: now,
      until: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  const report = {
    id: newId(),
    fromHost: "far.example",
    about: `${s.origin}/groups/moss`,
    content: "Unkind words",
    received: now,
  };
  await s.ctx.db.insertInto("reports").values(report).execute();
  const as = async (who: Viewer) => ({
    authorization: `Bearer ${(await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token}`,
  });
  const read = async (who: Viewer) => {
    const page = await s.app.inject({ url: "/safety", headers: await as(who) });
    const list = await s.app.inject({ url: "/api/v1/reports", headers: await as(who) });
    return [page.body.includes("Unkind words"), list.statusCode];
  };
  expect(await read(keeper)).toEqual([true, 200]);
  expect(await read(rosa)).toEqual([true, 200]);
  expect(await read(other)).toEqual([false, 403]);
  expect(
    (await s.app.inject({ url: "/api/v1/blocks", headers: await as(keeper) })).statusCode,
  ).toBe(403);
  await expect(endLooking(s.ctx, other, report.id)).rejects.toMatchObject({ code: "not-allowed" });
  // One keeper alone makes nothing go: two look, and what was done is kept for 90 days.
  expect(await endLooking(s.ctx, keeper, report.id)).toBe(false);
  expect(await read(rosa)).toEqual([true, 200]);
  expect(await endLooking(s.ctx, rosa, report.id)).toBe(true);
  expect(await read(keeper)).toEqual([false, 200]);
});
