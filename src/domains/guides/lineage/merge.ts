/** Three texts into one, block by block: what both began from, what we made of it, what they made of it. Pure. */
import { diffIndices } from "node-diff3";
import { limits } from "#commons/limits.ts";
import { blocks } from "../revisions/diff.ts";

export type MergedPiece =
  /** Stands in ours already, be it old or our own change. */
  | { readonly kind: "same"; readonly text: string }
  /** Only they changed it: it can be taken as it is. */
  | { readonly kind: "theirs"; readonly ours: string; readonly theirs: string }
  /** Both changed it, each in their way. */
  | { readonly kind: "both"; readonly ours: string; readonly theirs: string };

interface Hunk {
  readonly by: "ours" | "theirs";
  readonly start: number;
  readonly end: number;
  /** By how many blocks the text grows there. */
  readonly grows: number;
}

const max = limits.merge.input;
/** Pairs of equal blocks that are looked at; the library's time grows with their square where few blocks are repeated often. */
const maxPairs = 40_000;

/** How many blocks of one text equal one of the other, each with each. */
function pairsOf(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const block of a) counts.set(block, (counts.get(block) ?? 0) + 1);
  return b.reduce((sum, block) => sum + (counts.get(block) ?? 0), 0);
}
const join = (list: readonly string[]): string => list.join("\n\n");

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

/** Changes that overlap are one place; so is what is put in where something else changes, since nobody knows which comes first. */
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

/** The pieces in order. Beyond 2,000 blocks, or where blocks repeat too often, it is one piece that both changed. */
export function pieces(base: string, ours: string, theirs: string): MergedPiece[] {
  const [o, a, b] = [blocks(base), blocks(ours), blocks(theirs)];
  const tooMany =
    Math.max(o.length, a.length, b.length) > max ||
    Math.max(pairsOf(o, a), pairsOf(o, b)) > maxPairs;
  if (tooMany) return [{ kind: "both", ours, theirs }];
  const result: MergedPiece[] = [];
  const at = { base: 0, ours: 0, theirs: 0 };
  const keep = (count: number): void => {
    if (count > 0) result.push({ kind: "same", text: join(a.slice(at.ours, at.ours + count)) });
    at.base += count;
    at.ours += count;
    at.theirs += count;
  };
  for (const group of places([...hunks("ours", o, a), ...hunks("theirs", o, b)])) {
    const [start, end] = [
      Math.min(...group.map((one) => one.start)),
      Math.max(...group.map((one) => one.end)),
    ];
    keep(start - at.base);
    const grown = (by: Hunk["by"]): number =>
      group.reduce((sum, one) => sum + (one.by === by ? one.grows : 0), end - start);
    const mine = join(a.slice(at.ours, at.ours + grown("ours")));
    const other = join(b.slice(at.theirs, at.theirs + grown("theirs")));
    const [weDid, theyDid] = [
      group.some((one) => one.by === "ours"),
      group.some((one) => one.by === "theirs"),
    ];
    if (!theyDid || mine === other) result.push({ kind: "same", text: mine });
    else result.push({ kind: weDid ? "both" : "theirs", ours: mine, theirs: other });
    at.ours += grown("ours");
    at.theirs += grown("theirs");
    at.base = end;
  }
  keep(o.length - at.base);
  return result;
}

export type MergeChoice = "ours" | "theirs" | "both";

/** The text that comes of the choices, one for each piece that is not the same, in order; ours where none is made. */
export function chooseMerged(
  list: readonly MergedPiece[],
  choices: readonly MergeChoice[],
): string {
  let at = 0;
  return list
    .flatMap((piece) => {
      if (piece.kind === "same") return [piece.text];
      const choice = choices[at++] ?? "ours";
      return choice === "both"
        ? [piece.ours, piece.theirs]
        : [choice === "theirs" ? piece.theirs : piece.ours];
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

/** All that can be put together without asking: theirs where only they changed something, one after the other where both did. */
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

/** How many blocks of a text changed since: what a translation of it has fallen behind by, with each block as it stands now. */
export function changedBlocks(
  before: string,
  now: string,
): { readonly before: string; readonly now: string }[] {
  return pieces(before, before, now).flatMap((piece) =>
    piece.kind === "same" ? [] : [{ before: piece.ours, now: piece.theirs }],
  );
}
