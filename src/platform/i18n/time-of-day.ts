/**
 * A time of day as people say it where a language is spoken: pages, mails,
 * posters and calendars say the same. Pure.
 */
import { sayTime } from "#platform/lib/temporal.ts";
import { localeOf } from "./catalogue.ts";

const cycles = new Map<string, boolean>();
/** Do they count to twelve twice? */
function twelve(locale: string): boolean {
  let known = cycles.get(locale);
  if (known === undefined) {
    const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
    if (cycles.size > 200) cycles.clear();
    cycles.set(locale, (known = hourCycle === "h12" || hourCycle === "h11"));
  }
  return known;
}

/** Hour and minute, for a sentence that says the day too. */
export const timeOfDay = (language: string): Intl.DateTimeFormatOptions =>
  twelve(localeOf(language))
    ? { hour: "numeric", minute: "2-digit" }
    : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** "18:05", "6:05 p.m.". */
export const timeOfDayText = (date: Date, zone: string, language: string): string =>
  sayTime(date, localeOf(language), zone, timeOfDay(language));
