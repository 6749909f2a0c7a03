/** How the time of an event is said. Pure. */
import { commas } from "#platform/i18n/commas.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { timeOfDayText } from "#platform/i18n/time-of-day.ts";
import { eventMessages } from "./messages.ts";
import { after } from "#platform/lib/clock.ts";
import { dayIn, sayTime } from "#platform/lib/temporal.ts";

interface Timed {
  readonly starts: Date;
  readonly ends: Date;
  /** IANA. */
  readonly timeZone: string;
  /** From midnight to midnight; `ends` is the midnight after the last day. */
  readonly allDay: boolean;
  /** false: the end is a guess, and is not said. */
  readonly endsGiven?: boolean;
}

const place = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "Sat 5 Dec 2026" in that zone. */
function shortDay(date: Date, zone: string, language: string): string {
  const text = sayTime(date, localeOf(language), zone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  // In English without commas, as on a poster.
  return language === "en" ? text.replaceAll(",", "") : text;
}

/** "14:00" in that zone, as its language does. */
export const clockText = (date: Date, zone: string, language = "en"): string =>
  timeOfDayText(date, zone, language);

/** The last moment that still belongs to it: what ends at midnight is not on the next day. */
export const lastMoment = ({ starts, ends }: Pick<Timed, "starts" | "ends">): Date =>
  ends > starts ? after(ends, -1) : ends;

/**
 * "Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)"; over several days both days are said. Whose
 * clock it is needs no saying to who lives `here` (IANA), where the same clock hangs.
 */
export function timesText(
  { starts, ends, timeZone: zone, allDay, endsGiven }: Timed,
  language = "en",
  here?: string,
): string {
  const messages = eventMessages(language).clock;
  const last = lastMoment({ starts, ends });
  const oneDay = dayIn(starts, zone) === dayIn(last, zone);
  const day = shortDay(starts, zone, language);
  if (allDay)
    return oneDay
      ? messages.oneDay({ day })
      : messages.days({ from: day, to: shortDay(last, zone, language) });
  const from = clockText(starts, zone, language);
  const to = clockText(ends, zone, language);
  const ending = oneDay
    ? messages.sameDay({ day, from, to })
    : messages.severalDays({ day, from, lastDay: shortDay(ends, zone, language), to });
  const when = endsGiven === false ? messages.begins({ day, from }) : ending;
  return zone === here ? when : messages.zoned({ when, place: place(zone) });
}

/** On our pages: whose clock it is is left out where people meet in our own place. */
export const timesHere = (
  view: {
    readonly language: string;
    readonly collective?: { readonly timeZone: string } | undefined;
  },
  event: Timed & { readonly onlineUrl: string | null },
): string =>
  timesText(event, view.language, event.onlineUrl === null ? view.collective?.timeZone : undefined);

/**
 * "14:00–16:00", "all day", or with the days where it is more than
 * one; for lists under a day's heading.
 */
export function eventHoursText(
  { starts, ends, timeZone: zone, allDay, endsGiven }: Timed,
  language = "en",
): string {
  const messages = eventMessages(language).clock;
  const last = lastMoment({ starts, ends });
  const oneDay = dayIn(starts, zone) === dayIn(last, zone);
  const day = (date: Date): string =>
    sayTime(date, localeOf(language), zone, { day: "numeric", month: "short" });
  const clock = (date: Date): string => clockText(date, zone, language);
  if (allDay) return oneDay ? messages.allDay : messages.days({ from: day(starts), to: day(last) });
  if (endsGiven === false) return clock(starts);
  return oneDay
    ? messages.hours({ from: clock(starts), to: clock(ends) })
    : messages.days({
        from: commas([day(starts), clock(starts)], language),
        to: commas([day(ends), clock(ends)], language),
      });
}

/** When it was planned before it was moved. */
export function wasText(
  { previousStarts, timeZone: zone, allDay }: Timed & { readonly previousStarts: Date | null },
  language = "en",
): string | undefined {
  if (previousStarts === null) return undefined;
  const day = shortDay(previousStarts, zone, language);
  return allDay ? day : commas([day, clockText(previousStarts, zone, language)], language);
}
