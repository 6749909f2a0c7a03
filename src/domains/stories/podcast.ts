/**
 * The podcast feed (RSS 2.0 with the podcast: namespace,
 * https://github.com/Podcastindex-org/podcast-namespace). Pure.
 */
import { createHash } from "node:crypto";
import { xmlText } from "#commons/feed.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { licensePage } from "#domains/guides/guide.ts";
import type { StoredFile } from "./files/file.ts";
import type { VisibleStory } from "./row.ts";

interface Podcast {
  readonly title: string;
  /** Page of the stories. */
  readonly link: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  readonly origin: string;
  readonly stories: readonly VisibleStory[];
}

/** Namespace of podcast guids, as podcast:guid says. */
const podcasts = Buffer.from("ead4c236bf5858c6a2c6a6b28d128cb6", "hex");

/**
 * UUIDv5 of a feed's address without scheme and slashes at its end: the
 * same for ever, whoever computes it.
 */
export function podcastGuid(feedUrl: string): string {
  const bare = feedUrl.replace(/^[a-z]+:\/\//i, "").replace(/(?<!\/)\/+$/, "");
  const hash = createHash("sha1").update(podcasts).update(bare).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const duration = (seconds: number | null): string =>
  seconds === null ? "" : `<itunes:duration>${seconds}</itunes:duration>\n`;

function license(id: string): string {
  const page = licensePage(id);
  return page === undefined
    ? ""
    : `<podcast:license url="${xmlText(page)}">${xmlText(id.toLowerCase())}</podcast:license>\n`;
}

const smaller = (file: StoredFile | undefined, origin: string): string =>
  file === undefined
    ? ""
    : `<podcast:alternateEnclosure type="${xmlText(
        file.mediaType,
      )}" length="${file.bytes}" bitrate="24000" title="low bandwidth">
<podcast:source uri="${xmlText(`${origin}/files/${file.id}`)}"/>
</podcast:alternateEnclosure>
`;

function item(story: VisibleStory, sound: StoredFile, origin: string): string {
  const page = `${origin}/stories/${story.id}`;
  const paragraphs = [story.summary, story.credit].filter((text) => text !== "");
  return `<item>
<title>${xmlText(story.name)}</title>
<link>${xmlText(page)}</link>
<guid isPermaLink="false">${xmlText(page)}</guid>
<pubDate>${(story.published ?? story.updated).toUTCString()}</pubDate>
<description>${xmlText(
    paragraphs.map((text) => `<p>${escapeText(text)}</p>`).join(""),
  )}</description>
<enclosure url="${xmlText(
    `${origin}/files/${sound.id}`,
  )}" length="${sound.bytes}" type="${xmlText(sound.mediaType)}"/>
${smaller(story.small, origin)}${duration(sound.seconds)}<itunes:explicit>false</itunes:explicit>
${
  story.transcript === ""
    ? ""
    : `<podcast:transcript url="${xmlText(
        `${page}/transcript.txt`,
      )}" type="text/plain" language="${xmlText(story.language)}"/>\n`
}${
    story.consentBy === ""
      ? ""
      : `<podcast:person role="guest">${xmlText(story.consentBy)}</podcast:person>\n`
  }${license(story.license)}</item>`;
}

/** Only what everybody may hear goes in here; the caller sees to it. */
export function podcast(about: Podcast): string {
  const items = about.stories.flatMap((story) =>
    story.sound === undefined ? [] : [item(story, story.sound, about.origin)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
<title>${xmlText(about.title)}</title>
<link>${xmlText(about.link)}</link>
<description>${xmlText(about.description)}</description>
<language>${xmlText(about.language)}</language>
<ttl>5</ttl>
<atom:link href="${xmlText(about.self)}" rel="self" type="application/rss+xml"/>
<itunes:author>${xmlText(about.author)}</itunes:author>
<itunes:explicit>false</itunes:explicit>
<itunes:category text="Society &amp; Culture"/>
<podcast:guid>${podcastGuid(about.self)}</podcast:guid>
<podcast:medium>podcast</podcast:medium>
<podcast:locked>no</podcast:locked>
${items.join("\n")}
</channel>
</rss>
`;
}
