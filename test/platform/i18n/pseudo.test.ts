/**
 * The pseudo-language in all that is no page: problems, files, feeds, tables, mails,
 * news, posters. Pages: test/e2e/pages.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newsKindIds } from "#commons/news/kinds.ts";
import { notify } from "#commons/news/notify.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { newsText } from "#domains/news/text.ts";
import { noteIn } from "#domains/calendar/entry.ts";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { openSession } from "#platform/web/session.ts";
import { found } from "../../support/people.ts";
import { type Mailbox, mailbox } from "../../support/mailbox.ts";
import { bareTexts, bareWords, pseudo, pseudoOf } from "../../support/pseudo.ts";
import { testServer, type TestServer } from "../../support/server.ts";

// Before anything is imported: catalogues are found then.
await vi.hoisted(async () => {
  const { pseudoTranslations } = await import("../../support/pseudo.ts");
  process.env["TRANSLATIONS_DIR"] = pseudoTranslations();
});

/** All that people wrote here. */
const own =
  "Soup Moss Collective moss rosa Rosa Elm Garden We cook Nettle tea Pick it Kim Care among neighbours.";

let s: TestServer;
let box: Mailbox;
let rosa: Viewer;
let event: string;
let guide: string;
let token: string;
beforeAll(async () => {
  box = await mailbox();
  s = await testServer({ env: { SMTP_URL: box.url } });
  ({ viewer: rosa } = await found(s.ctx));
  await s.ctx.db.updateTable("members").set({ language: pseudo }).execute();
  await s.ctx.db.updateTable("groups").set({ language: pseudo }).execute();
  token = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token;
  const planned = await planEvent(s.ctx, rosa, "moss", {
    name: "Soup",
    content: "We cook",
    startTime: new Date(s.ctx.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 16),
    timeZone: "Europe/Amsterdam",
    area: "Elm Garden",
    onlineUrl: "https://meet.example/x",
    kind: "workshop",
    careKinds: ["herbs"],
    tags: [],
    access: { "step-free": "yes", toilet: "partly", free: "yes" },
    visibility: "public",
    language: pseudo,
    publish: true,
  });
  event = planned.id;
  const written = await writeGuide(s.ctx, rosa, "moss", {
    name: "Nettle tea",
    summary: "",
    source: "Pick it",
    kind: "remedy",
    license: "CC-BY-SA-4.0",
    credit: "",
    cautions: "We cook",
    careKinds: [],
    tags: [],
    language: pseudo,
    sources: "",
    wishes: "",
    costsNothing: true,
    visibility: "public",
    note: "",
    publish: true,
  });
  guide = written.id;
}, 120_000);
afterAll(async () => {
  await s.end();
  await box.end();
});

const get = (url: string, signedIn = false) =>
  s.app.inject({
    url,
    headers: {
      "accept-language": pseudo,
      ...(signedIn ? { authorization: `Bearer ${token}` } : {}),
    },
  });

test("it is for tests alone: no file of it is among those of the program", () => {
  const src = join(import.meta.dirname, "..", "..", "..", "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.includes(pseudo))).toEqual([]);
  expect(catalogued).toContain(pseudo);
});

test("it keeps what is no word, and chooses as English does", () => {
  const made = pseudoOf(
    "a = Open { $n ->\n    [one] one\n   *[other] { $n } at https://a.example/x\n }\nb = { $n }: { $m }\n",
  );
  for (const part of [
    "‹Opeen {",
    "[one] oonee",
    "aat https://a.example/x",
    "}›",
    "b = { $n }: { $m }",
  ])
    expect(made).toContain(part);
  expect(bareWords("‹a› lost ‹b›", "")).toEqual(["lost"]);
  expect(bareWords("‹a ‹b› c", "")[0]).toContain("cut");
  expect(bareWords("‹a› Soup, 5 December 2026", own)).toEqual([]);
});

describe("in it", () => {
  test.each([
    ["GET", "/api/v1/groups/nothing", undefined],
    ["GET", "/api/v1/nothing", undefined],
    ["GET", "/api/v1/events?after=wrong", undefined],
    ["POST", "/api/v1/groups/moss/events", { name: "" }],
    ["POST", "/api/v1/session", { handle: "rosa", password: "wrong" }],
    ["PATCH", "/api/v1/me", { language: "Spanish!" }],
    ["PUT", "/api/v1/me/address", { address: "no address" }],
    ["POST", "/api/v1/groups", { handle: "Moss!", name: "" }],
  ] as const)("a problem says all its words: %s %s", async (method, url, payload) => {
    const answer = await s.app.inject({
      method,
      url,
      headers: { "accept-language": pseudo, authorization: `Bearer ${token}` },
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode < 400) return;
    expect(answer.headers["content-language"]).toBe(pseudo);
    const { title, detail, errors } = answer.json<{
      title: string;
      detail?: string;
      errors?: readonly { detail?: string; message?: string }[];
    }>();
    const said = [
      title,
      detail ?? "",
      ...(errors ?? []).map((one) => one.detail ?? one.message ?? ""),
    ];
    expect(title).toContain("‹");
    expect(said.flatMap((one) => bareWords(one, own))).toEqual([]);
  });

  test("calendar files and feeds name themselves in it, say so, and say the same of events", async () => {
    const faults: string[] = [];
    for (const path of ["/calendar.ics", `/events/${event}.ics`]) {
      const file = await get(path);
      expect(file.statusCode).toBe(200);
      const unfolded = file.body
        .replaceAll("\r\n ", "")
        .replaceAll("\\n", "\n")
        .replaceAll("\\", "");
      for (const line of unfolded.split("\r\n"))
        if (/^(NAME|X-WR-CALNAME|SUMMARY|DESCRIPTION|LOCATION)[:;]/.test(line))
          faults.push(
            ...bareWords(line.slice(line.indexOf(":") + 1), own).map((one) => `${path}: ${one}`),
          );
    }
    for (const path of ["/calendar", "/board", "/library"])
      for (const form of ["rss", "atom", "json"]) {
        const feed = await get(`${path}.${form}`);
        expect(feed.headers["content-language"]).toBe(pseudo);
        expect(feed.headers.vary).toContain("Accept-Language");
        expect(feed.body).toContain(pseudo);
        const words =
          form === "json"
            ? [
                feed.json<{ title: string }>().title,
                feed.json<{ description: string }>().description,
              ]
            : (feed.body.split(/<item>|<entry/)[0] ?? "")
                .replaceAll(/<(?:id|link|updated|language)[^]*?<\/\w+>/g, "")
                .split(/<[^>]*>/);
        for (const one of words.flatMap((word) => bareWords(word, own)))
          faults.push(`${path}.${form}: ${one}`);
      }
    expect(faults).toEqual([]);
  });

  test("a copy for strangers, and what a browser kept, are of one language", async () => {
    for (const path of ["/about", "/", "/calendar", "/calendar.rss"]) {
      const ask = (language: string, more: Record<string, string> = {}) =>
        s.app.inject({ url: path, headers: { "accept-language": language, ...more } });
      const first = await Promise.all([ask(pseudo), ask("de"), ask(pseudo), ask("de")]);
      const [here, there, again] = first;
      expect(first.map((one) => one.headers["content-language"])).toEqual([
        pseudo,
        "de",
        pseudo,
        "de",
      ]);
      expect(again.headers.vary).toMatch(/Accept-Language/);
      expect(again.headers.vary).toMatch(/Cookie/);
      expect(here.headers.etag === undefined || here.headers.etag !== there.headers.etag).toBe(
        true,
      );
      // Whoever changes their language gets no 304 for what they kept in the other one.
      const etag = here.headers.etag ?? '"none"';
      expect((await ask("de", { "if-none-match": etag })).statusCode).toBe(200);
      const chosen = await ask("de", {
        cookie: `language=${pseudo}`,
        "if-none-match": there.headers.etag ?? '"none"',
      });
      expect([chosen.statusCode, chosen.headers["content-language"]]).toEqual([200, pseudo]);
    }
  });

  test("tables have headings in it", async () => {
    for (const path of ["/@moss/hours/mine.csv", "/@moss/fund/book.csv"]) {
      const answer = await get(path, true);
      if (answer.statusCode !== 200) continue;
      expect(bareWords(answer.body.split("\r\n")[0] ?? "", own)).toEqual([]);
    }
  });

  test("a flyer, a guide as plain text and what travels say nothing bare", async () => {
    const faults: string[] = [];
    for (const path of [`/events/${event}/flyer.txt`, `/guides/${guide}.txt`]) {
      const answer = await get(path);
      if (answer.statusCode === 200)
        faults.push(
          ...bareWords(answer.body.replaceAll("\n\n", "\u0000"), own).map(
            (one) => `${path}: ${one}`,
          ),
        );
      else faults.push(`${path} answers ${answer.statusCode}`);
    }
    const document = await s.app.inject({
      url: `/events/${event}`,
      headers: { accept: "application/activity+json" },
    });
    const { content, summary, summaryMap } = document.json<{
      content: string;
      summary: string;
      summaryMap: Record<string, string>;
    }>();
    faults.push(...bareTexts(content, own), ...bareWords(summary, own));
    expect(summaryMap[pseudo]).toBe(summary);
    expect(faults).toEqual([]);
  });

  test.each(newsKindIds)("news: %s", (kind) => {
    const item = {
      id: "x",
      kind,
      path: "/",
      words: JSON.stringify({ name: "Soup", starts: "2026-12-05T12:00:00Z", until: "2026-12-05" }),
      urgent: false,
      published: new Date(),
      read: null,
      groupName: "Moss Collective",
      groupKind: "open",
    } as const;
    expect(bareWords(newsText(item, { language: pseudo, zone: "UTC" }), own)).toEqual([]);
  });

  test("mails say all in it", async () => {
    await s.app.inject({
      method: "PUT",
      url: "/api/v1/me/address",
      headers: { authorization: `Bearer ${token}` },
      payload: { address: "rosa@mail.example" },
    });
    await s.app.inject({
      method: "POST",
      url: "/api/v1/subscriptions",
      headers: { "accept-language": pseudo },
      payload: {
        address: "ada@mail.example",
        scope: { kind: "everything" },
        rhythm: "new",
        language: pseudo,
      },
    });
    await s.app.inject({
      method: "POST",
      url: `/api/v1/events/${event}/guests`,
      headers: { "accept-language": pseudo },
      payload: { status: "yes", name: "Kim", email: "kim@mail.example" },
    });
    await s.ctx.db.updateTable("rsvps").set({ language: pseudo }).execute();
    await s.ctx.db.transaction().execute((trx) =>
      notify(trx, s.ctx, "event-new", [
        {
          key: "x",
          groupId: null,
          visibility: "own",
          about: undefined,
          path: "/calendar",
          words: { name: "Soup", starts: "2027-01-09T13:00:00Z", zone: "Europe/Amsterdam" },
          to: [rosa.member?.id ?? ""],
        },
      ]),
    );
    await s.work();
    expect(box.letters.length).toBeGreaterThan(1);
    const faults = box.letters.flatMap((letter) => {
      const html = /<!doctype html>[^]*<\/html>/i.exec(letter.text)?.[0] ?? "";
      expect(html).toContain(`lang="${pseudo}"`);
      // The subject, which is encoded in the head, is the title of its page too.
      return bareTexts(html, own).map((one) => `${letter.subject}: ${one}`);
    });
    expect(faults).toEqual([]);
  });

  test("notes about a file are kept in English and said again", async () => {
    const table = await readCsv(
      "title,start\nSoup,never\n,2026-12-05\nSoup,05/06/2026\nSoup,2026-12-05 25:99\n",
      {
        zone: "Europe/Amsterdam",
        max: 50,
      },
    );
    const ics = await readIcs(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Soup\r\nDTSTART:20261205T100000Z\r\nDTEND:None\r\nRRULE:FREQ=NEVER\r\nGEO:x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:never\r\nEND:VEVENT\r\n",
      {
        zone: "Europe/Amsterdam",
        from: new Date("2026-01-01"),
        to: new Date("2028-01-01"),
        max: 50,
      },
    );
    const notes = [...table.problems, ...ics.problems];
    expect(notes.length).toBeGreaterThan(5);
    const again = notes.map((one) => noteIn(one, pseudo));
    expect(again.flatMap((one) => bareWords(one, `${own} Event`))).toEqual([]);
    expect(noteIn(notes[0] ?? "", "en")).toBe(notes[0]);
    expect(noteIn("“Soup”, line 6: its end “None” can't be read; it is guessed.", "es")).toBe(
      "«Soup», línea 6: no podemos leer su final «None»; lo suponemos.",
    );
    expect(noteIn("Something of an older version", "es")).toBe("Something of an older version");
  });
});
