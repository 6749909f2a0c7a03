/** What every published object of ours says about itself. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { type Json, type JsonObject, PUBLIC } from "./json.ts";
import { plainContext, tombstoneContext } from "./context.ts";

/** RFC 3339 in UTC; two changes within one second still differ. */
export const stamp = (date: Date): string => date.toISOString().replace(".000Z", "Z");

/** `updated` only where something was: receivers show what has one as edited. */
export const updatedTerm = (it: { readonly published: Date; readonly updated: Date }): JsonObject =>
  it.updated > it.published ? { updated: stamp(it.updated) } : {};

/** A name as it may stand in somebody's page: Mastodon puts it into a heading unescaped. */
export const wireName = (name: string): string =>
  name.replaceAll("<", "‹").replaceAll(">", "›").replaceAll("&", "＆");

/** Who speaks: the group, never a person. */
export interface Speaker {
  readonly handle: string;
}

const followersOf = (origin: string, by: Speaker): string =>
  `${groupIri(origin, by.handle)}/followers`;

/**
 * The address lines: to everybody, and to the group's followers; what
 * belongs to a group names it (FEP-1b12).
 */
const audience = (
  origin: string,
  by: Speaker,
): {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly audience: string;
} => ({
  to: [PUBLIC],
  cc: [followersOf(origin, by)],
  audience: groupIri(origin, by.handle),
});

const added = "calendula-added";

/**
 * A paragraph that stands in `content` for receivers that show nothing else; a sibling leaves it
 * out, since it shows the facts itself.
 */
export const addedParagraph = (html: string): string => `<p class="${added}">${html}</p>`;

export function withoutAdded(html: string): string {
  const [begin, end] = [`<p class="${added}">`, "</p>"];
  let own = "";
  let from = 0;
  for (;;) {
    const start = html.indexOf(begin, from);
    const close = start === -1 ? -1 : html.indexOf(end, start);
    // One that is never closed stands as it is, and so does all
    // behind it: nothing is searched twice.
    if (close === -1) return own + html.slice(from);
    own += html.slice(from, start);
    from = close + end.length;
  }
}

/** Signs that `wireName` writes otherwise count as the same. */
const alike = (html: string): string =>
  html
    .replace(/‹|&lt;/g, "<")
    .replace(/›|&gt;/g, ">")
    .replace(/＆|&amp;/g, "&");

/**
 * The last line of ours without its mark, as it comes back from servers that take
 * classes away: title, day, address.
 */
export function withoutLastLine(html: string, iri: string, name: string): string {
  const start = html.lastIndexOf("<p");
  const line = start === -1 ? "" : html.slice(start);
  const title = alike(escapeText(`${name} · `));
  const own =
    line.length < 3000 &&
    alike(line.replace(/^<p[^>]*>/, "")).startsWith(title) &&
    line.includes(`href="${escapeText(iri)}"`) &&
    line.trimEnd().endsWith("</p>");
  return own ? html.slice(0, start) : html;
}

/** The end of `content`: whole by itself where neither `name` nor `summary` is shown. */
export const lastLine = (iri: string, name: string, day: string): string =>
  addedParagraph(
    `${escapeText(`${name} · ${day} · `)}<a href="${escapeText(iri)}">${escapeText(iri)}</a>`,
  );

interface Common {
  readonly origin: string;
  readonly by: Speaker;
  readonly iri: string;
  readonly published: Date;
  readonly updated: Date;
  readonly language: string;
  /** Sanitized HTML. */
  readonly content: string;
  readonly tags: readonly string[];
  /** Page that lists a tag: "/calendar". */
  readonly tagPage: string;
  /** An empty list where there are none; `false`: no list. */
  readonly emptyTags?: boolean;
  readonly counts?: { readonly likes: number; readonly shares: number };
}

/** The properties that Event, Article and Note share. */
export function commonPart(it: Common): JsonObject {
  const count = (name: "likes" | "shares"): JsonObject => ({
    id: `${it.iri}/${name}`,
    type: "Collection",
    totalItems: it.counts?.[name] ?? 0,
  });
  const hashtag = (tag: string): JsonObject => ({
    type: "Hashtag",
    name: `#${tag}`,
    href: `${it.origin}${it.tagPage}?tag=${encodeURIComponent(tag)}`,
  });
  return {
    id: it.iri,
    attributedTo: groupIri(it.origin, it.by.handle),
    content: it.content,
    contentMap: { [it.language]: it.content },
    mediaType: "text/html",
    url: it.iri,
    published: stamp(it.published),
    ...updatedTerm(it),
    ...audience(it.origin, it.by),
    attachment: [],
    ...(it.tags.length === 0 && it.emptyTags === false ? {} : { tag: it.tags.map(hashtag) }),
    replies: `${it.iri}/replies`,
    context: `${it.iri}/context`,
    likes: count("likes"),
    shares: count("shares"),
  };
}

/** An object as it stands inside an activity: its context is the activity's. */
export function withoutContext(object: JsonObject): JsonObject {
  const { "@context": _context, ...rest } = object;
  return rest;
}

export interface ActivityFacts {
  readonly origin: string;
  readonly by: Speaker;
  /** Of the announcement. */
  readonly id: string;
  readonly published: Date;
}

const frame = (type: string, it: ActivityFacts): JsonObject => ({
  id: activityIri(it.origin, it.id),
  type,
  actor: groupIri(it.origin, it.by.handle),
  published: stamp(it.published),
  ...audience(it.origin, it.by),
});

/** Create or Update of a whole object. */
export const wrap = (
  type: "Create" | "Update",
  it: ActivityFacts,
  object: JsonObject,
): JsonObject => ({
  "@context": object["@context"] ?? plainContext,
  ...frame(type, it),
  // Mastodon reads the audience of the object, others that of the activity: they are one.
  ...(object["to"] === undefined ? {} : { to: object["to"], cc: object["cc"] ?? [] }),
  object: withoutContext(object),
});

export const tombstone = (iri: string, formerType: string, deleted: Date): JsonObject => ({
  id: iri,
  type: "Tombstone",
  formerType,
  deleted: stamp(deleted),
});

export const deletion = (it: ActivityFacts, object: Json): JsonObject => ({
  "@context": tombstoneContext,
  ...frame("Delete", it),
  object,
});

/** A boost by the id alone: the reader fetches it from where it lives. */
export const announcementOf = (it: ActivityFacts, iri: string, author?: string): JsonObject => {
  const { to, cc } = audience(it.origin, it.by);
  return {
    "@context": plainContext,
    ...frame("Announce", it),
    to,
    cc: [...cc, ...(author === undefined ? [] : [author])],
    object: iri,
  };
};
