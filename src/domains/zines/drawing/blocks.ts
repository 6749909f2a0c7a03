/**
 * Prose as plain data, for paper and for books: blocks that hold runs of text. It is read from what the pages show, so
 * paper and screen say the same, and nothing in it is markup any more.
 */
import { drawnEmoji } from "#platform/lib/paper-fonts.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { manyLines } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { type Element, parse } from "./elements.ts";

/** A piece of text in one style; a newline within is a line break. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly code?: true;
  readonly struck?: true;
  readonly sub?: true;
  readonly sup?: true;
  readonly link?: string;
  /** It stands for the picture at this address. */
  readonly picture?: string;
}

export type Block =
  /** Levels begin at 1 and never jump down by more than one. */
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly runs: readonly Run[];
      readonly rtl: boolean;
    }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[]; readonly rtl: boolean }
  | {
      readonly kind: "list";
      /** Number of its first item; null: bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
      readonly rtl: boolean;
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[]; readonly rtl: boolean }
  | { readonly kind: "code"; readonly text: string }
  /** Every row has as many cells. */
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Run[])[] | null;
      readonly rows: readonly (readonly (readonly Run[])[])[];
      readonly rtl: boolean;
    }
  | { readonly kind: "picture"; readonly name: string; readonly alt: string }
  | { readonly kind: "rule" };

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** The direction of a text: that of its first letter. */
export const isRtl = (text: string): boolean => rightToLeft.test(text);

/** Text with the emoji that paper can have, and without what is no character. */
export const printable = (text: string): string => drawnEmoji(text);

/** Nesting beyond this is flattened. */
const deepest = 10;

type Style = Omit<Run, "text">;

function styleOf({ name, attributes }: Element): Style {
  switch (name) {
    case "strong":
    case "b":
      return { strong: true };
    case "em":
    case "i":
    case "u":
      return { em: true };
    case "code":
      return { code: true };
    case "s":
    case "del":
      return { struck: true };
    case "sub":
      return { sub: true };
    case "sup":
      return { sup: true };
    case "a": {
      const href = attributes["href"] ?? "";
      const link =
        href.length > 1000 ? undefined : /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
      return link === undefined ? {} : { link };
    }
    default:
      return {};
  }
}

function runsIn(
  nodes: readonly (Element | string)[],
  style: Style,
  into: Run[],
  exact: boolean,
): void {
  for (const node of nodes) {
    if (typeof node === "string")
      into.push({ ...style, text: exact ? node : node.replace(/[ \t\n]+/g, " ") });
    else if (node.name === "br") into.push({ text: "\n" });
    else if (node.name === "img") {
      const { src = "", alt = "" } = node.attributes;
      into.push({ ...style, em: true, text: `[${alt}]`, ...(src === "" ? {} : { picture: src }) });
    } else runsIn(node.children, { ...style, ...styleOf(node) }, into, exact);
  }
}

const sameStyle = (a: Run, b: Run): boolean =>
  JSON.stringify({ ...a, text: "" }) === JSON.stringify({ ...b, text: "" });

/** Neighbours of one style joined, spaces folded, ends trimmed, pictures out; empty when nothing is left to read. */
function tidy(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const text = printable(run.text);
    const last = kept.at(-1);
    const begins = last === undefined || /[ \n]$/.test(last.text);
    const shown = begins ? text.replace(/^ +/, "") : text;
    if (shown === "") continue;
    if (last !== undefined && sameStyle(last, run))
      kept[kept.length - 1] = { ...last, text: last.text + shown };
    else kept.push({ ...run, text: shown });
  }
  while (kept.length > 0) {
    const last = kept.at(-1) ?? { text: "" };
    const text = last.text.replace(/(?<![ \n])[ \n]+$/, "");
    if (text === last.text) break;
    kept.pop();
    if (text !== "") kept.push({ ...last, text });
  }
  return kept.map((run) => ({ ...run, text: run.text.replace(/(?<! ) +\n */g, "\n") }));
}

const runsOf = (nodes: readonly (Element | string)[]): Run[] => {
  const runs: Run[] = [];
  runsIn(nodes, {}, runs, false);
  return tidy(runs);
};

/** All text of some runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");

const blockNames =
  /^(?:p|h[1-6]|ul|ol|dl|blockquote|pre|table|hr|div|figure|figcaption|details|summary|section)$/;
const isBlock = (node: Element | string): node is Element =>
  typeof node !== "string" && blockNames.test(node.name);
const holdsBlocks = (node: Element | string): boolean =>
  typeof node !== "string" && node.children.some((one) => isBlock(one) || holdsBlocks(one));

function tableOf(element: Element): Block[] {
  const rows: { head: boolean; cells: Run[][] }[] = [];
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === "string") continue;
      if (child.name !== "tr") walk(child);
      else {
        const cells = child.children.filter((cell) => typeof cell !== "string");
        rows.push({
          head: cells.length > 0 && cells.every((cell) => cell.name === "th"),
          cells: cells.map((cell) => runsOf(cell.children)),
        });
      }
    }
  };
  walk(element);
  const wide = Math.max(0, ...rows.map((row) => row.cells.length));
  // Wider than paper: each row becomes a line.
  if (wide > 6)
    return rows.flatMap((row) =>
      paragraph(row.cells.flatMap((cell, i) => (i === 0 ? cell : [{ text: " · " }, ...cell]))),
    );
  const filled = rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array.from({ length: wide - row.cells.length }, (): Run[] => [])],
  }));
  const first = filled[0];
  if (first === undefined || wide === 0) return [];
  const body = first.head ? filled.slice(1) : filled;
  const rtl = isRtl(filled.map((row) => row.cells.map(textOfRuns).join(" ")).join(" "));
  return [
    {
      kind: "table",
      head: first.head ? first.cells : null,
      rows: body.map((row) => row.cells),
      rtl,
    },
  ];
}

/** One paragraph; none when there is nothing to read. */
export function paragraph(runs: readonly Run[]): Block[] {
  const tidied = tidy(runs);
  return tidied.length === 0
    ? []
    : [{ kind: "paragraph", runs: tidied, rtl: isRtl(textOfRuns(tidied)) }];
}

const rtlOf = (blocks: readonly Block[]): boolean => {
  const [first] = blocks;
  return first !== undefined && "rtl" in first && first.rtl;
};

function blockOf(element: Element, depth: number): Block[] {
  const { name, children } = element;
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const runs = runsOf(children).map((run) => ({ ...run, text: run.text.replace(/\s+/g, " ") }));
      return runs.length === 0
        ? []
        : [{ kind: "heading", level: Number(name[1]), runs, rtl: isRtl(textOfRuns(runs)) }];
    }
    case "ul":
    case "ol": {
      const items = children
        .flatMap((item) => (typeof item === "string" ? [] : [blocksIn(item.children, depth + 1)]))
        .filter((item) => item.length > 0);
      if (items.length === 0) return [];
      if (depth >= deepest) return items.flat();
      const start = Number(element.attributes["start"] ?? "1");
      const first = Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1;
      return [
        { kind: "list", start: name === "ol" ? first : null, items, rtl: rtlOf(items[0] ?? []) },
      ];
    }
    case "dl":
      return children.flatMap((part) =>
        typeof part === "string"
          ? []
          : part.name === "dt"
            ? paragraph(runsOf(part.children).map((run) => ({ ...run, strong: true })))
            : blocksIn(part.children, depth + 1),
      );
    case "blockquote": {
      const blocks = blocksIn(children, depth + 1);
      return blocks.length === 0
        ? []
        : depth >= deepest
          ? blocks
          : [{ kind: "quote", blocks, rtl: rtlOf(blocks) }];
    }
    case "pre": {
      const runs: Run[] = [];
      runsIn(children, {}, runs, true);
      const text = printable(textOfRuns(runs))
        .replace(/\t/g, "    ")
        .replace(/^\n+|(?<!\s)\s+$/g, "");
      return text === "" ? [] : [{ kind: "code", text }];
    }
    case "table":
      return tableOf(element);
    case "hr":
      return [{ kind: "rule" }];
    case "p":
      return paragraph(runsOf(children));
    default:
      return blocksIn(children, depth);
  }
}

/** Blocks among loose text, which becomes paragraphs. */
function blocksIn(nodes: readonly (Element | string)[], depth: number): Block[] {
  const blocks: Block[] = [];
  let loose: (Element | string)[] = [];
  const close = (): void => {
    blocks.push(...paragraph(runsOf(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (isBlock(node) || holdsBlocks(node)) {
      close();
      blocks.push(...(typeof node === "string" ? [] : blockOf(node, depth)));
    } else loose.push(node);
  }
  close();
  return blocks;
}

/** Levels from 1 on without a jump, as a tagged file needs them. Headings within lists and quotes become strong words. */
function levelled(blocks: readonly Block[]): Block[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.kind === "list") return { ...block, items: block.items.map(plainHeadings) };
    if (block.kind === "quote") return { ...block, blocks: plainHeadings(block.blocks) };
    if (block.kind !== "heading") return block;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    return { ...block, level: Math.min(above.length, 4) };
  });
}
function plainHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === "heading")
      return {
        kind: "paragraph",
        rtl: block.rtl,
        runs: block.runs.map((run) => ({ ...run, strong: true })),
      };
    if (block.kind === "list") return { ...block, items: block.items.map(plainHeadings) };
    return block.kind === "quote" ? { ...block, blocks: plainHeadings(block.blocks) } : block;
  });
}

/** From HTML that went through our sanitizer (`contentHtml`), up to `most` UTF-16 units of it. */
export const blocksOfHtml = (sanitized: string, max = 600_000): Block[] =>
  levelled(blocksIn(parse(manyLines(sanitized, max)).children, 0));

/** From Markdown, with the settings that pages have. */
export const blocksOfMarkdown = (source: string): Block[] => blocksOfHtml(renderMarkdown(source));
