/**
 * The calendar as people ask it: three filters in sight, chips for what is on,
 * clean addresses, a series as one card.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { askedAddress, daysOf } from "#domains/calendar/filters/asked.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { newId } from "#platform/lib/ids.ts";
import { openBrowser } from "../../support/browser.ts";
import { main, unfold } from "../../support/hands.ts";
import { faults } from "../../support/look.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const input: EventInput = {
  name: "Salve workshop",
  content: "",
  startTime: "2027-03-09T19:00",
  endTime: "2027-03-09T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden",
  point: "52.09, 5.13",
  kind: "workshop",
  careKinds: ["herbs"],
  tags: [],
  language: "en",
  access: { "step-free": "yes" },
  visibility: "public",
  publish: true,
};

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let circle = "";
beforeAll(async () => {
  s = await testServer();
  browser = await openBrowser();
  s.ctx.clock.advance(new Date("2027-03-01T10:00:00Z").getTime() - s.ctx.clock.now().getTime());
  rosa = (await found(s.ctx)).viewer;
  await planEvent(s.ctx, rosa, "moss", input);
  await planEvent(s.ctx, rosa, "moss", {
 ...input, name: "Online talk", kind: "talk", area: "", point: "", onlineUrl: "https://meet.example/talk", startTime: "2027-03-10T19:00", endTime: undefined }); // oxfmt-ignore
  const first = await planSeries(s.ctx, rosa, "moss", {
 ...input, name: "Circle", startTime: "2027-03-03T19:00", endTime: "2027-03-03T20:00" }, "FREQ=WEEKLY;COUNT=8"); // oxfmt-ignore
  circle = first.seriesId ?? "";
  const none = {
 sharedInbox: null, outbox: null, followers: null, featured: null, upcomingEvents: null, gone: null }; // oxfmt-ignore
  const iri = "https://far.example/users/mira";
  const actor = await s.ctx.db
    .insertInto("remoteActors")
    .values({
      ...none,
      id: newId(),
      iri,
      host: "far.example",
      type: "Group",
      handle: "mira@far.example",
      name: "Far House",
      summary: "",
      url: iri,
      inbox: `${iri}/inbox`,
      raw: "{}",
      fetched: s.ctx.clock.now(),
    }) // oxfmt-ignore
    .returningAll()
    .executeTakeFirstOrThrow();
  await s.ctx.db.transaction().execute((trx) =>
    receiveEvent(trx, s.ctx, actor, {
      id: "https://far.example/events/1",
      type: "Event",
      name: "Far fair",
      startTime: "2027-03-11T14:00:00+01:00",
      timezone: "Europe/Amsterdam",
      to: ["https://www.w3.org/ns/activitystreams#Public"],
    }),
  );
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const phone = async (path: string): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${s.origin}${path}`);
  return page;
};
const names = (page: Page) => page.locator(".agenda .p-name").allInnerTexts();

describe("an address of the calendar", () => {
  test.each([
    [{}, undefined],
    [{ q: "tea" }, undefined],
    [{ q: "", kind: "" }, ""],
    [{ q: "tea", near: "", view: "agenda" }, "?q=tea&view=agenda"],
    [{ q: "", when: "weekend", where: "online" }, "?from=2027-03-06&to=2027-03-07&online=yes"],
    [{ when: "week", from: "2027-05-01", where: "" }, "?from=2027-05-01"],
    [{ when: "month", view: "year" }, "?from=2027-03-03&to=2027-03-31"],
    [{ where: "near:52.09,5.13,10" }, "?near=52.09%2C5.13%2C10"],
    [{ q: "", near: "Utrecht" }, "?near=Utrecht"],
    [{ when: "soon", where: "there" }, ""],
  ])("%o becomes %s", (query, clean) => {
    expect(askedAddress(query, "2027-03-03", weekIn("en"))).toBe(clean);
  });

  test("words for days mean whole days from today on", () => {
    const days = (when: "week" | "weekend", today: string, language = "en"): string[] =>
      Object.values(daysOf(when, today, weekIn(language)));
    expect(days("week", "2027-03-07")).toEqual(["2027-03-07", "2027-03-07"]);
    expect(days("weekend", "2027-03-07")).toEqual(["2027-03-07", "2027-03-07"]);
    expect(days("weekend", "2027-03-05")).toEqual(["2027-03-06", "2027-03-07"]);
  });

  test("a week ends, and people rest, on the days of where the language is spoken", () => {
    // A Sunday: the last day of a week here, the first in Brazil, the second in Egypt.
    expect(daysOf("week", "2027-03-07", weekIn("de")).to).toBe("2027-03-07");
    expect(daysOf("week", "2027-03-07", weekIn("pt-BR")).to).toBe("2027-03-13");
    expect(daysOf("week", "2027-03-07", weekIn("ar")).to).toBe("2027-03-12");
    expect(daysOf("weekend", "2027-03-07", weekIn("ar"))).toEqual({
      from: "2027-03-12",
      to: "2027-03-13",
    });
    expect(daysOf("weekend", "2027-03-13", weekIn("ar"))).toEqual({
      from: "2027-03-13",
      to: "2027-03-13",
    });
    expect(askedAddress({ when: "week" }, "2027-03-07", weekIn("en-US"))).toBe(
      "?from=2027-03-07&to=2027-03-13",
    );
  });
});

describe("the calendar on a phone", () => {
  test("has search and three filters in sight, and the form leaves no empty word in the address", async () => {
    const page = await phone("/calendar");
    const visible = await page.locator("main form.filter :is(input, select):visible").all();
    const seen = await Promise.all(visible.map((one) => one.getAttribute("name")));
    expect(seen).toEqual(["q", "when", "kind", "where"]);
    await page.locator("[name=kind]").selectOption("workshop");
    await page.locator("[name=where]").selectOption({ label: "Near Elm Garden (10 km)" });
    await page.getByRole("button", { name: "Search" }).first().click();
    expect(new URL(page.url()).search).toBe("?kind=workshop&near=52.09%2C5.13%2C10");
    expect(await names(page)).toEqual(["Circle", "Salve workshop"]);
    expect((await faults(browser, page)).slice(1)).toEqual([]);
  });

  test("shows what is on as chips that take it away", async () => {
    const page = await phone("/calendar?kind=talk&online=yes&access=step-free,toilet");
    expect(await page.locator(".chip").allInnerTexts()).toHaveLength(4);
    await page.getByRole("link", { name: "Remove filter: Talk" }).click();
    expect(new URL(page.url()).search).toBe("?access=step-free%2Ctoilet&online=yes");
    await page.getByRole("link", { name: "Clear filters" }).first().click();
    expect(new URL(page.url()).search).toBe("");
    expect(await page.locator(".chip").count()).toBe(0);
  });

  test("a series is one card with its next dates inside; a date that was changed stands for itself", async () => {
    const page = await phone("/calendar");
    expect((await names(page)).filter((name) => name === "Circle")).toHaveLength(1);
    await unfold(page, "Every week");
    expect(await page.locator(".series li").allInnerTexts()).toHaveLength(6);
    await page.getByRole("link", { name: "All dates in this series" }).click();
    expect(await names(page)).toHaveLength(8);
    const group = await phone("/@moss");
    expect(await group.locator(".card", { hasText: "Circle" }).count()).toBe(1);
    expect(await group.locator(".card .series li").count()).toBe(6);
    const third = await s.ctx.db.selectFrom("events").selectAll().where("seriesId", "=", circle).orderBy("starts").offset(2).limit(1).executeTakeFirstOrThrow(); // oxfmt-ignore
    await changeEvent(s.ctx, rosa, third.id, {
 ...input, name: "Circle with a guest", startTime: "2027-03-17T18:00", endTime: undefined }); // oxfmt-ignore
    await page.goto(`${s.origin}/calendar`);
    expect(await names(page)).toEqual(expect.arrayContaining(["Circle", "Circle with a guest"]));
    expect((await faults(browser, page)).slice(1)).toEqual([]);
  });

  test("an empty month says so and shows the next event; no day says that nothing is on it", async () => {
    const page = await phone("/calendar?view=month&from=2027-02-01");
    const text = await main(page);
    expect(text).toContain("Nothing planned: February 2027");
    expect(text).toMatch(/The next event:[\s\S]*Circle/);
    expect(text).not.toContain("nothing\n");
    const later = await main(await phone("/calendar?view=week&from=2029-01-01"));
    expect(later).toContain("Nothing is planned later either.");
    const steps = await page.locator(".steps a").allInnerTexts();
    expect(steps).toEqual(["Previous", "Today", "Next"]);
  });

  test("marks siblings' events in every view that names events", async () => {
    for (const view of ["agenda", "week", "month"]) {
      const page = await phone(`/calendar?view=${view}&from=2027-03-08`);
      const item = page.locator("main li", { hasText: "Far fair" }).last();
      expect(await item.innerText(), view).toContain("sibling");
      const own = page.locator("main li", { hasText: "Salve workshop" }).last();
      expect(await own.innerText(), view).not.toContain("sibling");
    }
  });
});
