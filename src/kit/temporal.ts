/** Temporal: the runtime's own where it has one, else the polyfill, under one type. */
import * as polyfill from "temporal-polyfill";

export const Temporal = ((globalThis as { Temporal?: unknown }).Temporal ?? polyfill.Temporal) as typeof polyfill.Temporal;

const zoneForm = /^[A-Za-z0-9_+\-/]{1,64}$/;

/** Is this an IANA zone this runtime knows? Offsets such as `+01:00` are not. */
export function isTimeZone(zone: string): boolean {
  if (!zoneForm.test(zone) || /^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a wall-clock time ("2026-12-05T14:00") in a zone; text with an offset or Z keeps its own.
 * A time skipped or doubled by a clock change is read as RFC 5545 says (the offset before the change).
 * undefined when it can't be read.
 */
export function instantOf(text: string, zone: string): Date | undefined {
  try {
    const millis = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
    return new Date(millis);
  } catch {
    return undefined;
  }
}

/** "2026-12-05T14:00" for a form field, in that zone. */
export function wallTime(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** "2026-12-05T14:00:00+01:00": RFC 3339 with the zone's offset. */
export function withOffset(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({ timeZone: zone, smallestUnit: "second" });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Says a moment in words. The formatters are kept: making one takes longer than a whole page. */
export function sayTime(date: Date, language: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
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

/** "2026-12-05": the day in that zone. */
export const dayIn = (instant: Date, zone: string): string =>
  sayTime(instant, "en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" });
