/**
 * When something may reach a member: at once, with the next digest, or
 * when their quiet hours are over. Pure.
 */
import type { MailRhythm } from "#platform/database/schema.ts";
import { Temporal } from "#platform/lib/temporal.ts";

/**
 * From one time of the day until another, "22:00" to "07:00"; over
 * midnight where the second is earlier.
 */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

interface DigestTime {
  /** Of the day. */
  readonly hour: number;
  /** Of the week; 1 is Monday. */
  readonly day: number;
}

export const isClockTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Hours as people write them: "7", "7:30", "7.30", "22h", "19h30", "7 pm". */
const typedTime = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})?)?(?:(?<half>[ap])\.?m\.?|h|uhr)?$/i;

/** As "07:30"; what is no hour stays as it was typed, to be shown again. */
export function clockTimeOf(typed: string): string {
  const parts = typedTime.exec(typed.replaceAll(/\s/g, ""))?.groups;
  if (parts === undefined || typed.length > 20) return typed;
  const { hour = "", minute = "00", half } = parts;
  const afternoon = half?.toLowerCase() === "p" ? 12 : 0;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return typed;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon;
  if (hours > 23 || Number(minute) > 59) return typed;
  return Temporal.PlainTime.from({ hour: hours, minute: Number(minute) }).toString({
    smallestUnit: "minute",
  });
}

const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
const instantAt = (time: { readonly epochMilliseconds: number }): Date =>
  new Date(time.epochMilliseconds);

/**
 * Is this moment within them? The first minute is, the last is not:
 * who says "until 7" can be told at 7.
 */
export function isQuiet(moment: Date, quiet: QuietHours | undefined, zone: string): boolean {
  if (quiet === undefined) return false;
  const clockTime = zoned(moment, zone).toPlainTime().toString({ smallestUnit: "minute" });
  return quiet.from < quiet.until
    ? clockTime >= quiet.from && clockTime < quiet.until
    : clockTime >= quiet.from || clockTime < quiet.until;
}

/** The first moment from then on that is not quiet. */
export function afterQuiet(moment: Date, quiet: QuietHours | undefined, zone: string): Date {
  if (quiet === undefined || !isQuiet(moment, quiet, zone)) return moment;
  const here = zoned(moment, zone);
  const plainTime = Temporal.PlainTime.from(quiet.until);
  const ends = [0, 1, 2].flatMap((days) => {
    const day = here.toPlainDate().add({ days }).toPlainDateTime(plainTime);
    // Twice on a day whose clock is set back.
    return (["earlier", "later"] as const).map((disambiguation) =>
      day.toZonedDateTime(zone, { disambiguation }),
    );
  });
  // A clock that is set forward leaps over their end.
  const leap = here.getTimeZoneTransition("next");
  const found = [...ends, ...(leap === null ? [] : [leap])]
    .map(instantAt)
    .filter((end) => end > moment && !isQuiet(end, quiet, zone));
  return new Date(Math.min(...found.map((end) => end.getTime())));
}

/** The next time that a digest goes: later than this moment. */
function nextDigest(moment: Date, weekly: boolean, digest: DigestTime, zone: string): Date {
  const here = zoned(moment, zone).toPlainDate();
  const hour = { hour: digest.hour };
  for (let days = 0; ; days++) {
    const day = here.add({ days });
    if (weekly && day.dayOfWeek !== digest.day) continue;
    const time = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) });
    if (time.epochMilliseconds > moment.getTime()) return instantAt(time);
  }
}

/**
 * When it may be told; undefined: never. What is urgent waits for no digest and no quiet hours,
 * but keeps to somebody's "not at all".
 */
export function whenDue(
  moment: Date,
  rhythm: MailRhythm,
  {
    quiet,
    digest,
    zone,
    urgent,
  }: {
    readonly quiet: QuietHours | undefined;
    readonly digest: DigestTime;
    readonly zone: string;
    readonly urgent: boolean;
  },
): Date | undefined {
  if (rhythm === "off") return undefined;
  if (urgent) return moment;
  if (rhythm === "now") return afterQuiet(moment, quiet, zone);
  return afterQuiet(nextDigest(moment, rhythm === "weekly", digest, zone), quiet, zone);
}
