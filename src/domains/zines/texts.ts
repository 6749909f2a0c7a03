/**
 * Zines as plain text and as Markdown: for mails, for other tools, for
 * any device there will ever be. Pure.
 */
import { commas } from "#platform/i18n/commas.ts";
import { shorten } from "#platform/lib/messages.ts";
import type { Block } from "./drawing/blocks.ts";
import type { Run } from "./drawing/runs.ts";
import { zineMessages } from "./messages.ts";
import type { Zine, ZinePart } from "./zine.ts";

/** Every line but the first one gets `rest` before it. */
const hung = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .map((line, i) => {
      if (i === 0) return `${first}${line}`;
      return line === "" ? rest.trimEnd() : `${rest}${line}`;
    })
    .join("\n");

const plainRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.link === undefined || run.link === run.text.trim()
        ? run.text
        : `${run.text} <${run.link}>`,
    )
    .join("");

interface Writer {
  readonly runs: (runs: readonly Run[]) => string;
  readonly heading: (level: number, text: string) => string;
  readonly code: (text: string) => string;
  readonly table: (rows: readonly (readonly string[])[], head: boolean) => string;
  readonly rule: string;
}

const plain: Writer = {
  runs: plainRuns,
  heading: (level, text) =>
    level <= 2
      ? `${text}\n${(level === 1 ? "=" : "-").repeat(Math.min(60, Math.max(3, text.length)))}`
      : `${text}:`,
  code: (text) => hung(text, "    ", "    "),
  table: (rows) => rows.map((row) => row.join(" | ")).join("\n"),
  rule: "* * *",
};

const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/^([ \t]*)([-+]|\d+[.)])(?=\s)/gm, "$1\\$2");

function markedCode(text: string): string {
  const ticks = "`".repeat(
    1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([one]) => one.length)),
  );
  return ticks === "`" ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}

function markedRun(run: Run): string {
  const inner = run.text.trim();
  const index = run.text.indexOf(inner);
  const [before, after] = [run.text.slice(0, index), run.text.slice(index + inner.length)];
  if (inner === "") return run.text;
  let shown = run.code === true ? markedCode(inner) : escaped(inner).replace(/\n/g, "\\\n");
  if (run.struck === true) shown = `~~${shown}~~`;
  if (run.em === true) shown = `*${shown}*`;
  if (run.strong === true) shown = `**${shown}**`;
  if (run.link !== undefined)
    shown = `[${shown}](<${run.link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return `${before}${shown}${after}`;
}

const marked: Writer = {
  runs: (runs) => runs.map(markedRun).join(""),
  heading: (level, text) => `${"#".repeat(Math.min(6, level))} ${text}`,
  code: (text) => {
    const fence = "`".repeat(
      Math.max(3, 1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([one]) => one.length))),
    );
    return `${fence}\n${text}\n${fence}`;
  },
  table: (rows, head) => {
    const [first = [], ...rest] = head ? rows : [(rows[0] ?? []).map(() => ""), ...rows];
    const row = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replace(/\\?\n/g, " ")).join(" | ")} |`;
    return [row(first), row(first.map(() => "---")), ...rest.map(row)].join("\n");
  },
  rule: "---",
};

/** `base`: level of the first headings. */
function written(blocks: readonly Block[], base: number, to: Writer): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case "heading":
          return to.heading(block.level + base - 1, to.runs(block.runs));
        case "paragraph":
          return to.runs(block.runs);
        case "list":
          return block.items
            .map((item, i) => {
              const mark = block.start === null ? "- " : `${block.start + i}. `;
              return hung(written(item, base, to), mark, " ".repeat(mark.length));
            })
            .join("\n");
        case "quote":
          return hung(written(block.blocks, base, to), "> ", "> ");
        case "code":
          return to.code(block.text);
        case "table":
          return to.table(
            [...(block.head === null ? [] : [block.head]), ...block.rows].map((row) =>
              row.map(to.runs),
            ),
            block.head !== null,
          );
        case "picture":
          return to.runs([{ text: `[${block.alt}]`, em: true }]);
        case "rule":
          return to.rule;
      }
    })
    .join("\n\n");
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

function ending(part: ZinePart, escape: (text: string) => string): string {
  const messages = zineMessages(part.language);
  return [
    commas(
      [
        messages.edition({ version: part.version, date: part.date }),
        escape(messages.by({ who: part.by })),
      ],
      part.language,
    ),
    part.credit === "" ? "" : `${messages.credit}: ${escape(part.credit)}`,
    `${messages.license}: ${escape(part.license.name)}${
      part.license.page === null ? "" : ` <${part.license.page}>`
    }`,
    ...part.family.map((one) => `${messages.family}: ${escape(one)}`),
    `${messages.current} <${part.check}>`,
  ]
    .filter((line) => line !== "")
    .join("\n\n");
}

function plainPart(part: ZinePart, base: number): string {
  const messages = zineMessages(part.language);
  return joined([
    plain.heading(base, part.name),
    part.cautions.length === 0
      ? ""
      : `${messages.takeCare.toUpperCase()}\n\n${written(part.cautions, base + 1, plain)}`,
    part.summary,
    written(part.blocks, base + 1, plain),
    part.sources.length === 0
      ? ""
      : joined([`${messages.sources}:`, written(part.sources, base, plain)]),
    part.wishes.length === 0
      ? ""
      : joined([`${messages.wishes}:`, written(part.wishes, base, plain)]),
    ending(part, (text) => text),
  ]);
}

/** All text of a zine in plain lines, the cautions first; UTF-8. */
export function zineText(zine: Zine): string {
  const several = zine.parts.length > 1;
  const head = several
    ? [
        plain.heading(1, zine.title),
        zine.edition,
        zine.parts.map((part, i) => `${i + 1}. ${part.name}`).join("\n"),
      ]
    : [];
  return `${joined([...head, ...zine.parts.map((part) => plainPart(part, several ? 2 : 1))])}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function markedPart(part: ZinePart, base: number): string {
  const messages = zineMessages(part.language);
  const sections = (name: string, blocks: readonly Block[]): string =>
    blocks.length === 0
      ? ""
      : joined([marked.heading(base + 1, name), written(blocks, base + 1, marked)]);
  return joined([
    marked.heading(base, escaped(part.name)),
    part.cautions.length === 0
      ? ""
      : hung(
          joined([`**${messages.takeCare}**`, written(part.cautions, base + 1, marked)]),
          "> ",
          "> ",
        ),
    part.summary === "" ? "" : `*${escaped(part.summary)}*`,
    // Its keepers' own writing where we have it, as long as no other guide stands beside it.
    base === 1 && part.source !== null ? part.source : written(part.blocks, base + 1, marked),
    sections(messages.sources, part.sources),
    sections(messages.wishes, part.wishes),
    "---",
    ending(part, escaped),
  ]);
}

/** Markdown (CommonMark with tables) after a head of facts in YAML, as other tools read them. */
export function zineMarkdown(zine: Zine): string {
  const several = zine.parts.length > 1;
  const first = zine.parts[0];
  const facts: readonly (readonly [string, string])[] = [
    ["title", zine.title],
    [
      "author",
      [...new Set(zine.parts.map((part) => (part.credit === "" ? part.by : part.credit)))].join(
        " · ",
      ),
    ],
    ["license", [...new Set(zine.parts.map((part) => part.license.name))].join(" · ")],
    ["lang", zine.language],
    ["summary", several ? "" : shorten(first?.summary ?? "", 500)],
    ["source", zine.parts.map((part) => part.page).join(" ")],
    ["date", zine.updated.toISOString().slice(0, 10)],
  ];
  const head = facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${quoted(value)}`);
  return `${joined([
    `---\n${head.join("\n")}\n---`,
    several ? marked.heading(1, escaped(zine.title)) : "",
    ...zine.parts.map((part) => markedPart(part, several ? 2 : 1)),
  ])}\n`;
}
