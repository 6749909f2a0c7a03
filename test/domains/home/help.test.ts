/** Help in the product, from the papers in docs/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { helpOf, helpText, helpTopics } from "#domains/home/help/help.ts";
import { topicOf } from "#platform/web/html/help-topics.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const topics = Object.values(helpTopics).flat();

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
});
afterAll(() => s.end());

test("all that the contents of docs name for members is help, and the other way round", () => {
  const contents = readFileSync(
    join(import.meta.dirname, "..", "..", "..", "docs", "README.md"),
    "utf8",
  );
  const [, members = ""] = /## For members\n([^]*?)\n## /.exec(contents) ?? [];
  const named = [...members.matchAll(/\(([\w-]+)\.md\)/g)].map(([, name]) => name);
  expect(topics.toSorted()).toEqual([...named, "privacy"].toSorted());
});

test("every page of help is there, with words, and its links lead to headings that are", async () => {
  const ids = new Map(
    topics.map((topic) => [
      topic as string,
      new Set([...helpOf(topic, "en").html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  for (const topic of topics) {
    const answer = await fetch(`${s.origin}/help/${topic}`);
    expect(answer.status, topic).toBe(200);
    const text = helpOf(topic, "en");
    expect(text.title.length, topic).toBeGreaterThan(2);
    expect(text.lead.length, topic).toBeGreaterThan(10);
    expect(text.html).not.toContain("help.invalid");
    for (const [, href = ""] of text.html.matchAll(/<a href="([^"]*)"/g)) {
      if (/^https?:/.test(href) || href === "/api") continue;
      const [path = "", anchor] = href.split("#");
      const there = path === "" ? topic : path.replace("/help/", "");
      expect(ids.has(there), `${topic}: ${href}`).toBe(true);
      if (anchor !== undefined) expect(ids.get(there), `${topic}: ${href}`).toContain(anchor);
    }
  }
  const list = await (await fetch(`${s.origin}/help`)).text();
  for (const topic of topics) expect(list).toContain(`href="/help/${topic}"`);
});

const languages = ["es", "pt", "fr", "de", "ar"] as const;

/**
 * What must be the same in every language: headings, lists, rows, what
 * is for machines, where links lead.
 */
function shapeOf(source: string) {
  const blocks = source.match(/^```[^]*?^```/gm) ?? [];
  const code = [...source.replaceAll(/^```[^]*?^```/gm, "").matchAll(/`[^`]+`/g)].map(
    ([one]) => one,
  );
  return {
    blocks: blocks.length,
    headings: [...source.matchAll(/^#{1,4} /gm)].map(([mark]) => mark),
    items: (source.match(/^\s*(?:[-*]|\d+\.) /gm) ?? []).length,
    rows: (source.match(/^\|/gm) ?? []).length,
    code: code.toSorted(),
    links: [...source.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target).toSorted(),
  };
}

test.each(languages)(
  "help is whole in %s: as many headings, items and rows, the same links",
  async (language) => {
    const folder = join(import.meta.dirname, "..", "..", "..", "docs");
    for (const topic of topics) {
      const english = readFileSync(join(folder, `${topic}.md`), "utf8");
      const translated = readFileSync(join(folder, "help", language, `${topic}.md`), "utf8");
      expect(shapeOf(translated), `${language}: ${topic}`).toEqual(shapeOf(english));
      const [own, original] = [helpOf(topic, language), helpOf(topic, "en")];
      expect(own.language).toBe(language);
      expect(own.lead.length, topic).toBeGreaterThan(5);
      const ids = ({ html }: { readonly html: string }): string[] =>
        [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
      expect(ids(own), `${language}: ${topic}`).toEqual(ids(original));
      expect(own.title, topic).not.toBe("");
    }
    const asked = { headers: { "accept-language": language } };
    const page = await (await fetch(`${s.origin}/help/roles`, asked)).text();
    expect(page).toContain(`<div class="prose" lang="${language}"`);
    expect(page).toContain(helpOf("roles", language).title);
  },
);

test("what is not written in a language is said in English, and says so", async () => {
  expect(helpOf("roles", "es-MX").language).toBe("es");
  expect(helpOf("roles", "nl")).toEqual(helpOf("roles", "en"));
});

test("there is no other help, and no file of the server", async () => {
  for (const path of ["nothing", "architecture", "..%2Fpackage", "%2e%2e%2fREADME", "settings.md"])
    expect((await fetch(`${s.origin}/help/${path}`)).status, path).toBe(404);
});

test("every page leads to the help that is about it", async () => {
  for (const [path, topic] of [
    ["/calendar", "calendar"],
    ["/calendar/sources", "events-from-elsewhere"],
    ["/library", "library"],
    ["/board", "board"],
    ["/groups", "belonging"],
    ["/@moss", "belonging"],
    ["/siblings", "being-reached"],
    ["/about", "privacy"],
  ] as const)
    expect(await (await fetch(`${s.origin}${path}`)).text(), path).toContain(
      `<a href="/help/${topic}">Help with this page</a>`,
    );
  const home = await (await fetch(`${s.origin}/`)).text();
  expect(home).toContain('<a href="/help">Help with this page</a>');
  expect(topicOf("/@moss/events/new")).toBe("events");
  expect(topicOf("/@moss/roles")).toBe("roles");
  for (const path of ["/login", "/login/lost", "/me/account", "/me/passkeys"])
    expect(topicOf(path)).toBe("signing-in");
  expect(topicOf("/me/news")).toBe("news");
  expect(topicOf("/pictures/1/consent")).toBe("pictures");
});

test("the first sentence keeps its spaces, and its addresses as they are read", () => {
  expect(helpText("# A\n\nSous «\u00a0Thé\u00a0»\u00a0: deux listes. Et plus.\n", "fr").lead).toBe(
    "Sous «\u00a0Thé\u00a0».",
  );
  expect(helpText("# A\n\nلكل دليل صفحة (`/guides/…/print`). ثم.\n", "ar").lead).toBe(
    "لكل دليل صفحة (\u2066/guides/…/print\u2069).",
  );
});

test("links between papers become links between pages; what is no help loses its link", () => {
  const { html } = helpText(
    "# A\n\n[one](events.md#a-b) [two](../FEDERATION.md) [three](api-events.md#x) [four](#here) [five](https://else.example/)\n\n## Here, now\n",
  );
  expect(html).toContain('<a href="/help/events#a-b">one</a>');
  expect(html).toContain(" two ");
  expect(html).toContain('<a href="/api">three</a>');
  expect(html).toContain('<a href="#here">four</a>');
  expect(html).toContain('<a href="https://else.example/"');
  expect(html).toContain('<h2 id="here-now">Here, now</h2>');
});
