/** A sibling: another collective that we follow; mutual when it follows us too. Pure. */
import { readAccount, readWebAddress } from "#platform/lib/host-names.ts";
import { hostOf } from "#platform/lib/url.ts";

/** Of a line that goes with the asking, in characters. */
export const maxWordsLength = 500;

export type SiblingShown = "requested" | "following" | "mutual" | "failed" | "gone";

/**
 * What a person typed, in one form: "@moss@moss.example" or a whole address. undefined: neither.
 */
export function cleanAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const account = readAccount(trimmed);
  if (account !== undefined) return `@${account.name}@${account.host}`;
  return trimmed.includes("://") ? readWebAddress(trimmed)?.slice(0, 500) : undefined;
}

/** Host that an address names. */
export const hostOfAddress = (address: string): string | undefined =>
  address.startsWith("@") ? address.split("@")[2] : hostOf(address);

/** How it stands with the work of asking them. */
export interface Asking {
  /** Why it did not arrive yet; null: nothing went wrong so far. */
  readonly trouble: string | null;
  /** Nothing is tried any more. */
  readonly givenUp: boolean;
}

/** The state as people see it. */
export const shownState = (
  state: string,
  followsUs: boolean,
  { gone = false, givenUp = false } = {},
): SiblingShown => {
  if (gone) return "gone";
  if (state === "requested") return givenUp ? "failed" : "requested";
  if (state !== "following") return "failed";
  return followsUs ? "mutual" : "following";
};
