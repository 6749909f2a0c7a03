/** What of a member can be seen from outside, and by whom. */
import type { ProfileLine } from "#platform/database/schema.ts";

export type PublicKind = "event" | "guide" | "offer" | "story" | "note";

/** Something public that the member wrote. It stands there in the name of its group. */
export interface PublicThing {
  readonly kind: PublicKind;
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly group: { readonly handle: string; readonly name: string };
  /** The line that says of whom it is, in the words that its writer chose. */
  readonly credit: string;
  /** Does it say the member's name or handle: in its title, its text, or that line? */
  readonly named: boolean;
}

/** Servers that hold copies of what a group published. */
export interface CopyHolders {
  readonly handle: string;
  readonly name: string;
  readonly servers: number;
}

export interface PublicTraces {
  readonly handle: string;
  /** What a stranger finds who asks for the member's page. */
  readonly pageForStrangers: boolean;
  readonly things: readonly PublicThing[];
  /** Are there more than are listed? */
  readonly more: boolean;
  /** What other members see beside the name. */
  readonly shown: readonly ProfileLine[];
  readonly takesLetters: boolean;
  readonly servers: readonly CopyHolders[];
}

const asPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Does one of these texts say one of these names, as a whole word? */
export function saysName(texts: readonly string[], names: readonly string[]): boolean {
  const wanted = names.map((name) => name.trim()).filter((name) => name !== "");
  if (wanted.length === 0) return false;
  const word = String.raw`[\p{L}\p{N}]`;
  const pattern = new RegExp(`(?<!${word})(?:${wanted.map(asPattern).join("|")})(?!${word})`, "iu");
  return texts.some((text) => pattern.test(text));
}
