/** A guide as an Article (FEP-b2b8), with its licence and where it came from; and back. */
import { guideMessages } from "./messages.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { linkedText, renderMarkdown } from "#commons/markdown.ts";
import { picturesIn, plainText, withOrigin } from "#commons/markup/plain-text.ts";
import type { Row } from "#platform/database/schema.ts";
import { shorten } from "#platform/lib/messages.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import { type JsonObject } from "#protocol/activitypub/json.ts";
import { commonPart, lastLine, stamp, wireName } from "#protocol/activitypub/object.ts";
import { type Picture, pictureDocument, pictureImage } from "#protocol/activitypub/picture.ts";
import { type QuotedSpeaker, quotePolicy } from "#protocol/activitypub/quote.ts";
import { lineageTerms, htmlParagraphs } from "./lineage/document.ts";
import { licenseName, licensePage } from "./guide.ts";
import { guideShortDay, wholeSource, type Urging } from "./whole-source.ts";

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
  const inEach = (field: (one: (typeof translations)[number]) => string) =>
    Object.fromEntries([guide, ...others].map((one) => [one.language, field(one)]));
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
