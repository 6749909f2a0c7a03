/**
 * What a reader asks of the calendar. It lives in the address, whole,
 * and every view of it takes the same.
 */
import { accessFactOf } from "#commons/access/facts.ts";
import { readHost } from "#platform/lib/host-names.ts";
import { isId } from "#platform/lib/ids.ts";
import { isTimeZone, Temporal } from "#platform/lib/temporal.ts";

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
  readonly view?: CalendarView;
  /** Access facts that must be a yes: "step-free,quiet-room". */
  readonly access?: string;
  readonly online?: "yes";
  /** "52.09,5.12,10": within so many kilometres of a point. */
  readonly near?: string;
  /** Only where a seat is free. */
  readonly free?: "yes";
  /** Id of a series of ours. */
  readonly series?: string;
  /** IANA; days are days there. */
  readonly zone?: string;
  /** Where the last page ended. */
  readonly after?: string;
}

const views = ["agenda", "week", "month", "year"] as const;
export type CalendarView = (typeof views)[number];

/** The facts that are asked for; unknown ones are left out. */
export const accessWanted = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .slice(0, 20)
      .flatMap((one) => accessFactOf(one.trim()) ?? []),
  ),
];

interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
}

export function nearPoint(text: string): Near | undefined {
  const [latitude = NaN, longitude = NaN, kilometres = 10] = text.split(",").map(Number);
  return Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    kilometres > 0 &&
    kilometres <= 500
    ? { latitude, longitude, kilometres }
    : undefined;
}

const forms: Readonly<Record<keyof CalendarFilter, (text: string) => boolean>> = {
  from: (text) => isDay(text),
  to: (text) => isDay(text),
  q: (text) => text.length <= 200,
  tag: (text) => /^[\p{L}\p{M}\p{N}_]{1,60}$/u.test(text),
  kind: (text) => /^[a-z-]{1,40}$/.test(text),
  careKind: (text) => /^[a-z-]{1,40}$/.test(text),
  group: (text) => /^[a-z0-9_]{1,30}$/.test(text),
  sibling: (text) => /^[a-z0-9.:\-[\]]{1,253}$/.test(text),
  language: (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(text),
  scope: (text) => text === "own" || text === "siblings",
  view: (text) => (views as readonly string[]).includes(text),
  access: (text) => accessWanted(text).length > 0,
  online: (text) => text === "yes",
  near: (text) => nearPoint(text) !== undefined,
  free: (text) => text === "yes",
  series: isId,
  zone: isTimeZone,
  after: (text) => cursor(text) !== undefined,
};

function isDay(text: string): boolean {
  try {
    return (
      /^\d{4}-\d\d-\d\d$/.test(text) &&
      Temporal.PlainDate.from(text, { overflow: "reject" }).year > 0
    );
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
    // Check boxes of one name come as a list.
    const joined = Array.isArray(value) && name === "access" ? value.join(",") : value;
    const text = typeof joined === "string" ? joined.trim() : "";
    const read = asCompared(name, text);
    return read !== "" && forms[name](read) ? [[name, read] as const] : [];
  });
  return Object.fromEntries(known);
}

const lowercase = new Set<keyof CalendarFilter>(["sibling", "language", "group"]);

function asCompared(name: keyof CalendarFilter, text: string): string {
  if (name === "tag") return text.replace(/^#/, "").toLowerCase();
  if (!lowercase.has(name)) return text;
  return (name === "sibling" ? readHost(text) : undefined) ?? text.toLowerCase();
}

/**
 * What somebody typed that can't be used, by the name of its field, so that the form can say so.
 */
export function unusable(query: unknown): Readonly<Record<string, string>> {
  const used = readFilter(query);
  const fields = Object.entries(typeof query === "object" && query !== null ? query : {}) as [
    string,
    unknown,
  ][];
  return Object.fromEntries(
    fields.flatMap(([name, value]) =>
      Object.hasOwn(forms, name) &&
      typeof value === "string" &&
      value.trim() !== "" &&
      used[name as keyof CalendarFilter] === undefined
        ? [[name, value.slice(0, 300)] as const]
        : [],
    ),
  );
}

/**
 * What a program asks for that this calendar can't do: a name that no filter
 * has, or a word that one can't use.
 */
export const unknownIn = (query: Readonly<Record<string, string>>): readonly string[] => [
  ...Object.keys(query).filter((name) => !Object.hasOwn(forms, name)),
  ...Object.entries(unusable(query)).map(([name, value]) => `${name}=${value}`),
];

/** "?from=…&tag=…", in a fixed order; "" when nothing is asked. */
export function writeFilter(filter: CalendarFilter): string {
  const parts = (Object.keys(forms) as (keyof CalendarFilter)[]).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The same without what belongs to one page of it only. */
export function calendarWithoutPage({ after: _after, ...filter }: CalendarFilter): CalendarFilter {
  return filter;
}

/**
 * The same for files and feeds: whatever is to come, however it is looked at. The day
 * of a week, month or year is where one looks, not what is looked for: who subscribes
 * there must not be held at it for ever.
 */
export function asFeed({
  after: _after,
  view,
  from,
  to,
  ...filter
}: CalendarFilter): CalendarFilter {
  if (view !== undefined && view !== "agenda") return filter;
  return {
    ...filter,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The same for a sheet of paper: the days that are looked at. `today` where none is asked for. */
export function asSheet(
  { after: _after, view, ...filter }: CalendarFilter,
  today: string,
  firstDay = 1,
): CalendarFilter {
  if (view === undefined || view === "agenda") return filter;
  const { from, to } = rangeOf(view, filter.from ?? today, firstDay);
  return { ...filter, from, to };
}

/** What is looked for, wherever in time one looks. */
export function withoutTime({
  after: _after,
  view: _view,
  from: _from,
  to: _to,
  zone: _zone,
  ...filter
}: CalendarFilter): CalendarFilter {
  return filter;
}

const steps = { week: { weeks: 1 }, month: { months: 1 }, year: { years: 1 } } as const;

function firstDateOf(view: keyof typeof steps, day: string, firstDay: number) {
  const date = Temporal.PlainDate.from(day);
  if (view === "week") return date.subtract({ days: column(day, firstDay) - 1 });
  return date.with(view === "month" ? { day: 1 } : { month: 1, day: 1 });
}

/**
 * What a view shows at once: its first day, the day after its last, and the first days of its
 * neighbours. `firstDay`: of a week, 7 for Sunday.
 */
export function rangeOf(
  view: "week" | "month" | "year",
  day: string,
  firstDay = 1,
): { readonly from: string; readonly to: string; readonly before: string; readonly next: string } {
  const from = firstDateOf(view, day, firstDay);
  const step = steps[view];
  const next = from.add(step);
  return {
    from: from.toString(),
    to: next.subtract({ days: 1 }).toString(),
    before: from.subtract(step).toString(),
    next: next.toString(),
  };
}

/** The days from..to, both included; at most 400. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); days.length < 400 && day <= Date.parse(to); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** The place of a day in a week that begins on `firstDay` (1 for Monday): 1 to 7. */
export const column = (day: string, firstDay: number): number =>
  ((Temporal.PlainDate.from(day).dayOfWeek - firstDay + 7) % 7) + 1;

/** A cursor is the start and id of the last one seen. */
export function cursor(text: string): { readonly starts: Date; readonly id: string } | undefined {
  const [, millis = "", id = ""] = /^(-?\d{1,15})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return !isId(id) ? undefined : { starts: new Date(Number(millis)), id };
}

export const cursorOf = (event: { readonly starts: Date; readonly id: string }): string =>
  `${event.starts.getTime()}_${event.id}`;

/** Midnight at the beginning of a day, or at its end. */
export function dayBounds(
  day: string,
  zone: string,
): { readonly begins: Date; readonly ends: Date } {
  const date = Temporal.PlainDate.from(day);
  const instantAt = (one: typeof date): Date =>
    new Date(one.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
  return { begins: instantAt(date), ends: instantAt(date.add({ days: 1 })) };
}
