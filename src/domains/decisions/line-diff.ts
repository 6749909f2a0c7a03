/** What changed between two short texts, line by line. Pure. */

interface LineChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond this many lines that differ, all of them are shown as replaced. */
const max = 1000;

export function changedLines(before: string, after: string): LineChange[] {
  const a = before.split("\n");
  const b = after.split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const mark =
    (kind: LineChange["kind"]) =>
    (text: string): LineChange => ({ kind, text });
  return [
    ...a.slice(0, head).map(mark("same")),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(mark("same")),
  ];
}

/** By the longest run of lines that both share. */
function middle(a: readonly string[], b: readonly string[]): LineChange[] {
  if (a.length > max || b.length > max)
    return [
      ...a.map((text): LineChange => ({ kind: "removed", text })),
      ...b.map((text): LineChange => ({ kind: "added", text })),
    ];
  const width = b.length + 1;
  const shared = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => shared[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      shared[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const was = a[i];
    const is = b[j];
    if (was !== undefined && was === is) {
      changes.push({ kind: "same", text: was });
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: "removed", text: was });
      i++;
    } else if (is !== undefined) {
      changes.push({ kind: "added", text: is });
      j++;
    } else return changes;
  }
}
