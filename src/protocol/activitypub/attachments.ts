/**
 * What others show beside their words: pictures, sounds, films and the page that a post is
 * about, as links with their words. Pure.
 */
import { escapeText } from "#commons/markup/sanitize.ts";
import { nameInUrl, fullUrl } from "#commons/markup/media-words.ts";
import { oneLine } from "#commons/text.ts";
import {
  asArray,
  iriOf,
  isObject,
  isType,
  type Json,
  type JsonObject,
  str,
  textIn,
} from "./json.ts";

interface Attachment {
  readonly url: string;
  /** What its author says of it, else the name of the file. */
  readonly words: string;
}

const mediaTypes = ["Image", "Document", "Video", "Audio"] as const;
const maxAttachments = 10;

/** The address of a file: WordPress writes `&` as in HTML, others name several sizes as links. */
function addressOf(value: JsonObject, base: string | undefined): string | undefined {
  const url = iriOf(value["url"]) ?? str(value["href"]);
  return fullUrl(url?.replaceAll(/&(?:#0?38|amp);/g, "&"), base);
}

function read(value: Json, base: string | undefined, links: boolean): Attachment | undefined {
  const url = isObject(value) ? addressOf(value, base) : fullUrl(str(value), base);
  if (url === undefined) return undefined;
  if (!isObject(value)) return { url, words: nameInUrl(url) };
  const link = isType(value, "Link");
  if (link ? !links : !isType(value, ...mediaTypes)) return undefined;
  const words = oneLine(textIn(value, "name") ?? textIn(value, "summary") ?? "", 1500);
  return { url, words: words || (link ? url : nameInUrl(url)) };
}

/**
 * Pictures and other files of a thing, each once: what hangs on it, and the picture that stands
 * above it. `links`: also the page that a post of Lemmy is about.
 */
export function attachmentsOf(
  json: JsonObject,
  { base, links = false }: { readonly base?: string | undefined; readonly links?: boolean } = {},
): readonly Attachment[] {
  const found = [
    ...asArray(json["attachment"]).slice(0, 100),
    // Often the same one once more, without its words.
    ...asArray(json["image"]).slice(0, maxAttachments),
  ].flatMap((one) => read(one, base, links) ?? []);
  return found
    .filter(({ url }, i) => found.findIndex((one) => one.url === url) === i)
    .slice(0, maxAttachments);
}

/** Those that the words themselves don't lead to already, a line each. */
export const attachmentLines = (attachments: readonly Attachment[], html: string): string =>
  attachments
    .map(({ url, words }) => [escapeText(url), escapeText(words)] as const)
    // The same file in another size has another query.
    .filter(([url]) => !html.includes(url.split("?")[0] ?? url))
    .map(
      ([url, words]) => `<p><a href="${url}" rel="nofollow noopener noreferrer">${words}</a></p>`,
    )
    .join("");
