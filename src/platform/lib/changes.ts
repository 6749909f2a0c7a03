/** What changed between two lists of texts (lines, paragraphs). Pure. */
import { diffIndices } from "node-diff3";

export interface TextChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * Beyond so many texts on one side, comparing would cost too much: all
 * that differs is shown as replaced.
 */
const max = 1000;
/**
 * The same beyond so many pairs of equal texts: the library's time grows with their
 * square where few are repeated often.
 */
const maxPairs = 40_000;

function pairsOf(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  return b.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
}

const marked =
  (kind: TextChange["kind"]) =>
  (text: string): TextChange => ({ kind, text });

/** In the order of reading; where something was replaced, first what was and then what is. */
export function changesBetween(before: readonly string[], after: readonly string[]): TextChange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...before.slice(0, head).map(marked("same")),
    ...replaced(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(marked("same")),
  ];
}

function replaced(before: string[], after: string[]): TextChange[] {
  const changes: TextChange[][] = [];
  const hunks =
    before.length > max || after.length > max || pairsOf(before, after) > maxPairs
      ? [{ buffer1: [0, before.length], buffer2: [0, after.length] }]
      : diffIndices(before, after);
  let read = 0;
  for (const { buffer1, buffer2 } of hunks) {
    const [from = 0, length = 0] = buffer1;
    const [added = 0, count = 0] = buffer2;
    changes.push(
      before.slice(read, from).map(marked("same")),
      before.slice(from, from + length).map(marked("removed")),
      after.slice(added, added + count).map(marked("added")),
    );
    read = from + length;
  }
  return [...changes, before.slice(read).map(marked("same"))].flat();
}
