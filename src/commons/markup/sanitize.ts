/** HTML of others, through one allow-list. What comes out may be shown as it is. */
import { Parser } from "htmlparser2";
import sanitizeHtml from "sanitize-html";
import { safeUrl } from "#platform/lib/url.ts";
import { limits, maxTags } from "../limits.ts";
import { mediaAsLinks } from "./media-links.ts";

export function link(_tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = attributes.href ?? "";
  const kept = /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
  return kept === undefined
    ? { tagName: "span", attribs: {} }
    : { tagName: "a", attribs: { href: kept, rel: "nofollow noopener noreferrer" } };
}

/** What stands in these is no text for readers, and goes with them. Of all other elements only the tag goes. */
export const hidden = ["script", "style", "template", "title"] as const;

export const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "hr",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "code",
    "strong",
    "b",
    "em",
    "i",
    "s",
    "del",
    "u",
    "sub",
    "sup",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "span",
  ],
  allowedAttributes: {
    a: ["href", "rel"],
    ol: ["start"],
    "*": ["lang", { name: "dir", values: ["ltr", "rtl", "auto"] }],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: [...hidden],
  nestingLimit: 40,
  transformTags: {
    h1: "h2",
    a: link,
  },
};

// PostgreSQL takes no NUL, and half a surrogate pair is no text.
export const wellFormed = (text: string): string =>
  text
    .slice(0, limits.html.input)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    .toWellFormed();

/** Elements whose text is read as it stands, or hidden: one that is never closed would swallow all that follows it. */
const swallowing = new Set<string>([
  ...hidden,
  ...["textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"],
]);
const maySwallow = new RegExp(`<(?:${[...swallowing].join("|")})(?![a-z])`, "i");

/** Tags of swallowing elements that no tag of their own closes, as places in the text; found by the parser itself. */
function unclosed(html: string): { readonly start: number; readonly end: number }[] {
  const open: { name: string; start: number; end: number }[] = [];
  const found: { start: number; end: number }[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      if (swallowing.has(name))
        open.push({ name, start: parser.startIndex, end: parser.endIndex + 1 });
    },
    onclosetag: (name, implied) => {
      if (open.at(-1)?.name !== name) return;
      const tag = open.pop();
      if (implied && tag !== undefined) found.push(tag);
    },
  });
  parser.end(html);
  return found;
}

/** The same text without such tags: a browser would show what they swallow here, or the next reader would. */
export function withoutSwallowing(html: string): string {
  if (!maySwallow.test(html)) return html;
  let text = html;
  // Without one of them another may begin to count; nobody writes so many in good faith.
  for (let times = 0; times < 8; times++) {
    const tags = unclosed(text);
    if (tags.length === 0) return text;
    const ends = [0, ...tags.map((tag) => tag.end)].sort((a, b) => a - b);
    const starts = [...tags.map((tag) => tag.start), text.length].sort((a, b) => a - b);
    text = starts.map((start, i) => text.slice(ends[i], start)).join("");
  }
  return text.replace(/<[^>]*>?/g, " ");
}

/** Are there more tags than we read? Counted in one pass, before any parser sees them. */
export function tooManyTags(text: string, max: number): boolean {
  let seen = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1))
    if (++seen > max) return true;
  return false;
}

/** The words of HTML that we don't read as such: for what costs too much. */
export const wordsAlone = (text: string): string => text.replace(/<[^<>]*>?/g, " ");

/**
 * HTML from elsewhere, made harmless. Pictures and films become links with their words: a reader's browser asks nobody else.
 * `base`: the page that it was written for.
 */
export function sanitize(dirty: string, base?: string): string {
  const text = wellFormed(dirty);
  if (tooManyTags(text, maxTags))
    return `<p>${escapeText(wordsAlone(text).replace(/\s+/g, " ").trim())}</p>`;
  return clean(mediaAsLinks(withoutSwallowing(text), base), allowed);
}

export function clean(text: string, options: sanitizeHtml.IOptions): string {
  try {
    return sanitizeHtml(withoutSwallowing(text), options);
  } catch {
    return escapeText(text);
  }
}

export const escapeText = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c,
  );
