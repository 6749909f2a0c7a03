/** A guide as an Article (FEP-b2b8), with its licence and where it came from; and back. */
import { guideMessages } from "./messages.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText, sanitize } from "#commons/markup/sanitize.ts";
import { linkedText, renderMarkdown } from "#commons/markdown.ts";
import { picturesIn, plainText, withOrigin } from "#commons/markup/plain-text.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { shorten } from "#platform/lib/messages.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { attachmentLines, attachmentsOf } from "#protocol/activitypub/attachments.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import {
  first,
  hashtagsOf,
  iriOf,
  isObject,
  isType,
  type JsonObject,
  languageOf,
  webPageOf,
  str,
  shortTextIn,
  textIn,
} from "#protocol/activitypub/json.ts";
import {
  commonPart,
  lastLine,
  stamp,
  wireName,
  withoutAdded,
  withoutLastLine,
} from "#protocol/activitypub/object.ts";
import { type Picture, pictureDocument, pictureImage } from "#protocol/activitypub/picture.ts";
import { type QuotedSpeaker, quotePolicy } from "#protocol/activitypub/quote.ts";
import {
  type IncomingLineage,
  lineageTerms,
  htmlParagraphs,
  readLineageTerms,
} from "./lineage/document.ts";
import { keepLicense, licenseName, licensePage } from "./guide.ts";
import {
  authorsText,
  cautionsFirst,
  guideShortDay,
  wholeSource,
  type Urging,
} from "./whole-source.ts";

/**
 * Text, cautions, credit and licence as one piece of HTML: what a plain reader shows is complete.
 */
export function wholeText(
  guide: Pick<Row<"guides">, "contentHtml" | "cautions" | "credit" | "license" | "language">,
): string {
  const messages = guideMessages(guide.language);
  const page = licensePage(guide.license);
  const license = escapeText(licenseName(guide.license, guide.language));
  return [
    guide.contentHtml,
    guide.cautions === ""
      ? ""
      : `<p><strong>${messages.takeCare}</strong></p>${renderMarkdown(guide.cautions)}`,
    guide.credit === "" ? "" : `<p>${linkedText(guide.credit)}</p>`,
    `<p>${messages.licenceLine} ${
      page === undefined ? license : `<a href="${page}">${license}</a>`
    }</p>`,
  ].join("");
}

/**
 * Markdown with the addresses of files of `origin` in full: read elsewhere, a
 * picture still leads to where it is.
 */
export const sourceWithOrigin = (source: string, origin: string): string =>
  source.replace(
    /(\]\(\s{0,9}<?|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?)(?=\/files\/[0-9a-f]{8}-)/gm,
    `$1${origin}`,
  );

/** For readers that know no notices: what must be known stands above the text. */
const urging = (
  notices: readonly Row<"guideNotices">[],
  iri: string,
  language: string,
): readonly Urging[] =>
  notices
    .filter(
      (notice) => notice.severity !== "info" && (notice.about === iri || notice.answered === null),
    )
    .map(({ severity, content }) => ({
      title: guideMessages(language).noticeTitles[severity === "urgent" ? "urgent" : "care"],
      content,
    }));
const noticesHtml = (notices: readonly Urging[]): string =>
  notices
    .map(({ title, content }) => `<p><strong>${title}:</strong></p>${htmlParagraphs(content)}`)
    .join("");

/**
 * The lede: that there are cautions is said before all else, since
 * Mastodon shows nothing of the text.
 */
export function ledeOf(
  guide: Pick<Row<"guides">, "summary" | "contentHtml" | "cautions" | "language">,
): string {
  const { cautionsFirst: first } = guideMessages(guide.language);
  const lede = guide.summary === "" ? shorten(plainText(guide.contentHtml), 300) : guide.summary;
  if (guide.cautions === "") return lede;
  return `${first} ${shorten(lede, 500 - first.length - 1)}`.trimEnd();
}

/** What stands in other tables and belongs to the document. */
export interface GuideParts {
  readonly counts?: { likes: number; shares: number } | undefined;
  readonly notices?: readonly Row<"guideNotices">[];
  /** Chosen for it; those in its text come after. */
  readonly pictures?: readonly Picture[];
  /** The same in other languages, by us. */
  readonly translations?: readonly Pick<
    Row<"guides">,
    "name" | "summary" | "contentHtml" | "cautions" | "credit" | "license" | "language"
  >[];
}

/** Complete, with its context. Throws on what is not public. */
export function guideDocument(
  guide: Row<"guides">,
  by: QuotedSpeaker,
  origin: string,
  { counts, notices = [], translations = [], pictures: chosen = [] }: GuideParts = {},
): JsonObject {
  if (guide.visibility !== "public" || guide.published === null || guide.groupId === null)
    throw new Error("a guide that is not public has no document");
  const iri = objectIri(origin, "guide", guide.id);
  const summary = ledeOf(guide);
  const page = licensePage(guide.license);
  const urgent = urging(notices, iri, guide.language);
  const day = guideShortDay(guide.updated, guide.language);
  // All that we add to a translation is said in its language.
  const whole = (one: Pick<Row<"guides">, "name" | "language"> & Parameters<typeof wholeText>[0]) =>
    withOrigin(
      [
        noticesHtml(urging(notices, iri, one.language)),
        wholeText(one),
        lastLine(iri, one.name, guideShortDay(guide.updated, one.language)),
      ].join(""),
      origin,
    );
  const content = whole(guide);
  const inside = picturesIn(guide.contentHtml).map(({ path, name }): JsonObject => ({
    type: "Image",
    mediaType: "image/webp",
    url: `${origin}${path}`,
    name,
  }));
  const pictures = [...chosen.map(pictureDocument), ...inside];
  const above = chosen.map(pictureImage)[0] ?? inside[0] ?? null;
  const others = translations.filter(({ language }) => language !== guide.language);
  const inEach = (said: (one: (typeof translations)[number]) => string) =>
    Object.fromEntries([guide, ...others].map((one) => [one.language, said(one)]));
  const common = commonPart({
    origin,
    by,
    iri,
    published: guide.published,
    updated: guide.updated,
    language: guide.language,
    content,
    tags: guide.tags,
    tagPage: "/library",
    ...(counts === undefined ? {} : { counts }),
  });
  return {
    "@context": contextOf("guide"),
    type: "Article",
    ...common,
    ...(others.length === 0
      ? {}
      : {
          nameMap: inEach((one) => wireName(one.name)),
          // In the words of who translated it: nobody else sums up what people wrote.
          summaryMap: inEach(ledeOf),
          contentMap: inEach(whole),
        }),
    name: wireName(guide.name),
    summary,
    source: {
      content: sourceWithOrigin(
        wholeSource(guide, { notices: urgent, last: { iri, name: guide.name, day } }),
        origin,
      ),
      mediaType: "text/markdown",
    },
    ...quotePolicy(origin, by),
    preview: {
      type: "Note",
      attributedTo: `${origin}/groups/${by.handle}`,
      published: stamp(guide.published),
      content: `<p><strong>${escapeText(guide.name)}</strong></p><p>${escapeText(summary)}</p>`,
    },
    ...(page === undefined ? {} : { license: page }),
    version: guide.version,
    ...(guide.credit === "" ? {} : { creditText: guide.credit }),
    ...(pictures.length === 0 ? {} : { attachment: pictures, image: above }),
    inLanguage: guide.language,
    ...lineageTerms(guide, iri, notices),
  };
}

interface IncomingGuide extends IncomingLineage {
  readonly iri: string;
  readonly url: string | null;
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly contentHtml: string;
  /** SPDX id, or what they call it, or its page. */
  readonly license: string;
  readonly credit: string;
  readonly tags: string[];
  readonly language: string;
  readonly version: number;
  readonly published: Date;
  readonly updated: Date;
}

/** The text of an incoming guide as its author wrote it; undefined when it comes as HTML alone. */
export function markdownOf(json: JsonObject): string | undefined {
  const { source } = json;
  const markdown =
    isObject(source) && str(source["mediaType"]) === "text/markdown"
      ? str(source["content"])
      : undefined;
  // Their "/files/…" is a file of theirs, not of ours.
  return markdown === undefined
    ? undefined
    : sourceWithOrigin(authorsText(markdown), originOf(safeUrl(str(json["id"])) ?? "") ?? "");
}

/** Why it is no guide, as far as can be said without rendering it. */
export function whyRefused(json: JsonObject): string | undefined {
  if (safeUrl(str(json["id"])) === undefined) return "it has no id";
  if (!isType(json, "Article", "Page")) return "it is no Article";
  const words = [textIn(json, "name"), textIn(json, "content"), markdownOf(json)];
  return words.every((one) => (one ?? "").trim() === "") ? "it is empty" : undefined;
}

/** What hangs on an article stands below its words: nobody else's pictures are shown here. */
const withAttachments = (html: string, json: JsonObject, base: string): string =>
  html + attachmentLines(attachmentsOf(json, { base, links: true }), html);

/**
 * Reads Article (and Page) as Calendula, WordPress, Ghost, WriteFreely, Plume and Lemmy write it.
 */
/**
 * Its content without the line that stands there for servers that show neither name nor summary.
 */
const ownWords = (json: JsonObject, iri: string): string =>
  withoutLastLine(
    withoutAdded(textIn(json, "content") ?? ""),
    iri,
    oneLine(plainText(shortTextIn(json, "name"))),
  );

export function readGuide(
  json: JsonObject,
  now: Date,
): IncomingGuide | { readonly refused: string } {
  const refused = whyRefused(json);
  const iri = safeUrl(str(json["id"]));
  if (refused !== undefined || iri === undefined) return { refused: refused ?? "it has no id" };
  const written = markdownOf(json);
  // What a Calendula sends for plain readers says cautions, credit and notices
  // again; here each has its own place.
  const url = safeUrl(webPageOf(json)) ?? null;
  const html =
    written !== undefined && typeof json["guideKind"] === "string"
      ? renderMarkdown(written)
      : withAttachments(sanitize(ownWords(json, iri), url ?? iri), json, url ?? iri);
  const name = oneLine(plainText(shortTextIn(json, "name")));
  if (html === "" && name === "") return { refused: "it is empty" };
  const published = parseDate(json["published"]) ?? now;
  const language = languageOf(json);
  const version = json["version"];
  return {
    iri,
    url,
    name: name === "" ? oneLine(plainText(html), 80) : name,
    summary: oneLine(plainText(shortTextIn(json, "summary")), 500)
      // Here the cautions have their own place.
      .replace(typeof json["guideKind"] === "string" ? cautionsFirst() : "", "")
      .trimStart(),
    source: manyLines(written ?? linesFrom(html), 200_000),
    contentHtml: html,
    license: keepLicense(str(first(json["license"])) ?? iriOf(first(json["license"]))),
    credit: oneLine(str(json["creditText"]) ?? "", 300),
    ...readLineageTerms(json),
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language:
      language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en",
    version:
      typeof version === "number" && Number.isInteger(version) && version > 0 && version < 1e6
        ? version
        : 1,
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
  };
}
