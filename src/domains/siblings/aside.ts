/** Somebody elsewhere who was put aside. Pure. */
import type { AsideReason } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";

/** How long what was put aside can come back. */
export const asideLife = days(30);

export interface AsideRow {
  readonly id: string;
  readonly iri: string;
  readonly host: string;
  readonly name: string;
  readonly why: AsideReason;
  readonly since: Date;
  readonly returned: Date | null;
  readonly sibling: boolean;
  readonly follower: boolean;
  /** Of their things, how many are hidden until they come back. */
  readonly things: number;
}
