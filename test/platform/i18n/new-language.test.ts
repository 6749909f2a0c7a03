/**
 * A language is added as docs/translating.md says it: one that nobody speaks, with
 * two texts, outside of the program.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accessMessages } from "#commons/access/messages.ts";
import { flyerText } from "#domains/events/poster/poster.ts";
import { posterMessages } from "#domains/events/poster/messages.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { catalogued, spoken } from "#platform/i18n/languages.ts";
import { webMessages } from "#platform/web/messages.ts";
import { gaps } from "../../../tools/messages.ts";
import { readCatalogue } from "../../../tools/catalogue-types.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

// Toki Pona, in the place of any: before anything is imported.
const folder = await vi.hoisted(async () => {
  const fs = await import("node:fs");
  const { join: path } = await import("node:path");
  const { tmpdir: temporary } = await import("node:os");
  const made = fs.mkdtempSync(path(temporary(), "calendula-tok-"));
  const src = path(import.meta.dirname, "..", "..", "..", "src");
  // Step 2: the first file is copied, and what stands after each = is translated.
  const write = (file: string, change: (text: string) => string): void => {
    const to = path(made, file.replace(/\.ftl$/, ".tok.ftl"));
    fs.mkdirSync(path(to, ".."), { recursive: true });
    fs.writeFileSync(to, change(fs.readFileSync(path(src, file), "utf8")));
  };
  write("platform/i18n/messages.ftl", (text) => text);
  // Step 3: a file may hold only some of its texts.
  write(
    "platform/web/messages.ftl",
    () => "### webMessages\n\ncalendar = lipu tenpo\nlibrary = lipu sona { $nothing }\n",
  );
  write("domains/events/poster/messages.ftl", () => "### posterMessages\n\nwhere = lon seme\n");
  process.env["TRANSLATIONS_DIR"] = made;
  return made;
});

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
}, 60_000);
afterAll(() => s.end());

test("from its first file on it is offered, and asked for by browsers", async () => {
  expect(catalogued).toContain("tok");
  expect(spoken("tok")).toBe("tok");
  expect(directionOf("tok")).toBe("ltr");
  const page = await s.app.inject({ url: "/about", headers: { "accept-language": "tok" } });
  expect(page.body).toContain('<html lang="tok" dir="ltr">');
  expect(page.headers["content-language"]).toBe("tok");
  expect(page.body).toContain("lipu tenpo");
  expect(page.body).toContain('value="tok"');
});

test("what it lacks, or can't say, is said in English", () => {
  expect(webMessages("tok").calendar).toBe("lipu tenpo");
  expect(webMessages("tok").board).toBe(webMessages("en").board);
  expect(webMessages("tok").library).toBe(webMessages("en").library);
  expect(accessMessages("tok").yes).toEqual(accessMessages("en").yes);
});

test("on a page each text that it lacks says that it is English, and what it has does not", async () => {
  const { body } = await s.app.inject({ url: "/board", headers: { "accept-language": "tok" } });
  const english = (text: string): string => `<span lang="en" dir="ltr">${text}</span>`;
  // A text alone, one of a file that is not there at all, and one beside others.
  expect(body).toContain(`>${english(webMessages("en").board)}<`);
  expect(body).toContain(
    english("What people here and our siblings can offer, and what they need."),
  );
  expect(body).toContain(">lipu tenpo<");
  expect(body).not.toContain(english("lipu tenpo"));
  // Where no mark can stand inside, the whole says it.
  expect(body).toMatch(/<title lang="en" dir="ltr">[^<]*<\/title>/);
  const whole = await s.app.inject({ url: "/board", headers: { "accept-language": "fr" } });
  expect(whole.body).not.toContain('<span lang="en" dir="ltr">');
});

test("it counts on paper too", () => {
  expect(posterMessages("tok").where).toBe("lon seme");
  const flyer = flyerText({
    title: "moku",
    when: "tenpo",
    area: "tomo",
    online: null,
    by: "kulupu",
    text: "",
    access: [],
    url: "https://moss.example/e/1",
    language: "tok",
    off: null,
  });
  expect(flyer).toContain("lon seme");
});

test("the report says what is missing, unknown, and foreign", () => {
  const src = join(import.meta.dirname, "..", "..", "..", "src");
  const read = (file: string) => readCatalogue(file, readFileSync(file, "utf8"));
  const report = gaps(
    read(join(src, "platform/web/messages.ftl")),
    read(join(folder, "platform/web/messages.tok.ftl")),
  );
  expect(report.missing).toContain("board");
  expect(report.missing).not.toContain("calendar");
  expect(report.foreign).toEqual(["library: $nothing"]);
  expect(report.unknown).toEqual([]);
});
