/**
 * The frame of every page in a real browser, without JavaScript: one line of header, a
 * bar on a phone, letters of our own.
 */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { openSession } from "#platform/web/session.ts";
import { cancelEvent, planEvent } from "#domains/events/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let event = "";
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  await s.ctx.db
    .updateTable("groups")
    .set({ name: "Nachbarschaftsgesundheitsversorgungsgemeinschaft of the East" })
    .where("root", "=", true)
    .execute();
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Listening circle",
      content: "We sit and listen.",
      startTime: "2027-01-09T14:00",
      timeZone: "Europe/Amsterdam",
      area: "The library",
      kind: "workshop",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

async function open(width: number, who?: Viewer, more: object = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 844 },
    ...more,
  });
  if (who !== undefined) {
    const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "browser");
    await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  }
  return context.newPage();
}
const boxOf = async (page: Page, what: string) =>
  (await page.locator(what).first().boundingBox()) ?? { x: 0, y: -1, width: 0, height: 0 };

const paths = () =>
  [
    "/",
    "/calendar",
    "/library",
    "/board",
    "/groups",
    "/@moss",
    "/siblings",
    "/about",
    "/login",
  ].concat(`/events/${event}`);

test("on a phone the header is one line and the first heading stands above 120 px", async () => {
  for (const who of [undefined, rosa]) {
    const page = await open(390, who);
    for (const path of paths().filter((one) => who === undefined || one !== "/login")) {
      await page.goto(`${s.origin}${path}`);
      expect((await boxOf(page, "header")).height, path).toBeLessThan(64);
      expect((await boxOf(page, "h1")).y, path).toBeLessThan(120);
    }
    await page.context().close();
  }
});

test("the bar has five ways at the bottom of a phone, large enough, and hides nothing", async () => {
  for (const [who, last] of [
    [undefined, "Sign in"],
    [rosa, "You"],
  ] as const) {
    const page = await open(390, who);
    await page.goto(`${s.origin}/about`);
    const ways = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    expect((await ways.allInnerTexts()).map((text) => text.trim())).toEqual([
      "Calendar",
      "Library",
      "Board",
      "Groups",
      last,
    ]);
    for (const way of await ways.all()) {
      const box = await way.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    // The last line of the page can be read above the bar.
    await page.locator("footer li").last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 100_000);
    await expect
      .poll(async () => {
        const end = await boxOf(page, "footer ul");
        return end.y + end.height;
      })
      .toBeLessThanOrEqual((await boxOf(page, ".bar")).y);
    await page.context().close();
  }
});

test("the menu opens without a script and leads on; the count stands beside You", async () => {
  const sam = await addMember(s.ctx, "sam");
  await answerAsMember(s.ctx, sam, event, { status: "yes" });
  await cancelEvent(s.ctx, rosa, event);
  const page = await open(390, sam);
  await page.goto(`${s.origin}/groups`);
  expect(await page.getByRole("link", { name: "You (1)" }).isVisible()).toBe(true);
  const menu = page.locator("details.menu");
  expect(await menu.getByRole("link", { name: "Siblings" }).isVisible()).toBe(false);
  await menu.locator("summary").click();
  for (const name of ["Siblings", "Stories", "About us", "Help", "Settings"])
    expect(await menu.getByRole("link", { name }).isVisible(), name).toBe(true);
  await menu.getByRole("link", { name: "Siblings" }).click();
  expect(page.url()).toBe(`${s.origin}/siblings`);
  await page.context().close();
});

test("nothing is wider than the window: 320 px, 200 %, open menu, wide window", async () => {
  for (const [width, more] of [
    [320, {}],
    [195, { deviceScaleFactor: 2 }],
    [640, { deviceScaleFactor: 2 }],
    [768, {}],
    [1024, {}],
    [1280, {}],
  ] as const) {
    const page = await open(width, rosa, { javaScriptEnabled: true, bypassCSP: true, ...more });
    for (const path of ["/", `/events/${event}`]) {
      await page.goto(`${s.origin}${path}`);
      await page.locator("details.menu summary").click();
      expect(await examine(page), `${path} at ${width}`).toEqual([]);
      expect((await boxOf(page, "header")).height, `${path} at ${width}`).toBeLessThan(64);
    }
    await page.context().close();
  }
});

test("what has the focus shows it, and isn't under the bar", async () => {
  const page = await open(390, rosa);
  await page.goto(`${s.origin}/me/settings`);
  const bar = await boxOf(page, ".bar");
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator("main :focus");
    if ((await focused.count()) === 0) continue;
    const box = await focused.boundingBox();
    if (box !== null && box.height < 200)
      expect(box.y + box.height, await focused.innerHTML()).toBeLessThanOrEqual(bar.y + 1);
  }
  await page.context().close();
});

test("right to left, the header begins at the right", async () => {
  await s.ctx.db
    .updateTable("members")
    .set({ language: "ar" })
    .where("handle", "=", "rosa")
    .execute();
  const page = await open(390, rosa, { javaScriptEnabled: true, bypassCSP: true });
  await page.goto(`${s.origin}/calendar`);
  await page.evaluate(`document.documentElement.dir = "rtl"`);
  expect((await boxOf(page, ".brand")).x).toBeGreaterThan((await boxOf(page, ".menu summary")).x);
  expect(await examine(page)).toEqual([]);
  await s.ctx.db
    .updateTable("members")
    .set({ language: "en" })
    .where("handle", "=", "rosa")
    .execute();
  await page.context().close();
});

test("a wide window has room for the name of the collective, in each language and signed in", async () => {
  const named = async (name: string): Promise<void> => {
    await s.ctx.db.updateTable("groups").set({ name }).where("root", "=", true).execute();
    s.ctx.clock.advance(2000);
  };
  const speak = (language: string) =>
    s.ctx.db
      .updateTable("members")
      .set({ language })
      .where("id", "=", rosa.member?.id ?? "")
      .execute();
  await named("Moss Collective");
  for (const language of ["en", "es", "fr", "de", "pt", "ar"]) {
    await speak(language);
    const page = await open(1280, rosa);
    await page.goto(`${s.origin}/library`);
    const cut = await page.evaluate<number>(
      `[...document.querySelectorAll(".brand > span")].map((one) => one.scrollWidth - one.clientWidth)[0]`,
    );
    expect([language, cut]).toEqual([language, 0]);
    await page.context().close();
  }
  await speak("en");
  await named("Nachbarschaftsgesundheitsversorgungsgemeinschaft of the East");
});

test.each(["en", "es", "fr", "de", "pt", "ar"])(
  "in %s no word of the bar is cut on a phone",
  async (language) => {
    await s.ctx.db.updateTable("members").set({ language }).execute();
    const page = await open(360, rosa);
    await page.goto(`${s.origin}/me/news`);
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".bar a > span")]
        .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`,
    );
    expect(cut).toEqual([]);
    await page.context().close();
    await s.ctx.db.updateTable("members").set({ language: "en" }).execute();
  },
);

test("on paper there is no navigation", async () => {
  const page = await open(1280);
  await page.goto(`${s.origin}/events/${event}`);
  await page.emulateMedia({ media: "print" });
  for (const what of [".bar", ".find", ".menu", "footer", `main a[href^="/login"]`])
    for (const one of await page.locator(what).all())
      expect(await one.isVisible(), what).toBe(false);
  await page.context().close();
});

test("letters come from here, are kept long, and with page and style are below 50 KB", async () => {
  for (const path of ["/", "/calendar", `/events/${event}`]) {
    const answer = await fetch(`${s.origin}${path}`);
    const page = await answer.text();
    expect(answer.headers.get("content-security-policy")).toContain("font-src 'self'");
    const fonts = [...page.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map(
      ([, font]) => font ?? "",
    );
    expect(fonts).toHaveLength(2);
    let weight = gzipSync(page).length;
    for (const font of fonts) {
      const file = await fetch(`${s.origin}${font}`);
      expect(file.headers.get("content-type")).toBe("font/woff2");
      expect(file.headers.get("cache-control")).toContain("immutable");
      weight += (await file.arrayBuffer()).byteLength;
    }
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? "";
    const sheet = await (await fetch(`${s.origin}${style}`)).text();
    expect(sheet).toContain("font-display: swap");
    expect(sheet).not.toMatch(/url\("(?!\/assets\/)/);
    weight += brotliCompressSync(sheet).length;
    expect(weight, path).toBeLessThan(50_000);
  }
});

test("every block of the style sheet is closed", () => {
  const sheet = readFileSync(
    join(import.meta.dirname, "..", "..", "..", "src", "platform", "web", "html", "style.css"),
    "utf8",
  ).replaceAll(/\/\*.*?\*\//gs, "");
  let depth = 0;
  for (const [sign, line] of sheet
    .split("\n")
    .flatMap((line) => [...line.matchAll(/[{}]/g)].map(([one]) => [one, line] as const))) {
    depth += sign === "{" ? 1 : -1;
    // At the top, in a rule, in a rule of a condition: nothing nests deeper here.
    expect(depth >= 0 && depth <= 2, line).toBe(true);
  }
  expect(depth).toBe(0);
});

test("the style sheet knows no left and no right", async () => {
  const page = await (await fetch(`${s.origin}/`)).text();
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? "";
  const sheet = await (await fetch(`${s.origin}${style}`)).text();
  expect(
    sheet.match(
      /^.*(?:(?:margin|padding|border)-(?:left|right)|(?:^|\s)(?:left|right):|text-align: (?:left|right)).*$/gm,
    ),
  ).toBeNull();
});
