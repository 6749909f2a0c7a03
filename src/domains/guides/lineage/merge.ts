/**
 * Three texts into one, block by block: what both began from, what we made
 * of it, what they made of it. Pure.
 */
import { diffIndices } from "node-diff3";
import { limits } from "#commons/limits.ts";

/** What stands behind a piece before the next one, where it is more than one empty line. */
interface Gaps {
  readonly gap?: string;
  /** Behind theirs. */
  readonly theirGap?: string;
}

export type MergedPiece =
  /** Stands in ours already, be it old or our own change. */
  | ({ readonly kind: "same"; readonly text: string } & Gaps)
  /** Only they changed it: it can be taken as it is. */
  | ({ readonly kind: "theirs"; readonly ours: string; readonly theirs: string } & Gaps)
  /** Both changed it, each in their way. */
  | ({ readonly kind: "both"; readonly ours: string; readonly theirs: string } & Gaps);

/** A block as it was written: its indent and the empty lines behind it are its author's too. */
interface Block {
  readonly text: string;
  readonly gap: string;
}

const max = limits.merge.input;
const plainGap = "\n\n";

/** undefined: more than are compared. */
function blocksOf(text: string): Block[] | undefined {
  const found: { lines: string[]; empty: string[] }[] = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const last = found.at(-1);
    if (line.trim() === "") last?.empty.push(line);
    else if (last?.empty.length === 0) last.lines.push(line);
    else if (found.length === max) return undefined;
    else found.push({ lines: [line], empty: [] });
  }
  return found.map(({ lines, empty }) => ({
    text: lines.join("\n"),
    gap: `\n${empty.map((line) => `${line}\n`).join("")}`,
  }));
}

/** What two blocks are compared by: spaces at the end of one say nothing. */
const keysOf = (list: readonly Block[]): string[] => list.map((block) => block.text.trimEnd());

const joined = (list: readonly Block[]): string =>
  list.map(({ text, gap }, i) => (i === list.length - 1 ? text : text + gap)).join("");

/**
 * Only what is no plain gap is said; behind the last block of a
 * text nobody knows what would follow.
 */
const gapOf = (list: readonly Block[], whole: readonly Block[]): string | undefined => {
  const last = list.at(-1);
  return last === undefined || last === whole.at(-1) || last.gap === plainGap
    ? undefined
    : last.gap;
};
const gaps = (gap: string | undefined, theirGap?: string): Gaps => ({
  ...(gap === undefined ? {} : { gap }),
  ...(theirGap === undefined ? {} : { theirGap }),
});

interface Hunk {
  readonly by: "ours" | "theirs";
  readonly start: number;
  readonly end: number;
  /** By how many blocks the text grows there. */
  readonly grows: number;
}

/**
 * Pairs of equal blocks that are looked at; the library's time grows with their square
 * where few blocks are repeated often.
 */
const maxPairs = 40_000;

/** How many blocks of one text equal one of the other, each with each. */
function pairsOf(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const block of a) counts.set(block, (counts.get(block) ?? 0) + 1);
  return b.reduce((sum, block) => sum + (counts.get(block) ?? 0), 0);
}

const hunks = (by: Hunk["by"], base: readonly string[], changed: readonly string[]): Hunk[] =>
  (
    diffIndices([...base], [...changed]) as readonly {
      readonly buffer1: [number, number];
      readonly buffer2: [number, number];
    }[]
  ).map(({ buffer1: [start, length], buffer2: [, now] }) => ({
    by,
    start,
    end: start + length,
    grows: now - length,
  }));

/**
 * Changes that overlap are one place; so is what is put in where something else changes,
 * since nobody knows which comes first.
 */
function places(all: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  let end = -1;
  const isNew = (hunk: Hunk): boolean => hunk.start === hunk.end;
  for (const hunk of [...all].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    const meets =
      hunk.start < end ||
      (hunk.start === end &&
        (isNew(hunk) || last?.some((one) => isNew(one) && one.end === end) === true));
    if (last !== undefined && meets) last.push(hunk);
    else groups.push([hunk]);
    end = Math.max(end, hunk.end);
  }
  return groups;
}

/**
 * The pieces in order. Beyond 2,000 blocks, or where blocks repeat too often,
 * it is one piece that both changed.
 */
export function pieces(base: string, ours: string, theirs: string): MergedPiece[] {
  const [baseAll, mineAll, theirsAll] = [blocksOf(base), blocksOf(ours), blocksOf(theirs)];
  const whole: MergedPiece[] = [{ kind: "both", ours, theirs }];
  if (baseAll === undefined || mineAll === undefined || theirsAll === undefined) return whole;
  const [o, a, b] = [keysOf(baseAll), keysOf(mineAll), keysOf(theirsAll)];
  if (Math.max(pairsOf(o, a), pairsOf(o, b)) > maxPairs) return whole;
  const result: MergedPiece[] = [];
  const position = { base: 0, ours: 0, theirs: 0 };
  const keep = (count: number): void => {
    const ownLines = mineAll.slice(position.ours, position.ours + count);
    if (count > 0)
      result.push({ kind: "same", text: joined(ownLines), ...gaps(gapOf(ownLines, mineAll)) });
    position.base += count;
    position.ours += count;
    position.theirs += count;
  };
  for (const group of places([...hunks("ours", o, a), ...hunks("theirs", o, b)])) {
    const [start, end] = [
      Math.min(...group.map((one) => one.start)),
      Math.max(...group.map((one) => one.end)),
    ];
    keep(start - position.base);
    const grown = (by: Hunk["by"]): number =>
      group.reduce((sum, one) => sum + (one.by === by ? one.grows : 0), end - start);
    const ourBlocks = mineAll.slice(position.ours, position.ours + grown("ours"));
    const theirBlocks = theirsAll.slice(position.theirs, position.theirs + grown("theirs"));
    const [mine, other] = [joined(ourBlocks), joined(theirBlocks)];
    const gap = gapOf(ourBlocks, mineAll);
    const [weDid, theyDid] = [
      group.some((one) => one.by === "ours"),
      group.some((one) => one.by === "theirs"),
    ];
    if (!theyDid || mine === other) result.push({ kind: "same", text: mine, ...gaps(gap) });
    else
      result.push({
        kind: weDid ? "both" : "theirs",
        ours: mine,
        theirs: other,
        ...gaps(gap, gapOf(theirBlocks, theirsAll)),
      });
    position.ours += grown("ours");
    position.theirs += grown("theirs");
    position.base = end;
  }
  keep(o.length - position.base);
  return result;
}

export type MergeChoice = "ours" | "theirs" | "both";

/**
 * The text that comes of the choices, one for each piece that is not the same,
 * in order; ours where none is made.
 */
export function chooseMerged(
  list: readonly MergedPiece[],
  choices: readonly MergeChoice[],
): string {
  let index = 0;
  const parts = list.flatMap((piece): Block[] => {
    const { gap = plainGap, theirGap = plainGap } = piece;
    if (piece.kind === "same") return [{ text: piece.text, gap }];
    const choice = choices[index++] ?? "ours";
    const [ours, theirs] = [
      { text: piece.ours, gap },
      { text: piece.theirs, gap: theirGap },
    ];
    return choice === "both" ? [ours, theirs] : [choice === "theirs" ? theirs : ours];
  });
  return joined(parts.filter(({ text }) => text !== ""));
}

/**
 * All that can be put together without asking: theirs where only they changed something,
 * one after the other where both did.
 */
export function putTogether(list: readonly MergedPiece[]): {
  readonly text: string;
  readonly clashes: number;
} {
  const open = list.filter((piece) => piece.kind !== "same");
  return {
    text: chooseMerged(
      list,
      open.map((piece) => (piece.kind === "theirs" ? "theirs" : "both")),
    ),
    clashes: open.filter((piece) => piece.kind === "both").length,
  };
}

/**
 * How many blocks of a text changed since: what a translation of it has fallen behind
 * by, with each block as it stands now.
 */
export function changedBlocks(
  before: string,
  now: string,
): { readonly before: string; readonly now: string }[] {
  return pieces(before, before, now).flatMap((piece) =>
    piece.kind === "same" ? [] : [{ before: piece.ours, now: piece.theirs }],
  );
}
