/**
 * Before a block one sees what vanishes; what ends a sibling takes two; a silence keeps all and
 * shows nothing; lists are looked at.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { block, readCovered, unblock } from "#domains/safety/actions.ts";
import { endSilence, silence } from "#domains/safety/blocks/actions.ts";
import { readServerList, rowsOfList } from "#domains/safety/blocks/list.ts";
import { lookAtList, takeList } from "#domains/safety/blocks/list-actions.ts";
import { deleteEvent, planEvent } from "#domains/events/actions.ts";
import { previewOf } from "#domains/safety/blocks/preview-queries.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let mira: Peer;
let root: string;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;

beforeAll(async () => {
  mira = await peer({ type: "Group" });
  s = await testServer({ allow: [mira.host] });
  mira.now = () => s.ctx.clock.now();
  const begun = await found(s.ctx);
  rosa = begun.viewer;
  root = begun.group.id;
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .select("id")
    .where("iri", "=", mira.actor)
    .executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("siblings")
    .values({
      id: newId(),
      groupId: root,
      remoteActorId: actor.id,
      address: `@mira@${mira.host}`,
      state: "following",
      followId: newId(),
      asked: s.ctx.clock.now(),
      accepted: s.ctx.clock.now(),
      readUntil: null,
      problem: null,
      movedFrom: null,
    } as never)
    .execute();
});
afterAll(async () => {
  await mira.end();
  await s.end();
});
beforeEach(async () => {
  await s.ctx.db.deleteFrom("keyAskings").execute();
});

let things = 0;
async function publish(name: string): Promise<void> {
  const iri = `${mira.origin}/events/${++things}`;
  const object = {
    id: iri,
    type: "Event",
    attributedTo: mira.actor,
    name,
    content: "<p>Come</p>",
    startTime: "2027-03-01T18:00:00Z",
    endTime: "2027-03-01T20:00:00Z",
    to: [PUBLIC],
  };
  mira.documents.set(`/events/${things}`, object);
  await mira.post(`${s.origin}/inbox`, {
    id: `${iri}/create`,
    type: "Create",
    actor: mira.actor,
    to: [PUBLIC],
    object,
  });
  await s.work();
}
const calendar = async (): Promise<string> =>
  (await s.app.inject({ url: "/api/v1/calendar?from=2027-02-01&to=2027-04-01" })).body;

test("what the preview says would vanish is what vanishes; what stays stands apart", async () => {
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/asked`,
    type: "Create",
    actor: mira.actor,
    object: {
      id: `${mira.origin}/notes/asked`,
      type: "Note",
      attributedTo: mira.actor,
      content: "<p>May I come with a dog?</p>",
      to: [`${s.origin}/groups/moss`],
      tag: [{ type: "Mention", href: `${s.origin}/groups/moss` }],
    },
  });
  await s.work();
  const shown = () =>
    s.ctx.db.selectFrom("questions").select("id").where("setAside", "is", null).execute();
  expect(await shown()).toHaveLength(1);
  const event = await planEvent(s.ctx, rosa, "moss", {
    ...{ name: "Salve", content: "", startTime: "2027-03-02T14:00", timeZone: "Europe/Amsterdam" },
    ...{
      area: "",
      kind: "workshop",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
    },
    ...{ language: "en", publish: true },
  });
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.origin}/join`,
    type: "Join",
    actor: mira.actor,
    object: `${s.origin}/events/${event.id}`,
  });
  await s.work();
  expect(await previewOf(s.ctx, { kind: "host", value: mira.host })).toMatchObject({
    questions: 1,
    answers: 1,
  });
  const { token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api");
  const headers = { authorization: `Bearer ${token}` };
  const page = await s.app.inject({ url: `/safety/block?value=${mira.host}`, headers });
  const [vanishes = "", stays = ""] = page.body.split("This stays until you take care of it");
  expect(vanishes).toContain("One question that they asked us");
  expect(stays).toContain("One answer to an event of ours");
  await s.ctx.db.deleteFrom("questions").execute();
  await deleteEvent(s.ctx, rosa, event.id);
  await s.work();
});

test("the preview counts what would vanish, and names the sibling", async () => {
  await publish("Soup together");
  // A plain post of theirs, which no list of things holds.
  const post = {
    ...{ id: `${mira.origin}/notes/post`, type: "Note", attributedTo: mira.actor, to: [PUBLIC] },
    content: "<p>We moved the benches.</p>",
  };
  await mira.post(`${s.origin}/inbox`, {
    ...{ id: `${mira.origin}/posts/1`, type: "Create", actor: mira.actor, to: [PUBLIC] },
    object: post,
  });
  await s.work();
  expect(await calendar()).toContain("Soup together");
  const about = await previewOf(s.ctx, { kind: "host", value: mira.host });
  expect(about).toMatchObject({ people: 1, followers: 1, events: 1, exchanges: 0, posts: 1 });
  expect(about.siblings).toHaveLength(1);
  const headers = {
    authorization: `Bearer ${
      (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token
    }`,
  };
  const api = await s.app.inject({ url: `/api/v1/blocks/preview?value=${mira.host}`, headers });
  expect(api.json()).toMatchObject({ kind: "host", value: mira.host, events: 1 });
  const page = await s.app.inject({ url: `/safety/block?value=${mira.host}`, headers });
  expect(page.body).toContain("One event to come");
  expect(page.body).toContain("One follower gets nothing more from us");
  expect(page.body).toContain("One post that is read here");
  expect((await s.app.inject({ url: `/safety/block?value=${mira.host}` })).statusCode).toBe(401);
});

test("whatever of theirs a block puts aside has its line in the preview", async () => {
  const about = await previewOf(s.ctx, { kind: "host", value: mira.host });
  const lines: Readonly<Record<string, keyof typeof about>> = {
    ...{ events: "events", guides: "guides", guideOffers: "changes", offers: "offers" },
    ...{ questions: "questions", replies: "words", siblingPosts: "posts" },
  };
  for (const { table } of await s.ctx.remoteTables())
    expect([table, typeof about[lines[table] ?? "siblings"]]).toEqual([table, "number"]);
});

test("what ends a sibling takes two, whoever keeps the bridge; undone, everything is back", async () => {
  const input = { value: mira.host, reason: "unkind" };
  await expect(block(s.ctx, rosa, input)).rejects.toMatchObject({ code: "second-key-needed" });
  // Neither the same one twice nor somebody who may not begin it.
  await expect(block(s.ctx, rosa, input)).rejects.toMatchObject({ code: "second-key-needed" });
  await expect(block(s.ctx, sam, input)).rejects.toMatchObject({ code: "not-allowed" });
  expect(await calendar()).toContain("Soup together");
  const made = await block(s.ctx, sam, input, { keyed: true });
  expect(await calendar()).not.toContain("Soup together");
  s.ctx.clock.advance(days(29));
  await unblock(s.ctx, rosa, made.id);
  expect(await calendar()).toContain("Soup together");
  expect(await previewOf(s.ctx, { kind: "host", value: mira.host })).toMatchObject({
    followers: 1,
    events: 1,
  });
});

test("a silence is one keeper's, at once: what comes is kept, shown to nobody, and there when it ends", async () => {
  await expect(silence(s.ctx, sam, { value: mira.host, reason: "" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  const made = await silence(s.ctx, rosa, { value: mira.host, reason: "loud" });
  expect(await calendar()).not.toContain("Soup together");
  await publish("Bread while silent");
  expect(await calendar()).not.toContain("Bread while silent");
  const row = await s.ctx.db
    .selectFrom("events")
    .select(["id", "visibility"])
    .where("name", "=", "Bread while silent")
    .executeTakeFirstOrThrow();
  expect(row.visibility).toBe("group");
  // Not through any door: its page, and the members' calendar.
  const headers = {
    authorization: `Bearer ${(await openSession(s.app, s.ctx, kim.member?.id ?? "", "api")).token}`,
  };
  expect((await s.app.inject({ url: `/events/${row.id}`, headers })).statusCode).toBe(404);
  expect(
    (await s.app.inject({ url: "/api/v1/calendar?from=2027-02-01&to=2027-04-01", headers })).body,
  ).not.toContain("Bread");
  s.ctx.clock.advance(days(40));
  await endSilence(s.ctx, rosa, made.id);
  expect(await calendar()).toContain("Soup together");
  expect(await calendar()).toContain("Bread while silent");
});

test("who is blocked and silenced stays silenced when the block is undone", async () => {
  const silenced = await silence(s.ctx, rosa, { value: mira.host, reason: "" });
  await block(s.ctx, rosa, { value: mira.host, reason: "" }).catch(() => undefined);
  const { id } = await block(s.ctx, sam, { value: mira.host, reason: "" }, { keyed: true });
  await unblock(s.ctx, rosa, id);
  expect(await calendar()).not.toContain("Soup together");
  await endSilence(s.ctx, rosa, silenced.id);
  expect(await calendar()).toContain("Soup together");
});

test("a silent server is not named among those whose guides or events one can choose", async () => {
  const iri = `${mira.origin}/guides/1`;
  const object = {
    id: iri,
    type: "Article",
    attributedTo: mira.actor,
    name: "Nettle soup",
    content: "<p>Pick the tips.</p>",
    published: "2026-11-01T10:00:00Z",
    to: [PUBLIC],
  };
  mira.documents.set("/guides/1", object);
  await mira.post(`${s.origin}/inbox`, {
    id: `${iri}/create`,
    type: "Create",
    actor: mira.actor,
    to: [PUBLIC],
    object,
  });
  await s.work();
  const choices = async (): Promise<readonly boolean[]> =>
    Promise.all(
      ["/library", "/calendar"].map(async (url) =>
        (await s.app.inject({ url })).body.includes(`<option value="${mira.host}"`),
      ),
    );
  expect(await choices()).toEqual([true, true]);
  const made = await silence(s.ctx, rosa, { value: mira.host, reason: "" });
  expect(await choices()).toEqual([false, false]);
  await endSilence(s.ctx, rosa, made.id);
  expect(await choices()).toEqual([true, true]);
});

test("a block and a silence end on their day by themselves", async () => {
  const until = new Date(s.ctx.clock.now().getTime() + days(2)).toISOString();
  await silence(s.ctx, rosa, { value: mira.host, reason: "", until });
  await block(s.ctx, rosa, { value: "bad.example", reason: "", until });
  await expect(
    block(s.ctx, rosa, { value: "worse.example", reason: "", until: "2020-01-01" }),
  ).rejects.toMatchObject({ code: "bad-input" });
  const run = () => scheduledTasks.find((one) => one.name === "blocks-over")?.run(s.ctx);
  await run();
  expect(await calendar()).not.toContain("Soup together");
  s.ctx.clock.advance(days(3));
  await run();
  expect(await calendar()).toContain("Soup together");
  expect(await s.ctx.db.selectFrom("blocks").selectAll().execute()).toEqual([]);
});

test("a list of Mastodon's form is looked at, taken over line by line, and given out again without our reasons", async () => {
  const list = [
    "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate",
    'bad.example,suspend,false,false,"spam, and worse",false',
    "loud.example,silence,true,true,,false",
    "hid*en.example,suspend,false,false,,true",
    `${mira.host},suspend,false,false,,false`,
  ].join("\n");
  await expect(lookAtList(s.ctx, sam, list)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(lookAtList(s.ctx, rosa, "")).rejects.toMatchObject({ code: "bad-input" });
  const looked = await lookAtList(s.ctx, rosa, list);
  expect(looked.unread).toBe(1);
  expect(looked.servers.map((one) => [one.host, one.severity, one.endsSibling])).toEqual([
    ["bad.example", "suspend", false],
    ["loud.example", "silence", false],
    [mira.host, "suspend", true],
  ]);
  // Nothing is taken over by looking.
  expect(await s.ctx.db.selectFrom("blocks").selectAll().execute()).toEqual([]);
  const chosen = looked.servers.map(({ host, severity, comment }) => ({
    host,
    severity,
    reason: comment,
  }));
  expect(await takeList(s.ctx, rosa, chosen)).toEqual({ taken: 2, waiting: 1 });
  expect(await calendar()).toContain("Soup together");
  const headers = {
    authorization: `Bearer ${
      (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token
    }`,
  };
  const file = await s.app.inject({ url: "/safety/blocks.csv", headers });
  expect(file.headers["content-type"]).toContain("text/csv");
  expect(file.body).not.toContain("spam");
  expect(readServerList(rowsOfList(file.body)).servers).toEqual([
    { host: "bad.example", severity: "suspend", comment: "" },
    { host: "loud.example", severity: "silence", comment: "" },
  ]);
  expect((await s.app.inject({ url: "/safety/blocks.csv" })).statusCode).toBe(401);
});

test.each([
  ["bad.example\nworse.example", ["bad.example", "worse.example"]],
  ["domain,severity\nbad.example,noop\nworse.example,silence", ["worse.example"]],
  // A mark of order, quotes, capitals, a name in its own letters, spaces, what is
  // hidden, whole endings, the same twice.
  [
    '\ufeff"#domain","#severity"\r\n"BAD.example","suspend"\r\nbücher.example,silence\r\n*.example,suspend\r\nb**.example,suspend\r\norg,suspend\r\nbad.example.,silence\r\n, \r\n',
    ["bad.example", "xn--bcher-kva.example"],
  ],
  ["\u0000\u0001", []],
  ['"unclosed', []],
])("%j names %j", (text, hosts) => {
  expect(readServerList(rowsOfList(text)).servers.map((one) => one.host)).toEqual(hosts);
});

test("of two lines on one server the stricter counts, and a list that is long is seen to its end", async () => {
  expect(
    readServerList([
      ["domain", "severity"],
      ["a.example", "silence"],
      ["a.example", "suspend"],
      ["a.example", "silence"],
    ]).servers,
  ).toEqual([{ host: "a.example", severity: "suspend", comment: "" }]);
  const many = Array.from({ length: 501 }, (_, n) => `n${n}.example`);
  const first = await lookAtList(s.ctx, rosa, many.join("\n"));
  expect(first.servers).toHaveLength(500);
  await s.ctx.db
    .insertInto("blocks")
    .values(
      first.servers.map(({ host: value }) => ({
        ...{ id: newId(), kind: "host" as const, value, reason: "", made: s.ctx.clock.now() },
      })),
    )
    .execute();
  const next = await lookAtList(s.ctx, rosa, many.join("\n"));
  expect(next.servers.map((one) => one.host)).toEqual(["n500.example"]);
  await s.ctx.db.deleteFrom("blocks").where("value", "like", "n%.example").execute();
});

test("an account is one account, never all of its server; a whole ending is nobody's server", async () => {
  await s.ctx.db
    .updateTable("remoteActors")
    .set({ handle: `Mira@${mira.host}` })
    .where("iri", "=", mira.actor)
    .execute();
  expect(await readCovered(s.ctx, `@mira@${mira.host}`)).toEqual({
    kind: "actor",
    value: mira.actor,
  });
  await expect(readCovered(s.ctx, "@nobody@far.example")).rejects.toMatchObject({
    code: "bad-input",
    fields: { value: expect.any(String) as string },
  });
  expect(await previewOf(s.ctx, { kind: "host", value: "example" })).toMatchObject({ people: 0 });
  await expect(unblock(s.ctx, rosa, newId())).rejects.toMatchObject({ code: "not-found" });
});
