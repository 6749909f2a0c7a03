/** What changed between two texts, paragraph by paragraph. Pure. */
import { changesBetween, type TextChange } from "#platform/lib/changes.ts";

/** Blocks are separated by empty lines. */
export const blocks = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "");

export const compare = (before: string, after: string): TextChange[] =>
  changesBetween(blocks(before), blocks(after));
