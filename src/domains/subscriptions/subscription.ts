/** What a neighbour without an account asks to hear of, and what is new of it. Pure. */
import { Temporal } from "#platform/lib/temporal.ts";
import {
  type CalendarFilter,
  readFilter,
  unknownIn,
  withoutTime,
  writeFilter,
} from "#domains/calendar/filter.ts";
import type { EventNewsWhat, Rhythm, Row } from "#platform/database/schema.ts";

export type Subscription = Row<"subscriptions">;

export interface SubscriptionInput {
  readonly address: string;
  readonly scope: {
    /** Handle. */
    readonly group?: string | undefined;
    /** As in the address of the calendar, "tag=herbs". */
    readonly filter?: string | undefined;
    /** Id. */
    readonly guide?: string | undefined;
  };
  readonly rhythm: Rhythm;
  readonly language?: string | undefined;
}

export const isRhythm = (text: string): text is Rhythm => text === "new" || text === "weekly";

/** Parts of the address of a calendar. */
const queryOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(text.replace(/^\?/, "")));

/** What in a filter is none: it must not become the whole calendar. */
export const noFilter = (text: string): readonly string[] => unknownIn(queryOf(text));

/** A filter as it is kept: what is looked for, wherever in time one looks; "" where nothing is. */
export const keptFilter = (text: string): string =>
  writeFilter(withoutTime(readFilter(queryOf(text)))).slice(0, 1000);

export const filterOf = (stored: string): CalendarFilter => readFilter(queryOf(stored));

/** The next Monday at seven in the morning there, after this moment. `zone`: IANA. */
export function nextWeek(now: Date, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const seven = here.with({ hour: 7, minute: 0, second: 0, millisecond: 0 });
  const monday = seven.add({ days: (8 - here.dayOfWeek) % 7 });
  const next = monday.epochMilliseconds > now.getTime() ? monday : monday.add({ weeks: 1 });
  return new Date(next.epochMilliseconds);
}

type EventFacts = Pick<
  Row<"events">,
  "published" | "arrived" | "groupId" | "status" | "newsAt" | "newsWhat"
>;

/**
 * When it became news for whoever looks at the calendar; `what`: that it is there, or what changed.
 */
export function newsOfEvent({
  published,
  arrived,
  groupId,
  status,
  newsAt,
  newsWhat,
}: EventFacts): {
  readonly at: Date;
  readonly what: EventNewsWhat;
} {
  const came = groupId === null ? arrived : (published ?? arrived);
  const changed = newsAt !== null && newsAt > came;
  // Whoever reads of it only now must not think that it takes place.
  const off = status === "cancelled" || status === "postponed" ? status : undefined;
  return {
    at: changed ? newsAt : came,
    what: off ?? (changed ? newsWhat : undefined) ?? "new",
  };
}

/** A time for which a group was quiet, and that is over. */
export interface PastQuiet {
  readonly groupId: string;
  readonly starts: Date;
  readonly ended: Date;
}

/**
 * When neighbours could hear of it first: what a group said while it was quiet is new at the end,
 * or they would never hear of it who were told of other groups meanwhile.
 */
export const firstHeard = (
  moment: Date,
  groupId: string | null,
  past: readonly PastQuiet[],
): Date =>
  past
    .filter((one) => one.groupId === groupId)
    .toSorted((a, b) => a.starts.getTime() - b.starts.getTime())
    .reduce(
      (heard, { starts, ended }) => (starts <= heard && ended > heard ? ended : heard),
      moment,
    );
