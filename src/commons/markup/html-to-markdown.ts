/** HTML of strangers as Markdown that people can go on writing. Pure. */
import { Parser } from "htmlparser2";
import { sanitize } from "./sanitize.ts";
import { safeUrl } from "#platform/lib/url.ts";

/** What would be read as Markdown is written so that it is read as itself. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|]/g, "\\$&")
    // Only the spaces of the line itself: over many empty lines the search would be quadratic.
    .replace(/^([ \t]*)([#+\-=~:])/gm, "$1\\$2")
    .replace(/^([ \t]*\d{1,9})([.)])/gm, "$1\\$2");

const marks: Readonly<Record<string, string>> = {
  strong: "**",
  b: "**",
  em: "*",
  i: "*",
  s: "~~",
  del: "~~",
};

interface Frame {
  readonly tag: string;
  /** Finished blocks of this frame. */
  readonly blocks: string[];
  /** The line of words under way. */
  line: string;
  readonly href?: string | undefined;
  /** Of a list: the number of the next item; undefined without numbers. */
  next?: number | undefined;
}

const containers = new Set([
  "blockquote",
  "ul",
  "ol",
  "li",
  "pre",
  "dl",
  "table",
  "tr",
  "td",
  "th",
  "code",
  "a",
  ...Object.keys(marks),
]);
const blockTags = new Set(["p", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "thead", "tbody"]);

const indent = (text: string, by: string): string => text.replace(/\n(?!\n|$)/g, `\n${by}`);
const fence = (code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(longest + 1);
};

/** One block after the other, with an empty line between them. */
const join = (blocks: readonly string[]): string =>
  blocks.filter((block) => block.trim() !== "").join("\n\n");

const cells = new Set(["td", "th"]);

/** Rows as a table; its first row is the head, for Markdown knows none without. */
function tableOf([head = "", ...rows]: readonly string[]): string {
  const columns = [...head.matchAll(/(?<!\\)\|/g)].length - 1;
  return columns < 1
    ? [head, ...rows].join("\n\n")
    : [head, `|${" --- |".repeat(columns)}`, ...rows].join("\n");
}

class Writer {
  readonly #stack: Frame[] = [{ tag: "", blocks: [], line: "" }];
  #heading = "";
  /**
   * Is the next word the first of its line? Asked of the line itself
   * it would cost more with each word.
   */
  #afterBreak = false;

  get #top(): Frame {
    const top = this.#stack.at(-1);
    if (top === undefined) throw new Error("the outermost frame was closed");
    return top;
  }

  #inside(tag: string): boolean {
    return this.#stack.some((frame) => frame.tag === tag);
  }

  /** Ends the line under way; it becomes a block. */
  #flush(): void {
    const top = this.#top;
    const line = top.line.replace(/(?<![ \t])[ \t]+\n/g, "\n").trim();
    if (line !== "")
      top.blocks.push(
        this.#heading + (this.#heading === "" ? line : line.replace(/(?<!\s)\s*\n\s*/g, " ")),
      );
    top.line = "";
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (blockTags.has(tag)) {
      this.#flush();
      this.#heading = /^h\d$/.test(tag) ? `${"#".repeat(Number(tag[1]))} ` : "";
    } else if (tag === "br") {
      this.#top.line += this.#inside("pre") ? "\n" : "\\\n";
      this.#afterBreak = true;
    } else if (tag === "hr") {
      this.#flush();
      this.#top.blocks.push("---");
    } else if (containers.has(tag)) {
      if (!(tag in marks) && !cells.has(tag) && tag !== "a" && tag !== "code") this.#flush();
      this.#stack.push({
        tag,
        blocks: [],
        line: "",
        href:
          safeUrl(attributes["href"]) ??
          (/^mailto:[^\s?]+$/.test(attributes["href"] ?? "") ? attributes["href"] : undefined),
        next:
          tag === "ol"
            ? Math.max(0, Math.min(999, Number.parseInt(attributes["start"] ?? "1", 10) || 1))
            : undefined,
      });
    }
  }

  text(text: string): void {
    const top = this.#top;
    if (this.#inside("pre") || this.#inside("code")) {
      top.line += text;
      return;
    }
    // Old editors mark paragraphs by an empty line only.
    const [head = "", ...more] = text.split(/\n[ \t]*\n/);
    const words = head.replace(/\s+/g, " ");
    top.line += escapeMarkdown(this.#afterBreak ? words.trimStart() : words);
    this.#afterBreak = false;
    for (const part of more) {
      if (!(top.tag in marks) && top.tag !== "a") this.#flush();
      this.#top.line += escapeMarkdown(part.replace(/\s+/g, " ").replace(/^ /, ""));
    }
  }

  close(tag: string): void {
    if (blockTags.has(tag)) {
      this.#flush();
      this.#heading = "";
      return;
    }
    if (!containers.has(tag) || this.#top.tag !== tag || this.#stack.length === 1) return;
    const frame = this.#top;
    const inline = tag in marks || tag === "a" || tag === "code";
    if (!inline) this.#flush();
    this.#stack.pop();
    const parent = this.#top;
    if (inline) parent.line += this.#inline(frame);
    else if (cells.has(tag))
      parent.line += ` ${join(frame.blocks)
        .replace(/\\?\s+/g, " ")
        .replace(/(?<!\\)\|/g, "\\|")} |`;
    else if (tag === "li") {
      const sign = parent.next === undefined ? "-" : `${parent.next++}.`;
      parent.blocks.push(`${sign} ${indent(join(frame.blocks), " ".repeat(sign.length + 1))}`);
    } else parent.blocks.push(this.#block(tag, frame.blocks));
  }

  #inline({ tag, line, blocks, href }: Frame): string {
    const words = [...blocks, line].join(" ");
    const bare = words.trim();
    if (bare === "") return words;
    const [before, after] = [/^\s/.test(words) ? " " : "", /\s$/.test(words) ? " " : ""];
    if (tag === "code") {
      if (this.#inside("pre")) return words;
      const around = bare.includes("`") ? fence(bare) : "`";
      return `${before}${around}${around.length > 1 ? ` ${bare} ` : bare}${around}${after}`;
    }
    if (tag === "a")
      return href === undefined
        ? words
        : `${before}[${bare}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)${after}`;
    const mark = marks[tag] ?? "";
    return `${before}${mark}${bare}${mark}${after}`;
  }

  #block(tag: string, blocks: readonly string[]): string {
    if (tag === "ul" || tag === "ol") return blocks.join("\n");
    if (tag === "tr") return blocks.length === 0 ? "" : `| ${blocks.join(" ")}`;
    if (tag === "table") return tableOf(blocks);
    const whole = join(blocks);
    if (tag === "blockquote") return whole.replace(/^/gm, "> ");
    if (tag === "pre") return `${fence(whole)}\n${whole}\n${fence(whole)}`;
    return whole;
  }

  end(): string {
    this.#flush();
    return join(this.#top.blocks).trim();
  }
}

/**
 * Markdown of some HTML. It goes through the sanitizer first:
 * what is dropped there is dropped here.
 */
export function markdownFrom(html: string): string {
  const writer = new Writer();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => writer.open(tag, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (tag) => writer.close(tag),
    },
    { decodeEntities: true },
  );
  parser.end(sanitize(html));
  return writer.end();
}

/** The same for who reads it as plain text too: a line break is two spaces and a new line. */
export const linesFrom = (html: string): string =>
  markdownFrom(html)
    .split(/(^`{3,}$[\s\S]*?^`{3,}$)/m)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll("\\\n", "  \n")))
    .join("");
