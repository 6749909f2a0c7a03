/**
 * Anybody reports something; two people look who are not whom it is about; what is
 * hidden comes back or stays as they say.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Role } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { keepTies } from "#domains/groups/ties/store.ts";
import { readSubject, whoLooks } from "#domains/safety/reports/report.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let mira: Peer;
let root: string;
let rosa: Viewer;
let kim: Viewer;
let sam: Viewer;
let ola: Viewer;

const id = (viewer: Viewer): string => viewer.member?.id ?? "";

async function lend(viewer: Viewer, role: Role, groupId = root): Promise<void> {
  const now = s.ctx.clock.now();
  await s.ctx.db
    .insertInto("roles")
    .values({
      id: newId(),
      groupId,
      memberId: id(viewer),
      role,
      starts: after(now, -days(1)),
      until: after(now, days(80)),
    })
    .execute();
}

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  const begun = await found(s.ctx);
  mira.now = () => s.ctx.clock.now();
  rosa = begun.viewer;
  root = begun.group.id;
  kim = await addMember(s.ctx, "kim");
  sam = await addMember(s.ctx, "sam");
  ola = await addMember(s.ctx, "ola");
});
afterAll(async () => {
  await mira.end();
  await s.end();
});
let network = 0;
beforeEach(async () => {
  // Each test comes from a network of its own.
  network++;
  await s.ctx.db.deleteFrom("reports").execute();
  await s.ctx.db.deleteFrom("roles").execute();
  await s.ctx.db.deleteFrom("news").execute();
  await s.ctx.db.deleteFrom("wrongTries").execute();
  await lend(kim, "care-keeper");
  await lend(sam, "bridge-keeper");
});

const as = async (who: Viewer) => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, id(who), "api")).token}`,
});
const call = async (
  method: "GET" | "POST" | "DELETE",
  url: string,
  who?: Viewer,
  payload?: object,
) =>
  s.app.inject({
    method,
    url,
    remoteAddress: `198.51.100.${network}`,
    ...(payload === undefined ? {} : { payload }),
    ...(who === undefined ? {} : { headers: await as(who) }),
  });
const report = (about: string, who?: Viewer, more: object = {}) =>
  call("POST", "/api/v1/reports", who, { about, content: "Unkind words", ...more });

interface Item {
  readonly id: string;
  readonly about: string;
  readonly kind: string;
  readonly source: string;
  readonly content: string;
  readonly hidden: boolean;
  readonly looked: number;
  readonly needed: number;
}
const queue = async (who: Viewer, state = "open"): Promise<readonly Item[]> => {
  const answer = await call("GET", `/api/v1/reports?state=${state}`, who);
  return answer.statusCode === 200 ? answer.json<{ items: readonly Item[] }>().items : [];
};
const newsOf = async (who: Viewer): Promise<string[]> =>
  (
    await s.ctx.db
      .selectFrom("news")
      .select("kind")
      .where("memberId", "=", id(who))
      .where("kind", "like", "report%")
      .orderBy("published")
      .execute()
  ).map((row) => row.kind);

let events = 0;
const anEvent = async (by: Viewer = rosa, handle = "moss", visibility = "public") =>
  planEvent(s.ctx, by, handle, {
    name: `Circle ${++events}`,
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: visibility as "public",
    language: "en",
    publish: true,
  });

test("a stranger reports an event; those who look read it, with no word of who wrote it", async () => {
  const event = await anEvent();
  const answer = await report(`${s.origin}/events/${event.id}`);
  expect(answer.statusCode).toBe(202);
  expect(Object.keys(answer.json<object>()).sort()).toEqual(["about", "hidden", "id", "received"]);
  const [item] = await queue(kim);
  expect(item).toMatchObject({
    about: `${s.origin}/events/${event.id}`,
    kind: "event",
    source: "stranger",
    content: "Unkind words",
    looked: 0,
    needed: 2,
  });
  expect(await newsOf(kim)).toEqual(["reported"]);
  expect(await newsOf(sam)).toEqual(["reported"]);
  expect((await call("GET", "/api/v1/reports", ola)).statusCode).toBe(403);
  expect((await call("GET", `/api/v1/reports/${item?.id}`, ola)).statusCode).toBe(403);
  expect((await call("GET", "/api/v1/reports")).statusCode).toBe(401);
  expect(await newsOf(ola)).toEqual([]);
  // The words and who wrote them are in no row as they are.
  await report(event.id, ola, { content: "Zwetschgenbaum" });
  const rows = JSON.stringify(await s.ctx.db.selectFrom("reports").selectAll().execute());
  expect(rows).not.toContain("Zwetschgenbaum");
  expect(rows).not.toContain(id(ola));
  expect(JSON.stringify(await queue(kim))).not.toContain(id(ola));
});

test("what may not be seen is not there to report, and nobody learns who is here", async () => {
  await lend(rosa, "welcomer");
  rosa = (await addGroup(s.ctx, rosa, "quiet", "tender")).viewer;
  const hidden = await anEvent(rosa, "quiet", "group");
  for (const about of [hidden.id, newId(), `/events/${hidden.id}`, "nonsense", "/@quiet"])
    for (const who of [undefined, ola]) {
      const answer = await report(about, who);
      expect([about, answer.statusCode]).toEqual([about, 404]);
      expect(answer.json<object>()).toMatchObject({ errors: [{ pointer: "/about" }] });
    }
  expect((await report("@kim")).statusCode).toBe(202);
  expect((await report("@nobody")).statusCode).toBe(202);
  expect((await report("https://far.example/users/x")).statusCode).toBe(202);
  expect((await report("@moss", undefined, { content: " " })).statusCode).toBe(422);
});

test("what is reported in a tender group is looked at there, and stands in nobody else's queue", async () => {
  const tender = rosa.member?.groups.find((one) => one !== root) ?? "";
  const event = await anEvent(rosa, "quiet", "group");
  expect((await report(event.id, rosa)).statusCode).toBe(202);
  expect(await queue(kim)).toEqual([]);
  expect(await newsOf(kim)).toEqual([]);
  await s.ctx.db
    .insertInto("memberships")
    .values({ groupId: tender, memberId: id(ola), since: "2026-01-01" })
    .execute();
  expect((await queue(ola)).map((one) => one.kind)).toEqual(["event"]);
  await s.ctx.db
    .deleteFrom("memberships")
    .where("groupId", "=", tender)
    .where("memberId", "=", id(ola))
    .execute();
});

test("whom it is about never sees it: then those look who hold another key", async () => {
  await lend(ola, "key-keeper");
  expect((await report("@kim", rosa)).statusCode).toBe(202);
  expect(await queue(kim)).toEqual([]);
  expect(await newsOf(kim)).toEqual([]);
  expect(await queue(sam)).toHaveLength(1);
  expect(await queue(ola)).toHaveLength(1);
  expect(await newsOf(ola)).toEqual(["reported"]);
  // Also what a keeper made.
  const theirs = await anEvent(kim);
  await report(theirs.id);
  expect(await queue(kim)).toEqual([]);
});

test.each([
  [["a", "b"], [], ["a", "b"]],
  [["a", "b"], ["a"], ["b", "k"]],
  [["a"], ["a"], ["k", "r"]],
  [[], ["k", "r"], ["m"]],
])("of %j, where it is about %j, those look: %j", (care, about, who) => {
  const keys = [...care, "k"];
  const roles = [...keys, "r"];
  expect(whoLooks({ care, keys, roles, all: [...roles, "m"] }, about)).toEqual(who);
});

test("two have to look; one alone closes nothing, nor do an inviter and whom they invited", async () => {
  await report("@moss");
  const [item] = await queue(kim);
  const done = (who: Viewer) => call("DELETE", `/api/v1/reports/${item?.id}`, who);
  expect((await done(kim)).statusCode).toBe(204);
  expect((await done(kim)).statusCode).toBe(204);
  expect(await queue(sam)).toMatchObject([{ looked: 1 }]);
  expect((await done(ola)).statusCode).toBe(403);
  await lend(ola, "care-keeper");
  await s.ctx.db
    .transaction()
    .execute((trx) =>
      keepTies(trx, s.ctx.clock.now(), { kind: "invited", givers: [id(kim)], receiver: id(ola) }),
    );
  await done(ola);
  expect(await queue(sam)).toMatchObject([{ looked: 2 }]);
  await done(sam);
  expect(await queue(sam)).toEqual([]);
  expect(await queue(kim, "closed")).toHaveLength(1);
  await s.ctx.db.deleteFrom("memberTies").execute();
});

test("who reported hears that somebody looked", async () => {
  await report("@moss", ola);
  const [item] = await queue(kim);
  await call("DELETE", `/api/v1/reports/${item?.id}`, kim);
  await call("DELETE", `/api/v1/reports/${item?.id}`, sam);
  expect(await newsOf(ola)).toEqual(["report-looked-at"]);
});

const pageOf = async (path: string) =>
  (await s.app.inject({ url: path, headers: { accept: "text/html" } })).statusCode;

test("a facilitator hides at once; it comes back when two looked and left it, and its author can't bring it back before", async () => {
  const event = await anEvent(ola);
  expect((await report(event.id, rosa, { hide: true })).statusCode).toBe(403);
  await lend(rosa, "facilitator");
  expect((await report(event.id, rosa, { hide: true })).json<object>()).toMatchObject({
    hidden: true,
  });
  expect(await pageOf(`/events/${event.id}`)).toBe(404);
  const change = await s.app.inject({
    method: "PATCH",
    url: `/api/v1/events/${event.id}`,
    headers: await as(ola),
    payload: { visibility: "public", name: "Back again" },
  });
  expect(change.statusCode).toBeLessThan(500);
  expect(await pageOf(`/events/${event.id}`)).toBe(404);
  const [item] = await queue(kim);
  expect(item?.hidden).toBe(true);
  await call("DELETE", `/api/v1/reports/${item?.id}`, kim);
  expect(await pageOf(`/events/${event.id}`)).toBe(404);
  await call("DELETE", `/api/v1/reports/${item?.id}`, sam);
  expect(await pageOf(`/events/${event.id}`)).toBe(200);
});

test("nobody hides what they made themselves, to bring it back when the report is closed", async () => {
  await lend(rosa, "facilitator");
  const event = await anEvent(rosa);
  expect((await report(event.id, rosa, { hide: true })).statusCode).toBe(403);
});

test("what two leave hidden stays hidden, and is taken back elsewhere", async () => {
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  const event = await anEvent(ola);
  await s.work();
  await report(event.id);
  const [item] = await queue(kim);
  const step = (name: string, who = kim) =>
    call("POST", `/api/v1/reports/${item?.id}/steps`, who, { step: name, words: "" });
  expect((await step("hide")).statusCode).toBe(201);
  expect(await pageOf(`/events/${event.id}`)).toBe(404);
  await s.work();
  // Nothing final is said while one alone hides it.
  expect(mira.inbox.filter((one) => one.activity["type"] === "Delete")).toEqual([]);
  await call("DELETE", `/api/v1/reports/${item?.id}`, kim);
  await call("DELETE", `/api/v1/reports/${item?.id}`, sam);
  await s.work();
  expect(mira.inbox.filter((one) => one.activity["type"] === "Delete")).toHaveLength(1);
  expect(await pageOf(`/events/${event.id}`)).not.toBe(200);
  expect((await step("show")).statusCode).toBe(409);
});

test("what nobody looks at is shown again after two weeks, and a report is forgotten after 90 days with what was done", async () => {
  const event = await anEvent(ola);
  await lend(rosa, "facilitator");
  await report(event.id, rosa, { hide: true });
  const run = async (name: string) => scheduledTasks.find((one) => one.name === name)?.run(s.ctx);
  await run("hidden-things");
  expect(await pageOf(`/events/${event.id}`)).toBe(404);
  s.ctx.clock.advance(days(15));
  await run("hidden-things");
  expect(await pageOf(`/events/${event.id}`)).toBe(200);
  const [item] = await queue(kim);
  await call("POST", `/api/v1/reports/${item?.id}/steps`, kim, { step: "word", words: "tea" });
  s.ctx.clock.advance(days(76));
  await run("reports");
  expect(await s.ctx.db.selectFrom("reports").selectAll().execute()).toEqual([]);
  expect(await s.ctx.db.selectFrom("reportSteps").selectAll().execute()).toEqual([]);
});

test("another server reports something of ours; told to it, a report of theirs goes in our name, without who reported", async () => {
  const event = await anEvent(ola);
  const flag = {
    id: `${mira.origin}/flags/1`,
    type: "Flag",
    actor: mira.actor,
    content: "Not kind",
    object: [`${s.origin}/groups/moss`, `${s.origin}/events/${event.id}`],
  };
  expect(await mira.post(`${s.origin}/inbox`, flag)).toBe(202);
  await mira.post(`${s.origin}/inbox`, { ...flag, id: `${mira.origin}/flags/2` });
  await s.work();
  expect(await queue(kim)).toMatchObject([
    { kind: "event", source: "server", content: "Not kind" },
  ]);

  // Each thing by its own name, and none by that of another.
  const list = (await call("GET", "/safety/reports", kim)).body;
  expect(list.split(`<bdi>Circle ${events}</bdi>`)).toHaveLength(2);
  expect(list).toContain("<bdi>/groups/moss</bdi>");

  const answer = await report(mira.actor, ola, { content: "Zwetschgenbaum, says Ola" });
  const { id: made } = answer.json<{ id: string }>();
  const forward = (words: string) =>
    call("POST", `/api/v1/reports/${made}/steps`, kim, { step: "forward", words });
  expect((await forward("")).statusCode).toBe(422);
  // Beside words for their server a note is for those who look, and stays.
  const apart = (letter: string) =>
    call("POST", `/api/v1/reports/${made}/steps`, kim, {
      step: "forward",
      words: "Zwetschgenbaum, between us",
      letter,
    });
  expect((await apart("")).statusCode).toBe(422);
  expect((await apart("Unkind to a neighbour")).statusCode).toBe(201);
  expect((await forward("Again")).statusCode).toBe(409);
  await s.work();
  const sent = mira.inbox.filter((one) => one.activity["type"] === "Flag");
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    verified: true,
    activity: {
      actor: `${s.origin}/groups/moss`,
      object: [mira.actor],
      content: "Unkind to a neighbour",
    },
  });
  expect(JSON.stringify(sent)).not.toMatch(/Zwetschgenbaum|ola/i);
});

test("one network can't fill the queue", async () => {
  for (let n = 0; n < 20; n++) await report("@moss");
  expect((await report("@moss")).statusCode).toBe(429);
  expect((await queue(kim)).length).toBeLessThanOrEqual(30);
});

test("however many strangers wrote before, what a member reports stands in front; the rest on further pages", async () => {
  await s.ctx.db
    .insertInto("reports")
    .values(
      Array.from({ length: 200 }, (_, n) => ({
        ...{ id: newId(), about: `https://far.example/${n}`, kind: "actor", source: "stranger" },
        ...{ fromHost: "", content: "", sealed: null, groupId: null, objectId: null },
        ...{ received: after(s.ctx.clock.now(), -days(1)), actorIri: null },
      })),
    )
    .execute();
  await report("/members/ola", sam);
  const first = await call("GET", "/api/v1/reports", kim);
  const { items, next } = first.json<{ items: { source: string }[]; next: string | null }>();
  expect([items.length, items[0]?.source, next]).toEqual([200, "member", "200"]);
  const rest = await call("GET", `/api/v1/reports?cursor=${next ?? ""}`, kim);
  expect(rest.json<{ items: unknown[]; next: null }>()).toMatchObject({ next: null });
  expect(rest.json<{ items: unknown[] }>().items).toHaveLength(1);
});

test("the form stands without an account or a script; what was wrong is said beside the field", async () => {
  const event = await anEvent();
  const page = await s.app.inject({ url: `/events/${event.id}`, headers: { accept: "text/html" } });
  expect(page.body).toContain(`/report?about=${event.id}`);
  const form = await s.app.inject({ url: `/report?about=${event.id}` });
  expect(form.statusCode).toBe(200);
  expect(form.body).toContain(event.name);
  expect(form.body).toContain("/where-to-turn");
  const send = (fields: Record<string, string>) =>
    s.app.inject({
      method: "POST",
      url: "/report",
      remoteAddress: "198.51.100.7",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: s.origin },
      payload: new URLSearchParams(fields).toString(),
    });
  const wrong = await send({ about: "no such thing", content: "Help" });
  expect(wrong.statusCode).toBe(404);
  expect(wrong.body).toContain('aria-invalid="true"');
  expect(wrong.body).toContain("Help");
  expect((await send({ about: event.id, content: "Help" })).statusCode).toBe(303);
  const cookie = `calendula=${(await openSession(s.app, s.ctx, id(kim), "browser")).token}`;
  const list = await s.app.inject({ url: "/safety/reports", headers: { cookie } });
  expect(list.body).toContain("Help");
  // What it is about is called by its name, for who may see it.
  expect(list.body).toContain(`<a href="/events/${event.id}"><bdi>${event.name}</bdi></a>`);
  const [item] = await queue(kim);
  const one = await s.app.inject({ url: `/safety/reports/${item?.id}`, headers: { cookie } });
  expect(one.statusCode).toBe(200);
  expect(one.body).toContain("I have looked");
});

test.each([
  ["/events/0f8fad5b-d9cb-469f-a165-70867728950e", "id"],
  ["http://localhost:3000/events/0f8fad5b-d9cb-469f-a165-70867728950e?x=1", "id"],
  ["http://localhost:3000/@moss/fund", "handle"],
  ["http://localhost:3000/members/rosa", "handle"],
  ["@moss", "handle"],
  ["@moss@localhost:3000", "handle"],
  ["@moss@far.example", "iri"],
  ["https://far.example/notes/1", "iri"],
  ["javascript:alert(1)", undefined],
  ["", undefined],
])("%s is read as %s", (text, by) => {
  expect(readSubject(text, "http://localhost:3000")?.by).toBe(by);
});

test("what the only box of a question says stands on the form once", async () => {
  const event = await anEvent(ola);
  await lend(rosa, "facilitator");
  const form = (await call("GET", `/report?about=/events/${event.id}`, rosa)).body;
  expect(form.split("Hide it now, until two people have looked")).toHaveLength(2);
});

test("who looked only because others may not still reads what they have looked at", async () => {
  await s.ctx.db.deleteFrom("roles").execute();
  await lend(ola, "care-keeper");
  await call("POST", "/api/v1/reports", undefined, { about: "@ola", content: "Unkind words" });
  const page = async (who: Viewer) => (await call("GET", "/safety/reports", who)).statusCode;
  const lookers: Viewer[] = [];
  for (const who of [rosa, kim, sam]) if ((await queue(who)).length > 0) lookers.push(who);
  expect(lookers.length).toBeGreaterThan(0);
  for (const who of lookers) {
    const [item] = await queue(who);
    if (item !== undefined) await call("DELETE", `/api/v1/reports/${item.id}`, who);
  }
  const [first = rosa] = lookers;
  expect(await queue(first)).toEqual([]);
  expect(await page(first)).toBe(200);
});
