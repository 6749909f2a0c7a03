/**
 * Posts in the shapes of the programs of the fediverse, read as their writers meant them: pictures
 * whatever says that they are some, quotes, Markdown, languages.
 */
import { describe, expect, test } from "vitest";
import { markdownOfPost, readPost } from "#protocol/activitypub/post.ts";
import { readGuide } from "#domains/guides/incoming/document.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import { PUBLIC, type JsonObject } from "#protocol/activitypub/json.ts";
import { testContext } from "../support/context.ts";

const now = new Date("2026-11-30T12:00:00Z");
const rosa = {
  id: "1",
  iri: "https://far.example/u/rosa",
  name: "Rosa",
  url: "https://far.example/@rosa",
  host: "far.example",
  followers: "https://far.example/u/rosa/followers",
};
const note: JsonObject = {
  id: "https://far.example/n/1",
  type: "Note",
  to: [PUBLIC],
  cc: [rosa.followers],
  attributedTo: rosa.iri,
  content: "<p>Come</p>",
  published: "2026-11-29T10:00:00Z",
};
function read(more: JsonObject) {
  const post = readPost("https://moss.example", { ...note, ...more }, rosa, {
    now,
    changed: false,
  });
  if (post === undefined) throw new Error("nothing to read");
  return post;
}

describe("a picture is one", () => {
  const png = "https://far.example/media/1.png";
  test.each([
    [
      "by what its link says (Akkoma)",
      { type: "Document", url: [{ type: "Link", href: png, mediaType: "image/png" }] },
      "image/png",
    ],
    [
      "by its ending (BookWyrm)",
      { type: "Document", url: "https://far.example/covers/1.JPG?v=2" },
      "image/jpeg",
    ],
    [
      "by its ending (Threads)",
      { type: "Image", url: "https://cdn.example/v/1.webp?efg=e" },
      "image/webp",
    ],
    ["by its type", { type: "Image", url: "https://cdn.example/v/1" }, "image/*"],
    ["by what it says itself", { type: "Document", mediaType: "image/gif", url: png }, "image/gif"],
    ["and a file is a file", { type: "Document", url: "https://far.example/1" }, ""],
  ])("%s", (_, file, mediaType) => {
    expect(read({ attachment: [file] }).attachments).toMatchObject([{ mediaType }]);
  });
});

describe("what is quoted stands below the words", () => {
  const quoted = "https://other.example/n/9";
  const line = `<p>RE: <a href="${quoted}" rel="nofollow noopener noreferrer">${quoted}</a></p>`;
  test.each(["quote", "quoteUrl", "quoteUri", "_misskey_quote"])("named as %s", (name) => {
    expect(read({ [name]: quoted }).contentHtml).toBe(`<p>Come</p>${line}`);
  });

  test("once, where its writer's program says it in the text", () => {
    const inText = `<p>Come</p><p>RE: <a href="${quoted}">${quoted}</a></p>`;
    expect(read({ quote: quoted, content: inText }).contentHtml.match(/RE:/g)).toHaveLength(1);
    const mastodon =
      '<p class="quote-inline">RE: <a href="https://other.example/@a/9">…</a></p><p>Come</p>';
    expect(read({ quote: quoted, content: mastodon }).contentHtml.match(/RE:/g)).toHaveLength(1);
  });

  test("and never as an address that could do harm", () => {
    expect(read({ quote: "javascript:alert(1)" }).contentHtml).toBe("<p>Come</p>");
    expect(read({ quote: 'https://other.example/"><script>' }).contentHtml).not.toContain(
      "<script",
    );
  });
});

test("Markdown is read as that, where its writer says so (PeerTube)", async () => {
  const t = await testContext();
  try {
    const film = {
      name: "A film",
      mediaType: "text/markdown",
      content: "First line\n\n* one\n* two\n\n<script>alert(1)</script>",
    };
    expect(markdownOfPost({ ...note, ...film })).toBe(film.content);
    await prepareFromElsewhere(t.ctx, [film.content]);
    const { contentHtml } = read({ ...film, type: "Article" });
    expect(contentHtml).toContain("<li>one</li>");
    expect(contentHtml).not.toContain("<script");
    // A longer one than we keep is not rendered at all.
    expect(markdownOfPost({ ...film, content: "a".repeat(50_000) })).toBeUndefined();
  } finally {
    await t.end();
  }
});

test("a language is one in the words of Lemmy and PieFed too", () => {
  const language = { identifier: "fr", name: "Français" };
  expect(read({ type: "Page", name: "Tisane", language }).language).toBe("fr");
  expect(readGuide({ ...note, type: "Page", name: "Tisane", language }, now)).toMatchObject({
    language: "fr",
  });
});

test("a text written out as JSON-LD does is that text", () => {
  const name = { "@value": "Tisane", "@language": "fr" };
  expect(read({ type: "Article", name }).name).toBe("Tisane");
});

test.each([
  ["a private mention", { to: ["https://moss.example/groups/moss"], cc: [] }, "private"],
  ["for followers", { to: [rosa.followers], cc: [] }, "followers"],
  ["for everybody (Bridgy Fed)", { to: ["as:Public"], cc: [] }, "public"],
])("%s", (_, more, audience) => {
  expect(read(more)).toMatchObject({ audience });
});
