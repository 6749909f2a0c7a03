/**
 * Two members say that somebody who can't sign in is who they say they are.
 * What it is, and how it stands. Pure.
 */
import { after, days, hours } from "#platform/lib/clock.ts";
import type { Row } from "#platform/database/schema.ts";
import { digest } from "#platform/lib/ids.ts";

/** So long an asking waits for its two, and what was vouched for waits to be used. */
export const vouchingLife = days(7);
/** Everybody is told before it works, and has so long to hold it. */
const delay = hours(24);
export const worksFrom = (now: Date): Date => after(now, delay);

export type Vouching = Row<"vouchings">;

/** With the names that members read. */
export interface ShownVouching extends Vouching {
  readonly name: string;
  readonly handle: string;
  readonly firstName: string | null;
  readonly secondName: string | null;
  readonly heldName: string | null;
}

/** How it stands, for who asked. */
export type Standing = "asked" | "vouched" | "waiting" | "held" | "open";

interface Vouched {
  readonly firstBy: string | null;
  readonly secondBy: string | null;
  readonly heldBy: string | null;
  readonly due: Date | null;
}

export function standingOf({ firstBy, heldBy, due }: Vouched, now: Date): Standing {
  if (heldBy !== null) return "held";
  if (due !== null) return due <= now ? "open" : "waiting";
  return firstBy === null ? "asked" : "vouched";
}

const letters = "abcdefghkmnpqrstuvwxyz23456789";

/**
 * What somebody says to those who vouch for them: of the secret of their page,
 * and no way back to it. "k7mp-x3qa"
 */
export function codeOf(secret: string): string {
  const bytes = Buffer.from(digest(`code ${secret}`), "hex");
  const code = Array.from({ length: 8 }, (_, i) =>
    letters.charAt((bytes[i] ?? 0) % letters.length),
  );
  return `${code.slice(0, 4).join("")}-${code.slice(4).join("")}`;
}

/** Of what was typed, however. */
export const codeHash = (typed: string): string =>
  digest(
    typed
      .slice(0, 40)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ""),
  );

export const secretForm = /^[\w-]{32}$/;
