/** Every address that answers a GET asks the database as often for many things as for few. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { oneOfEach } from "../support/one-of-each.ts";
import { fillPath, pathsOf } from "../support/paths.ts";
import { addGroup, addMember, found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let token: string;
let root: string;
let ids: Record<string, string> = {};
let queries = 0;
const ask = pg.Client.prototype.query;

const post = async (path: string, payload: object): Promise<Record<string, string>> => {
  const answer = await s.app.inject({
    method: "POST",
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
    payload,
  });
  expect(answer.statusCode, `${path} ${answer.body}`).toBeLessThan(300);
  return answer.json<Record<string, string>>();
};

/** Things that are published, by the way that people take. */
async function publish(n: number): Promise<void> {
  const shared = { visibility: "public", language: "en" };
  for (let i = 0; i < n; i++) {
    const starts = new Date(s.ctx.clock.now().getTime() + (i + 1) * 86_400_000);
    const event = await post("/groups/moss/events", {
      ...shared,
      name: `Walk ${newId()}`,
      content: `Bring *${newId()}*.`,
      startTime: starts.toISOString(),
      endTime: new Date(starts.getTime() + 3_600_000).toISOString(),
      timeZone: "UTC",
      location: { area: "East" },
    });
    const guide = await post("/groups/moss/guides", {
      ...shared,
      name: `Salve ${newId()}`,
      summary: "Warm.",
      source: `Melt *${newId()}*.`,
    });
    const offer = await post("/groups/moss/offers", {
      ...shared,
      purpose: "offer",
      name: `Jars ${newId()}`,
      content: `Clean, ${newId()}.`,
      careKind: "food",
      area: "East",
    });
    ids = {
      ...ids,
      events: event["id"] ?? "",
      guides: guide["id"] ?? "",
      offers: offer["id"] ?? "",
    };
  }
}

/** Groups with something to do in each, and people, here and elsewhere. */
async function gather(n: number): Promise<void> {
  const { db, clock } = s.ctx;
  for (let i = 0; i < n; i++) {
    const handle = `g${newId().slice(0, 8)}`;
    const { group, viewer } = await addGroup(s.ctx, rosa, handle);
    rosa = viewer;
    await oneOfEach(s.ctx, { groupId: group.id, me: rosa.member?.id ?? "", words: `word${i}` });
    await addMember(s.ctx, `m${newId().slice(0, 8)}`);
    const remote = newId();
    const host = `${handle}.example`;
    const iri = `https://${host}/groups/x`;
    await db
      .insertInto("remoteActors")
      .values({
        id: remote,
        iri,
        host,
        type: "Group",
        handle: `x@${host}`,
        name: "X",
        url: iri,
        inbox: `${iri}/inbox`,
        sharedInbox: null,
        outbox: null,
        followers: null,
        featured: null,
        upcomingEvents: null,
        raw: "{}",
        fetched: clock.now(),
        gone: null,
      })
      .execute();
    await db
      .insertInto("followers")
      .values({ groupId: root, remoteActorId: remote, followIri: null, since: clock.now() })
      .execute();
  }
}

beforeAll(async () => {
  s = await testServer();
  const made = await found(s.ctx);
  rosa = made.viewer;
  root = made.group.id;
  token = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token;
  ids = await oneOfEach(s.ctx, { groupId: root, me: rosa.member?.id ?? "", words: "moss" });
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): unknown {
    queries++;
    return Reflect.apply(ask, this, args);
  } as typeof ask;
});
afterAll(async () => {
  pg.Client.prototype.query = ask;
  await s.end();
});

/** What is typeset or drawn is about one thing, and takes long. */
const slow = /poster|flyer|card|booklet|zine|\.(pdf|epub|png)|print|sheet|label|openapi/;

const readers = (): Readonly<Record<string, Record<string, string>>> => ({
  "a stranger": { accept: "text/html" },
  "another server": { accept: "application/activity+json" },
  "a member": { accept: "text/html", cookie: `calendula=${token}` },
  "a program of a member": { accept: "application/json", authorization: `Bearer ${token}` },
});

/** Programs of members ask the API, servers ask for what is not in it. */
const isFor = (who: string, path: string): boolean =>
  who === "a stranger" || path.startsWith("/api/") === (who === "a program of a member");

/** Queries by who asks for what. */
async function counted(): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  const pages = pathsOf(s.app).filter((path) => !slow.test(path));
  const asked = [...pages, "/groups/:handle/outbox?page=1"];
  for (const [who, headers] of Object.entries(readers()))
    for (const path of asked.filter((one) => isFor(who, one))) {
      const url = fillPath(path, "moss", ids);
      queries = 0;
      await s.app.inject({ url, headers });
      all.set(`${who}: ${path}`, queries);
    }
  return all;
}

test("no page, collection or answer of the API asks once for each of what it lists", async () => {
  await publish(3);
  await gather(2);
  const few = await counted();
  await publish(7);
  await gather(6);
  const many = await counted();
  const grown = [...many]
    .map(([path, n]) => ({ path, few: few.get(path) ?? 0, many: n }))
    // What is asked now and then, such as who we are, makes one more or less.
    .filter((one) => one.many > one.few + 2)
    .map((one) => `${one.path}: ${one.few}, then ${one.many}`);
  expect(grown.join("\n")).toBe("");
  const most = [...many].sort(([, a], [, b]) => b - a).slice(0, 5);
  expect(most[0]?.[1], most.join()).toBeLessThan(60);
});
