/**
 * A stranger on an old phone, without JavaScript and without an account: from home to
 * saying that they come in three taps.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { planEvent } from "#domains/events/actions.ts";
import { openBrowser } from "../support/browser.ts";
import { faults, openPhone } from "../support/look.ts";
import { found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  s = await testServer();
  const { viewer } = await found(s.ctx);
  await planEvent(s.ctx, viewer, "moss", {
    name: "Salve day",
    content: "We make salve.",
    startTime: "2027-01-09T14:00",
    timeZone: "UTC",
    area: "Elm Garden",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { "step-free": "yes" },
    visibility: "public",
    language: "en",
    publish: true,
  });
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

test("from home to a guest's answer are three taps", async () => {
  const phone = await openPhone(browser, s.origin);
  await phone.goto(s.origin);
  const main = phone.getByRole("main");
  // What comes next is on home, with its picture, and the first heading stands near the top.
  const heading = await main.locator("h1").boundingBox();
  expect(heading?.y ?? 999).toBeLessThan(120);
  expect(await main.locator(".agenda .picture").count()).toBe(1);
  await main.getByRole("link", { name: "Salve day" }).click();
  await main.getByLabel("What should we call you?").click();
  await phone.keyboard.type("Kim");
  await main.getByRole("button", { name: "I'm coming", exact: true }).click();
  await phone.waitForURL(/\/rsvp\//);
  expect(await main.innerText()).toContain("Salve day");
  expect(await main.innerText()).toContain("You are coming.");
  const answers = await s.ctx.db.selectFrom("rsvps").select("status").execute();
  expect(answers).toEqual([{ status: "yes" }]);
  await phone.context().close();
});

test("home and the calendar with pictures are sound, also at 320 px and twice as large", async () => {
  const phone = await openPhone(browser, s.origin);
  for (const path of ["/", "/calendar", "/calendar?view=week", "/groups", "/library", "/board"]) {
    await phone.goto(`${s.origin}${path}`);
    expect(await faults(browser, phone)).toEqual([phone.url()]);
    // 320 px is also what is left of 640 when letters are twice as large.
    await phone.setViewportSize({ width: 320, height: 640 });
    const wide = Number(await phone.evaluate("document.documentElement.scrollWidth"));
    expect(wide, path).toBeLessThanOrEqual(320);
  }
  await phone.context().close();
});
