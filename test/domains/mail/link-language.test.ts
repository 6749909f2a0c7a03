/**
 * What a link in a mail opens is in the language of the mail, whatever the browser is in: whoever
 * reads it chose that language, or answered in it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { giveAddress } from "#domains/mail/address/actions.ts";
import { askForLink } from "#domains/mail/recovery/actions.ts";
import { subscribe } from "#domains/subscriptions/actions.ts";
import { languageInQuery, withLanguage } from "#platform/lib/url.ts";
import { mailbox, type Mailbox } from "../../support/mailbox.ts";
import { addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let kim: Viewer;

beforeAll(async () => {
  box = await mailbox();
  s = await testServer({ env: { SMTP_URL: box.url } });
  const { viewer: rosa } = await found(s.ctx);
  kim = await addMember(s.ctx, "kim");
  const id = kim.member?.id ?? "";
  await s.ctx.db.updateTable("members").set({ language: "es" }).where("id", "=", id).execute();
  kim = await viewerFor(s.ctx, id);
  await giveAddress(s.ctx, kim, "kim@mail.example");
  await subscribe(
    s.ctx,
    { address: "ada@mail.example", scope: {}, rhythm: "new", language: "es" },
    "192.0.2.1",
  );
  const event = await planEvent(s.ctx, rosa, "moss", {
    name: "Circle",
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  const guest = { status: "yes", note: "", name: "Ana", email: "ana@mail.example" } as const;
  await answerAsGuest(s.ctx, event.id, { ...guest, language: "es" });
  await s.work();
});
afterAll(async () => {
  await s.end();
  await box.end();
});

const english = { accept: "text/html", "accept-language": "en" };
const linkTo = (name: string): string => {
  const mail = box.letters.filter((one) => one.to[0] === `${name}@mail.example`).at(-1);
  const [link = ""] =
    /http:\/\/localhost:\d+\/(?:mail|rsvp|subscriptions|login)\/\S+/.exec(mail?.text ?? "") ?? [];
  return link.slice(s.origin.length);
};
const languageOf = (page: string): string | undefined => /<html lang="([^"]+)"/.exec(page)?.[1];
const open = (url: string, headers: Record<string, string> = {}) =>
  s.app.inject({ url, headers: { ...english, ...headers } });
/** Presses the first button in the middle of the page, and goes where that leads. */
async function press(page: string): Promise<string> {
  const main = page.slice(page.indexOf("<main"));
  const action = /<form method="post"[^>]* action="([^"]+)"/
    .exec(main)?.[1]
    ?.replace(/&amp;/g, "&");
  const answer = await s.app.inject({
    method: "POST",
    url: action ?? "",
    headers: { ...english, "content-type": "application/x-www-form-urlencoded", origin: s.origin },
    payload: "",
  });
  const { location } = answer.headers;
  return location === undefined ? answer.body : (await open(location)).body;
}

test.each(["kim", "ada", "ana"])(
  "the link for %s, and what follows its button, is in Spanish",
  async (name) => {
    const page = await open(linkTo(name));
    expect([page.statusCode, languageOf(page.body)]).toEqual([200, "es"]);
    expect(languageOf(await press(page.body))).toBe("es");
  },
);

test("whoever chose a language by the switch keeps it", async () => {
  expect(languageOf((await open(linkTo("ada"), { cookie: "language=de" })).body)).toBe("de");
});

test("so is the link by which somebody gets in again; the mail names a language and nobody", async () => {
  await askForLink(s.ctx, { who: "kim", ip: "192.0.2.1" });
  await s.work();
  const link = linkTo("kim");
  expect(link).toMatch(/^\/login\/link\/[\w.-]+\?lang=es$/);
  expect(languageOf((await open(link)).body)).toBe("es");
});

test("a language that is none, or that nobody speaks here, changes nothing", async () => {
  for (const lang of ["xx", "<script>", "en&lang=es", "../es", ""])
    expect(languageOf((await open(`/?lang=${lang}`)).body)).toBe("en");
  expect(languageInQuery({ lang: ["es", "de"] })).toBeUndefined();
});

test("only addresses of ours say a language", () => {
  const here = "https://moss.example";
  expect(withLanguage("/rsvp/x#top", "es", here)).toBe("/rsvp/x?lang=es#top");
  expect(withLanguage(`${here}/calendar?tag=soup`, "pt", here)).toBe(
    `${here}/calendar?tag=soup&lang=pt`,
  );
  for (const other of [
    "https://far.example/e/1",
    "https://moss.example.evil.example/x",
    "mailto:a@b.example",
  ])
    expect(withLanguage(other, "es", here)).toBe(other);
});
