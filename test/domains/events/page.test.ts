/**
 * The page of an event: what a stranger on a phone sees first, and how few taps it takes to answer.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessFacts } from "#commons/access/facts.ts";
import type { Viewer } from "#commons/visibility.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { rememberPlace } from "#domains/events/places/actions.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { main, press, unfold } from "../../support/hands.ts";
import { faults } from "../../support/look.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const input: EventInput = {
  name: "Salve workshop",
  content: "We warm the oil and fill small tins.",
  startTime: "2027-01-12T19:00",
  endTime: "2027-01-12T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden, near the library",
  point: "52.09, 5.13",
  kind: "workshop",
  careKinds: ["herbs"],
  tags: ["salve"],
  language: "en",
  access: { "step-free": "yes", toilet: "partly" },
  cost: "sliding",
  costWords: "€5 to €15, nobody is turned away",
  contact: "Rosa, herbs@moss.example",
  visibility: "public",
  publish: true,
};

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let token = "";
beforeAll(async () => {
  s = await testServer();
  browser = await openBrowser();
  rosa = (await found(s.ctx)).viewer;
  token = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser")).token;
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const plan = (more: Partial<EventInput> = {}) =>
  planEvent(s.ctx, rosa, "moss", { ...input, ...more });
const api = async (method: string, path: string, body?: object) => {
  const answer = await s.app.inject({
    method: method as "GET",
    url: `/api/v1${path}`,
    headers: { host: "moss.example", authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, json: answer.json<Record<string, unknown>>() };
};
const get = (path: string, accept = "text/html") =>
  fetch(`${s.origin}${path}`, { redirect: "manual", headers: { accept } });
const phone = async (who?: string, javaScriptEnabled = false): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 390, height: 844 },
  });
  if (who !== undefined)
    await context.addCookies([{ name: "calendula", value: who, url: s.origin }]);
  return context.newPage();
};

test("on paper the access facts and the dates of a series lie open, and nothing to press", async () => {
  const access = Object.fromEntries(accessFacts.slice(0, 6).map((fact) => [fact, "yes"] as const));
  const { id } = await planSeries(s.ctx, rosa, "moss", { ...input, access }, "FREQ=WEEKLY;COUNT=4");
  const page = await phone();
  await page.goto(`${s.origin}/events/${id}`);
  const folded = page.locator("details.reading");
  expect(await folded.count()).toBe(2);
  const inner = folded.locator("ul > li");
  expect(await inner.first().isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  for (const line of await inner.all()) expect(await line.isVisible()).toBe(true);
  expect(await page.locator("details form").first().isVisible()).toBe(false);
  expect(await folded.locator("p a").first().isVisible()).toBe(false);
  await page.context().close();
});

describe("the page of an event", () => {
  test("a stranger on a phone is from the start page to a guest's answer in three taps", async () => {
    const { id } = await plan({ name: "Three taps" });
    const page = await phone();
    await page.goto(s.origin);
    await page.getByRole("main").getByRole("link", { name: "Three taps" }).first().click();
    expect(new URL(page.url()).pathname).toBe(`/events/${id}`);
    await page
      .locator("#f-name")
      .tap()
      .catch(() => page.locator("#f-name").click());
    await page.keyboard.type("Kim");
    await press(page, "I'm coming");
    expect(page.url()).toContain("/rsvp/");
    expect(await main(page)).toContain("You are coming.");
  });

  test("day, place, cost, access and one filled button stand before the words; nothing else is filled", async () => {
    const { id } = await plan();
    const page = await phone();
    await page.goto(`${s.origin}/events/${id}`);
    const text = await main(page);
    const order = ["Salve workshop", "12 Jan 2027", "Elm Garden", "€5 to €15", "Step-free", "I'm coming", "We warm the oil", "Share"]; // oxfmt-ignore
    const places = order.map((one) => text.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // What a thumb's length shows: the facts.
    for (const one of ["12 Jan 2027", "Elm Garden", "€5 to €15"]) {
      const box = await page.getByText(one).first().boundingBox();
      expect(box?.y ?? 9999).toBeLessThan(844);
    }
    const filled = page.locator("main :is(button, a.button):not(.quiet):visible");
    expect(await filled.allInnerTexts()).toEqual(["I'm coming"]);
    expect(text).not.toMatch(/For hosts|Who is coming|Edit/);
    expect((await faults(browser, page)).slice(1)).toEqual([]);
  });

  test("on a wide screen the facts stand beside the words", async () => {
    const { id } = await plan();
    const page = await phone();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${s.origin}/events/${id}`);
    const facts = await page.locator(".event-facts").boundingBox();
    const words = await page.locator(".event-words").boundingBox();
    expect(facts!.x).toBeGreaterThan(words!.x + words!.width - 1);
    // Beside the picture, which stands above the words.
    expect(facts!.y).toBeLessThan(words!.y + 1);
  });

  test("a point opens in a map by one press, and nothing is loaded before", async () => {
    const { id } = await plan();
    const text = await (await get(`/events/${id}`)).text();
    expect(text).toContain('href="geo:52.09,5.13?q=52.09,5.13"');
    expect(text).toContain("https://www.openstreetmap.org/?mlat=52.09&amp;mlon=5.13");
    expect(text).not.toMatch(/<(img|iframe|script)[^>]*openstreetmap/);
    const without = await (await get(`/events/${(await plan({ point: "" })).id}`)).text();
    expect(without).not.toMatch(/geo:|openstreetmap/);
  });

  test("who says maybe sees maybe, and it is the filled one then", async () => {
    const { id } = await plan();
    const page = await phone(token);
    await page.goto(`${s.origin}/events/${id}`);
    await press(page, "Maybe");
    expect(await main(page)).toContain("You said maybe.");
    expect(await page.locator("#rsvp button:not(.quiet)").allInnerTexts()).toEqual(["Maybe"]);
    const pressed = page.locator('#rsvp button[aria-pressed="true"]');
    expect(await pressed.allInnerTexts()).toEqual(["Maybe"]);
    expect((await faults(browser, page, token)).slice(1)).toEqual([]);
  });

  test("hosts have their tools in one place, and are told what it means to open the place to whoever answers", async () => {
    const { id } = await plan({ exactPlace: "Elm Street 12", reveal: "confirmed" });
    const page = await phone(token);
    await page.goto(`${s.origin}/events/${id}`);
    const hosts = await page.locator(".hosts").innerText();
    expect(hosts).toMatch(/For hosts[\s\S]*Who is coming[\s\S]*under any name[\s\S]*Edit/);
    await changeEvent(s.ctx, rosa, id, {
 ...input, exactPlace: "Elm Street 12", reveal: "confirmed", rsvp: "approval" }); // oxfmt-ignore
    await page.reload();
    expect(await page.locator(".hosts").innerText()).not.toContain("under any name");
  });

  test("a date of a series has its next dates inside", async () => {
    const first = await planSeries(s.ctx, rosa, "moss", {
 ...input, name: "Circle" }, "FREQ=WEEKLY;COUNT=4"); // oxfmt-ignore
    const page = await phone();
    await page.goto(`${s.origin}/events/${first.id}`);
    await unfold(page, "Every week");
    expect(await page.locator(".dates li").allInnerTexts()).toHaveLength(3);
  });
});

describe("short addresses", () => {
  test("lead to public events only; all else is the same 404", async () => {
    const shortOf = async (more: Partial<EventInput>) => {
      const { id, short } = await plan(more);
      return { id, short };
    };
    const open = await shortOf({});
    expect(open.short).toMatch(/^[0-9a-z]{8,}$/);
    const answer = await get(`/e/${open.short}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/events/${open.id}`]);
    const hidden = [
      await shortOf({ visibility: "members" }),
      await shortOf({ visibility: "group" }),
      await shortOf({ publish: false }),
    ];
    const never = await (await get("/e/000000000000")).text();
    for (const { short } of hidden) {
      const refused = await get(`/e/${short}`);
      expect(refused.status).toBe(404);
      expect(await refused.text()).toBe(never.replaceAll("000000000000", short));
    }
    for (const odd of ["x", "%00", "0".repeat(400)])
      expect((await get(`/e/${odd}`)).status, odd).toBe(404);
    // It stays with the event, whatever is changed.
    await changeEvent(s.ctx, rosa, open.id, { ...input, name: "Another name" });
    expect((await get(`/e/${open.short}`)).status).toBe(302);
    expect((await api("GET", `/events/${open.id}`)).json["shortUrl"]).toBe(
      `${s.ctx.origin}/e/${open.short}`,
    );
    expect((await api("GET", `/events/${hidden[0]!.id}`)).json["shortUrl"]).toBeNull();
  });

  test("stand on the flyer and on the page to share, which needs no script", async () => {
    const { id, short } = await plan();
    expect(await (await get(`/events/${id}/flyer.txt`)).text()).toContain(`/e/${short}`);
    const page = await phone();
    await page.goto(`${s.origin}/events/${id}`);
    await page.getByRole("link", { name: "Share" }).click();
    expect(await page.locator("#address").inputValue()).toBe(`${s.ctx.origin}/e/${short}`);
    expect(await page.locator(".qr svg").count()).toBe(1);
    expect((await faults(browser, page)).slice(1)).toEqual([]);
    const own = await plan({ visibility: "members" });
    expect((await get(`/events/${own.id}/share`)).status).toBe(404);
  });
});

test("paragraphs, lists and tables keep their lines on paper", async () => {
  const { id } = await plan({
    content: "Soup.\n\n- a bowl\n- a spoon\n\n| Day | What |\n|---|---|\n| Mon | bread |\n",
  });
  expect(await (await get(`/events/${id}/flyer.txt`)).text()).toMatch(
    /Soup\.\n+a bowl\n+a spoon\n+Day \| What\n+Mon \| bread\n/,
  );
});

describe("what it costs and whom to ask", () => {
  test("is a field of its own, on the page, by program, in files, on paper and on the wire", async () => {
    const { id } = await plan();
    const { json } = await api("GET", `/events/${id}`);
    expect(json).toMatchObject({
      cost: { kind: "sliding", words: "€5 to €15, nobody is turned away" },
      contact: "Rosa, herbs@moss.example",
      access: { free: "partly", "step-free": "yes" },
    });
    const document = JSON.parse(await (await get(`/events/${id}`, "application/activity+json")).text()) as Record<string, unknown>; // oxfmt-ignore
    expect(document["isAccessibleForFree"]).toBe(false);
    expect(document["content"]).toContain("€5 to €15, nobody is turned away");
    expect(document["content"]).toContain("Rosa, herbs@moss.example");
    expect(document["summary"]).toContain("sliding scale: €5 to €15");
    expect(document["additionalProperty"]).toContainEqual({
      type: "PropertyValue",
      propertyID: "calendula:cost",
      value: "sliding",
      name: "Cost",
      description: "€5 to €15, nobody is turned away",
    });
    const file = (await (await get(`/events/${id}.ics`)).text()).replaceAll("\r\n ", "");
    expect(file).toContain("CONTACT:Rosa\\, herbs@moss.example");
    expect(file).toContain("€5 to €15\\, nobody is turned away");
    const flyer = await (await get(`/events/${id}/flyer.txt`)).text();
    expect(flyer).toMatch(/Cost +Pay what you can/);
    expect(flyer).toContain("herbs@moss.example");
  });

  test("what costs nothing is found by the filter, and a cost that is taken away takes its answer along", async () => {
    const { id } = await plan({
 name: "Free tea", cost: "free", costWords: "", access: { "step-free": "yes" } }); // oxfmt-ignore
    const found = await api("GET", "/calendar?access=free&q=tea");
    expect((found.json["items"] as { id: string }[]).map((one) => one.id)).toEqual([id]);
    expect((await api("PATCH", `/events/${id}`, { content: "More words" })).json["cost"]).toEqual({
      kind: "free",
      words: "",
    });
    const gone = (await api("PATCH", `/events/${id}`, { cost: null })).json;
    expect([gone["cost"], gone["access"]]).toEqual([null, { "step-free": "yes" }]);
    const again = (await api("PATCH", `/events/${id}`, {
 cost: "donation", contact: "The door" })).json; // oxfmt-ignore
    expect([again["cost"], again["contact"]]).toEqual([
      { kind: "donation", words: "" },
      "The door",
    ]);
    expect((await api("PATCH", `/events/${id}`, { cost: "dear" })).status).toBe(422);
  });
});

describe("the form of an event", () => {
  test("asks five things openly and folds the rest; a fold with something in it is open", async () => {
    const page = await phone(token);
    await page.goto(`${s.origin}/@moss/events/new`);
    const visible = await page
      .locator("main form :is(input, select, textarea):not(.access *):visible")
      .all();
    const open = await Promise.all(visible.map((one) => one.getAttribute("name")));
    expect([...new Set(open)]).toEqual(["name", "startTime", "endTime", "area", "exact", "reveal", "visibility", "content"]); // oxfmt-ignore
    expect(await page.locator("main details[open]").count()).toBe(0);
    expect((await main(page)).match(/\(if you like\)/g)?.length ?? 0).toBeLessThan(6);
    expect(await page.locator("[name=kind]").inputValue()).toBe("");
    expect((await faults(browser, page, token)).slice(1)).toEqual([]);

    const { id } = await plan({ capacity: 12 });
    await page.goto(`${s.origin}/events/${id}/edit`);
    const folds = await page.locator("main details.fold[open] > summary").allInnerTexts();
    expect(folds).toEqual(
      expect.arrayContaining(["Cost · Contact", "Answers and number of places"]),
    );
  });

  test("an error opens its fold", async () => {
    const page = await phone(token);
    await page.goto(`${s.origin}/@moss/events/new`);
    await page.locator("[name=name]").fill("Odd");
    await page.locator("[name=startTime]").fill("2027-02-01T10:00");
    await page.locator("[name=access-overall]").selectOption("ask");
    await unfold(page, "Online");
    await page.locator("[name=point]").fill("somewhere");
    await press(page, "Publish");
    expect(await page.locator("[name=point]").isVisible()).toBe(true);
    await page.locator("[name=point]").fill("");
    await press(page, "Publish");
    // Nobody said of what kind it is, nor when it ends: neither is said anywhere.
    const text = await main(page);
    expect(text).not.toMatch(/Skillshare|12:00|two hours/);
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect((await api("GET", `/events/${id}`)).json).toMatchObject({
      kind: "other",
      endTime: null,
    });
  });

  test("languages and zones are chosen by name, and the zone of the device is offered", async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      timezoneId: "Europe/Lisbon",
    });
    await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
    const page = await context.newPage();
    await page.goto(`${s.origin}/@moss/events/new`);
    await expect.poll(() => page.locator("[name=timeZone]").inputValue()).toBe("Europe/Lisbon");
    expect(await page.locator("[data-device-zone]").isVisible()).toBe(true);
    expect(await page.locator("[name=language] option", { hasText: "Arabic" }).count()).toBe(1);
    await context.close();
    const plain = await phone(token);
    await plain.goto(`${s.origin}/@moss/events/new`);
    expect(await plain.locator("[name=timeZone]").inputValue()).toBe("Europe/Amsterdam");
  });

  test("a place that is known brings its exact place and point", async () => {
    const known = await plan({ area: "The mill", exactPlace: "Mill lane 3", point: "52.1, 5.2" });
    await rememberPlace(s.ctx, known);
    const page = await phone(token);
    await page.goto(`${s.origin}/@moss/events/new`);
    await page.locator("[name=name]").fill("At the mill");
    await page.locator("[name=startTime]").fill("2027-02-01T10:00");
    await page.locator("[name=area]").fill("the mill");
    await press(page, "Publish");
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect((await api("GET", `/events/${id}`)).json["location"]).toMatchObject({
      exact: "Mill lane 3",
      latitude: 52.1,
      longitude: 5.2,
    });
  });
});
