/** What a neighbour without an account asks to hear of, and what is new of it. Pure. */
import {
  type CalendarFilter,
  readFilter,
  unknownIn,
  withoutTime,
  writeFilter,
} from "#domains/calendar/filter.ts";
import type { Rhythm, Row } from "#platform/database/schema.ts";

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

export const filterOf = (kept: string): CalendarFilter => readFilter(queryOf(kept));

/** The next Monday at seven, UTC, after this moment. */
export function nextWeek(now: Date): Date {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 7));
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day;
}

interface EventFacts {
  readonly published: Date | null;
  readonly arrived: Date;
  readonly updated: Date;
  readonly groupId: string | null;
  readonly status: string;
}

/** When it became news for whoever looks at the calendar; `what`: that it is there, or that it changed. */
export function newsOfEvent(event: EventFacts): {
  readonly at: Date;
  readonly what: "new" | "moved" | "cancelled" | "postponed";
} {
  const came = event.groupId === null ? event.arrived : (event.published ?? event.arrived);
  const { status } = event;
  return status === "moved" || status === "cancelled" || status === "postponed"
    ? { at: event.updated, what: status }
    : { at: came, what: "new" };
}
