/**
 * The start page as the collective orders it, pages in its menu, the first hour,
 * and the welcome of who was invited.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { homeParts, plainHome, readHomeSettings } from "#commons/home/home-settings.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { invite } from "#domains/groups/welcome/invitations-actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { faults } from "../../support/look.ts";
import { addGroup, addMember, password, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let setUp = "";
let founded: Response;
beforeAll(async () => {
  s = await testServer();
  const link = (await setupLink(s.ctx)) ?? "";
  setUp = await (await fetch(link)).text();
  founded = await fetch(link, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: s.origin },
    body: new URLSearchParams({
      name: "Moss",
      handle: "moss",
      summary: "",
      language: "en",
      timeZone: "Europe/Amsterdam",
      memberHandle: "rosa",
      memberName: "Rosa",
      password,
    }),
  });
  const { id } = await s.ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", "rosa")
    .executeTakeFirstOrThrow();
  rosa = await viewerFor(s.ctx, id);
});
afterAll(() => s.end());

const tokens = new Map<string, string>();
async function call(
  path: string,
  who?: Viewer,
  { method = "GET", body }: { method?: string; body?: unknown } = {},
): Promise<Response> {
  const id = who?.member?.id ?? "";
  if (who !== undefined && !tokens.has(id))
    tokens.set(id, (await openSession(s.app, s.ctx, id, "api")).token);
  s.ctx.clock.advance(2000);
  return fetch(`${s.origin}${path}`, {
    method,
    headers: {
      ...(who === undefined ? {} : { authorization: `Bearer ${tokens.get(id) ?? ""}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const text = async (path: string, who?: Viewer): Promise<string> => (await call(path, who)).text();
const settings = "/api/v1/collective/settings";
const headings = (page: string): string[] =>
  [...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, words]) => words ?? "");

test("the set-up page has no banner against itself; other pages tell what to do", () => {
  expect(setUp).not.toContain('class="banner"');
});

test("after the founding there are four things with a tick each", async () => {
  expect(founded.status).toBe(303);
  expect(founded.headers.get("location")).toBe("/first-hour");
  expect((await call("/first-hour")).status).toBe(401);
  const steps = async (): Promise<Record<string, boolean>> => {
    const { items } = (await (await call("/api/v1/first-hour", rosa)).json()) as {
      items: { step: string; done: boolean }[];
    };
    return Object.fromEntries(items.map(({ step, done }) => [step, done]));
  };
  expect(await steps()).toEqual({ words: false, event: false, invite: false, sibling: false });
  for (const path of ["/@moss/edit", "/@moss/events/new", "/invitations", "/siblings"])
    expect(await text("/first-hour", rosa)).toContain(`href="${path}"`);
  expect(await text("/", rosa)).toContain("0 of 4 done");
  await planEvent(s.ctx, rosa, "moss", {
    name: "Soup",
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "Europe/Amsterdam",
    area: "",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  await s.ctx.db.updateTable("groups").set({ summary: "Soup for all." }).execute();
  expect(await steps()).toEqual({ words: true, event: true, invite: false, sibling: false });
  expect(await text("/", rosa)).toContain("2 of 4 done");
});

test("who comes by an invitation is welcomed, and does not get the founder's list", async () => {
  await addGroup(s.ctx, rosa, "cooks");
  const { url } = await invite(s.ctx, rosa, {
    uses: 1,
    expires: new Date(s.ctx.clock.now().getTime() + 86_400_000),
    groups: ["cooks"],
  });
  const joined = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: s.origin },
    body: new URLSearchParams({ handle: "sam", name: "Sam", password }),
  });
  // The recovery words come first, this once; they lead on to the welcome.
  const first = joined.headers.get("location") ?? "";
  expect(first).toMatch(/^\/me\/recovery-words\?first=/);
  const { id } = await s.ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", "sam")
    .executeTakeFirstOrThrow();
  sam = await viewerFor(s.ctx, id);
  expect(await text(first, sam)).toContain('<a href="/welcome/hello">');
  const welcome = await text("/welcome", sam);
  for (const words of ["Welcome, Sam", "Soup for all.", "cooks circle", "Soup"])
    expect(welcome).toContain(words);
  // A third, so that one alone is not two.
  await addMember(s.ctx, "kim");
  const home = await text("/", sam);
  expect(home).not.toContain("The first hour");
  expect(home).not.toContain("You could do this next");
  expect(await text("/", rosa)).toContain("The first hour");
  expect((await call("/welcome")).status).toBe(401);
});

test("sections are ordered and switched off, for everybody", async () => {
  await writeGuide(s.ctx, rosa, "moss", page("How to cook"));
  expect(headings(await text("/")).slice(0, 2)).toEqual(["Coming up", "New guides"]);
  const changed = await call(settings, rosa, {
    method: "PATCH",
    body: { shown: ["groups", "guides"] },
  });
  expect(await changed.json()).toMatchObject({ shown: ["groups", "guides"], about: null });
  for (const who of [undefined, sam]) {
    const found = headings(await text("/", who)).filter((one) => !/first hour/.test(one));
    expect(found.slice(0, 2)).toEqual(["Groups", "New guides"]);
    expect(found).not.toContain("Coming up");
    expect(found).not.toContain("Stay in touch");
  }
  await call(settings, rosa, { method: "PATCH", body: { shown: homeParts } });
});

const page = (name: string, visibility: "public" | "members" = "public", publish = true) =>
  ({
    name,
    summary: "",
    source: "Words.",
    kind: "practice",
    license: "CC0-1.0",
    credit: "",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    sources: "",
    wishes: "",
    costsNothing: false,
    visibility,
    note: "",
    publish,
  }) as const;

test("guides stand in the menu as pages, and only those that everybody may read", async () => {
  const who = await writeGuide(s.ctx, rosa, "moss", page("Who we are"));
  const house = await writeGuide(s.ctx, rosa, "moss", page("The house"));
  const secret = await writeGuide(s.ctx, rosa, "moss", page("Keys", "members"));
  const draft = await writeGuide(s.ctx, rosa, "moss", page("A draft", "public", false));
  expect(await text("/calendar")).toContain('<a href="/@moss">About us</a>');
  const pinned = await call(settings, rosa, {
    method: "PATCH",
    body: { about: who.id, pages: [house.id] },
  });
  expect(pinned.status).toBe(200);
  const calendar = await text("/calendar");
  expect(calendar).toContain(`<a href="/guides/${who.id}">About us</a>`);
  expect(calendar.match(/The house/g)).toHaveLength(2);
  for (const id of [secret.id, draft.id, newId()])
    for (const body of [{ pages: [id] }, { about: id }])
      expect((await call(settings, rosa, { method: "PATCH", body })).status).toBe(422);
  // What is no longer public is in no menu.
  await s.ctx.db
    .updateTable("guides")
    .set({ visibility: "members" })
    .where("id", "in", [who.id, house.id])
    .execute();
  const after = await text("/calendar");
  expect(after).not.toContain("The house");
  expect(after).toContain('<a href="/@moss">About us</a>');
});

test("language and time zone can be changed later", async () => {
  const answer = await call(settings, rosa, {
    method: "PATCH",
    body: { timeZone: "America/Lima", language: "es" },
  });
  expect(await answer.json()).toMatchObject({ timeZone: "America/Lima", language: "es" });
  expect(await (await call(settings, rosa)).json()).toMatchObject({
    timeZone: "America/Lima",
    language: "es",
  });
  for (const body of [{ timeZone: "Moon/Sea" }, { language: "no way" }])
    expect((await call(settings, rosa, { method: "PATCH", body })).status).toBe(422);
  await call(settings, rosa, {
    method: "PATCH",
    body: { timeZone: "Europe/Amsterdam", language: "en" },
  });
});

test("only who may edit the collective's page changes it", async () => {
  for (const [who, status] of [
    [undefined, 401],
    [sam, 403],
  ] as const) {
    expect((await call(settings, who)).status).toBe(status);
    expect((await call("/collective/settings", who)).status).toBe(status);
    expect((await call(settings, who, { method: "PATCH", body: { shown: [] } })).status).toBe(
      status,
    );
  }
  for (const body of [{ shown: ["nothing"] }, { pages: ["x"] }, { other: 1 }])
    expect((await call(settings, rosa, { method: "PATCH", body })).status).toBe(422);
});

test("the form orders, puts pages into the menu and is accessible", async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser");
  await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  const tab = await context.newPage();
  await tab.goto(`${s.origin}/collective/settings`);
  await tab.locator('[name="place-stay"]').selectOption("1");
  await tab.locator('[name="place-events"]').selectOption("off");
  await tab.getByLabel("How to cook").check();
  await tab.getByRole("main").getByRole("button", { name: "Save" }).click();
  expect(await tab.getByRole("main").innerText()).toContain("Saved.");
  s.ctx.clock.advance(2000);
  const home = await text("/");
  expect(headings(home)[0]).toBe("Stay in touch");
  expect(headings(home)).not.toContain("Coming up");
  expect(home).toContain("How to cook</bdi></a>");
  for (const path of ["/collective/settings", "/help/events"]) {
    await tab.goto(`${s.origin}${path}`);
    expect((await faults(browser, tab, token)).slice(1)).toEqual([]);
  }
  await browser.close();
});

test("a young collective says that nothing is there before how to stay in touch", async () => {
  await s.ctx.db.deleteFrom("events").execute();
  await s.ctx.db.deleteFrom("guides").execute();
  await call(settings, rosa, { method: "PATCH", body: { shown: homeParts } });
  const home = await text("/");
  expect(home.indexOf("Nothing here yet")).toBeGreaterThan(0);
  expect(home.indexOf("Nothing here yet")).toBeLessThan(home.indexOf("Stay in touch"));
});

test("settings that can't be read are as if nothing were said", () => {
  for (const said of [undefined, "", "null", "1", "[]", "{", '"x"'])
    expect(readHomeSettings(said).about).toBe(null);
  expect(readHomeSettings("{")).toEqual(plainHome);
  expect(
    readHomeSettings('{"shown":["stay","old","stay","events",1],"pages":["x",5],"about":7}'),
  ).toEqual({ shown: ["stay", "events"], about: null, pages: [] });
});
