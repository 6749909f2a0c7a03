/**
 * News in a real browser: the number stays right by itself, what was seen is read, and
 * a page is kept for reading offline.
 */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cancelEvent, planEvent } from "#domains/events/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid, openPhone } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let sam: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

async function signedIn(viewer: Viewer, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled });
  const { token } = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser");
  await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  return context;
}
const number = (page: Page): Promise<string | null> =>
  page.locator("[data-unread]").getAttribute("data-unread");
const plan = (name: string) =>
  planEvent(s.ctx, rosa, "moss", {
    name,
    content: "",
    startTime: "2028-01-09T14:00",
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

/** The number stands whole at the bottom of a small phone, however long the word beside it is. */
async function seenOnPhones(): Promise<void> {
  const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
  for (const language of ["es", "fr", "de", "pt", "ar", "en"]) {
    await s.ctx.db.updateTable("members").set({ language }).where("handle", "=", "sam").execute();
    const phone = await openPhone(browser, s.origin, token, true);
    await phone.setViewportSize({ width: 320, height: 640 });
    await phone.goto(`${s.origin}/groups`);
    const cut = await phone.evaluate<boolean>(`(() => {
      const number = document.querySelector("[data-count]");
      number.textContent = " (99+)";
      const a = number.getBoundingClientRect();
      const b = number.closest("a").getBoundingClientRect();
      const seen = document.elementFromPoint((a.left + a.right) / 2, (a.top + a.bottom) / 2);
      return seen !== number || a.left < b.left || a.right > b.right || a.width === 0;
    })()`);
    expect([language, cut]).toEqual([language, false]);
    await phone.context().close();
  }
}

test("without JavaScript the number is right at the next page, and one press marks all as read", async () => {
  const event = await plan("Soup");
  await cancelEvent(s.ctx, rosa, event.id);
  const context = await signedIn(sam, false);
  const page = await context.newPage();
  await page.goto(`${s.origin}/groups`);
  expect(await number(page)).toBe("2");
  await page.getByRole("link", { name: /^Notifications/ }).click();
  expect(await page.getByText("Cancelled: Soup").count()).toBe(1);
  await seenOnPhones();
  await page
    .getByRole("button", { name: /^Mark as read: Cancelled/ })
    .first()
    .click();
  expect(await number(page)).toBe("1");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  expect(await number(page)).toBe("0");
  expect(await page.getByRole("button", { name: "Mark all as read" }).count()).toBe(0);
  await context.close();
});

test("with JavaScript what was looked at is read, on all devices", async () => {
  await plan("Bread");
  const context = await signedIn(sam);
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(`${s.origin}/me/news`);
  expect(await number(page)).toBe("1");
  await page.waitForSelector('[data-unread="0"]', { state: "attached" });
  await other.goto(`${s.origin}/groups`);
  expect(await number(other)).toBe("0");
  await context.close();
});

test("what is new comes in on the page of news by itself, and is read there; nothing is asked while nobody looks", async () => {
  const context = await signedIn(sam);
  const page = await context.newPage();
  await page.goto(`${s.origin}/me/news`);
  await plan("Kimchi");
  const asked: string[] = [];
  // What the page itself asks for; a browser fetches an icon when it likes.
  page.on("request", (request) => {
    if (["fetch", "xhr", "eventsource", "document"].includes(request.resourceType()))
      asked.push(new URL(request.url()).pathname);
  });
  const look = (hidden: boolean) =>
    page.evaluate(`Object.defineProperty(document, "hidden", { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"))`);
  await look(true);
  expect(asked).toEqual([]);
  await look(false);
  await page.locator("main .unread", { hasText: "Kimchi" }).waitFor();
  await page.waitForSelector('[data-unread="0"]', { state: "attached" });
  // A list in which somebody is at work stays as it is.
  await page.locator("main [data-news] a").first().focus();
  await plan("Miso");
  await look(false);
  await page.waitForSelector('[data-unread="1"]', { state: "attached" });
  expect(await page.locator("main", { hasText: "Miso" }).count()).toBe(0);
  await page.locator("main [data-news] a").first().blur();
  await look(false);
  await page.locator("main .unread", { hasText: "Miso" }).waitFor();
  await context.close();
});

test("the switch of a device is there, and nothing of a member's page is kept for reading offline", async () => {
  const context = await signedIn(sam);
  const page = await context.newPage();
  await page.goto(`${s.origin}/me/settings`);
  await page.getByRole("button", { name: "Notify me on this device" }).waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.goto(`${s.origin}/calendar`);
  await page.waitForFunction(
    `caches.open("kept-1").then((cache) => cache.keys()).then((all) => all.some((one) => one.url.endsWith("/calendar")))`,
  );
  const kept = await page.evaluate<{
    readonly urls: string[];
    readonly text: string;
  }>(`(async () => {
    const cache = await caches.open("kept-1");
    const all = await cache.keys();
    const texts = await Promise.all(all.map(async (one) => (await cache.match(one)).text()));
    return { urls: all.map((one) => new URL(one.url).pathname), text: texts.join("\\n") };
  })()`);
  expect(kept.text).not.toMatch(/data-unread|@sam|Sign out/);
  expect(kept.urls.filter((path) => path.startsWith("/me"))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${s.origin}/calendar`);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await context.setOffline(false);
  await context.close();
});

test("both pages are well made: for axe, on a narrow screen, and as HTML", async () => {
  await plan("A workshop with a name that is rather long for so narrow a screen");
  await s.ctx.db
    .insertInto("pushSubscriptions")
    .values({
      id: crypto.randomUUID(),
      memberId: sam.member?.id ?? "",
      sessionId: crypto.randomUUID(),
      sessionEnds: s.ctx.clock.now(),
      endpointHash: "x",
      endpointSecret: "x",
      purge: new Date(s.ctx.clock.now().getTime() + 86_400_000),
    })
    .execute();
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 320, height: 700 },
    colorScheme: "dark",
  });
  const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
  await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  const page = await context.newPage();
  for (const path of ["/me/news", "/me/settings"]) {
    await page.goto(`${s.origin}${path}`);
    expect([path, await examine(page)]).toEqual([path, []]);
    const text = await (await context.request.get(`${s.origin}${path}`)).text();
    expect([path, await invalid(text)]).toEqual([path, []]);
    expect(text.length).toBeLessThan(50_000);
  }
  await context.close();
});

test("what can't be used is seen at once, also far down a long page and without a script", async () => {
  const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
  const phone = await openPhone(browser, s.origin, token);
  await phone.goto(`${s.origin}/me/settings`);
  await phone.fill("[name=from]", "25:99");
  await phone.fill("[name=until]", "7");
  const answered = phone.waitForResponse((one) => one.request().method() === "POST");
  await phone.locator("form:has([name=from]) button").last().click();
  expect(await invalid(await (await answered).text())).toEqual([]);
  const notes = phone.locator("form .notes");
  await notes.waitFor();
  await expect.poll(async () => (await notes.boundingBox())?.y).toBeLessThan(600);
  expect((await notes.boundingBox())?.y).toBeGreaterThan(0);
  await phone.context().close();
});
