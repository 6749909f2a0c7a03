/**
 * Whose language it is, chosen by members and collectives; and pages, mails,
 * weeks and money as they are read in it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noteBody, writeLetter } from "#commons/mail/letter.ts";
import type { Viewer } from "#commons/visibility.ts";
import { rangeOf } from "#domains/calendar/filter.ts";
import { planEvent } from "#domains/events/actions.ts";
import { invite } from "#domains/groups/welcome/invitations-actions.ts";
import { sumText } from "#domains/groups/ways/ways.ts";
import { guideShortDay } from "#domains/guides/whole-source.ts";
import { moneyText } from "#domains/ledger/fund/fund.ts";
import { asWeekGoes, weekIn } from "#platform/i18n/week.ts";
import { openSession } from "#platform/web/session.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let token: string;
let event: string;
beforeAll(async () => {
  s = await testServer();
  ({ viewer: rosa } = await found(s.ctx));
  token = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser")).token;
  const root = await s.ctx.db
    .selectFrom("groups")
    .select("handle")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const planned = await planEvent(s.ctx, rosa, root.handle, {
    name: "حساء للجميع",
    content: "نطبخ معًا. Call +31 20 555 01 23 or write to soup@moss.example.",
    startTime: "2027-01-09T14:00",
    timeZone: "Europe/Amsterdam",
    area: "Elm Street 5",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "ar",
    publish: true,
  });
  event = planned.id;
}, 60_000);
afterAll(() => s.end());

async function call(
  method: "GET" | "PATCH" | "POST",
  url: string,
  body?: Readonly<Record<string, unknown>>,
) {
  // Settings are read at most once a second.
  s.ctx.clock.advance(2000);
  const api = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token;
  return s.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${api}` },
    ...(body === undefined ? {} : { payload: body }),
  });
}
const page = async (url: string): Promise<string> =>
  (await s.app.inject({ url, headers: { cookie: `calendula=${token}` } })).body;

describe("a member's language", () => {
  test("is one of those that are offered, each by its own name", async () => {
    const shown = await page("/me/settings");
    expect(shown).toMatch(/<select[^>]* name="language"/);
    expect(shown).toContain('<option value="ar">العربية</option>');
    expect(shown).toContain('<option value="en" selected>English</option>');
  });

  test("is changed alone by the API; the name stays", async () => {
    const before = (await call("GET", "/api/v1/me")).json<Record<string, string>>();
    const changed = await call("PATCH", "/api/v1/me", { language: "fr-CA" });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toEqual({ ...before, language: "fr-CA" });
    expect((await call("GET", "/api/v1/me")).json()).toEqual({ ...before, language: "fr-CA" });
    expect(await page("/about")).toContain('<html lang="fr-CA" dir="ltr">');
    // What stands is among the choices, though the list has only what it is a variety of.
    expect(await page("/me/settings")).toContain('<option value="fr-CA" selected>');
    const wrong = await call("PATCH", "/api/v1/me", { language: "Spanish!" });
    expect(wrong.statusCode).toBe(422);
    expect((await call("PATCH", "/api/v1/me", { language: "en" })).statusCode).toBe(200);
    const stranger = await s.app.inject({
      method: "PATCH",
      url: "/api/v1/me",
      payload: { language: "fr" },
    });
    expect(stranger.statusCode).toBe(401);
  });

  test("is at first that of the page on which they join", async () => {
    const { url } = await invite(s.ctx, rosa, {
      uses: 1,
      expires: new Date(s.ctx.clock.now().getTime() + 86_400_000),
      groups: [],
    });
    const joined = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "accept-language": "ar",
        origin: s.origin,
      },
      body: new URLSearchParams({ handle: "noor", name: "نور", password }),
    });
    expect(joined.status).toBe(303);
    const { language } = await s.ctx.db
      .selectFrom("members")
      .select("language")
      .where("handle", "=", "noor")
      .executeTakeFirstOrThrow();
    expect(language).toBe("ar");
  });
});

test("a collective says which languages it offers; none chosen are all", async () => {
  const settings = "/api/v1/collective/settings";
  expect((await call("GET", settings)).json()).toMatchObject({ languages: [] });
  const changed = await call("PATCH", settings, { languages: ["ar"] });
  expect(changed.json()).toMatchObject({ language: "en", languages: ["ar"] });
  s.ctx.clock.advance(2000);
  expect(await page("/me/settings")).not.toContain('<option value="fr"');
  expect(await page("/me/settings")).toContain('<option value="ar"');
  const form = await page("/collective/settings");
  expect(form).toMatch(/name="languages" value="ar" checked/);
  expect(form).toMatch(/name="languages" value="fr">/);
  const wrong = await call("PATCH", settings, { languages: ["tlh"] });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain("languages");
  expect((await call("PATCH", settings, { languages: [] })).json()).toMatchObject({
    languages: [],
  });
  s.ctx.clock.advance(2000);
  expect(await page("/me/settings")).toContain('<option value="fr"');
});

test("a mail says its language and which way it is read; what is in no catalogue is English", () => {
  const letter = {
    origin: "https://moss.example",
    title: "Soup",
    items: [{ title: "حساء", url: "https://moss.example/" }],
  };
  const html = (language: string): string => writeLetter({ ...letter, language }).html;
  expect(html("ar")).toContain('<html lang="ar" dir="rtl">');
  expect(html("fr-CA")).toContain('<html lang="fr-CA" dir="ltr">');
  expect(html("tlh")).toContain('<html lang="en" dir="ltr">');
  expect(html("en")).toMatch(/<h2><bdi><a [^>]*>حساء<\/a><\/bdi><\/h2>/);
  const place = { title: "Soup", lines: ["قرب المكتبة، 5."] };
  const { html: told } = writeLetter({ ...letter, items: [place], language: "en" });
  expect(told).toContain("<p><bdi>قرب المكتبة، 5.</bdi></p>");
  expect(noteBody({ ...letter, language: "ar" })).toContain("حساء");
});

describe("as where the language is spoken", () => {
  test("weeks begin", () => {
    const tags = ["en", "de", "en-US", "es", "pt", "he", "ar", "ar-MA", "fa", "en-ZZ", "es-419"];
    expect(tags.map((tag) => weekIn(tag).firstDay)).toEqual([1, 1, 7, 1, 7, 7, 6, 1, 6, 1, 1]);
    expect(weekIn("de", "EG")).toEqual({ firstDay: 6, weekend: { first: 5, last: 6 } });
    expect(weekIn("ar", "US")).toEqual(weekIn("en-US"));
    const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    expect(["de", "en-US", "ar"].map((tag) => asWeekGoes(days, weekIn(tag)).join(" "))).toEqual([
      "MO TU WE TH FR SA SU",
      "SU MO TU WE TH FR SA",
      "SA SU MO TU WE TH FR",
    ]);
    expect(rangeOf("week", "2027-03-28", 7)).toMatchObject({
      from: "2027-03-28",
      to: "2027-04-03",
      before: "2027-03-21",
    });
    expect(rangeOf("week", "2027-03-28", 6)).toMatchObject({ from: "2027-03-27" });
  });

  test("sums of money are written; in English as ever", () => {
    expect(moneyText(1250, "EUR")).toBe("12.50 EUR");
    expect(moneyText(123_400, "EUR")).toBe("1234 EUR");
    expect(sumText(5000, "EUR", "en")).toBe("50.00 EUR");
    expect(moneyText(1250, "EUR", "de").replaceAll(/\s/g, " ")).toBe("12,50 €");
    expect(moneyText(120_000, "MXN", "es-MX")).toBe("$1,200");
    // What is no currency of the world is written beside the number.
    expect(moneyText(1200, "leaves", "de")).toBe("12 leaves");
  });

  test("a guide's last line has its day", () => {
    const day = new Date("2026-12-05T12:00:00Z");
    expect(guideShortDay(day, "en")).toBe("5 Dec 2026");
    expect(guideShortDay(day, "tlh")).toBe("5 Dec 2026");
    expect(guideShortDay(day, "fr")).toBe("5 déc. 2026");
  });
});

test("in Arabic, pages are read from the right, pass axe, and fit a phone of 320 pixels", async () => {
  await call("PATCH", "/api/v1/me", { language: "ar" });
  const browser = await openBrowser();
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 320, height: 640 },
  });
  await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  const tab = await context.newPage();
  const faults: string[] = [];
  const paths = [
    "/",
    "/calendar?from=2027-01-01",
    "/calendar?view=week&from=2027-01-09",
    "/calendar?view=month&from=2027-01-01",
    `/events/${event}`,
    "/me",
    "/me/account",
    "/me/settings",
    "/collective/settings",
  ];
  for (const path of paths) {
    await tab.goto(`${s.origin}${path}`);
    const said = (fault: string): number => faults.push(`${path}: ${fault}`);
    expect(await tab.locator("html").getAttribute("lang")).toBe("ar");
    expect(await tab.locator("html").getAttribute("dir")).toBe("rtl");
    if (
      (await tab.evaluate<string>("getComputedStyle(document.querySelector('h1')).direction")) !==
      "rtl"
    )
      said("the heading is read from the left");
    const wide = await tab.evaluate<number>("document.documentElement.scrollWidth");
    if (wide > 320) said(`${wide} pixels wide`);
    for (const fault of await examine(tab)) said(fault);
  }
  expect(faults).toEqual([]);
  // Arabic weeks begin on a Saturday, which stands on the right.
  await tab.setViewportSize({ width: 1000, height: 700 });
  await tab.goto(`${s.origin}/calendar?view=week&from=2027-01-10`);
  const boxes = await Promise.all(
    (await tab.locator(".week > li").all()).map((one) => one.boundingBox()),
  );
  const days = boxes.map((box) => box?.x ?? NaN);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(await tab.locator(".week > li").first().innerHTML()).toContain(`/events/${event}`);
  await browser.close();
}, 120_000);
