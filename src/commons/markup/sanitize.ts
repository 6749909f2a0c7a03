/** HTML of others, through one allow-list. What comes out may be shown as it is. */
import { Parser } from "htmlparser2";
import sanitizeHtml from "sanitize-html";
import { safeUrl } from "#platform/lib/url.ts";
import { limits, maxEntities, maxTags } from "../limits.ts";
import { mediaAsLinks } from "./media-links.ts";

export function link(_tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = attributes.href ?? "";
  const safe = /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
  return safe === undefined
    ? { tagName: "span", attribs: {} }
    : { tagName: "a", attribs: { href: safe, rel: "nofollow noopener noreferrer" } };
}

const directions = new Set(["ltr", "rtl", "auto"]);

function withDirection(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { dir, ...others } = attribs;
  if (dir === undefined) return { tagName, attribs };
  const direction = dir.trim().toLowerCase();
  return { tagName, attribs: directions.has(direction) ? { ...others, dir: direction } : others };
}

/**
 * What stands in these is no text for readers, and goes with them. Of
 * all other elements only the tag goes.
 */
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
    "*": ["lang", "dir"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: [...hidden],
  nestingLimit: 40,
  transformTags: {
    h1: "h2",
    a: link,
    "*": withDirection,
  },
};

// PostgreSQL takes no NUL, and half a surrogate pair is no text.
export const wellFormed = (text: string): string =>
  text
    .slice(0, limits.html.input)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    .toWellFormed();

/**
 * Elements whose text is read as it stands, or hidden: one that is never closed
 * would swallow all that follows it.
 */
const swallowing = new Set<string>([
  ...hidden,
  ...["textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"],
]);
const maySwallow = new RegExp(`<(?:${[...swallowing].join("|")})(?![a-z])`, "i");

interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Tags of swallowing elements that no tag of their own closes, as places in
 * the text; found by the parser itself.
 */
function unclosed(html: string): readonly OpenTag[] {
  const open: OpenTag[] = [];
  const found: OpenTag[] = [];
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

/**
 * The same text without such tags: a browser would show what they
 * swallow here, or the next reader would.
 */
export function withoutSwallowing(html: string): string {
  if (!maySwallow.test(html)) return html;
  // As XHTML writes it, and a reader of HTML does not see it closed.
  let text = html.replace(/<iframe\b[^<>]*\/>/gi, "$&</iframe>");
  // Without one of them another may begin to count; nobody writes so many in good faith.
  for (let times = 0; times < 8; times++) {
    const tags = unclosed(text);
    if (tags.length === 0) return text;
    let withinLimit = "";
    let from = 0;
    for (const { name, start, end } of tags.toSorted((a, b) => a.start - b.start)) {
      withinLimit += text.slice(from, start);
      // What a frame shows becomes a link: it is closed, not lost.
      if (name === "iframe") withinLimit += `${text.slice(start, end)}</iframe>`;
      from = end;
    }
    text = withinLimit + text.slice(from);
  }
  return text.replace(/<[^>]*>?/g, " ");
}

function moreThan(text: string, sign: string, max: number): boolean {
  let seen = 0;
  for (let index = text.indexOf(sign); index >= 0; index = text.indexOf(sign, index + 1))
    if (++seen > max) return true;
  return false;
}

/** Are there more tags than we read? Counted in one pass, before any parser sees them. */
export const tooManyTags = (text: string, max: number): boolean =>
  moreThan(text, "<", max) || moreThan(text, "&", maxEntities);

/** The words of HTML that we don't read as such: for what costs too much. */
export const wordsAlone = (text: string): string => text.replace(/<[^<>]*>?/g, " ");

/**
 * HTML from elsewhere, made harmless. Pictures and films become links with their words: a
 * reader's browser asks nobody else.
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
