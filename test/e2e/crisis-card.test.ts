/**
 * Where to turn stands before each form of a support circle: without a script, on
 * the narrowest phone, and on paper.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { askGroup } from "#domains/questions/asking-actions.ts";
import { saveCircle } from "#domains/safety/circles/actions.ts";
import { saveLine } from "#domains/safety/turn/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { openBrowser } from "../support/browser.ts";
import { run } from "../support/needs.ts";
import { addGroup, found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let browser: Browser;
let page: Page;
let rosa: Viewer;
const forms: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  rosa = (await addGroup(s.ctx, rosa, "listening")).viewer;
  await saveCircle(s.ctx, rosa, "listening", {
    stays: "What is said here stays here.",
    listens: "Two of us.",
    leaving: "Whenever you like.",
  });
  await saveLine(s.ctx, rosa, undefined, {
    region: "Moss Town",
    language: "en",
    name: "The line of this test",
    contact: "no number",
    hours: "day and night",
    words: "",
    source: "https://source.example/line",
    checked: s.ctx.clock.now().toISOString().slice(0, 10),
  });
  const { id } = await planEvent(s.ctx, rosa, "listening", {
    name: "Talking circle",
    content: "",
    startTime: after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16),
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: ["peer-support"],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
    rsvp: "open",
  });
  const offer = await makeOffer(s.ctx, rosa, "listening", {
    purpose: "offer",
    name: "Somebody to walk with",
    content: "On Tuesdays.",
    careKind: "peer-support",
    area: "East",
    tags: [],
    visibility: "public",
    language: "en",
    publish: true,
  });
  forms.push("/@listening/ask", `/events/${id}`, "/@listening/circle", "/@listening");
  forms.push(
    `/events/${id}/conversation`,
    `/offers/${offer.id}`,
    `/offers/${offer.id}/conversation`,
  );
  // And behind secrets: whoever answered, whoever asked.
  const answered = await answerAsGuest(s.ctx, id, { status: "yes", name: "Kim" });
  const asked = await askGroup(s.ctx, "listening", { content: "Is it loud?" }, { network: "n" });
  forms.push(`/rsvp/${answered.token}`, `/asked/${asked.token}`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

/** Pictures for who wants to look: CRISIS_CARD_LOOK=folder. */
async function keepPicture(name: string): Promise<void> {
  const folder = process.env["CRISIS_CARD_LOOK"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}

test("on 320 pixels without a script it stands above the first field, and nothing is wider than the phone", async () => {
  for (const [n, at] of forms.entries()) {
    await page.goto(`${s.origin}${at}`);
    const card = page.locator("main .turn-card").first();
    expect([at, await card.isVisible()]).toEqual([at, true]);
    expect(await card.innerText()).toContain("The line of this test");
    const top = (await card.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
    const field = page.locator("main form").first();
    if ((await field.count()) > 0)
      expect([at, top < ((await field.boundingBox())?.y ?? 0)]).toEqual([at, true]);
    const box = await page.locator("html").boundingBox();
    expect([at, box?.width]).toEqual([at, 320]);
    await keepPicture(`phone-${n}`);
  }
});

test("on paper it is there too, with its lines", async () => {
  const folder = mkdtempSync(join(tmpdir(), "calendula-card-"));
  for (const [n, at] of [...forms, "/where-to-turn"].entries()) {
    await page.goto(`${s.origin}${at}`);
    await page.emulateMedia({ media: "print" });
    await keepPicture(`paper-${n}`);
    const file = join(folder, `${n}.pdf`);
    writeFileSync(file, await page.pdf());
    const paper = run("pdftotext", [file, "-"]);
    expect([at, paper]).toEqual([at, expect.stringContaining("The line of this test")]);
    // A link is no way out of paper, and what to do in danger belongs there too.
    expect([at, paper.replaceAll(/\s/g, "")]).toEqual([
      at,
      expect.stringContaining(at === "/where-to-turn" ? "danger" : "/where-to-turn"),
    ]);
    await page.emulateMedia({ media: "screen" });
  }
});
