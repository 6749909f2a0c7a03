/** RSS 2.0 with content and Atom's self link. Pure. */
import { escapeText } from "./markup/sanitize.ts";

interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly date: Date;
  /** When it last changed, where that can be later. */
  readonly changed?: Date;
  /** Sanitized; addresses in full. */
  readonly html: string;
  /** Where it is known, and may be another one than the feed's. */
  readonly language?: string;
  /** Who made it. */
  readonly by?: string;
  /** Extensions of the JSON Feed, with an underscore before their name. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Feed {
  readonly title: string;
  readonly link: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly description: string;
  /** Of its own words; each entry is in that of who wrote it. */
  readonly language: string;
  readonly items: readonly FeedItem[];
}

/** Text for XML 1.0, which has no way to write most control characters. */
export const xmlText = (text: string): string =>
  escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));

export function rss(feed: Feed): string {
  const items = feed.items.map(
    (item) => `<item>
<title>${xmlText(item.title)}</title>
<link>${xmlText(item.link)}</link>
<guid isPermaLink="false">${xmlText(item.id)}</guid>
<pubDate>${item.date.toUTCString()}</pubDate>
${
  item.by === undefined ? "" : `<dc:creator>${xmlText(item.by)}</dc:creator>\n`
}<description>${xmlText(item.html)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(feed.link)}</link>
<description>${xmlText(feed.description)}</description>
<language>${xmlText(feed.language)}</language>
<atom:link href="${xmlText(feed.self)}" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel>
</rss>
`;
}

/** Atom (RFC 4287). A feed is as new as its newest entry; an empty one as `now`. */
export function atom(feed: Feed, now: Date): string {
  const updated = new Date(
    Math.max(
      ...feed.items.map((item) => (item.changed ?? item.date).getTime()),
      feed.items.length === 0 ? now.getTime() : 0,
    ),
  );
  const entries = feed.items.map(
    (item) => `<entry${item.language === undefined ? "" : ` xml:lang="${xmlText(item.language)}"`}>
<id>${xmlText(item.id)}</id>
<title>${xmlText(item.title)}</title>
<link href="${xmlText(item.link)}"/>
<published>${item.date.toISOString()}</published>
<updated>${(item.changed ?? item.date).toISOString()}</updated>
${
  item.by === undefined ? "" : `<author><name>${xmlText(item.by)}</name></author>\n`
}<content type="html">${xmlText(item.html)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">
<id>${xmlText(feed.self)}</id>
<title>${xmlText(feed.title)}</title>
<subtitle>${xmlText(feed.description)}</subtitle>
<link href="${xmlText(feed.link)}"/>
<link href="${xmlText(feed.self)}" rel="self" type="application/atom+xml"/>
<updated>${updated.toISOString()}</updated>
<author><name>${xmlText(feed.title)}</name></author>
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
  language: feed.language,
  items: feed.items.map((item) => ({
    id: item.id,
    url: item.link,
    title: item.title,
    content_html: item.html,
    date_published: item.date.toISOString(),
    ...(item.language === undefined ? {} : { language: item.language }),
    ...(item.changed === undefined ? {} : { date_modified: item.changed.toISOString() }),
    ...item.more,
  })),
});
