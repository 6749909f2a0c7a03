/**
 * What a first visit costs: page, style, scripts and letters of the four pages that
 * strangers open, as a browser fetches them.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { openBrowser } from "../../support/browser.ts";
import { addGroup, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let event = "";
let guide = "";

const planned: EventInput = {
  name: "Calendula salve for dry hands",
  content: "We *warm* the oil, melt the **wax**, and fill small tins. Łucja brings the tins.",
  startTime: "2027-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden, near the library",
  kind: "workshop",
  careKinds: [],
  tags: ["herbs"],
  access: { "step-free": "yes", toilet: "yes", free: "yes" },
  visibility: "public",
  language: "en",
  publish: true,
};

/** As many things as a collective has after some months. */
async function furnish(viewer: Viewer): Promise<void> {
  for (const handle of ["herbs", "kitchen", "bicycles", "listening"])
    await addGroup(s.ctx, viewer, handle);
  for (let i = 0; i < 16; i++) {
    const day = `2027-01-${String(10 + i)}T14:00`;
    const input = { ...planned, name: `${planned.name}, part ${i}`, startTime: day };
    event = (await planEvent(s.ctx, viewer, "moss", input)).id;
  }
  for (let i = 0; i < 6; i++) {
    const one = await writeGuide(s.ctx, viewer, "moss", {
      name: `A salve, part ${i}`,
      summary: "Three things, one pot, half an hour.",
      source: `## You need\n\n- oil\n- wax\n\n## How\n\n${"Warm it, *slowly*, and **stir**. ".repeat(
        60,
      )}`,
      kind: "practice",
      license: "CC0-1.0",
      credit: "Łucja",
      cautions: "",
      careKinds: [],
      tags: ["herbs"],
      language: "en",
      sources: "",
      wishes: "",
      costsNothing: false,
      visibility: "public",
      note: "",
      publish: true,
    });
    guide = one.id;
    await makeOffer(s.ctx, viewer, "moss", {
      purpose: "offer",
      name: `A lift on Thursdays, part ${i}`,
      content: "There and back.",
      careKind: "skillshare",
      area: "East",
      tags: [],
      language: "en",
      visibility: "public",
      publish: true,
    });
  }
}

beforeAll(async () => {
  s = await testServer({ copies: true });
  await furnish((await found(s.ctx)).viewer);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

// In the browser, as text: the types of a browser are not those of Node.
const sent = `performance.getEntries()
  .filter(({ entryType, name }) => entryType === "navigation" ||
    (entryType === "resource" && !/\\/pictures\\/|\\.(png|jpe?g|webp|avif|svg)/.test(name)))
  .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])`;

test("home, calendar, an event and a guide are below 50 kB each with letters, also of other tongues", async () => {
  for (const path of ["/", "/calendar?from=2027-01-01", `/events/${event}`, `/guides/${guide}`]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    // The first reader has it made, and packed smaller than it comes to all who follow.
    await page.goto(`${s.origin}${path}`);
    await page.close();
    const again = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const next = await again.newPage();
    await next.goto(`${s.origin}${path}`, { waitUntil: "networkidle" });
    const parts = await next.evaluate<[name: string, bytes: number][]>(sent);
    const weight = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(weight, `${path}: ${parts.map((part) => part.join(" ")).join(", ")}`).toBeLessThan(
      50_000,
    );
    // What is stressed is slanted, without letters of its own.
    const files = parts.map(([name]) => name);
    expect(files.filter((name) => name.includes("italic"))).toEqual([]);
    expect(files.some((name) => name.includes("/latin-400-normal."))).toBe(true);
    // A name with letters beyond Western Europe brings them along.
    if (path.startsWith("/guides"))
      expect(files.some((name) => name.includes("/latin-ext-400-normal."))).toBe(true);
    await context.close();
    await again.close();
  }
});

test("on a phone the calendar's filters are two lines, and the first event is on the first screen", async () => {
  for (const [language, path] of [
    ["en", "/calendar?from=2027-01-01"],
    ["de", "/calendar"],
    ["es", "/calendar?kind=workshop"],
    ["ar", "/calendar"],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: language,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${s.origin}${path}`);
    const boxOf = async (what: string) =>
      (await page.locator(what).first().boundingBox()) ?? { x: 0, y: 9999, width: 0, height: 0 };
    const bar = await boxOf("nav.bar");
    const first = await boxOf(".agenda > li .name");
    expect(first.y + first.height, `${language}: the first event`).toBeLessThan(bar.y);
    const search = await boxOf("#f-q");
    const tops = await Promise.all(
      ["when", "kind", "where"].map(async (name) => (await boxOf(`#f-${name}`)).y),
    );
    expect(new Set(tops).size, `${language}: ${tops.join(" ")}`).toBe(1);
    expect((tops[0] ?? 0) - search.y).toBeLessThan(70);
    // Each says what it is without the words above it.
    expect(await page.locator("#f-q").getAttribute("placeholder")).not.toBe("");
    expect(await page.getByRole("searchbox").first().getAttribute("name")).toBe("q");
    await context.close();
  }
});

test("how many of the folded filters are in use is said where they are folded", async () => {
  const page = await (await fetch(`${s.origin}/calendar?tag=herbs&access=step-free`)).text();
  expect(page).toContain("<summary>More filters (2)</summary>");
  expect(await (await fetch(`${s.origin}/calendar`)).text()).toContain(
    "<summary>More filters</summary>",
  );
  // What can't be used is shown at once.
  expect(await (await fetch(`${s.origin}/calendar?from=soon`)).text()).toMatch(
    /<details class="fold" open><summary>More filters</,
  );
});
