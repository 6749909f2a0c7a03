/**
 * The page of news, its number in the navigation, settings, and the same by program;
 * with what really happens to events.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { newsKindIds } from "#commons/news/kinds.ts";
import { cancelEvent, changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { remindMembers } from "#domains/events/news/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
});
afterEach(() => s.end());

const tokens = new Map<string, string>();
async function call(
  viewer: Viewer | undefined,
  method: "GET" | "POST" | "PUT",
  url: string,
  body?: object,
) {
  const id = viewer?.member?.id ?? "";
  if (viewer !== undefined && !tokens.has(id))
    tokens.set(id, (await openSession(s.app, s.ctx, id, "api")).token);
  const token = tokens.get(id);
  return s.app.inject({
    method,
    url,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body }),
  });
}
interface News {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly url: string;
    readonly created: string;
    readonly read: boolean;
  }[];
  readonly unread: number;
  readonly next: string | null;
}
const newsOf = async (viewer: Viewer): Promise<News> =>
  (await call(viewer, "GET", "/api/v1/me/news")).json<News>();
const kindsOf = async (viewer: Viewer): Promise<string[]> =>
  (await newsOf(viewer)).items.map((item) => item.kind);

const soup = (more: Partial<EventInput> = {}): EventInput => {
  const starts = s.ctx.clock.now().getTime() + days(8);
  return {
    name: "Soup for all",
    content: "Come.",
    startTime: new Date(starts).toISOString(),
    endTime: new Date(starts + hours(2)).toISOString(),
    timeZone: "Europe/Amsterdam",
    area: "Oost",
    exactPlace: "Dappermarkt 12 CANARY",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
    ...more,
  };
};
const plan = (more: Partial<EventInput> = {}, group = "moss") =>
  planEvent(s.ctx, rosa, group, soup(more));

describe("by program", () => {
  test("an event is planned, changed and cancelled: each is told once, and the number is right everywhere", async () => {
    const event = await plan();
    expect(await newsOf(rosa)).toEqual({ items: [], unread: 0, next: null });
    await changeEvent(s.ctx, rosa, event.id, soup({ area: "Noord" }));
    await cancelEvent(s.ctx, rosa, event.id, "We are ill.");
    const news = await newsOf(sam);
    expect(news.items.map((item) => item.kind).sort()).toEqual([
      "event-cancelled",
      "event-changed",
      "event-new",
    ]);
    expect(news).toMatchObject({ unread: 3, next: null });
    expect(JSON.stringify(news)).not.toContain("CANARY");
    for (const item of news.items) {
      expect(item).toMatchObject({ url: `${s.origin}/events/${event.id}`, read: false });
      expect(item.text).toContain("Soup for all");
    }
    const nav = (await call(sam, "GET", "/groups")).body;
    expect(nav).toContain('data-unread="3"> (3)</span>');

    const one = news.items[0]?.id ?? "";
    const read = await call(sam, "POST", "/api/v1/me/news/read", { ids: [one, "not-an-id"] });
    expect(read.json()).toEqual({ unread: 2 });
    expect((await newsOf(sam)).items.find((item) => item.id === one)?.read).toBe(true);
    expect((await call(sam, "POST", "/api/v1/me/news/read", {})).json()).toEqual({ unread: 0 });
    expect((await call(sam, "GET", "/groups")).body).toContain('data-unread="0"></span>');
    // Also without a body at all.
    expect((await call(sam, "POST", "/api/v1/me/news/read")).statusCode).toBe(200);
  });

  test("nobody marks the news of another, and a stranger gets none", async () => {
    await plan();
    const [item] = (await newsOf(sam)).items;
    await call(rosa, "POST", "/api/v1/me/news/read", { ids: [item?.id] });
    expect((await newsOf(sam)).unread).toBe(1);
    for (const [method, url] of [
      ["GET", "/api/v1/me/news"],
      ["POST", "/api/v1/me/news/read"],
      ["GET", "/api/v1/me/notifications"],
      ["PUT", "/api/v1/me/notifications"],
      ["GET", "/me/news"],
      ["GET", "/me/news/count"],
      ["GET", "/me/settings"],
    ] as const)
      expect([
        url,
        (await call(undefined, method, url, method === "GET" ? undefined : {})).statusCode,
      ]).toEqual([url, 401]);
  });

  test("preferences: every kind with its default; what is left out stays; what is none is refused", async () => {
    interface Answer {
      readonly kinds: Readonly<Record<string, { mail: string; push: string }>>;
      readonly quiet: unknown;
    }
    const before = (await call(sam, "GET", "/api/v1/me/notifications")).json<Answer>();
    expect(Object.keys(before.kinds).sort()).toEqual([...newsKindIds].sort());
    expect(before.quiet).toBeNull();
    expect(before.kinds["event-new"]).toEqual({ mail: "daily", push: "now" });
    expect(before.kinds["seat-free"]).toEqual({ mail: "now", push: "now" });
    const put = await call(sam, "PUT", "/api/v1/me/notifications", {
      kinds: { "event-new": { mail: "weekly", push: "off" } },
      quiet: { from: "22:00", until: "07:00" },
    });
    expect(put.statusCode).toBe(200);
    expect(put.json<Answer>()).toEqual({
      ...before,
      kinds: { ...before.kinds, "event-new": { mail: "weekly", push: "off" } },
      quiet: { from: "22:00", until: "07:00" },
    });
    const half = await call(sam, "PUT", "/api/v1/me/notifications", {
      kinds: { "event-new": { push: "now" } },
    });
    expect(half.json<Answer>()).toMatchObject({
      kinds: { "event-new": { mail: "weekly", push: "now" } },
      quiet: { from: "22:00", until: "07:00" },
    });
    // What was answered can be sent back as it is.
    const same = await call(sam, "PUT", "/api/v1/me/notifications", half.json<object>());
    expect(same.json()).toEqual(half.json());
    expect(
      (await call(sam, "PUT", "/api/v1/me/notifications", { quiet: null })).json(),
    ).toMatchObject({ quiet: null });
    for (const wrong of [
      { kinds: { nothing: { mail: "now", push: "off" } } },
      { kinds: { "event-new": { mail: "hourly", push: "off" } } },
      { quiet: { from: "25:00", until: "07:00" } },
      { quiet: { from: "07:00", until: "07:00" } },
    ]) {
      const answer = await call(sam, "PUT", "/api/v1/me/notifications", wrong);
      expect([wrong, answer.statusCode]).toEqual([wrong, 422]);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
    }
  });

  test("more than a page: a cursor leads on", async () => {
    const now = s.ctx.clock.now();
    await s.ctx.db
      .insertInto("news")
      .values(
        Array.from({ length: 120 }, (_, i) => ({
          id: crypto.randomUUID(),
          memberId: sam.member?.id ?? "",
          kind: "request-opened",
          happening: `x ${i}`,
          groupId: null,
          visibility: "own" as const,
          published: new Date(now.getTime() - i),
          aboutKind: null,
          aboutId: null,
          path: "/me",
          read: null,
          mailDue: null,
          mailed: null,
          pushDue: null,
          pushed: null,
        })),
      )
      .execute();
    const seen: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; cursor !== null && page < 9; page++) {
      const answer: News = (
        await call(sam, "GET", `/api/v1/me/news?cursor=${cursor}`)
      ).json<News>();
      seen.push(...answer.items.map((item) => item.id));
      cursor = answer.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect((await call(sam, "GET", "/groups")).body).toContain(" (99+)</span>");
  });
});

describe("events", () => {
  test("who waits is told of a free place at once; who comes hears the hosts and of tomorrow", async () => {
    const kim = await addMember(s.ctx, "kim");
    const event = await plan({ capacity: 1 });
    await answerAsMember(s.ctx, sam, event.id, { status: "yes" });
    await answerAsMember(s.ctx, kim, event.id, { status: "yes" });
    await answerAsMember(s.ctx, sam, event.id, { status: "no" });
    await writeToAll(s.ctx, rosa, event.id, "The door code is CANARY.");
    expect(await kindsOf(kim)).toEqual(expect.arrayContaining(["seat-free", "host-message"]));
    expect(JSON.stringify(await newsOf(kim))).not.toContain("CANARY");
    s.ctx.clock.advance(days(7));
    await remindMembers(s.ctx);
    await remindMembers(s.ctx);
    expect((await kindsOf(kim)).filter((kind) => kind === "event-tomorrow")).toHaveLength(1);
    expect(await kindsOf(sam)).toEqual(["event-new"]);
  });

  test("of a tender group only its own hear, and what became theirs alone vanishes for others", async () => {
    await addGroup(s.ctx, rosa, "quiet", "tender");
    rosa = await viewerFor(s.ctx, rosa.member?.id ?? "");
    await plan({ name: "CANARY circle" }, "quiet");
    expect(await newsOf(sam)).toMatchObject({ items: [], unread: 0 });
    const event = await plan({ guests: true });
    await answerAsGuest(s.ctx, event.id, { name: "Nori CANARY", status: "yes" });
    expect((await newsOf(sam)).unread).toBe(1);
    await s.ctx.db
      .updateTable("events")
      .set({
        visibility: "group",
        groupId: (await viewerFor(s.ctx, rosa.member?.id ?? "")).member?.groups.at(-1) ?? null,
      })
      .where("id", "=", event.id)
      .execute();
    const stays = await newsOf(sam);
    expect(JSON.stringify(stays)).not.toContain("CANARY");
  });
});

describe("on the page", () => {
  test("what happened stands by day, is marked by one press, and settings say how it reaches one", async () => {
    await plan();
    const page = (await call(sam, "GET", "/me/news")).body;
    expect(page).toContain("Soup for all");
    expect(page).toContain("Mark all as read");
    expect(page).not.toContain("CANARY");
    const settings = (await call(sam, "GET", "/me/settings")).body;
    expect(settings).toContain("Quiet from");
    const save = (from: string, until: string) =>
      s.app.inject({
        method: "POST",
        url: "/me/settings",
        headers: {
          authorization: `Bearer ${tokens.get(sam.member?.id ?? "") ?? ""}`,
          "content-type": "application/x-www-form-urlencoded",
        },
        payload: new URLSearchParams({ from, until, rest: "yes" }).toString(),
      });
    const refused = await save("22:00", "late");
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("Write both times like 22:00 and 07:00.");
    // As people write an hour.
    expect((await save("22", "7.30")).statusCode).toBe(303);
    expect((await call(sam, "GET", "/api/v1/me/notifications")).json()).toMatchObject({
      quiet: { from: "22:00", until: "07:30" },
    });
  });

  test("from each page of one's own a way leads back to “You”", async () => {
    for (const path of [
      "/me/news",
      "/me/settings",
      "/me/profile",
      "/me/seen",
      "/me/passkeys",
      "/me/recovery-words",
      "/me/account",
      "/messages",
    ])
      expect((await call(sam, "GET", path)).body, path).toContain(
        '<p class="kicker"><a href="/me">You</a></p>',
      );
  });
});
