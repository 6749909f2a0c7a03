/**
 * HTML of strangers before it is made harmless: what can't be shown here becomes a link with its
 * words, and blocks stay apart. Pure.
 */
import { Parser } from "htmlparser2";
import { safeUrl } from "#platform/lib/url.ts";
import {
  type Attributes,
  fullUrl,
  firstOf,
  addressOf,
  isOnePixel,
  isSign,
  pictureWords,
} from "./media-words.ts";

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c,
  );

const media = new Set(["img", "iframe", "video", "audio", "source", "embed", "object"]);

/** What stands in these is no text for readers. */
const hidden = new Set(["script", "style", "template", "title"]);

/** Blocks that are not kept as such: what stands in them keeps its own lines. */
const loose = new Set(
  (
    "address article aside body caption center details dialog div fieldset figcaption figure " +
    "footer form header hgroup main menu nav section summary"
  ).split(" "),
);

/** Blocks that are kept. */
const keptTags = new Set(
  "p hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr th td".split(
    " ",
  ),
);

/** Kept, and no block may stand in them. */
const lines = new Set("p h1 h2 h3 h4 h5 h6 dt pre".split(" "));

const inline = new Set(
  "a abbr b bdi cite code del em font i ins kbd mark q s small span".split(" "),
);

for (const name of ["strong", "sub", "sup", "time", "tt", "u", "label"]) inline.add(name);

/** In the list of what is open: a block within a word, which only its words are kept of. */
const torn = "";

class Rewriter {
  readonly #html: string;
  readonly #base: string | undefined;
  readonly #open: string[] = [];
  #out = "";
  #done = 0;
  /** What is left out whole, up to its end. */
  #skipping: string | undefined;
  /** Is there something in the line under way? */
  #inLine = false;
  /** A block ended: what follows begins a line of its own. */
  #apart = false;
  /** Did we open a paragraph for words that stand in no block which is kept? */
  #paragraph = false;
  #lastUrl: string | undefined;

  constructor(html: string, base: string | undefined) {
    this.#html = html;
    this.#base = base;
  }

  #has(names: ReadonlySet<string>): boolean {
    return this.#open.some((tag) => names.has(tag));
  }

  /** Words, or what stands for some. */
  #words(text: string): void {
    if (/\S/.test(text)) {
      const nearest = this.#open.findLast((tag) => !inline.has(tag));
      const bare = !this.#has(lines) && !this.#open.some((tag) => inline.has(tag));
      if (nearest !== undefined && loose.has(nearest) && bare) {
        if (!this.#paragraph) this.#out += "<p>";
        this.#paragraph = true;
      } else if (this.#apart && this.#inLine) this.#out += "<br>";
      this.#inLine = true;
      this.#apart = false;
    }
    this.#out += text;
  }

  /** Everything up to `to` as it stands. */
  #upTo(to: number): void {
    if (to <= this.#done) return;
    const text = this.#html.slice(this.#done, to);
    this.#done = to;
    if (this.#skipping === undefined) this.#words(text);
  }

  /** Is a word under way that a block would tear apart? */
  get #within(): boolean {
    return this.#paragraph && this.#has(inline);
  }

  #boundary(tag: string): void {
    if (this.#within) {
      this.#apart = true;
      return;
    }
    if (this.#paragraph) {
      this.#out += "</p>";
      this.#paragraph = false;
      this.#inLine = false;
    }
    if (keptTags.has(tag)) {
      this.#inLine = false;
      this.#apart = false;
    } else this.#apart = true;
  }

  open(tag: string, attributes: Attributes, start: number, end: number): void {
    this.#upTo(start);
    if (this.#skipping !== undefined) {
      this.#done = end;
      return;
    }
    if (media.has(tag) || hidden.has(tag)) {
      if (media.has(tag)) this.#media(tag, attributes);
      this.#done = end;
      if (tag === "iframe" || hidden.has(tag)) this.#skipping = tag;
      return;
    }
    if (keptTags.has(tag) || loose.has(tag)) this.#boundary(tag);
    if (keptTags.has(tag) && this.#within) {
      this.#open.push(torn);
      this.#done = end;
      return;
    }
    if (tag === "br") this.#inLine = false;
    const raw = this.#html.slice(start, end);
    const href = tag === "a" && attributes["href"] !== undefined ? attributes["href"] : undefined;
    const full = href === undefined ? undefined : fullUrl(href, this.#base);
    if (inline.has(tag)) this.#begin();
    this.#out +=
      full !== undefined && safeUrl(href) === undefined ? `<a href="${escaped(full)}">` : raw;
    this.#done = end;
    this.#open.push(tag);
  }

  /** An inline element at the start of a line of its own belongs to that line. */
  #begin(): void {
    this.#words("");
    const nearest = this.#open.findLast((tag) => !inline.has(tag));
    const bare = !this.#has(lines) && !this.#open.some((tag) => inline.has(tag));
    if (nearest !== undefined && loose.has(nearest) && bare) {
      if (!this.#paragraph) this.#out += "<p>";
      this.#paragraph = true;
      this.#apart = false;
    } else if (this.#apart && this.#inLine) {
      this.#out += "<br>";
      this.#apart = false;
    }
  }

  #media(tag: string, attributes: Attributes): void {
    const url = addressOf(tag, attributes, this.#base);
    const words = pictureWords(tag, attributes, url);
    if (tag === "img" && isSign(attributes)) return this.#words(escaped(words));
    if (tag === "img" && isOnePixel(attributes)) return;
    // A film whose sources stand in it is said by them. What is loaded late is often said twice.
    if (url === undefined) return this.#words(escaped(words));
    if (url === this.#lastUrl) return;
    this.#lastUrl = url;
    const shown = escaped(words);
    this.#words(this.#open.includes("a") ? shown : `<a href="${escaped(url)}">${shown}</a>`);
    if (tag !== "img") this.#apart = true;
  }

  /** What is no text for anybody: comments and instructions. */
  leaveOut(start: number, end: number): void {
    this.#upTo(start);
    this.#done = Math.max(this.#done, end);
  }

  close(tag: string, implied: boolean, start: number, end: number): void {
    if (!implied) this.#upTo(start);
    if (this.#skipping !== undefined) {
      if (tag === this.#skipping) this.#skipping = undefined;
      if (!implied) this.#done = Math.max(this.#done, end);
      return;
    }
    if (media.has(tag)) {
      if (!implied) this.#done = Math.max(this.#done, end);
      return;
    }
    const isTorn = keptTags.has(tag) && this.#open.at(-1) === torn;
    const index = isTorn ? this.#open.length - 1 : this.#open.lastIndexOf(tag);
    if (index !== -1) this.#open.length = index;
    if (keptTags.has(tag) || loose.has(tag)) this.#boundary(tag);
    if (isTorn) this.#done = Math.max(this.#done, implied ? 0 : end);
    if (implied || isTorn) return;
    this.#out += this.#html.slice(start, end);
    this.#done = Math.max(this.#done, end);
  }

  end(): string {
    this.#upTo(this.#html.length);
    if (this.#paragraph) this.#out += "</p>";
    return this.#out;
  }
}

/** EveryCal and others put plain text where HTML should stand: its lines are kept. */
function linesKept(text: string): string {
  const lines = text.trim().split("\n");
  if (lines.length === 1) return text;
  const parts: string[][] = [[]];
  for (const line of lines.map((one) => one.trim()))
    if (line !== "") parts.at(-1)?.push(line);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  return parts.map((part) => `<p>${part.join("<br>")}</p>`).join("");
}

/** `base`: the page that it was written for, so that its own short addresses lead there. */
export function mediaAsLinks(html: string, base?: string): string {
  if (!html.includes("<")) return linesKept(html);
  const rewriter = new Rewriter(html, base);
  const parser = new Parser({
    onopentag: (tag, attributes) =>
      rewriter.open(tag, attributes, parser.startIndex, parser.endIndex + 1),
    onclosetag: (tag, implied) =>
      rewriter.close(tag, implied, parser.startIndex, parser.endIndex + 1),
    oncomment: () => rewriter.leaveOut(parser.startIndex, parser.endIndex + 1),
    onprocessinginstruction: () => rewriter.leaveOut(parser.startIndex, parser.endIndex + 1),
  });
  parser.end(html);
  return rewriter.end();
}

/**
 * Pictures that stand in the HTML of somebody elsewhere, with their
 * words, as `mediaAsLinks` leads to them.
 */
export function picturesInHtml(
  html: string,
  base?: string,
): readonly { readonly url: string; readonly words: string }[] {
  const found = new Map<string, string>();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (tag !== "img" || isSign(attributes) || isOnePixel(attributes)) return;
      const url = addressOf(tag, attributes, base);
      if (url !== undefined && !found.has(url))
        found.set(url, firstOf(attributes, "alt", "aria-label", "title")?.trim() ?? "");
    },
  });
  parser.end(html);
  return [...found].map(([url, words]) => ({ url, words }));
}
