/** How the time of an event is said. Pure. */
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
const say = (date: Date, zone: string, options: Intl.DateTimeFormatOptions): string =>
  sayTime(date, "en-GB", zone, options);

/** "Sat 5 Dec 2026" in that zone. */
const shortDay = (date: Date, zone: string): string =>
  say(date, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).replaceAll(
    ",",
    "",
  );

/** "14:00" in that zone. */
export const clockText = (date: Date, zone: string): string =>
  say(date, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The last moment that still belongs to it: what ends at midnight is not on the next day. */
export const lastMoment = ({ starts, ends }: Pick<Timed, "starts" | "ends">): Date =>
  ends > starts ? after(ends, -1) : ends;

/** "Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)"; over several days both days are said. */
export function timesText({ starts, ends, timeZone: zone, allDay, endsGiven }: Timed): string {
  const last = lastMoment({ starts, ends });
  const oneDay = dayIn(starts, zone) === dayIn(last, zone);
  if (allDay)
    return oneDay
      ? `${shortDay(starts, zone)}, all day`
      : `${shortDay(starts, zone)} – ${shortDay(last, zone)}`;
  if (endsGiven === false)
    return `${shortDay(starts, zone)}, ${clockText(starts, zone)} (${place(zone)} time)`;
  const end = oneDay ? clockText(ends, zone) : ` ${shortDay(ends, zone)}, ${clockText(ends, zone)}`;
  return `${shortDay(starts, zone)}, ${clockText(starts, zone)}–${end} (${place(zone)} time)`;
}

/** "14:00–16:00", "all day", or with the days where it is more than one; for lists under a day's heading. */
export function eventHoursText({ starts, ends, timeZone: zone, allDay, endsGiven }: Timed): string {
  const last = lastMoment({ starts, ends });
  const oneDay = dayIn(starts, zone) === dayIn(last, zone);
  const day = (date: Date): string => say(date, zone, { day: "numeric", month: "short" });
  if (allDay) return oneDay ? "all day" : `${day(starts)} – ${day(last)}`;
  if (endsGiven === false) return clockText(starts, zone);
  return oneDay
    ? `${clockText(starts, zone)}–${clockText(ends, zone)}`
    : `${day(starts)}, ${clockText(starts, zone)} – ${day(ends)}, ${clockText(ends, zone)}`;
}

/** When it was planned before it was moved. */
export const wasText = (
  event: Timed & { readonly previousStarts: Date | null },
): string | undefined =>
  event.previousStarts === null
    ? undefined
    : event.allDay
      ? shortDay(event.previousStarts, event.timeZone)
      : `${shortDay(event.previousStarts, event.timeZone)}, ${clockText(event.previousStarts, event.timeZone)}`;
