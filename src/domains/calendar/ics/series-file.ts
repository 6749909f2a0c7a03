/** A series as one calendar file: its rule, and the dates that differ from it. */
import type { VisibleEvent } from "#domains/events/row.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { utcStamp, icsFile, vevent } from "./ics.ts";

/**
 * A series that was called off from its first date on has a rule that ends before it begins
 * (RFC 5545 §3.3.10 knows none such).
 */
const over = ({ rule, starts }: { readonly rule: string; readonly starts: Date }): boolean =>
  (/UNTIL=(\d{8}T\d{6}Z)/.exec(rule)?.[1] ?? "9") < utcStamp(starts);

/**
 * When the first of a series ends that lasts as long as `like`: days
 * are counted, whatever their hours.
 */
function endOfFirst(like: VisibleEvent, starts: Date): Date {
  const length = like.ends.getTime() - like.starts.getTime();
  if (!like.allDay) return new Date(starts.getTime() + length);
  const days = Math.max(1, Math.round(length / 86_400_000));
  const begins = Temporal.Instant.fromEpochMilliseconds(starts.getTime()).toZonedDateTimeISO(
    like.timeZone,
  );
  return new Date(
    begins.toPlainDate().add({ days }).toZonedDateTime(like.timeZone).epochMilliseconds,
  );
}

/** What of a date stands in the file, beside its times and its status. */
const comparedFields = [
  "allDay",
  "name",
  "area",
  "contentHtml",
  "onlineUrl",
  "access",
  "accessWords",
  "latitude",
  "longitude",
  "tags",
] as const satisfies readonly (keyof VisibleEvent)[];

/**
 * A series: the rule once, dates that are left out, and each date that differs from it. `starts` is
 * what the rule gives, so that a date which was moved names the one it replaces.
 */
export function seriesFile(
  dates: readonly (VisibleEvent & { readonly ruleStarts: Date })[],
  series: {
    readonly id: string;
    readonly rule: string;
    readonly starts: Date;
    readonly except: readonly Date[];
  },
  origin: string,
): string {
  const [first] = dates;
  if (first === undefined) return icsFile("", [], []);
  const uid = `${origin}/series/${series.id}`;
  // Where the clock changes within it, a date lasts longer or shorter than the first, and is
  // written out too. Whole days are counted.
  const lastsSo = (date: VisibleEvent): number => {
    const length = date.ends.getTime() - date.starts.getTime();
    return date.allDay ? Math.round(length / 86_400_000) : length;
  };
  const saying = (date: VisibleEvent): string =>
    JSON.stringify([lastsSo(date), ...comparedFields.map((field) => date[field])]);
  const differs = (date: VisibleEvent & { readonly ruleStarts: Date }): boolean =>
    date.starts.getTime() !== date.ruleStarts.getTime() ||
    date.status !== "scheduled" ||
    saying(date) !== saying(first);
  const master = {
    ...first,
    starts: series.starts,
    ends: endOfFirst(first, series.starts),
    status: over(series) ? ("cancelled" as const) : ("scheduled" as const),
  };
  return icsFile(first.name, dates, [
    ...vevent(master, origin, {
      uid,
      ...(over(series) ? {} : { rule: series.rule }),
      except: series.except,
    }),
    ...dates
      .filter(differs)
      .flatMap((date) => vevent(date, origin, { uid, recurrence: date.ruleStarts })),
  ]);
}
