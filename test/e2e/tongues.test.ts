/**
 * In each language: a collective is founded, an event planned and answered, and
 * mail read, with no English left in it.
 */
import { afterEach, describe, expect, test } from "vitest";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { englishIn } from "../support/left-english.ts";
import { type Mailbox, mailbox } from "../support/mailbox.ts";
import { password } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let box: Mailbox;
afterEach(async () => {
  await s.end();
  await box.end();
});

/** Text of a page or of the HTML of a mail, without what says that it is English. */
const shownIn = (html: string): string =>
  html
    .replaceAll(/<(script|style)[^]*?<\/\1>/g, "")
    .replaceAll(/<(\w+)[^>]* lang="en"[^>]*>[^]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** What people write in it. */
const words: Readonly<Record<string, { readonly name: string; readonly word: string }>> = {
  ar: { name: "حساء للجميع", word: "نطبخ معًا." },
  de: { name: "Suppe für alle", word: "Wir kochen." },
  en: { name: "Soup for everybody", word: "We cook." },
  es: { name: "Sopa para todas las personas", word: "Cocinamos." },
  fr: { name: "Soupe pour tout le monde", word: "On cuisine." },
  pt: { name: "Sopa para todo mundo", word: "Cozinhamos." },
};

describe.each(catalogued.filter((one) => words[one] !== undefined))("in %s", (language) => {
  test("a collective is founded, an event planned, answered, called off; all hear of it", async () => {
    box = await mailbox();
    s = await testServer({ env: { SMTP_URL: box.url } });
    const english = language === "en" ? () => [] : englishIn(language);
    const { name = "", word = "" } = words[language] ?? {};
    const jar = new Map<string, string>();
    const faults: string[] = [];

    /** As a browser of somebody who reads this language; `who` keeps cookies. */
    async function ask(
      path: string,
      { fields, known = true }: { fields?: Readonly<Record<string, string>>; known?: boolean } = {},
    ) {
      const answer = await s.app.inject({
        method: fields === undefined ? "GET" : "POST",
        url: path.replace(s.origin, ""),
        headers: {
          accept: "text/html",
          "accept-language": `${language}, en;q=0.1`,
          origin: s.origin,
          ...(known
            ? { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join("; ") }
            : {}),
          ...(fields === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        },
        ...(fields === undefined ? {} : { payload: new URLSearchParams(fields).toString() }),
      });
      for (const cookie of answer.cookies) if (known) jar.set(cookie.name, cookie.value);
      return answer;
    }
    async function page(path: string, known = true): Promise<string> {
      const answer = await ask(path, { known });
      expect([path, answer.statusCode]).toEqual([path, 200]);
      expect(answer.body).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
      faults.push(...english(shownIn(answer.body)).map((one) => `${path}: ${one}`));
      return answer.body;
    }
    /** Fills in the form at `path` whose action is `action`, and sends it. */
    async function send(
      path: string,
      action: string,
      fields: Readonly<Record<string, string>>,
      known = true,
    ): Promise<string> {
      const form = (await page(path, known))
        .split("<form")
        .find((one) => one.includes(`action="${action}"`));
      const hidden = [...(form ?? "").matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const answer = await ask(action, {
        fields: {
          ...Object.fromEntries(hidden.map(([, key = "", value = ""]) => [key, value])),
          ...fields,
        },
        known,
      });
      expect([
        action,
        answer.statusCode,
        shownIn(answer.body).slice(0, answer.statusCode === 303 ? 0 : 3000),
      ]).toEqual([action, 303, ""]);
      return String(answer.headers.location);
    }
    const lastLetter = async () => {
      await s.work();
      const letter = box.letters.at(-1);
      expect(letter?.text).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
      faults.push(
        ...english(shownIn(letter?.text ?? "")).map((one) => `${letter?.subject ?? ""}: ${one}`),
      );
      return letter;
    };
    const linkIn = (text = ""): string =>
      /http:\/\/localhost:\d+(\/(?:rsvp|mail)\/[^\s"<]+)/.exec(text)?.[1] ?? "";

    const setup = (await setupLink(s.ctx))?.replace(s.origin, "") ?? "";
    await send(setup, setup, {
      name: "Moss",
      handle: "moss",
      summary: word,
      language,
      timeZone: "Europe/Amsterdam",
      memberHandle: "rosa",
      memberName: "Rosa",
      password,
    });
    for (const path of [
      "/first-hour",
      "/",
      "/calendar",
      "/library",
      "/board",
      "/me",
      "/me/settings",
    ])
      await page(path);

    const event = await send("/@moss/events/new", "/@moss/events/new", {
      name,
      content: word,
      startTime: new Date(s.ctx.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 16),
      timeZone: "Europe/Amsterdam",
      area: "Elm Garden",
      kind: "workshop",
      visibility: "public",
      language,
      rsvp: "open",
      guests: "yes",
      "access-step-free": "yes",
      publish: "yes",
    });
    const path = event.split("#")[0] ?? "";
    expect(await page(path)).toContain(name);

    const guest = await send(
      path,
      `${path}/guests`,
      { status: "yes", name: "Kim", email: "kim@guests.example" },
      false,
    );
    await page(guest, false);
    const question = linkIn((await lastLetter())?.text);
    await send(question, question, {}, false);
    expect((await lastLetter())?.to).toEqual(["kim@guests.example"]);
    await page(`${path}/people`);
    await send(path, `${path}/cancel`, {});
    const off = await lastLetter();
    expect(off?.text).toContain(name);

    const file = await ask(`${path}.ics`, { known: false });
    expect(file.body).toContain("STATUS:CANCELLED");
    faults.push(...english(file.body).map((one) => `file: ${one}`));
    const missing = await ask("/nothing/here", { known: false });
    faults.push(...english(shownIn(missing.body)).map((one) => `404: ${one}`));
    const problem = await s.app.inject({
      url: "/api/v1/groups/nothing",
      headers: { "accept-language": language },
    });
    faults.push(...english(problem.body).map((one) => `problem: ${one}`));
    expect(faults).toEqual([]);
  });
});
