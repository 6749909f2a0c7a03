/**
 * Reads a plain post of another server: a Note, an Article, a page, a question
 * with answers to choose from. Pure.
 */
import { ourGroup } from "#commons/addresses.ts";
import type { Attached, IncomingPost } from "#commons/incoming/post.ts";
import { escapeText, sanitize } from "#commons/markup/sanitize.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import { picturesInText } from "./picture.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { safeUrl } from "#platform/lib/url.ts";
import {
  asArray,
  iriOf,
  irisOf,
  isAddressedToPublic,
  isObject,
  isType,
  type JsonObject,
  languageOf,
  str,
  shortTextIn,
  textIn,
  webPageOf,
} from "./json.ts";

const maxHtml = 40_000;
const maxAttachments = 16;

const pageOf = (object: JsonObject): string | undefined =>
  safeUrl(webPageOf(object)) ?? safeUrl(str(object["id"]));

/** Harmless HTML of its text; of a very long one the words of its beginning. */
function contentOf(object: JsonObject): string {
  const html = sanitize(textIn(object, "content") ?? "", pageOf(object));
  const text =
    html.length <= maxHtml ? html : `<p>${escapeText(plainText(html).slice(0, 20_000))}</p>`;
  const choices = [...asArray(object["oneOf"]), ...asArray(object["anyOf"])]
    .slice(0, 20)
    .flatMap((one) => (isObject(one) ? (str(one["name"]) ?? []) : []));
  return choices.length === 0
    ? text
    : `${text}<ul>${choices
        .map((one) => `<li>${escapeText(oneLine(one, 200))}</li>`)
        .join("")}</ul>`;
}

const attachmentsOf = (object: JsonObject): readonly Attached[] =>
  asArray(object["attachment"])
    .slice(0, maxAttachments)
    .flatMap((one) => {
      if (!isObject(one)) return [];
      const url = safeUrl(iriOf(one["url"]) ?? str(one["href"]));
      return url === undefined
        ? []
        : [
            {
              url,
              mediaType: oneLine(str(one["mediaType"]) ?? "", 100),
              words: oneLine(str(one["name"]) ?? str(one["summary"]) ?? "", 1500),
            },
          ];
    });

/** Handles of our groups that it is sent to, or names. */
const groupsNamed = (origin: string, object: JsonObject): readonly string[] => [
  ...new Set(
    [
      ...irisOf(object["to"]),
      ...irisOf(object["cc"]),
      ...asArray(object["tag"]).flatMap((tag) =>
        isObject(tag) && isType(tag, "Mention") ? (str(tag["href"]) ?? []) : [],
      ),
    ]
      .slice(0, 300)
      .flatMap((iri) => ourGroup(origin, iri) ?? []),
  ),
];

/** Is it a text that people read? */
export const isPost = (object: JsonObject): boolean =>
  isType(object, "Note", "Article", "Page", "Question");

interface Sender {
  readonly id: string;
  readonly iri: string;
  readonly name: string;
  readonly url: string;
  readonly host: string;
  readonly followers: string | null;
}

/** undefined: there is nothing in it to read. */
export function readPost(
  origin: string,
  object: JsonObject,
  sender: Sender,
  about: {
    readonly now: Date;
    readonly changed: boolean;
    /** Who wrote it, where the sender only passes it on, and when they did. */
    readonly boosted?: {
      readonly author: { readonly iri: string; readonly name: string; readonly url: string };
      readonly at: Date | undefined;
    };
  },
): IncomingPost | undefined {
  const iri = safeUrl(str(object["id"]));
  if (iri === undefined || !isPost(object)) return undefined;
  const contentHtml = contentOf(object);
  const attachments = attachmentsOf(object);
  const name = oneLine(plainText(shortTextIn(object, "name")), 300);
  if (oneLine(plainText(contentHtml)) === "" && attachments.length === 0 && name === "")
    return undefined;
  const { now, changed, boosted } = about;
  const written = earlier(parseDate(object["published"]) ?? now, now);
  const published = boosted === undefined ? written : earlier(boosted.at ?? now, now);
  const summary = oneLine(plainText(shortTextIn(object, "summary")), 500);
  const from = {
    id: sender.id,
    iri: sender.iri,
    url: sender.url,
    host: sender.host,
    name: oneLine(sender.name, 100),
  };
  const author = boosted?.author ?? from;
  const addressed = [...irisOf(object["to"]), ...irisOf(object["cc"])];
  // A Note's summary is a warning; an Article's says what it is about.
  const warns = isType(object, "Note", "Question") || object["sensitive"] === true;
  const language = languageOf(object) ?? "";
  return {
    from,
    author: { iri: author.iri, url: author.url, name: oneLine(author.name, 100) },
    boost: boosted !== undefined,
    iri,
    url: pageOf(object) ?? iri,
    name,
    warning: warns ? summary : "",
    contentHtml:
      !warns && contentHtml === "" && summary !== ""
        ? `<p>${escapeText(summary)}</p>`
        : contentHtml,
    attachments,
    pictures: picturesInText(object, pageOf(object)),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "",
    audience: isAddressedToPublic(object)
      ? "public"
      : addressed.some((one) => one === sender.followers || one === `${sender.iri}/followers`)
        ? "followers"
        : "private",
    answers: iriOf(object["inReplyTo"]),
    groups: groupsNamed(origin, object),
    changed,
    published,
    updated: earlier(parseDate(object["updated"]) ?? written, now),
  };
}
