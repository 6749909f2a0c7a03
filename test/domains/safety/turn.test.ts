/**
 * Where to turn in need: written down by the collective, read without a trace, and
 * before every form of a support circle.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { callable, byRegion } from "#domains/safety/turn/turn.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "kim");
  rosa = (await addGroup(s.ctx, rosa, "listeners", "open")).viewer;
  rosa = (await addGroup(s.ctx, rosa, "quiet", "tender")).viewer;
});
afterAll(() => s.end());

const as = async (who: Viewer) => ({
  authorization: `Bearer ${(await openSession(s.app, s.ctx, who.member?.id ?? "", "api")).token}`,
});
const page = async (url: string, who?: Viewer) =>
  s.app.inject({
    url,
    headers: { accept: "text/html", ...(who === undefined ? {} : await as(who)) },
  });
const line = {
  region: "Utrecht",
  language: "nl",
  name: "Luisterlijn (a test)",
  contact: "+00 000 000",
  source: "https://help.example/about",
  checked: "2026-01-02",
};
const write = async (payload: object, who = rosa) =>
  s.app.inject({
    method: "POST",
    url: "/api/v1/where-to-turn",
    headers: await as(who),
    payload,
  });
const circle = async (handle: string) =>
  s.app.inject({
    method: "PUT",
    url: `/api/v1/groups/${handle}/circle`,
    headers: await as(rosa),
    payload: { stays: "All of it", listens: "Two of us", leaving: "Just go" },
  });

test("it ships empty, says so, and brings no number along", async () => {
  const answer = await page("/where-to-turn");
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("Nobody has filled this in yet");
  const main = /<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? "";
  expect(main.replaceAll(/<[^>]*>/g, "")).not.toMatch(/\d{3}/);
  expect(main).not.toContain("tel:");
});

test("it leaves no trace: no cookie, no cache, no script, no referrer, no row", async () => {
  const { headers, body } = await page("/where-to-turn");
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(body).not.toContain("<script");
  expect(headers["content-security-policy"]).not.toContain("script-src");
});

test("nothing is written down without where and when it was looked up", async () => {
  for (const [field, wrong] of [
    ["source", ""],
    ["checked", ""],
    ["checked", "2999-01-01"],
    ["language", "dutch!"],
    ["contact", " "],
    ["name", ""],
  ] as const) {
    const answer = await write({ ...line, [field]: wrong });
    expect([field, answer.statusCode]).toEqual([field, 422]);
    expect(answer.body).toContain(`/${field}`);
  }
  expect((await write(line, sam)).statusCode).toBe(403);
  expect((await write({ ...line, language: "PT-br" })).statusCode).toBe(201);
  const answer = await page("/where-to-turn");
  expect(answer.body).toContain('href="tel:+00000000"');
  expect(answer.body).toContain("Utrecht");
  expect(answer.body).toContain("Brazilian Portuguese");
  expect(answer.body).toContain("help.example");
  expect(answer.body).toContain("Please check that this is still right");
});

test("it can be changed and taken away, also by two members where nobody holds the role", async () => {
  await s.ctx.db.deleteFrom("roles").execute();
  expect((await write({ ...line, name: "Two" })).statusCode).toBe(409);
  expect((await write({ ...line, name: "Two" }, sam)).statusCode).toBe(201);
  const { items } = (await s.app.inject({ url: "/api/v1/where-to-turn" })).json<{
    items: { id: string; name: string }[];
  }>();
  const two = items.find((one) => one.name === "Two")?.id ?? "";
  const remove = async (who: Viewer) =>
    s.app.inject({
      method: "DELETE",
      url: `/api/v1/where-to-turn/${two}`,
      headers: await as(who),
    });
  expect((await remove(rosa)).statusCode).toBe(409);
  const keys = await s.app.inject({ url: "/api/v1/groups/moss/keys", headers: await as(sam) });
  expect(keys.body).toContain("Two");
  expect((await remove(sam)).statusCode).toBe(204);
});

test("before each form of a support circle it is said where to turn, and nowhere else", async () => {
  const event = async (handle: string, careKinds: string[], visibility = "public") =>
    planEvent(s.ctx, rosa, handle, {
      name: "Evening",
      content: "",
      startTime: "2027-01-09T14:00",
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds,
      tags: [],
      access: { overall: "ask" },
      visibility: visibility as "public",
      language: "en",
      publish: true,
      rsvp: "open",
    });
  const talking = await event("moss", ["peer-support"]);
  const garden = await event("moss", ["garden"]);
  const theirs = await event("listeners", ["garden"]);
  const hidden = await event("quiet", ["listening"], "group");
  expect((await page("/@listeners/circle")).statusCode).toBe(404);
  // In a group of one, one is enough.
  expect((await circle("listeners")).statusCode).toBe(200);
  expect((await circle("quiet")).statusCode).toBe(200);
  const card = async (url: string, who?: Viewer): Promise<boolean> => {
    const { body } = await page(url, who);
    const at = body.indexOf("turn-card");
    const form = /<main[\s\S]*?<form/.exec(body)?.[0].length;
    // Before whatever form there is.
    if (at >= 0 && form !== undefined)
      expect(body.indexOf("turn-card")).toBeLessThan(body.indexOf("<main") + form);
    return at >= 0;
  };
  expect(await card(`/events/${talking.id}`)).toBe(true);
  expect(await card(`/events/${garden.id}`)).toBe(false);
  expect(await card(`/events/${theirs.id}`)).toBe(true);
  expect(await card("/@listeners")).toBe(true);
  expect(await card("/@listeners/ask")).toBe(true);
  expect(await card("/@moss/ask")).toBe(false);
  expect(await card(`/@moss/ask?event=${talking.id}`)).toBe(true);
  // A circle that is nobody's business is none to them.
  expect(await card("/@quiet")).toBe(false);
  expect(await card(`/@moss/ask?event=${hidden.id}`)).toBe(false);
  expect(await card(`/events/${hidden.id}`)).toBe(false);
  expect(await card(`/events/${hidden.id}`, rosa)).toBe(true);
  expect((await page("/@quiet/circle")).statusCode).toBe(404);
  const quiet = await page("/@listeners/circle");
  for (const text of ["All of it", "Two of us", "Just go", "/where-to-turn"])
    expect(quiet.body).toContain(text);
  expect((await page("/@listeners")).body).toContain("/@listeners/circle");
});

test("the start page leads there first", async () => {
  expect((await page("/")).body).toContain('href="/where-to-turn"');
});

test.each([
  ["+00 000-000", "+00000000"],
  ["0800 (00) 0", "0800000"],
  ["https://help.example", undefined],
  ["write to us", undefined],
])("%s is called by %s", (contact, number) => expect(callable(contact)).toBe(number));

test("a reader's own language stands first in each region", () => {
  const one = { ...line, hours: "", words: "" };
  const [here] = byRegion(
    [
      { ...one, id: "a", language: "nl", name: "A" },
      { ...one, id: "b", language: "ar", name: "B" },
    ],
    "ar",
  );
  expect(here?.lines.map((each) => each.id)).toEqual(["b", "a"]);
});
