/**
 * Whose language a page is in. The translations here are the test's
 * own: the frame of the pages is enough.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { directionOf } from "#platform/i18n/direction.ts";
import { countryFor, languageFor, nameOf, offeredBy, spoken } from "#platform/i18n/languages.ts";
import { openSession } from "#platform/web/session.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

// Before anything is imported: catalogues are read then.
vi.hoisted(() => (process.env["TRANSLATIONS_DIR"] = "test/support/translations"));

let s: TestServer;
let cookie: string;
beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
  await s.ctx.db.updateTable("members").set({ language: "ar" }).execute();
  const session = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser");
  cookie = `calendula=${session.token}`;
}, 60_000);
afterAll(() => s.end());

const get = async (headers: Readonly<Record<string, string>>, url = "/about") =>
  s.app.inject({ url, headers });

describe("a page is in", () => {
  test("the collective's language for who asks for none", async () => {
    const page = await get({});
    expect(page.body).toContain('<html lang="en" dir="ltr">');
    expect(page.headers["content-language"]).toBe("en");
    expect(String(page.headers.vary)).toMatch(/accept-language/i);
    expect(String(page.headers.vary)).toMatch(/cookie/i);
  });

  test("what the browser asks for, where we can speak it", async () => {
    const page = await get({ "accept-language": "nl, es-MX;q=0.8, ar;q=0.5" });
    expect(page.body).toContain('<html lang="es" dir="ltr">');
    expect(page.body).toContain("Ir al contenido");
    expect(page.headers["content-language"]).toBe("es");
    expect((await get({ "accept-language": "ar" })).body).toContain('<html lang="ar" dir="rtl">');
    expect((await get({ "accept-language": "tlh" })).body).toContain('<html lang="en" dir="ltr">');
  });

  test("what was chosen by the switch, which needs no script and keeps only the language", async () => {
    const before = await get({});
    expect(before.body).toContain('<button class="quiet" name="language" value="es" lang="es"');
    const answer = await s.app.inject({
      method: "POST",
      url: "/language",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        referer: `${s.origin}/calendar?tag=herbs`,
      },
      payload: "language=es&from=%2Fcalendar",
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe("/calendar?tag=herbs");
    const kept = String(answer.headers["set-cookie"]);
    expect(kept).toMatch(/^language=es; /);
    const page = await get({ cookie: "language=es", "accept-language": "ar" });
    expect(page.body).toContain('<html lang="es" dir="ltr">');
  });

  test("nothing but what is offered, and nobody is led away", async () => {
    const answer = await s.app.inject({
      method: "POST",
      url: "/language",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "language=tlh&from=https%3A%2F%2Fevil.example%2F",
    });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers.location).toBe("/");
    expect((await get({ cookie: "language=../x" })).body).toContain('<html lang="en"');
  });

  test("a member's own language, before all that the device asks for", async () => {
    const page = await get({ cookie: `${cookie}; language=es`, "accept-language": "es" });
    expect(page.body).toContain('<html lang="ar" dir="rtl">');
    expect(page.body).not.toContain('action="/language"');
  });
});

describe("the calendar's week begins on the day it does in the country asked for", () => {
  /** The first day of the week around Wednesday 10 March 2027. */
  const begins = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    const page = await get(headers, "/calendar?view=week&from=2027-03-10");
    const [, before = ""] = /rel="prev"\s+href="[^"]*from=([0-9-]+)/.exec(page.body) ?? [];
    return before;
  };
  const [monday, sunday, saturday] = ["2027-03-01", "2027-02-28", "2027-02-27"];

  test.each([
    [undefined, monday],
    ["en", monday],
    ["en-GB", monday],
    ["en-US", sunday],
    ["es", monday],
    ["es-MX,es;q=0.9", sunday],
    ["es-AR", monday],
    ["pt-BR", sunday],
    ["ar-EG", saturday],
    ["ar-MA", monday],
    ["fr,en-US;q=0.5", monday],
  ])("%s", async (language, day) => {
    expect(await begins(language === undefined ? {} : { "accept-language": language })).toBe(day);
  });

  test("a member's own tag goes first; one without a country leaves it to the browser", async () => {
    expect(await begins({ cookie, "accept-language": "en-US" })).toBe(saturday);
    expect(await begins({ cookie, "accept-language": "ar-MA" })).toBe(monday);
    await s.ctx.db.updateTable("members").set({ language: "ar-TN" }).execute();
    expect(await begins({ cookie, "accept-language": "ar-EG" })).toBe(monday);
    await s.ctx.db.updateTable("members").set({ language: "ar" }).execute();
  });

  test("the switch says a language; the collective's own country is for who names none", async () => {
    const set = (language: string) =>
      s.ctx.db.updateTable("groups").set({ language }).where("root", "=", true).execute();
    expect(await begins({ cookie: "language=es", "accept-language": "en-US" })).toBe(monday);
    await set("en-US");
    s.ctx.clock.advance(2000);
    expect(await begins({})).toBe(sunday);
    expect(await begins({ cookie: "language=es" })).toBe(sunday);
    expect(await begins({ "accept-language": "en-GB" })).toBe(monday);
    await set("en");
    s.ctx.clock.advance(2000);
  });
});

test("a problem is said in the language asked for, and its code stays", async () => {
  const english = await get({}, "/api/v1/groups/nothing");
  const spanish = await get({ "accept-language": "es" }, "/api/v1/groups/nothing");
  expect(spanish.headers["content-language"]).toBe("es");
  expect(spanish.json<{ title: string }>().title).toBe("Aquí no hay nada.");
  expect(spanish.json<{ type: string }>().type).toBe(english.json<{ type: string }>().type);
});

test("a collective offers less than there is, but always its own", async () => {
  expect(offeredBy("", "en")).toContain("ar");
  expect(offeredBy("es", "en")).toEqual(["en", "es"]);
  await s.ctx.db.insertInto("settings").values({ key: "languages", value: "es" }).execute();
  s.ctx.clock.advance(2000);
  expect((await get({ "accept-language": "ar, es;q=0.1" })).body).toContain('<html lang="es"');
  await s.ctx.db.deleteFrom("settings").where("key", "=", "languages").execute();
  s.ctx.clock.advance(2000);
});

describe("whose language", () => {
  const offered = ["en", "es", "pt", "ar"];
  const asked = { member: undefined, chosen: undefined, header: undefined, collective: "en" };

  test("reads the weights of what is asked for, and leaves out what is refused", () => {
    const header = (text: string): string => languageFor({ ...asked, header: text }, offered);
    expect(header("en;q=0.1, es;q=0.9")).toBe("es");
    expect(header("es;q=0, pt-BR")).toBe("pt");
    expect(header("*")).toBe("en");
    expect(header("es;q=x, , ;;")).toBe("en");
    expect(header("fr, en-US")).toBe("en");
    expect(header("x-".repeat(10_000))).toBe("en");
  });

  test("a language without a catalogue is not said to be one", () => {
    expect(spoken("nl")).toBe("en");
    expect(spoken("es-MX")).toBe("es-MX");
    expect(languageFor({ ...asked, collective: "nl" }, offered)).toBe("en");
    expect(languageFor({ ...asked, member: "nl", header: "es" }, offered)).toBe("es");
    expect(languageFor({ ...asked, collective: "es-MX", header: "es-ES" }, offered)).toBe("es-MX");
  });

  test("a country is named by a member, else by the browser for this language, else by the collective", () => {
    const named = (more: object, language: string) => countryFor({ ...asked, ...more }, language);
    expect(named({ header: "es-MX, en-US;q=0.5" }, "es")).toBe("MX");
    expect(named({ header: "fr, en-us;q=0.5" }, "en")).toBe("US");
    expect(named({ header: "en-US", member: "ar" }, "ar")).toBeUndefined();
    expect(named({ header: "ar-EG", member: "ar" }, "ar")).toBe("EG");
    expect(named({ header: "ar-EG", member: "ar-MA" }, "ar-MA")).toBe("MA");
    expect(named({ header: "es-419, de-AT", collective: "es-CL" }, "es")).toBe("CL");
    expect(named({ header: "en-u, en-u-fw-mon, en-1234, x", collective: "x" }, "en")).toBe(
      undefined,
    );
    expect(named({ header: `en-${"a-".repeat(9000)}US` }, "en")).toBeUndefined();
  });

  test("languages are called as they call themselves", () => {
    expect(["es", "de", "ar"].map(nameOf)).toEqual(["Español", "Deutsch", "العربية"]);
    expect(["en", "ar", "ar-EG", "ar-Latn"].map(directionOf)).toEqual(["ltr", "rtl", "rtl", "ltr"]);
  });
});
