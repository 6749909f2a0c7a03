/** What changed between two texts, paragraph by paragraph. Pure. */

export interface TextChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Blocks are separated by empty lines. */
export const blocks = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "");

/** Longest common subsequence by block. Beyond 2,000 blocks all is shown as replaced. */
export function compare(before: string, after: string): TextChange[] {
  const a = blocks(before);
  const b = blocks(after);
  if (a.length > 2000 || b.length > 2000)
    return [
      ...a.map((text): TextChange => ({ kind: "removed", text })),
      ...b.map((text): TextChange => ({ kind: "added", text })),
    ];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      changes.push({ kind: "same", text: left });
      i++;
      j++;
    } else if (
      right !== undefined &&
      (left === undefined ||
        (lengths[i * width + j + 1] ?? 0) > (lengths[(i + 1) * width + j] ?? 0))
    ) {
      changes.push({ kind: "added", text: right });
      j++;
    } else if (left !== undefined) {
      changes.push({ kind: "removed", text: left });
      i++;
    }
  }
  return changes;
}
