/** Markdown of ours and HTML of others, both through one allow-list. What comes out may be shown as it is. */
import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { safeUrl } from "#kit/url.ts";

const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false, maxNesting: 20 });

/** Address of a file of ours, as it stands in a text. */
const ourFile = /^\/files\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Pictures of ours are shown; the address of any other stays a link: a reader's browser asks nobody else.
markdown.renderer.rules.image = (tokens, at, options, env) => {
  const src = String(tokens[at]?.attrGet("src") ?? "");
  const alt = markdown.renderer.renderInlineAsText(tokens[at]?.children ?? [], options, env).trim();
  return ourFile.test(src) && alt !== ""
    ? `<img src="${src}" alt="${escapeText(alt)}" loading="lazy">`
    : `<a href="${escapeText(src)}">${escapeText(alt === "" ? src : alt)}</a>`;
};

function link(_tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = attributes.href ?? "";
  const kept = /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
  return kept === undefined
    ? { tagName: "span", attribs: {} }
    : { tagName: "a", attribs: { href: kept, rel: "nofollow noopener noreferrer" } };
}

/** What stands in these is no text for readers, and goes with them. Of all other elements only the tag goes. */
const hidden = ["script", "style", "template", "title"] as const;

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
  nonTextTags: [...hidden],
  nestingLimit: 40,
  transformTags: {
    h1: "h2",
    a: link,
  },
};

/** What we wrote ourselves may show our own pictures and lead to our own papers. */
const ours: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: [...(allowed.allowedTags as string[]), "img"],
  allowedAttributes: { ...(allowed.allowedAttributes as object), img: ["src", "alt", "loading"] },
  transformTags: {
    ...allowed.transformTags,
    a: (tag, attributes) =>
      ourFile.test(attributes.href ?? "") ? { tagName: tag, attribs: { href: attributes.href ?? "" } } : link(tag, attributes),
  },
  exclusiveFilter: (frame) => frame.tag === "img" && !(ourFile.test(frame.attribs.src ?? "") && (frame.attribs.alt ?? "").trim() !== ""),
};

/** Longest text that is rendered; longer is cut. */
const most = 200_000;

// PostgreSQL takes no NUL, and half a surrogate pair is no text.
const wellFormed = (text: string): string =>
  text
    .slice(0, most)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    .toWellFormed();

/** Elements whose text is read as it stands, or hidden: one that is never closed would swallow all that follows it. */
const swallowing = new Set<string>([...hidden, ...["textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"]]);
const maySwallow = new RegExp(`<(?:${[...swallowing].join("|")})(?![a-z])`, "i");

/** Tags of swallowing elements that no tag of their own closes, as places in the text; found by the parser itself. */
function unclosed(html: string): { readonly start: number; readonly end: number }[] {
  const open: { name: string; start: number; end: number }[] = [];
  const found: { start: number; end: number }[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      if (swallowing.has(name)) open.push({ name, start: parser.startIndex, end: parser.endIndex + 1 });
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
function withoutSwallowing(html: string): string {
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

/** HTML from elsewhere, made harmless. Images are left out: a reader's browser asks nobody else. */
export const sanitize = (dirty: string): string => clean(dirty, allowed);

function clean(dirty: string, options: sanitizeHtml.IOptions): string {
  const text = wellFormed(dirty);
  try {
    return sanitizeHtml(withoutSwallowing(text), options);
  } catch {
    return escapeText(text);
  }
}

/** Markdown to harmless HTML. Headings begin at h2. */
export function renderMarkdown(source: string): string {
  return clean(markdown.render(source.slice(0, most)), ours);
}

/** Our pictures in HTML of ours, in their order: path and description. */
export const picturesIn = (html: string): { readonly path: string; readonly name: string }[] =>
  [...html.matchAll(/<img src="(\/files\/[0-9a-f-]{36})" alt="([^"]*)"/g)].map(([, path = "", alt = ""]) => ({
    path,
    name: unescape(alt),
  }));

/** The same HTML for readers elsewhere: addresses of our files in full. */
export const withOrigin = (html: string, origin: string): string => html.replace(/(<img src="|<a href=")(?=\/files\/)/g, `$1${origin}`);

const breaks = /<br ?\/?>|<\/(?:p|li|h[2-6]|div)>/g;

/** Text of some HTML, on one line; for summaries, feeds and mail. */
export function plainText(html: string): string {
  const simple = html
    .slice(0, most)
    .replace(breaks, " ")
    .replace(/<\/?(?:p|ul|ol|strong|em|b|i|a|h[2-6]|blockquote)>|<a href="[^"<>]*" rel="[^"<>]*">|<(?:li|h[2-6])>/g, "");
  // Words with a few marks, as most have: no parser is needed for them.
  if (!simple.includes("<") && !/&(?!(?:amp|lt|gt|quot|#39|nbsp);)/.test(simple)) return unescape(simple).replace(/\s+/g, " ").trim();
  const spaced = html.slice(0, most).replace(/<(?:br|\/p|\/li|\/h\d|\/div)[^>]*>/gi, " $&");
  const text = sanitizeHtml(withoutSwallowing(spaced), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: [...hidden],
  });
  return unescape(text).replace(/\s+/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "");

export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);
