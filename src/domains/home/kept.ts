/** A line of what we keep: what is forgotten and when, and when that was done last. */
import type { Saying } from "#platform/i18n/saying.ts";

export interface Kept {
  readonly words: Saying;
  /** When it was begun last; undefined before the first time. */
  readonly last: Date | undefined;
  /** When it is begun again; undefined where it is due now. */
  readonly next: Date | undefined;
}
