/** Markdown of ours and HTML of others, both through one allow-list. What comes out may be shown as it is. */
import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { Spent } from "#platform/lib/spent.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { limits, maxCells, maxEntities, maxParts, maxTags } from "./limits.ts";
import { mediaAsLinks } from "./markup/media-links.ts";

const markdown = new MarkdownIt("default", {
  html: false,
  linkify: true,
  typographer: false,
  maxNesting: 20,
});
// Only whole addresses: a bare "name.example" or "@group@server.example" is no link that its author meant.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
for (const scheme of ["ftp:", "//", "mailto:"]) markdown.linkify.add(scheme, null);

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

/** The part of the parser's state that a line is found by. */
interface Lines {
  readonly src: string;
  readonly bMarks: readonly number[];
  readonly tShift: readonly number[];
  readonly eMarks: readonly number[];
}

const lineOf = (state: Lines, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
const columnsOf = (line: string): number => line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/).length;

// Short rows of a table are filled up to the width of its head: two thousand characters would make a hundred thousand cells.
markdown.block.ruler.before("table", "count-cells", (state, from, to, silent) => {
  if (silent || from + 2 > to) return false;
  const head = lineOf(state, from);
  const under = lineOf(state, from + 1);
  if (!head.includes("|") || !/^[ \t|:-]+$/.test(under) || columnsOf(head) !== columnsOf(under))
    return false;
  let cells = Number(state.env["cells"] ?? 0);
  for (let line = from + 2; line < to && !state.isEmpty(line); line++) {
    cells += columnsOf(under);
    if (cells > maxCells) throw new Spent("steps", "a table");
  }
  state.env["cells"] = cells;
  return false;
});

function link(_tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const href = attributes.href ?? "";
  const kept = /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
  return kept === undefined
    ? { tagName: "span", attribs: {} }
    : { tagName: "a", attribs: { href: kept, rel: "nofollow noopener noreferrer" } };
}

const directions = new Set(["ltr", "rtl", "auto"]);

function withDirection(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { dir, ...others } = attribs;
  if (dir === undefined) return { tagName, attribs };
  const said = dir.trim().toLowerCase();
  return { tagName, attribs: directions.has(said) ? { ...others, dir: said } : others };
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

/** What we wrote ourselves may show our own pictures and lead to our own papers. */
const ours: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: [...(allowed.allowedTags as string[]), "img"],
  allowedAttributes: { ...(allowed.allowedAttributes as object), img: ["src", "alt", "loading"] },
  transformTags: {
    ...allowed.transformTags,
    a: (tag, attributes) =>
      ourFile.test(attributes.href ?? "")
        ? { tagName: tag, attribs: { href: attributes.href ?? "" } }
        : link(tag, attributes),
  },
  exclusiveFilter: (frame) =>
    frame.tag === "img" &&
    !(ourFile.test(frame.attribs.src ?? "") && (frame.attribs.alt ?? "").trim() !== ""),
};

// PostgreSQL takes no NUL, and half a surrogate pair is no text.
const wellFormed = (text: string): string =>
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

interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Tags of swallowing elements that no tag of their own closes, as places in the text; found by the parser itself. */
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

/** The same text without such tags: a browser would show what they swallow here, or the next reader would. */
function withoutSwallowing(html: string): string {
  if (!maySwallow.test(html)) return html;
  // As XHTML writes it, and a reader of HTML does not see it closed.
  let text = html.replace(/<iframe\b[^<>]*\/>/gi, "$&</iframe>");
  // Without one of them another may begin to count; nobody writes so many in good faith.
  for (let times = 0; times < 8; times++) {
    const tags = unclosed(text);
    if (tags.length === 0) return text;
    let kept = "";
    let from = 0;
    for (const { name, start, end } of tags.toSorted((a, b) => a.start - b.start)) {
      kept += text.slice(from, start);
      // What a frame shows becomes a link: it is closed, not lost.
      if (name === "iframe") kept += `${text.slice(start, end)}</iframe>`;
      from = end;
    }
    text = kept + text.slice(from);
  }
  return text.replace(/<[^>]*>?/g, " ");
}

function moreThan(text: string, sign: string, max: number): boolean {
  let seen = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++seen > max) return true;
  return false;
}

/** Are there more tags than we read? Counted in one pass, before any parser sees them. */
const tooManyTags = (text: string, max: number): boolean =>
  moreThan(text, "<", max) || moreThan(text, "&", maxEntities);

/** The words of HTML that we don't read as such: for what costs too much. */
const wordsAlone = (text: string): string => text.replace(/<[^<>]*>?/g, " ");

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

function clean(text: string, options: sanitizeHtml.IOptions): string {
  try {
    return sanitizeHtml(withoutSwallowing(text), options);
  } catch {
    return escapeText(text);
  }
}

/**
 * Markdown to harmless HTML. Headings begin at h2. Throws Spent when it would take more steps than a text may: what is
 * written is refused then, with everything typed kept.
 */
export function renderWithin(source: string): string {
  if (source.length > limits.markdown.input) throw new Spent("input", "a text");
  const work = {};
  const tokens = markdown.parse(source, work);
  if (tokens.reduce((sum, token) => sum + 1 + (token.children?.length ?? 0), 0) > maxParts)
    throw new Spent("steps", "a text");
  return clean(wellFormed(markdown.renderer.render(tokens, markdown.options, work)), ours);
}

/** HTML of late, by its Markdown; what was not needed for longest goes first. Most of it are the texts of a few pages. */
const rendered = new Map<string, string>();
const maxKept = 8_000_000;
let size = 0;

/** As after a new start. */
export function forgetAllRendered(): void {
  rendered.clear();
  size = 0;
}

/** Is the HTML of this text at hand? */
export const knowsRendered = (source: string): boolean => rendered.has(source);

export function keepRendered(source: string, html: string): void {
  if (rendered.has(source)) return;
  rendered.set(source, html);
  size += source.length + html.length;
  for (const [old, made] of rendered) {
    if (size <= maxKept) break;
    rendered.delete(old);
    size -= old.length + made.length;
  }
}

/** Texts that nobody had prepared when they were needed: told to tests, which forbid it. */
export const unprepared = new EventTarget();
export const unpreparedText = "unprepared";

/** A text whose budget is spent, as plain words. */
export const plainWords = (source: string): string =>
  wellFormed(source)
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeText(part.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("\n");

/**
 * HTML of a text that is stored already. It was made when the text was written (`rendering.ts`); what is not at hand is made
 * within the same budget, and what costs too much stands there as plain text.
 */
export function renderMarkdown(source: string): string {
  const found = rendered.get(source);
  if (found !== undefined) {
    rendered.delete(source);
    rendered.set(source, found);
    return found;
  }
  if (source === "") return "";
  unprepared.dispatchEvent(new CustomEvent(unpreparedText, { detail: source }));
  const html = renderOrWords(source);
  keepRendered(source, html);
  return html;
}

/** The same within the budget of one text; as plain words where that is not enough. */
export function renderOrWords(source: string): string {
  try {
    return renderWithin(source);
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    return plainWords(source);
  }
}

/** Our pictures in HTML of ours, in their order: path and description. */
export const picturesIn = (html: string): { readonly path: string; readonly name: string }[] =>
  [...html.matchAll(/<img src="(\/files\/[0-9a-f-]{36})" alt="([^"]*)"/g)].map(
    ([, path = "", alt = ""]) => ({
      path,
      name: unescape(alt),
    }),
  );

/** The same HTML for readers elsewhere: addresses of our files in full. */
export const withOrigin = (html: string, origin: string): string =>
  html.replace(/(<img src="|<a href=")(?=\/files\/)/g, `$1${origin}`);

const breaks = /<br ?\/?>|<hr>|<\/?(?:p|ul|ol|li|h[2-6]|div|blockquote)>/g;
/** Where words of two blocks would run together. */
const blockEdges =
  /<(?:[bh]r|\/?(?:p|[uod]l|li|d[td]|h\d|div|blockquote|pre|table|t[hdr]|caption|fig(?:ure|caption)|section|article|aside|header|footer|details|summary|address))(?=[\s/>])/gi;

/** Text of some HTML, on one line; for summaries, feeds and mail. */
export function plainText(html: string): string {
  const simple = html
    .slice(0, limits.html.input)
    .replace(breaks, " ")
    .replace(/<\/?(?:strong|em|b|i|a)>|<a href="[^"<>]*" rel="[^"<>]*">/g, "");
  // Words with a few marks, as most have: no parser is needed for them.
  if (!simple.includes("<") && !/&(?!(?:amp|lt|gt|quot|#39|nbsp);)/.test(simple))
    return unescape(simple).replace(/\s+/g, " ").trim();
  const whole = html.slice(0, limits.html.input);
  const text = tooManyTags(whole, maxTags)
    ? wordsAlone(whole)
    : sanitizeHtml(withoutSwallowing(whole.replace(blockEdges, " $&")), {
        allowedTags: [],
        allowedAttributes: {},
        nonTextTags: [...hidden],
      });
  return unescape(text).replace(/\s+/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};
const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "");

/** Plain words as HTML, whole web addresses in them as links. */
export function linkedText(text: string): string {
  let html = "";
  let done = 0;
  for (const { index, lastIndex, url } of markdown.linkify.match(text) ?? []) {
    const href = safeUrl(url);
    if (href === undefined) continue;
    html += `${escapeText(text.slice(done, index))}<a href="${escapeText(href)}">${escapeText(text.slice(index, lastIndex))}</a>`;
    done = lastIndex;
  }
  return html + escapeText(text.slice(done));
}

export const escapeText = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c,
  );
