/** Pages with nothing in them, on paper: one sheet that says so, and nothing to press. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let token = "";
beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
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
