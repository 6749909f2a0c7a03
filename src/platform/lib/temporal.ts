/** Temporal: the runtime's own where it has one, else the polyfill, under one type. */
import * as polyfill from "temporal-polyfill";

export const Temporal = ((globalThis as { Temporal?: unknown }).Temporal ??
  polyfill.Temporal) as typeof polyfill.Temporal;

const zoneForm = /^[A-Za-z0-9_+\-/]{1,64}$/;

/** Is this an IANA zone this runtime knows? Offsets such as `+01:00` are not. */
export function isTimeZone(zone: string): boolean {
  const cached = zones.get(zone);
  if (cached !== undefined) return cached;
  const known = knows(zone);
  // Names come from outside: many, but never without end.
  if (zones.size >= 1000) zones.clear();
  if (zone.length <= 64) zones.set(zone, known);
  return known;
}

const zones = new Map<string, boolean>();

function knows(zone: string): boolean {
  if (!zoneForm.test(zone) || /^[+-]/.test(zone)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
    // Intl knows names that are none of IANA's, such as CST; Temporal refuses them.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    // The runtime takes "europe/paris" too; the name that others know is spelt
    // otherwise. Old names lead to new ones.
    return (
      timeZone === zone || (timeZone.toLowerCase() !== zone.toLowerCase() && /^[A-Z]/.test(zone))
    );
  } catch {
    return false;
  }
}

/**
 * The instant of a wall-clock time ("2026-12-05T14:00") in a zone; text with an offset or Z keeps
 * its own. A time skipped or doubled by a clock change is read as RFC 5545 says (the offset before
 * the change). undefined when it can't be read.
 */
export function instantOf(text: string, zone: string): Date | undefined {
  try {
    const millis = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: "compatible" })
          .epochMilliseconds;
    return new Date(millis);
  } catch {
    return undefined;
  }
}

/** The same, and a day alone ("2026-12-05") is the moment in which it begins there. */
export const dayOrInstantOf = (text: string, zone: string): Date | undefined => {
  const typed = text.trim();
  return instantOf(/^\d{4}-\d\d-\d\d$/.test(typed) ? `${typed}T00:00` : typed, zone);
};

/** "2026-12-05T14:00" for a form field, in that zone. */
export function wallTime(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** "2026-12-05T14:00:00+01:00": RFC 3339 with the zone's offset. */
export function withOffset(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({
    timeZone: zone,
    smallestUnit: "second",
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Says a moment in words. The formatters are kept: making one takes longer than a whole page. */
export function sayTime(
  date: Date,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Zones and languages come from outside too: there may be many, but never without end.
    if (formats.size > 500) formats.clear();
    format = new Intl.DateTimeFormat(language, { ...options, timeZone });
    formats.set(key, format);
  }
  return format.format(date);
}

const quarter = 15 * 60_000;
/**
 * 2012. Since then all clocks of the world stand whole quarters of an hour apart from UTC, and none
 * goes back to the day before at a minute that is no such quarter, as Newfoundland's did at 00:01.
 */
const evenClocks = 1_325_376_000_000;
const days = new Map<string, Map<number, string>>();

/**
 * "2026-12-05": the day in that zone. Asked for each event of a list,
 * several times; so answers are kept.
 */
export function dayIn(instant: Date, zone: string): string {
  const millis = instant.getTime();
  const say = (): string =>
    sayTime(instant, "en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" });
  if (!(millis > evenClocks)) return say();
  let known = days.get(zone);
  if (known === undefined) {
    if (days.size >= 100) days.clear();
    days.set(zone, (known = new Map<number, string>()));
  }
  const index = Math.floor(millis / quarter);
  let day = known.get(index);
  if (day === undefined) {
    if (known.size >= 20_000) known.clear();
    known.set(index, (day = say()));
  }
  return day;
}
