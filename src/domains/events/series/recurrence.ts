/**
 * Series of events by rule (RFC 5545 §3.8.5.3), in wall-clock time: a circle at 19:00 stays
 * at 19:00 when clocks change. Pure.
 */
import { RRuleTemporal } from "rrule-temporal";
import { instantOf, Temporal, wallTime } from "#platform/lib/temporal.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

export interface SeriesRule {
  /** RRULE without its prefix: "FREQ=WEEKLY;BYDAY=TU". */
  readonly rule: string;
  /** Wall-clock start of the first, "2027-01-09T14:00". */
  readonly starts: string;
  /** IANA. */
  readonly timeZone: string;
  /** Wall-clock starts left out. */
  readonly except: readonly string[];
}

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** Most dates of one series. */
const maxDates = 400;

const parts: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value),
  INTERVAL: (value) => /^[1-9]\d?$/.test(value),
  COUNT: (value) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= maxDates,
  UNTIL: (value) => /^\d{8}(T\d{6}Z?)?$/.test(value),
  BYDAY: (value) =>
    /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,13}$/.test(value),
  BYMONTHDAY: (value) =>
    /^-?\d{1,2}(,-?\d{1,2}){0,30}$/.test(value) &&
    value.split(",").every((day) => day !== "0" && Math.abs(Number(day)) <= 31),
  BYMONTH: (value) =>
    /^\d{1,2}(,\d{1,2}){0,11}$/.test(value) &&
    value.split(",").every((month) => Number(month) >= 1 && Number(month) <= 12),
  BYSETPOS: (value) => /^-?[1-5](,-?[1-5]){0,4}$/.test(value),
  WKST: (value) => /^(MO|SU)$/.test(value),
};

/** What a rule says, by name. */
export const partsOf = (rule: string): Map<string, string> =>
  new Map(
    rule
      .toUpperCase()
      .replace(/^RRULE:/, "")
      .split(";")
      .map((part) => part.split("=") as [string, string]),
  );

const textOf = (known: ReadonlyMap<string, string>): string =>
  [...known].map(([name, value]) => `${name}=${value}`).join(";");

/**
 * UNTIL in UTC, since the start has a zone (RFC 5545 §3.3.10); a bare day means to its end there.
 */
export function strictRule(rule: string, timeZone: string): string {
  const known = partsOf(rule);
  const until = known.get("UNTIL");
  if (until !== undefined && !until.endsWith("Z")) {
    const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
    const time =
      until.length > 8
        ? `${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}`
        : "23:59:59";
    const instant = instantOf(`${day}T${time}`, timeZone);
    if (instant !== undefined) known.set("UNTIL", stamp(instant));
  }
  return textOf(known);
}

const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, "");

function ruleSet({ rule, starts, timeZone }: Omit<SeriesRule, "except">): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: strictRule(rule, timeZone),
    dtstart: Temporal.PlainDateTime.from(starts).toZonedDateTime(timeZone, {
      disambiguation: "compatible",
    }),
    maxIterations: 20_000,
  });
}

/**
 * Wall-clock starts of the occurrences from..to, in order, at most `most`. The clock time stays the
 * same over clock changes; a time that a day does not have is left out (RFC 5545 §3.3.10).
 */
export function occurrences(series: SeriesRule, from: Date, to: Date, max: number): string[] {
  const left = new Set(series.except);
  return starts(series, from, to)
    .filter((wall) => !left.has(wall))
    .slice(0, max);
}

const wallOf = (date: { toPlainDateTime(): Temporal.PlainDateTime }): string =>
  date.toPlainDateTime().toString({ smallestUnit: "minute" });

/** The end of the window is not part of it: windows join without a double. */
export function starts(series: Omit<SeriesRule, "except">, from: Date, to: Date): string[] {
  if (!series.starts.endsWith("T00:00"))
    return ruleSet(series)
      .between(from, new Date(to.getTime() - 1), true)
      .map(wallOf);
  // Where clocks change at midnight a day has none, and is a day all the
  // same: days are counted without a zone.
  const day = 86_400_000;
  const floating = { ...series, rule: floatingRule(series), timeZone: "UTC" };
  return ruleSet(floating)
    .between(new Date(from.getTime() - day), new Date(to.getTime() + day), true)
    .map(wallOf)
    .filter((wall) => {
      const instant = instantOf(wall, series.timeZone);
      return instant !== undefined && instant >= from && instant < to;
    });
}

/** Its UNTIL as a time on the clock there. */
function floatingRule({ rule, timeZone }: Pick<SeriesRule, "rule" | "timeZone">): string {
  const known = partsOf(rule);
  const until = known.get("UNTIL");
  const end = until?.endsWith("Z") === true ? instantOf(untilWall(until), "UTC") : undefined;
  if (end !== undefined) known.set("UNTIL", `${wallTime(end, timeZone).replace(/[-:]/g, "")}00`);
  return textOf(known);
}

/** undefined when it can be used, else what is wrong with it. */
export function ruleProblem(rule: string, starts: string, timeZone: string): Saying | undefined {
  const known = partsOf(rule);
  const wrong = saying((m) => m.errors.weDontUnderstandHowIt);
  if (rule.length > 200 || !known.has("FREQ") || rule.split(";").length !== known.size)
    return wrong;
  if (known.has("COUNT") && parts["COUNT"]?.(known.get("COUNT") ?? "") !== true)
    return saying((m) => m.errors.howManyTimesANumber({ maxDates }));
  for (const [name, value] of known) if (parts[name]?.(value) !== true) return wrong;
  if (known.has("COUNT") && known.has("UNTIL")) return saying((m) => m.errors.sayHowManyTimesOr);
  const first = instantOf(starts, timeZone);
  if (first === undefined) return wrong;
  try {
    const found = occurrences(
      { rule, starts, timeZone, except: [] },
      first,
      new Date(first.getTime() + 5 * 366 * 86_400_000),
      1,
    );
    return found.length === 0 ? saying((m) => m.errors.thereIsNoSuchDay2) : undefined;
  } catch {
    return wrong;
  }
}

/** The rule ended before a wall-clock start: UNTIL a second before it, no COUNT. */
export function endedBefore({ rule, timeZone }: SeriesRule, start: string): string {
  const known = partsOf(rule);
  known.delete("COUNT");
  const instant = instantOf(start, timeZone);
  if (instant !== undefined) known.set("UNTIL", stamp(new Date(instant.getTime() - 1000)));
  return textOf(known);
}

/** The same rule for what comes after `done` of its dates. */
export function ruleAfter(rule: string, done: number): string {
  const known = partsOf(rule);
  const count = known.get("COUNT");
  if (count !== undefined) known.set("COUNT", String(Math.max(1, Number(count) - done)));
  return textOf(known);
}

/** The rule that moves along when the start moves to another weekday or day of the month. */
export function ruleMoved(rule: string, from: string, to: string): string {
  const known = partsOf(rule);
  const was = Temporal.PlainDate.from(from.slice(0, 10));
  const is = Temporal.PlainDate.from(to.slice(0, 10));
  const [old, now] = [weekdays[was.dayOfWeek - 1] ?? "", weekdays[is.dayOfWeek - 1] ?? ""];
  const byDay = known.get("BYDAY");
  if (byDay !== undefined) {
    const days = byDay
      .split(",")
      .map((day) => (day.endsWith(old) ? nthMoved(Number(day.slice(0, -2)), was, is) + now : day));
    known.set("BYDAY", [...new Set(days)].join(","));
  }
  if (known.get("BYMONTHDAY") === String(was.day)) known.set("BYMONTHDAY", String(is.day));
  return textOf(known);
}

/**
 * "2" of the second Saturday, when it moves to the third; "" for a rule that does not
 * count them, or counts them otherwise.
 */
function nthMoved(nth: number, was: Temporal.PlainDate, is: Temporal.PlainDate): string {
  const fromStart = (date: Temporal.PlainDate): number => Math.ceil(date.day / 7);
  const fromEnd = (date: Temporal.PlainDate): number =>
    Math.ceil((date.daysInMonth - date.day + 1) / 7);
  // Few months have a fifth: what is meant is the last.
  if (nth > 0 && nth === fromStart(was)) return fromStart(is) === 5 ? "-1" : String(fromStart(is));
  if (nth < 0 && -nth === fromEnd(was)) return fromEnd(is) === 5 ? "1" : String(-fromEnd(is));
  return nth === 0 ? "" : String(nth);
}

/**
 * Where each of the dates goes when a series moves: by as much as the others, if the new rule has a
 * date there; else it stays on its day. A rule that counts weekdays in a month moves them unevenly;
 * then to the one of the same month. Dates that go nowhere are left out.
 */
export function placesAfter(
  dates: readonly string[],
  moved: (start: string) => string,
  wanted: readonly string[],
  rule: string,
): ReadonlyMap<string, string> {
  const free = new Set(wanted);
  const places = new Map<string, string>();
  const put = (date: string, place: string | undefined): void => {
    if (place !== undefined && free.delete(place)) places.set(date, place);
  };
  for (const date of dates) put(date, moved(date));
  // Of a rule with several days of the week only one moves.
  for (const date of dates)
    if (!places.has(date)) put(date, date.slice(0, 10) + moved(date).slice(10));
  const freq = partsOf(rule).get("FREQ");
  if (freq !== "MONTHLY" && freq !== "YEARLY") return places;
  const month = (start: string): string => start.slice(0, 7);
  for (const date of dates)
    if (!places.has(date))
      put(
        date,
        [...free].find((start) => month(start) === month(moved(date))),
      );
  return places;
}

export const untilWall = (until: string): string =>
  `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}${
    until.length > 8
      ? `T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}${
          until.endsWith("Z") ? "Z" : ""
        }`
      : "T12:00:00"
  }`;

/**
 * Wall-clock end of an occurrence that begins at `start`, when one
 * that begins at `from` ends at `to`.
 */
export function endOf(start: string, from: string, to: string): string {
  const lasts = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to), {
    largestUnit: "day",
  });
  return Temporal.PlainDateTime.from(start).add(lasts).toString({ smallestUnit: "minute" });
}

/** `start` moved by as much as lies between `from` and `to`, in wall-clock time. */
export function movedBy(start: string, from: string, to: string): string {
  const way = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to), {
    largestUnit: "day",
  });
  return Temporal.PlainDateTime.from(start).add(way).toString({ smallestUnit: "minute" });
}
