/** Days as people write them ("2026-12-05"). Pure. */
import { Temporal } from "#platform/lib/temporal.ts";

/** The day, or undefined for what is none or not of our times. */
export function readDay(text: string): string | undefined {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from `a` until `b`; negative when `b` was before. */
export const daysUntil = (a: string, b: string): number =>
  Temporal.PlainDate.from(a).until(b, { largestUnit: "days" }).days;
