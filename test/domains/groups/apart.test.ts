/** A pause on every page: what the person meets, and what nobody else learns. The whole server. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { makePersonalFeed } from "#domains/calendar/personal/actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { joinGroup } from "#domains/groups/belonging/coming-actions.ts";
import { askPause, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
let max: Viewer;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const words = "The shouting at the table on Sunday.";

beforeEach(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  [sam, lea, max] = [
    await addMember(s.ctx, "sam"),
    await addMember(s.ctx, "lea"),
    await addMember(s.ctx, "max"),
  ];
  await addGroup(s.ctx, rosa, "study", "closed");
  rosa = await viewerFor(s.ctx, id(rosa));
});
afterEach(() => s.end());

const as = async (viewer: Viewer): Promise<Record<string, string>> => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, id(viewer), "api")).token}`,
});
const get = (url: string, headers: Record<string, string>) => s.app.inject({ url, headers });
const plan = (name: string, visibility: EventInput["visibility"]) =>
  planEvent(s.ctx, rosa, "moss", {
    name,
    content: "",
    startTime: new Date(s.ctx.clock.now().getTime() + days(5)).toISOString(),
    timeZone: "Europe/Amsterdam",
    area: "",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility,
    language: "en",
    publish: true,
  });

const inside = [
  "/@moss/keys",
  "/@moss/ways",
  "/@moss/joining",
  "/@moss/care",
  "/@moss/roles",
  "/@moss/decisions",
  "/@moss/agreements",
  "/@moss/meetings",
  "/@moss/rotas",
  "/@moss/fund",
  "/@study",
  "/api/v1/groups/moss/keys",
  "/api/v1/groups/moss/roles",
  "/api/v1/groups/moss/ways",
  "/api/v1/groups/moss/joinings",
  "/api/v1/groups/moss/decisions",
  "/api/v1/groups/study",
];

test("who is paused in the collective is out of everything at once, by the sessions they have, and in again by itself", async () => {
  const events = {
    public: await plan("For all", "public"),
    members: await plan("For members", "members"),
    group: await plan("For us", "group"),
  };
  for (const event of Object.values(events))
    await answerAsMember(s.ctx, max, event.id, { status: "yes" });
  const feed = new URL(await makePersonalFeed(s.ctx, max)).pathname;
  const need = await makeOffer(s.ctx, rosa, "moss", {
    purpose: "request",
    name: "A room away from my brother",
    approvedText: "Somebody needs a room.",
    content: "",
    careKind: "housing",
    area: "",
    what: "space",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  });
  const told = async () => (await get(`/offers/${need.id}`, session)).body.includes("my brother");
  const session = await as(max);
  expect(await told()).toBe(true);
  const paths = [
    ...inside,
    `/events/${events.members.id}`,
    `/events/${events.group.id}`,
    `/api/v1/events/${events.members.id}`,
  ];
  const answers = async () =>
    Promise.all(paths.map(async (path) => [path, (await get(path, session)).statusCode < 400]));
  expect(await answers()).toEqual(paths.map((path) => [path, true]));

  await turnPauseKey(
    s.ctx,
    lea,
    await askPause(s.ctx, sam, "moss", { member: "max", days: 7, words }),
  );
  expect(await answers()).toEqual(paths.map((path) => [path, false]));
  for (const path of [
    "/@moss/pause",
    "/me",
    "/me/data.json",
    "/@moss",
    `/events/${events.public.id}`,
  ])
    expect([path, (await get(path, session)).statusCode]).toEqual([path, 200]);
  expect((await get("/@moss", session)).body).not.toContain("@sam");
  expect(await told()).toBe(false);
  const frozen = (await s.app.inject({ url: feed })).body;
  expect([
    frozen.includes("For all"),
    frozen.includes("For members"),
    frozen.includes("For us"),
  ]).toEqual([true, false, false]);
  const join = await s.app.inject({
    method: "POST",
    url: "/api/v1/groups/study/membership",
    headers: session,
  });
  expect(join.statusCode).toBe(404);
  await expect(joinGroup(s.ctx, await viewerFor(s.ctx, id(max)), "moss")).rejects.toMatchObject({
    code: "conflict",
  });

  s.ctx.clock.advance(days(7));
  await s.ctx.db
    .updateTable("sessions")
    .set({ expires: new Date("2100-01-01") })
    .execute();
  expect(await answers()).toEqual(paths.map((path) => [path, true]));
  expect((await s.app.inject({ url: feed })).body).toContain("For us");
});

test("a first key for a pause is told nowhere to the person concerned, nor counted", async () => {
  const session = await as(max);
  const paths = [
    ...inside.filter((path) => path.includes("moss")),
    "/@moss",
    "/me",
    "/me/data.json",
    "/api/v1/groups/moss",
    "/api/v1/me/capacity",
    "/api/v1/groups/moss/pauses",
    "/",
  ];
  // What differs from one request to the next by itself.
  const read = async (path: string) =>
    (await get(path, session)).body.replaceAll(/value="[\w.-]{20,}"|"made":"[^"]*"/g, "");
  const before = await Promise.all(paths.map(read));
  await askPause(s.ctx, sam, "moss", { member: "max", days: 7, words });
  const later = await Promise.all(paths.map(read));
  paths.forEach((path, i) => {
    expect([path, later[i]]).toEqual([path, before[i]]);
  });
  expect((await get("/@moss/keys", await as(lea))).body).not.toContain("shouting");
  // Who may turn the key is told that one waits; who turned the first is not told of their own.
  const notice = "A time out needs a second person.";
  expect((await get("/@moss", await as(lea))).body).toContain(notice);
  for (const one of [sam, max])
    expect((await get("/@moss", await as(one))).body).not.toContain(notice);
  expect((await get("/@moss", await as(max))).body).toContain("/@moss/care");
  expect((await get("/@moss/care", await as(lea))).body).toContain("shouting");
});

test("no page of a group brings a script of its own, and no form of it asks for an address", async () => {
  const session = await as(rosa);
  await askPause(s.ctx, sam, "moss", { member: "max", days: 7, words });
  for (const path of [
    "/groups",
    "/groups/new",
    "/invitations",
    "/@moss",
    "/@moss/edit",
    "/@moss/pause",
    ...inside.filter((one) => one.startsWith("/@")),
    "/me",
  ]) {
    const { body } = await get(path, session);
    expect([
      path,
      /<script(?! type="module" src="\/assets\/(?:live|copy)\.)|\son\w+=|type="email"/.exec(body),
    ]).toEqual([path, null]);
  }
});
