/** RSS 2.0 with content and Atom's self link. Pure. */
import { escapeText } from "./markdown.ts";

export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly date: Date;
  /** Sanitized. */
  readonly html: string;
  /** Extensions of the JSON Feed, with an underscore before their name. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Feed {
  readonly title: string;
  readonly link: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly description: string;
  readonly items: readonly FeedItem[];
}

// XML 1.0 has no way to write most control characters.
const clean = (text: string): string => escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));

export function rss(feed: Feed): string {
  const items = feed.items.map(
    (item) => `<item>
<title>${clean(item.title)}</title>
<link>${clean(item.link)}</link>
<guid isPermaLink="false">${clean(item.id)}</guid>
<pubDate>${item.date.toUTCString()}</pubDate>
<description>${clean(item.html)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${clean(feed.title)}</title>
<link>${clean(feed.link)}</link>
<description>${clean(feed.description)}</description>
<atom:link href="${clean(feed.self)}" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel>
</rss>
`;
}

/** Atom (RFC 4287). A feed is as new as its newest entry; an empty one as `now`. */
export function atom(feed: Feed, now: Date): string {
  const updated = new Date(Math.max(...feed.items.map((item) => item.date.getTime()), feed.items.length === 0 ? now.getTime() : 0));
  const entries = feed.items.map(
    (item) => `<entry>
<id>${clean(item.id)}</id>
<title>${clean(item.title)}</title>
<link href="${clean(item.link)}"/>
<updated>${item.date.toISOString()}</updated>
<content type="html">${clean(item.html)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${clean(feed.self)}</id>
<title>${clean(feed.title)}</title>
<subtitle>${clean(feed.description)}</subtitle>
<link href="${clean(feed.link)}"/>
<link href="${clean(feed.self)}" rel="self" type="application/atom+xml"/>
<updated>${updated.toISOString()}</updated>
<author><name>${clean(feed.title)}</name></author>
${entries.join("\n")}
</feed>
`;
}

/** JSON Feed 1.1. */
export const jsonFeed = (feed: Feed): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title: feed.title,
  home_page_url: feed.link,
  feed_url: feed.self,
  description: feed.description,
  items: feed.items.map((item) => ({
    id: item.id,
    url: item.link,
    title: item.title,
    content_html: item.html,
    date_published: item.date.toISOString(),
    ...item.more,
  })),
});
