/**
 * The pages of safety on an old phone, without JavaScript: valid, axe clean, no wider than the
 * window, and the card also in print.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { saveCircle } from "#domains/safety/circles/actions.ts";
import { report } from "#domains/safety/reports/actions.ts";
import { silence } from "#domains/safety/blocks/actions.ts";
import { saveLine } from "#domains/safety/turn/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { faults, openPhone } from "../../support/look.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const long = "Nachbarschaftsgesundheitsversorgungsgemeinschaftsküche";
let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let token: string;
let reported: string;

beforeAll(async () => {
  s = await testServer();
  browser = await openBrowser();
  rosa = (await found(s.ctx)).viewer;
  token = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser")).token;
  for (const region of ["", "Utrecht"])
    await saveLine(s.ctx, rosa, undefined, {
      region,
      language: "nl",
      name: `${long} ${region}`,
      contact: region === "" ? `https://${long.toLowerCase()}.example/help` : "+00 00 000",
      hours: "Mo–Fr 9–17",
      words: "For whoever needs somebody to listen.",
      source: "https://help.example/about",
      checked: "2026-01-02",
    });
  await saveCircle(s.ctx, rosa, "moss", { stays: "All of it", listens: "", leaving: "Just go" });
  await silence(s.ctx, rosa, { value: "loud.example", reason: long, until: "2999-01-01" });
  reported = (
    await report(
      s.ctx,
      {},
      { about: `https://far.example/${long}`, content: `${long}\n\nnot kind` },
      { network: "198.51.100.1" },
    )
  ).id;
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const pages = (): readonly (readonly [path: string, signedIn: boolean])[] => [
  ["/where-to-turn", false],
  ["/where-to-turn/edit", true],
  ["/report?about=%40moss", false],
  ["/@moss/circle", false],
  ["/@moss/circle/edit", true],
  ["/safety", true],
  ["/safety/reports", true],
  [`/safety/reports/${reported}`, true],
];

test("they are valid, axe finds nothing, and nothing is wider than the window", async () => {
  const wrong: string[] = [];
  const [outside, inside] = [
    await openPhone(browser, s.origin),
    await openPhone(browser, s.origin, token),
  ];
  for (const [path, signedIn] of pages()) {
    const page = signedIn ? inside : outside;
    await page.setViewportSize({ width: 320, height: 640 });
    const answer = await page.goto(`${s.origin}${path}`);
    if (answer?.status() !== 200) wrong.push(`${answer?.status()} ${path}`);
    const wide = await page.evaluate("document.documentElement.scrollWidth").catch(() => 0);
    if (typeof wide === "number" && wide > 320) wrong.push(`${wide} wide ${path}`);
    const found = await faults(browser, page, signedIn ? token : undefined);
    if (found.length > 1) wrong.push(...found);
  }
  await outside.context().close();
  await inside.context().close();
  expect(wrong).toEqual([]);
});

test("where to turn stands before the form of a circle, without a script, at 320 px, and in print", async () => {
  const page = await openPhone(browser, s.origin);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${s.origin}/@moss/ask`);
  const card = page.locator(".turn-card");
  expect(await card.isVisible()).toBe(true);
  const [at, form] = [
    await card.boundingBox(),
    await page.locator("main form").first().boundingBox(),
  ];
  expect(at?.y ?? 0).toBeLessThan(form?.y ?? 0);
  await page.goto(`${s.origin}/where-to-turn`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".turn-contact").first().isVisible()).toBe(true);
  expect(await page.locator("main").innerText()).toContain("+00 00 000");
  await page.context().close();
});
