/** A guide of somebody elsewhere, as it is read. */
import { sanitize } from "#commons/markup/sanitize.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { attachmentLines, attachmentsOf } from "#protocol/activitypub/attachments.ts";
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
import { withoutAdded, withoutLastLine } from "#protocol/activitypub/object.ts";
import { type IncomingLineage, readLineageTerms } from "../lineage/document.ts";
import { keepLicense } from "../guide.ts";
import { authorsText, cautionsFirst } from "../whole-source.ts";
import { sourceWithOrigin } from "../document.ts";

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
 * Its content without the line that stands there for servers that show neither name nor summary.
 */
const ownWords = (json: JsonObject, iri: string): string =>
  withoutLastLine(
    withoutAdded(textIn(json, "content") ?? ""),
    iri,
    oneLine(plainText(shortTextIn(json, "name"))),
  );

/**
 * Reads Article (and Page) as Calendula, WordPress, Ghost, WriteFreely, Plume and Lemmy write it.
 */
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
