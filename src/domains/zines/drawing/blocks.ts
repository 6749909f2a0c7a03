/**
 * Prose as plain data, for paper and for books: blocks that hold runs of text. It is read from what
 * the pages show, so paper and screen say the same, and nothing in it is markup any more.
 */
import { renderMarkdown } from "#commons/markdown.ts";
import { manyLines } from "#commons/text.ts";
import { type Element, parse } from "./elements.ts";
import { type Run, runsOf, isRtl, textOfRuns, tidy, runsIn, printable } from "./runs.ts";

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

/** Nesting beyond this is flattened. */
const deepest = 10;

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
      return children.flatMap((part) => {
        if (typeof part === "string") return [];
        return part.name === "dt"
          ? paragraph(runsOf(part.children).map((run) => ({ ...run, strong: true })))
          : blocksIn(part.children, depth + 1);
      });
    case "blockquote": {
      const blocks = blocksIn(children, depth + 1);
      return blocks.length === 0 || depth >= deepest
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

/**
 * Levels from 1 on without a jump, as a tagged file needs them. Headings within
 * lists and quotes become strong words.
 */
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
