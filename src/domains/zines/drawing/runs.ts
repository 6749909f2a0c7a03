/** Runs: pieces of a text of one style, and which way they are read. */
import { drawnEmoji } from "#platform/lib/fonts/paper-fonts.ts";
import { safeUrl } from "#platform/lib/url.ts";
import type { Element } from "./elements.ts";

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

const rightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** The direction of a text: that of its first letter. */
export const isRtl = (text: string): boolean => rightToLeft.test(text);

/** Text with the emoji that paper can have, and without what is no character. */
export const printable = (text: string): string => drawnEmoji(text);

type Style = Omit<Run, "text">;

function linkOf(href: string): string | undefined {
  if (href.length > 1000) return undefined;
  return /^mailto:[^\s?]+$/.test(href) ? href : safeUrl(href);
}

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
      const link = linkOf(attributes["href"] ?? "");
      return link === undefined ? {} : { link };
    }
    default:
      return {};
  }
}

export function runsIn(
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

/**
 * Neighbours of one style joined, spaces folded, ends trimmed, pictures out;
 * empty when nothing is left to read.
 */
export function tidy(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const text = printable(run.text);
    const last = joined.at(-1);
    const begins = last === undefined || /[ \n]$/.test(last.text);
    const shown = begins ? text.replace(/^ +/, "") : text;
    if (shown === "") continue;
    if (last !== undefined && sameStyle(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + shown };
    else joined.push({ ...run, text: shown });
  }
  while (joined.length > 0) {
    const last = joined.at(-1) ?? { text: "" };
    const text = last.text.replace(/(?<![ \n])[ \n]+$/, "");
    if (text === last.text) break;
    joined.pop();
    if (text !== "") joined.push({ ...last, text });
  }
  return joined.map((run) => ({ ...run, text: run.text.replace(/(?<! ) +\n */g, "\n") }));
}

export const runsOf = (nodes: readonly (Element | string)[]): Run[] => {
  const runs: Run[] = [];
  runsIn(nodes, {}, runs, false);
  return tidy(runs);
};

/** All text of some runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
