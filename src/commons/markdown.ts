/** Markdown of ours and HTML of others, both through one allow-list. What comes out may be shown as it is. */
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { safeUrl } from "#kit/url.ts";

const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false, maxNesting: 20 });
markdown.disable(["image"]);

const allowed: sanitizeHtml.IOptions = {
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
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], "*": ["lang", { name: "dir", values: ["ltr", "rtl", "auto"] }] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "template", "iframe", "object", "svg", "math", "title", "xmp"],
  nestingLimit: 40,
  transformTags: {
    h1: "h2",
    a: (_tag, attributes) => {
      const href = attributes.href ?? "";
      const kept = /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
      return kept === undefined
        ? { tagName: "span", attribs: {} }
        : { tagName: "a", attribs: { href: kept, rel: "nofollow noopener noreferrer" } };
    },
  },
};

/** Longest text that is rendered; longer is cut. */
const most = 200_000;

// PostgreSQL takes no NUL, and half a surrogate pair is no text.
const wellFormed = (text: string): string =>
  text
    .slice(0, most)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    .toWellFormed();

// An element that hides its text and is never closed would swallow everything after it.
const swallows = /<(script|style|textarea|option|noscript|template|iframe|object|svg|math|title|xmp)\b(?![\s\S]*<\/\1)/i;

/** HTML from elsewhere, made harmless. Images are left out: a reader's browser asks nobody else. */
export function sanitize(dirty: string): string {
  const text = wellFormed(dirty);
  try {
    return sanitizeHtml(swallows.test(text) ? text.replace(/<[^>]*>?/g, " ") : text, allowed);
  } catch {
    return escapeText(text);
  }
}

/** Markdown to harmless HTML. Headings begin at h2. */
export function renderMarkdown(source: string): string {
  return sanitize(markdown.render(source.slice(0, most)));
}

const breaks = /<br ?\/?>|<\/(?:p|li|h[2-6]|div)>/g;

/** Text of some HTML, on one line; for summaries, feeds and mail. */
export function plainText(html: string): string {
  const simple = html
    .slice(0, most)
    .replace(breaks, " ")
    .replace(/<\/?(?:p|ul|ol|strong|em|b|i|a|h[2-6]|blockquote)>|<a href="[^"<>]*" rel="[^"<>]*">|<(?:li|h[2-6])>/g, "");
  // Words with a few marks, as most have: no parser is needed for them.
  if (!simple.includes("<") && !/&(?!(?:amp|lt|gt|quot|#39|nbsp);)/.test(simple)) return unescape(simple).replace(/\s+/g, " ").trim();
  const text = sanitizeHtml(html.slice(0, most).replace(/<(?:br|\/p|\/li|\/h\d|\/div)[^>]*>/gi, " $&"), {
    allowedTags: [],
    allowedAttributes: {},
  });
  return unescape(text).replace(/\s+/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "");

export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);
