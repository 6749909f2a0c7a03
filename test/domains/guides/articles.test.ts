/**
 * Articles as programs of others write them: pictures and films as links with their
 * words, and blocks that stay apart.
 */
import { describe, expect, test } from "vitest";
import { plainText } from "#commons/markup/plain-text.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { readGuide } from "#domains/guides/incoming/document.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";

const now = new Date("2027-01-01T00:00:00Z");
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

function read(more: JsonObject) {
  const guide = readGuide(
    {
      id: "https://herbs.example/?p=7",
      type: "Article",
      url: "https://herbs.example/nettle/",
      attributedTo: "https://herbs.example/?author=0",
      name: "Nettle",
      to: [PUBLIC],
      published: "2026-11-01T00:00:00Z",
      ...more,
    },
    now,
  );
  if ("refused" in guide) throw new Error(guide.refused);
  return guide;
}
const link = (url: string, words: string): string =>
  `<a href="${url}" rel="nofollow noopener noreferrer">${words}</a>`;

describe("an article of", () => {
  test("WordPress: figures with alt and caption, a gallery, an embedded film, a picture that loads late", () => {
    const { contentHtml, source } = read({
      content: `<!-- wp:image --><figure class="wp-block-image"><img src="https://herbs.example/wp-content/nettle-1024x768.jpg?w=800" alt="A young nettle" width="1024"/><figcaption class="wp-element-caption">Cut it <em>young</em></figcaption></figure><!-- /wp:image -->
<div class="wp-block-columns"><div class="wp-block-column">Left</div><div class="wp-block-column">Right</div></div>
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><iframe title="How to cut nettle" src="https://tube.example/embed/1" allowfullscreen></iframe></div></figure>
<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://herbs.example/wp-content/leaf.png" alt="A leaf" class="lazy"><noscript><img src="https://herbs.example/wp-content/leaf.png" alt="A leaf"></noscript></figure>
<p>Done <img src="https://s.w.org/images/core/emoji/1f33f.svg" alt="🌿" class="wp-smiley"><img src="https://stats.example/p.gif" width="1" height="1" alt=""></p>`,
      attachment: [
        {
          type: "Image",
          url: "https://herbs.example/wp-content/nettle-1024x768.jpg?w=300&#038;ssl=1",
          mediaType: "image/jpeg",
          name: "A young nettle",
        },
      ],
      image: { type: "Image", url: "https://herbs.example/wp-content/cover.jpg?a=1&#038;b=2" },
    });
    expect(contentHtml).toContain(
      link("https://herbs.example/wp-content/nettle-1024x768.jpg?w=800", "A young nettle"),
    );
    expect(contentHtml.match(/nettle-1024x768/g)).toHaveLength(1);
    expect(contentHtml).toContain("<p>Cut it <em>young</em></p>");
    expect(contentHtml).toContain("<p>Left</p><p>Right</p>");
    expect(contentHtml).toContain(link("https://tube.example/embed/1", "How to cut nettle"));
    expect(contentHtml.match(/leaf\.png/g)).toHaveLength(1);
    expect(contentHtml).toContain(
      link("https://herbs.example/wp-content/cover.jpg?a=1&amp;b=2", "cover.jpg"),
    );
    expect(contentHtml).toContain("Done 🌿");
    expect(contentHtml).not.toMatch(/<img|stats\.example|data:/);
    expect(source).toContain(
      "[A young nettle](<https://herbs.example/wp-content/nettle-1024x768.jpg?w=800>)\n\nCut it *young*\n\nLeft\n\nRight",
    );
    expect(source).toContain("[How to cut nettle](<https://tube.example/embed/1>)");
  });

  test("Ghost: cards, a picture with its own address, bookmarks and a picture above", () => {
    const { contentHtml, source } = read({
      content: `<figure class="kg-card kg-image-card kg-card-hascaption"><img src="/content/images/2026/tea.jpg" class="kg-image" alt loading="lazy" srcset="/content/images/size/w600/tea.jpg 600w"><figcaption>Tea, hot</figcaption></figure>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/post"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Another post</div><div class="kg-bookmark-description">About mint</div></div></a></figure>
<div class="kg-card kg-callout-card"><div class="kg-callout-text">Mind the sun</div></div>`,
      image: "https://herbs.example/content/images/above.jpg",
    });
    expect(contentHtml).toContain(
      link("https://herbs.example/content/images/2026/tea.jpg", "tea.jpg"),
    );
    expect(contentHtml).toContain("<p>Tea, hot</p>");
    expect(contentHtml).toContain(
      link("https://other.example/post", "Another post<br />About mint"),
    );
    expect(contentHtml).toContain("<p>Mind the sun</p>");
    expect(contentHtml).toContain(
      link("https://herbs.example/content/images/above.jpg", "above.jpg"),
    );
    expect(source).toContain("Tea, hot\n\n");
  });

  test("NodeBB: its own addresses are short, and its source is taken where it is Markdown", () => {
    const html = `<p>Look<br>\nhere: <a href="/topic/3">the other one</a></p><p><img class="img-fluid" src="/assets/uploads/files/1.png" alt="1.png" /></p><blockquote><p>Said</p></blockquote>After`;
    const { contentHtml, source } = read({ content: html });
    expect(contentHtml).toContain(link("https://herbs.example/topic/3", "the other one"));
    expect(contentHtml).toContain(
      link("https://herbs.example/assets/uploads/files/1.png", "1.png"),
    );
    expect(source).toMatch(/^Look +\nhere: /);
    expect(source).toContain("> Said\n\nAfter");
    const own = read({
      content: html,
      source: { content: "Look\n**here**", mediaType: "text/markdown" },
    });
    expect(own.source).toBe("Look\n**here**");
  });

  test("Lemmy: the page that a post is about, and its picture", () => {
    const { contentHtml, source } = read({
      type: "Page",
      content: "<p>Worth a look</p>\n",
      attachment: [
        {
          type: "Image",
          url: "https://herbs.example/pictrs/eOt.png",
          name: "A diagram of a still",
        },
        { type: "Link", href: "https://news.example/still", mediaType: "text/html" },
      ],
      image: { type: "Image", url: "https://herbs.example/pictrs/eOt.png" },
    });
    expect(contentHtml).toContain(
      link("https://herbs.example/pictrs/eOt.png", "A diagram of a still"),
    );
    expect(contentHtml).toContain(link("https://news.example/still", "https://news.example/still"));
    expect(contentHtml.match(/eOt\.png/g)).toHaveLength(1);
    expect(source).toContain("Worth a look\n\n[A diagram of a still]");
  });

  test("Mastodon: a long post whose lines are breaks, with pictures beside it", () => {
    const { contentHtml, source } = read({
      name: undefined,
      content:
        '<p>First line<br>Second line</p><p>Third, with <span class="h-card"><a href="https://m.example/@mira" class="u-url mention">@<span>mira</span></a></span></p>',
      attachment: [
        {
          type: "Document",
          mediaType: "image/webp",
          url: "https://files.example/m.webp",
          name: "A hand\nwith a leaf",
        },
        { type: "Document", mediaType: "image/webp", url: "javascript:alert(1)", name: "no" },
      ],
    });
    expect(source).toMatch(/^First line +\nSecond line\n\nThird, with \[@mira\]/);
    expect(contentHtml).toContain(link("https://files.example/m.webp", "A hand with a leaf"));
    expect(contentHtml).not.toContain("javascript");
  });
});

test("a table keeps its cells apart, and code its lines", () => {
  const { contentHtml, source } = read({
    content:
      "<table><tr><th>Herb</th><th>Part</th></tr><tr><td>Nettle</td><td>leaf</td></tr></table><pre><code>a\\\nb</code></pre><dl><dt>Dose</dt><dd>little</dd></dl>",
  });
  expect(plainText(contentHtml)).toBe("Herb Part Nettle leaf a\\ b Dose little");
  expect(source).toContain("| Herb | Part |\n| --- | --- |\n| Nettle | leaf |");
  expect(source).toContain("```\na\\\nb\n```");
});

test("films, sounds and frames without words lead to their address", () => {
  expect(
    sanitize(
      '<video src="https://a.example/film.mp4"></video><audio controls><source src="https://a.example/talk.ogg"></audio><iframe src="https://a.example/map?x=1"></iframe><object data="https://a.example/leaflet.pdf"></object>',
    ),
  ).toBe(
    [
      link("https://a.example/film.mp4", "film.mp4"),
      link("https://a.example/talk.ogg", "talk.ogg"),
      link("https://a.example/map?x=1", "https://a.example/map?x=1"),
      link("https://a.example/leaflet.pdf", "https://a.example/leaflet.pdf"),
    ].join("<br />"),
  );
});

test.each([
  ['<img src="javascript:alert(1)" alt="Words">', "Words"],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe>after', "after"],
  ['<img src="https://user:pass@a.example/x.png" alt="">after', "after"],
  ['<img src="x" alt="&lt;script&gt;">', "&lt;script&gt;"],
])("%s is harmless", (html, made) => {
  expect(sanitize(html)).toBe(made);
});

test("a picture in a link keeps the link, with its words", () => {
  expect(
    sanitize(
      '<a href="https://a.example/page"><img src="https://a.example/x.jpg" alt="A nettle"></a>',
    ),
  ).toBe(link("https://a.example/page", "A nettle"));
});

test.each([
  [
    "Mobilizon",
    {
      attachment: [
        {
          type: "Document",
          mediaType: "image/jpeg",
          url: "https://a.example/banner.jpg",
          name: "Banner",
        },
      ],
    },
    "Banner",
  ],
  [
    "Gancio",
    {
      attachment: [
        {
          type: "Document",
          mediaType: "image/jpeg",
          url: "https://a.example/banner.jpg",
          name: "A garden in spring",
          focalPoint: [0, 0],
        },
      ],
    },
    "A garden in spring",
  ],
  [
    "FEP-8a8e, a flyer",
    { image: { type: "Image", mediaType: "image/jpeg", url: "https://a.example/banner.jpg" } },
    "banner.jpg",
  ],
  [
    "EveryCal",
    { image: { type: "Image", url: "https://a.example/banner.jpg", name: "Beds of herbs" } },
    "Beds of herbs",
  ],
] as const)(
  "an event of %s shows its picture as a link, and its words don't change",
  (_, more, words) => {
    const event = readEvent(
      {
        id: "https://a.example/e/1",
        type: "Event",
        name: "Walk",
        startTime: "2027-05-01T10:00:00Z",
        to: [PUBLIC],
        content: "<p>Come<br>along</p><p>Bring a bag</p>",
        ...more,
      },
      now,
    );
    if ("refused" in event) throw new Error(event.refused);
    expect(event.contentHtml).toBe(
      `<p>Come<br />along</p><p>Bring a bag</p><p>${link(
        "https://a.example/banner.jpg",
        words,
      )}</p>`,
    );
    expect(event.source).toBe("Come  \nalong\n\nBring a bag");
  },
);
