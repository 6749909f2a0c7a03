/** Markdown of ours to harmless HTML, within a budget; what was made of late is at hand. */
import MarkdownIt from "markdown-it";
import type sanitizeHtml from "sanitize-html";
import { Spent } from "#platform/lib/spent.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { limits, maxCells, maxParts } from "./limits.ts";
import { escapeText, allowed, link, clean, wellFormed } from "./markup/sanitize.ts";

const markdown = new MarkdownIt("default", {
  html: false,
  linkify: true,
  typographer: false,
  maxNesting: 20,
});
// Only whole addresses: a bare "name.example" or
// "@group@server.example" is no link that its author meant.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
for (const scheme of ["ftp:", "//", "mailto:"]) markdown.linkify.add(scheme, null);

/** Address of a file of ours, as it stands in a text. */
const ourFile = /^\/files\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Pictures of ours are shown; the address of any other stays a link: a
// reader's browser asks nobody else.
markdown.renderer.rules.image = (tokens, index, options, env) => {
  const src = String(tokens[index]?.attrGet("src") ?? "");
  const alt = markdown.renderer
    .renderInlineAsText(tokens[index]?.children ?? [], options, env)
    .trim();
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

// Short rows of a table are filled up to the width of its head: two thousand characters
// would make a hundred thousand cells.
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

/**
 * Markdown to harmless HTML. Headings begin at h2. Throws Spent when it would take more steps than
 * a text may: what is written is refused then, with everything typed kept.
 */
export function renderWithin(source: string): string {
  if (source.length > limits.markdown.input) throw new Spent("input", "a text");
  const work = {};
  const tokens = markdown.parse(source, work);
  if (tokens.reduce((sum, token) => sum + 1 + (token.children?.length ?? 0), 0) > maxParts)
    throw new Spent("steps", "a text");
  return clean(wellFormed(markdown.renderer.render(tokens, markdown.options, work)), ours);
}

/**
 * HTML of late, by its Markdown; what was not needed for longest goes first. Most
 * of it are the texts of a few pages.
 */
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
 * HTML of a text that is stored already. It was made when the text was written
 * (`rendering.ts`); what is not at hand is made within the same budget, and what costs
 * too much stands there as plain text.
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

/** Plain words as HTML, whole web addresses in them as links. */
export function linkedText(text: string): string {
  let html = "";
  let done = 0;
  for (const { index, lastIndex, url } of markdown.linkify.match(text) ?? []) {
    const href = safeUrl(url);
    if (href === undefined) continue;
    html += `${escapeText(text.slice(done, index))}<a href="${escapeText(href)}">${escapeText(
      text.slice(index, lastIndex),
    )}</a>`;
    done = lastIndex;
  }
  return html + escapeText(text.slice(done));
}
