/** Pages with nothing in them, on paper: one sheet that says so, and nothing to press. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let token = "";
let rosa: Viewer;
beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
  rosa = viewer;
  token = (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser")).token;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const paths = [
  "/",
  "/calendar",
  "/calendar?view=week",
  "/calendar?view=month",
  "/calendar?view=year",
  "/calendar/print",
  "/library",
  "/board",
  "/board/print",
  "/groups",
  "/@moss",
  "/siblings",
  "/stories",
  "/glossary",
  "/search",
];

test("what is empty is one sheet, without ways to other pages and headings over nothing", async () => {
  for (const isMember of [false, true]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    if (isMember) await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${s.origin}${path}`);
      await page.emulateMedia({ media: "print" });
      const sheets = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(sheets.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
      const words = await page.locator("body").innerText();
      expect(words, path).not.toMatch(
        /^(?:Sign in.*|Stay in touch|Agenda|Previous|Today|Next|Ask us|Ask @moss|Go on|Copy|All groups)$/m,
      );
      expect(words, path).not.toMatch(/to answer|remove a filter|Who is missing/);
      expect(words.trim(), path).not.toBe("");
      await page.emulateMedia({ media: "screen" });
    }
    await context.close();
  }
});

test("an event on paper has no question to answer and no heading of comments that nobody wrote", async () => {
  const { id } = await planEvent(s.ctx, rosa, "moss", {
    ...{ name: "Soup", content: "For all.", startTime: "2099-01-12T19:00", timeZone: "UTC" },
    ...{ area: "Library", kind: "other", careKinds: [], tags: [], access: { overall: "ask" } },
    ...{ visibility: "public", language: "en", publish: true, guests: true },
  });
  const page = await browser.newPage();
  await page.goto(`${s.origin}/events/${id}`);
  await page.emulateMedia({ media: "print" });
  const words = await page.locator("main").innerText();
  expect(words).toContain("For all.");
  expect(words).not.toMatch(/Are you coming|Comments|What should we call you/);
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator("main").innerText()).toContain("Are you coming?");
  await page.close();
});
