/** What a reader asks of the calendar. It lives in the address, whole, and every view of it takes the same. */
import { Temporal, isTimeZone } from "#kit/temporal.ts";

export interface CalendarFilter {
  /** Days, "2026-12-05"; from defaults to today. */
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
  readonly tag?: string;
  readonly kind?: string;
  readonly careKind?: string;
  /** Handle of a group of ours. */
  readonly group?: string;
  /** Host of a sibling. */
  readonly sibling?: string;
  readonly language?: string;
  readonly scope?: "own" | "siblings";
  /** IANA; days are days there. */
  readonly zone?: string;
  /** Where the last page ended. */
  readonly after?: string;
}

const forms: Readonly<Record<keyof CalendarFilter, (text: string) => boolean>> = {
  from: (text) => isDay(text),
  to: (text) => isDay(text),
  q: (text) => text.length <= 200,
  tag: (text) => /^[\p{L}\p{N}_]{1,60}$/u.test(text),
  kind: (text) => /^[a-z-]{1,40}$/.test(text),
  careKind: (text) => /^[a-z-]{1,40}$/.test(text),
  group: (text) => /^[a-z0-9_]{1,30}$/.test(text),
  sibling: (text) => /^[a-z0-9.:\-[\]]{1,253}$/.test(text),
  language: (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
  scope: (text) => text === "own" || text === "siblings",
  zone: isTimeZone,
  after: (text) => cursor(text) !== undefined,
};

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text, { overflow: "reject" }).year > 0;
  } catch {
    return false;
  }
}

/** Reads a query string; what can't be used is left out, so that a link never breaks. */
export function readFilter(query: unknown): CalendarFilter {
  if (typeof query !== "object" || query === null) return {};
  const fields = query as Readonly<Record<string, unknown>>;
  const known = (Object.keys(forms) as (keyof CalendarFilter)[]).flatMap((name) => {
    const value = fields[name];
    const text = typeof value === "string" ? value.trim() : "";
    const read = name === "tag" ? text.replace(/^#/, "").toLowerCase() : name === "sibling" ? text.toLowerCase() : text;
    return read !== "" && forms[name](read) ? [[name, read] as const] : [];
  });
  return Object.fromEntries(known);
}

/** "?from=…&tag=…", in a fixed order; "" when nothing is asked. */
export function writeFilter(filter: CalendarFilter): string {
  const parts = (Object.keys(forms) as (keyof CalendarFilter)[]).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The same without what belongs to one page of it only. */
export function withoutPage({ after: _after, ...filter }: CalendarFilter): CalendarFilter {
  return filter;
}

/** A cursor is the start and id of the last one seen. */
export function cursor(text: string): { readonly starts: Date; readonly id: string } | undefined {
  const [, millis = "", id = ""] = /^(-?\d{1,15})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return millis === "" ? undefined : { starts: new Date(Number(millis)), id };
}

export const cursorOf = (event: { readonly starts: Date; readonly id: string }): string => `${event.starts.getTime()}_${event.id}`;

/** Midnight at the beginning of a day, or at its end. */
export function dayBounds(day: string, zone: string): { readonly begins: Date; readonly ends: Date } {
  const date = Temporal.PlainDate.from(day);
  const at = (one: typeof date): Date => new Date(one.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
  return { begins: at(date), ends: at(date.add({ days: 1 })) };
}
