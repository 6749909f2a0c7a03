/**
 * Reads a plain post of another server: a Note, an Article, a page, a question
 * with answers to choose from. Pure.
 */
import { ourGroup } from "#commons/addresses.ts";
import type { Attached, IncomingPost } from "#commons/incoming/post.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { escapeText, sanitize } from "#commons/markup/sanitize.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import { picturesInText } from "./picture.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { safeUrl } from "#platform/lib/url.ts";
import {
  asArray,
  first,
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

/** Misskey, Fedibird and FEP-044f name what a post quotes each in their own way. */
const quoteNames = ["quote", "quoteUrl", "quoteUri", "_misskey_quote"];

/** Most programs write the quoted post into the text ("RE: …"); else its address follows. */
function quoteLine(object: JsonObject, content: string): string {
  const quoted = quoteNames.flatMap((name) => safeUrl(iriOf(object[name])) ?? [])[0];
  if (quoted === undefined || content.includes("quote-inline")) return "";
  const url = escapeText(quoted);
  return content.includes(url) || content.includes(quoted)
    ? ""
    : `<p>RE: <a href="${url}" rel="nofollow noopener noreferrer">${url}</a></p>`;
}

/** Its text where that is Markdown: PeerTube writes so. To be prepared before it is read. */
export function markdownOfPost(object: JsonObject): string | undefined {
  const said = textIn(object, "content") ?? "";
  return str(object["mediaType"]) === "text/markdown" && said.length <= maxHtml ? said : undefined;
}

/** Harmless HTML of its text; of a very long one the words of its beginning. */
function contentOf(object: JsonObject): string {
  const said = textIn(object, "content") ?? "";
  const markdown = markdownOfPost(object);
  const written = markdown === undefined ? said : renderMarkdown(markdown);
  const html = sanitize(written, pageOf(object)) + quoteLine(object, said);
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

const pictureEndings: Readonly<Record<string, string>> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  gif: "gif",
  avif: "avif",
};

/** As it is said, beside the file or in the link to it; else as type or ending show it. */
function mediaTypeOf(file: JsonObject, url: string): string {
  const link = first(file["url"]);
  const said = str(file["mediaType"]) ?? (isObject(link) ? str(link["mediaType"]) : undefined);
  const [, ending = ""] = /\.(\w{3,4})$/.exec(new URL(url).pathname.toLowerCase()) ?? [];
  const kind = pictureEndings[ending];
  const byType = isType(file, "Image") ? "image/*" : "";
  const guessed = kind === undefined ? byType : `image/${kind}`;
  return oneLine(said ?? guessed, 100);
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
              mediaType: mediaTypeOf(one, url),
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

function audienceOf(object: JsonObject, sender: Sender): IncomingPost["audience"] {
  if (isAddressedToPublic(object)) return "public";
  const addressed = [...irisOf(object["to"]), ...irisOf(object["cc"])];
  return addressed.some((one) => one === sender.followers || one === `${sender.iri}/followers`)
    ? "followers"
    : "private";
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
    audience: audienceOf(object, sender),
    answers: iriOf(object["inReplyTo"]),
    groups: groupsNamed(origin, object),
    changed,
    published,
    updated: earlier(parseDate(object["updated"]) ?? written, now),
  };
}
