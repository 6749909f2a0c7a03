/** A message to all of the collective: by two of its members, and once a week at most. Pure. */
import { after, days } from "#platform/lib/clock.ts";

/** Its act, for the second person. */
export const writeToAllName = "write-to-all";
export const maxNameLength = 100;
export const maxContentLength = 3000;
const pause = days(7);
/** Afterwards it is deleted. */
export const messageLife = days(365);

/** From when on another one can be sent; undefined: now. */
export function freeFrom(last: Date | undefined, now: Date): Date | undefined {
  const free = last === undefined ? now : after(last, pause);
  return free > now ? free : undefined;
}
