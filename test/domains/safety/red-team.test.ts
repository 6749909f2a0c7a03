/**
 * A hostile stranger, member, keeper and sibling try what is left: docs/threats.md lists what they
 * try, and which test holds against it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { silence } from "#domains/safety/blocks/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let s: TestServer;
let mira: Peer;
let root: string;
let rosa: Viewer;
/** No role, and no good will. */
let mallory: Viewer;
let event: string;
let hidden: string;

const plan = async (handle: string, visibility = "public"): Promise<string> =>
  (
    await planEvent(s.ctx, rosa, handle, {
      name: "Soup",
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
    })
  ).id;

beforeAll(async () => {
  mira = await peer({ type: "Group" });
  s = await testServer({ allow: [mira.host] });
  const begun = await found(s.ctx);
  rosa = begun.viewer;
  root = begun.group.id;
  rosa = (await addGroup(s.ctx, rosa, "quiet", "tender")).viewer;
  mallory = await addMember(s.ctx, "mallory");
  await addMember(s.ctx, "kim");
  event = await plan("moss");
  hidden = await plan("quiet", "group");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

let network = 0;
beforeEach(() => {
  network++;
});
const call = async (
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  who?: Viewer,
  payload?: object,
) =>
  s.app.inject({
    method,
    url,
    remoteAddress: `203.0.113.${network}`,
    ...(payload === undefined ? {} : { payload }),
    ...(who === undefined
      ? {}
      : {
          headers: {
            authorization: `Bearer ${
              (await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token
            }`,
          },
        }),
  });

test("a stranger's report is words: nothing in it runs where it is read", async () => {
  const words = '<script>alert(1)</script><img src="https://far.example/seen.png">';
  const made = await call("POST", "/api/v1/reports", undefined, {
    about: "https://far.example/<script>",
    content: words,
  });
  expect(made.statusCode).toBe(202);
  const cookie = `calendula=${
    (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser")).token
  }`;
  const page = await s.app.inject({ url: "/safety/reports", headers: { cookie } });
  expect(page.body).not.toContain("<script>alert");
  expect(page.body).not.toContain("<img src=");
  expect(page.body).toContain("&lt;script&gt;");
});

test("no other site sends a keeper's browser to block, hide or go quiet", async () => {
  const cookie = `calendula=${
    (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser")).token
  }`;
  for (const url of [
    "/safety/blocks",
    "/@moss/quiet",
    "/safety/named",
    "/report",
    "/where-to-turn/edit",
  ]) {
    const answer = await s.app.inject({
      method: "POST",
      url,
      headers: {
        cookie,
        origin: "https://evil.example",
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: "value=friends.example&sure=yes&on=yes",
    });
    expect([url, answer.statusCode]).toEqual([url, 403]);
  }
  // Each of the two guards alone: the right token from elsewhere, and our own address without one.
  const form = await s.app.inject({ url: "/@moss/quiet", headers: { cookie } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? "";
  const until = new Date(s.ctx.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const send = async (origin: string, token: string) =>
    (
      await s.app.inject({
        method: "POST",
        url: "/@moss/quiet",
        headers: { cookie, origin, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({ csrf: token, until }).toString(),
      })
    ).statusCode;
  expect(csrf).not.toBe("");
  expect(await send("https://evil.example", csrf)).toBe(403);
  expect(await send(s.origin, "")).toBe(403);
  expect(await s.ctx.db.selectFrom("keyAskings").selectAll().execute()).toEqual([]);
  expect(await s.ctx.db.selectFrom("blocks").selectAll().execute()).toEqual([]);
});

test("a member without a role opens none of the doors", async () => {
  const until = new Date(s.ctx.clock.now().getTime() + 86_400_000).toISOString();
  for (const [method, url, payload] of [
    ["POST", "/api/v1/blocks", { value: "friends.example" }],
    ["POST", "/api/v1/silences", { value: "friends.example" }],
    ["GET", "/api/v1/blocks/preview?value=friends.example", undefined],
    ["PUT", "/api/v1/named-servers", { on: true }],
    ["GET", "/api/v1/reports", undefined],
    ["POST", "/api/v1/groups/moss/quiet", { until }],
    [
      "POST",
      "/api/v1/where-to-turn",
      {
        name: "x",
        contact: "1",
        language: "en",
        source: "https://x.example",
        checked: "2026-01-01",
      },
    ],
    ["PUT", "/api/v1/groups/moss/circle", { stays: "x", leaving: "x" }],
    ["POST", "/api/v1/reports", { about: event, content: "x", hide: true }],
    ["POST", "/api/v1/siblings", { address: "@fern@fern.example" }],
    ["POST", "/api/v1/siblings/looks", { address: "@fern@fern.example" }],
    ["PUT", "/api/v1/siblings/named", { named: true }],
    ["GET", "/api/v1/siblings/suggestions", undefined],
    ["PATCH", "/api/v1/groups/moss", { name: "Mallory's" }],
    ["PATCH", "/api/v1/collective/settings", { timeZone: "UTC" }],
    ["POST", "/api/v1/invitations", { uses: 1, expiresAt: until, groups: [] }],
    ["PATCH", `/api/v1/events/${event}`, { name: "Mine" }],
    ["DELETE", `/api/v1/events/${event}`, undefined],
  ] as const) {
    const answer = await call(method, url, mallory, payload);
    expect([url, answer.statusCode]).toEqual([url, 403]);
  }
  expect((await call("GET", "/api/v1/groups/quiet/quiet", mallory)).statusCode).toBe(404);
  expect((await call("GET", "/api/v1/groups/quiet/circle", mallory)).statusCode).toBe(404);
});

test("however many report it, nothing is hidden before somebody looks", async () => {
  for (let n = 0; n < 10; n++)
    await call("POST", "/api/v1/reports", mallory, { about: event, content: `lie ${n}` });
  expect((await call("GET", `/api/v1/events/${event}`)).statusCode).toBe(200);
});

test("who reported first keeps nobody else from reporting the same", async () => {
  for (const content of ["it hurts", "it hurts", "me too"]) {
    const made = await call("POST", "/api/v1/reports", undefined, { about: event, content });
    expect(made.statusCode).toBe(202);
  }
});

test("a sibling's reports fill no queue, and tell it nothing of what is sheltered", async () => {
  const flag = (n: number, about: string, content: string) =>
    mira.post(`${s.origin}/inbox`, {
      id: `${mira.origin}/flags/${n}`,
      type: "Flag",
      actor: mira.actor,
      content,
      object: [about],
    });
  expect(await flag(1, `${s.origin}/events/${hidden}`, "a")).toBe(202);
  expect(await flag(2, `${s.origin}/events/${newId()}`, "b")).toBe(202);
  for (let n = 3; n < 8; n++) await flag(n, `${s.origin}/events/${event}`, "the same");
  await s.work();
  const rows = await s.ctx.db
    .selectFrom("reports")
    .select(["kind", "objectId"])
    .where("fromHost", "=", mira.host)
    .execute();
  expect(rows).toHaveLength(3);
  expect(rows.filter((row) => row.objectId === hidden)).toEqual([]);
});

test("what a keeper hid of a sibling's stays hidden when the sibling sends it anew", async () => {
  const iri = `${mira.origin}/events/1`;
  const tell = async (type: string, name: string, n: number): Promise<void> => {
    const object = {
      id: iri,
      type: "Event",
      attributedTo: mira.actor,
      name,
      content: "<p>Come</p>",
      startTime: "2027-03-01T18:00:00Z",
      endTime: "2027-03-01T20:00:00Z",
      updated: `2026-12-0${n}T00:00:00Z`,
      to: [PUBLIC],
    };
    mira.documents.set("/events/1", object);
    await mira.post(`${s.origin}/inbox`, {
      id: `${iri}/${n}`,
      type,
      actor: mira.actor,
      to: [PUBLIC],
      object,
    });
    await s.work();
  };
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
  await tell("Create", "Hate together", 1);
  const { id } = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("iri", "=", iri)
    .executeTakeFirstOrThrow();
  const made = await call("POST", "/api/v1/reports", undefined, { about: iri, content: "hate" });
  expect(made.statusCode).toBe(202);
  const step = await call("POST", `/api/v1/reports/${made.json<{ id: string }>().id}/steps`, rosa, {
    step: "hide",
  });
  expect(step.statusCode).toBe(201);
  expect((await call("GET", `/api/v1/events/${id}`)).statusCode).toBe(404);
  await tell("Update", "Hate together, again", 2);
  expect((await call("GET", `/api/v1/events/${id}`)).statusCode).toBe(404);
});

test("a silence covers accounts that come later from the same server", async () => {
  await silence(s.ctx, rosa, { value: "loud.example", reason: "" });
  const now = s.ctx.clock.now();
  const row = (host: string) => ({
    id: newId(),
    iri: `https://${host}/new`,
    host,
    type: "Group",
    handle: `new@${host}`,
    name: "New",
    url: `https://${host}/new`,
    inbox: `https://${host}/inbox`,
    sharedInbox: null,
    outbox: null,
    followers: null,
    featured: null,
    upcomingEvents: null,
    raw: "{}",
    fetched: now,
  });
  await s.ctx.db
    .insertInto("remoteActors")
    .values([row("loud.example"), row("sub.loud.example"), row("notloud.example")])
    .execute();
  const silent = await s.ctx.db
    .selectFrom("remoteActors")
    .select("host")
    .where("silenced", "is not", null)
    .orderBy("host")
    .execute();
  expect(silent.map((one) => one.host)).toEqual(["loud.example", "sub.loud.example"]);
});

test("each row of the table of threats names a test that stands", () => {
  const here = join(import.meta.dirname, "..", "..", "..");
  const paper = readFileSync(join(here, "docs", "threats.md"), "utf8");
  const rows = paper.matchAll(/^\|[^|]*\|[^|]*\|\s*`([^`]+)`: ([^|]+?)\s*\|$/gm);
  let named = 0;
  for (const [, file = "", title = ""] of rows) {
    const path = join(here, "test", file);
    expect([file, existsSync(path)]).toEqual([file, true]);
    expect(readFileSync(path, "utf8")).toContain(title);
    named++;
  }
  // No row is there without one.
  expect(named).toBe([...paper.matchAll(/^\| to /gm)].length);
  expect(named).toBeGreaterThan(20);
});
