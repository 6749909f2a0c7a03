/**
 * The days that a rule names in one of its periods: a day, a week, a month,
 * a year. On a clock without a zone.
 */

export const frequencies = [
  "YEARLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "HOURLY",
  "MINUTELY",
  "SECONDLY",
] as const;

/** A rule, taken apart. Lists that are empty say nothing. */
export interface RuleParts {
  readonly freq: (typeof frequencies)[number];
  readonly interval: number;
  readonly count?: number | undefined;
  /** The last moment that may still be one, as `Wall`. */
  readonly until?: number | undefined;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  /** 0 is Monday; `nth` is 0 where the rule doesn't count them. */
  readonly byDay: readonly { readonly nth: number; readonly day: number }[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
  /**
   * What becomes of the 31st where a month has none (RFC 7529):
   * nothing, the day after, or the last one.
   */
  readonly skip?: "FORWARD" | "BACKWARD" | undefined;
}

export const oneDay = 86_400_000;

const dayNumber = (year: number, month: number, date: number): number =>
  Math.floor(Date.UTC(year, month - 1, date) / oneDay);
/** 0 is Monday. */
const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7;
const daysIn = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

export interface RuleStart {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly number: number;
  /** Milliseconds since midnight. */
  readonly time: number;
}

export function startOf(wall: number): RuleStart {
  const date = new Date(wall);
  const number = Math.floor(wall / oneDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    number,
    time: wall - number * oneDay,
  };
}

/** Days with this weekday among first..last; only the nth of them where the rule counts. */
function weekdays(rule: RuleParts, first: number, last: number, out: Set<number>): void {
  for (const { nth, day: weekday } of rule.byDay) {
    const one = first + ((weekday - weekdayOf(first) + 7) % 7);
    const end = last - ((weekdayOf(last) - weekday + 7) % 7);
    if (nth === 0) for (let day = one; day <= last; day += 7) out.add(day);
    else {
      const day = nth > 0 ? one + 7 * (nth - 1) : end + 7 * (nth + 1);
      if (day >= first && day <= last) out.add(day);
    }
  }
}

const onWeekday = (rule: RuleParts, n: number): boolean =>
  rule.byDay.length === 0 || rule.byDay.some((one) => one.day === weekdayOf(n));

function monthDays(rule: RuleParts, year: number, month: number, start: RuleStart): Set<number> {
  const first = dayNumber(year, month, 1);
  const length = daysIn(year, month);
  const found = new Set<number>();
  const missing =
    rule.skip === undefined ? [] : [rule.skip === "FORWARD" ? first + length : first + length - 1];
  if (rule.byMonthDay.length > 0) {
    for (const date of rule.byMonthDay) {
      const day = date > 0 ? first + date - 1 : first + length + date;
      if (day >= first && day < first + length) found.add(day);
      else if (date > 0) for (const other of missing) found.add(other);
    }
    if (rule.byDay.length === 0) return found;
    const also = new Set<number>();
    weekdays(rule, first, first + length - 1, also);
    return found.intersection(also);
  }
  if (rule.byDay.length > 0) weekdays(rule, first, first + length - 1, found);
  else if (start.date <= length) found.add(first + start.date - 1);
  else for (const other of missing) found.add(other);
  return found;
}

/** Days of numbered weeks: the first begins up to three days before the year, as in ISO 8601. */
function weekDays(rule: RuleParts, year: number, start: RuleStart): Set<number> {
  const found = new Set<number>();
  // Week 1 is the first that has four days of the year.
  const weekOne = (ofYear: number): number => {
    const newYear = dayNumber(ofYear, 1, 1);
    const since = (weekdayOf(newYear) - rule.weekStart + 7) % 7;
    return since <= 3 ? newYear - since : newYear + 7 - since;
  };
  const begin = weekOne(year);
  const weeks = Math.round((weekOne(year + 1) - begin) / 7);
  for (const week of rule.byWeekNo) {
    const n = week > 0 ? week : weeks + 1 + week;
    if (n < 1 || n > weeks) continue;
    for (let day = begin + 7 * (n - 1); day < begin + 7 * n; day++) {
      const fits =
        rule.byDay.length > 0 ? onWeekday(rule, day) : weekdayOf(day) === weekdayOf(start.number);
      if (fits) found.add(day);
    }
  }
  return found;
}

function yearDays(rule: RuleParts, year: number, start: RuleStart): Set<number> {
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const inMonth = (n: number): boolean =>
    rule.byMonth.length === 0 || rule.byMonth.includes(new Date(n * oneDay).getUTCMonth() + 1);
  if (rule.byYearDay.length > 0) {
    const days = rule.byYearDay.map((n) => (n > 0 ? first + n - 1 : last + 1 + n));
    return new Set(days.filter((n) => n >= first && n <= last && inMonth(n) && onWeekday(rule, n)));
  }
  if (rule.byWeekNo.length > 0) return new Set([...weekDays(rule, year, start)].filter(inMonth));
  const found = new Set<number>();
  if (rule.byMonthDay.length === 0 && rule.byDay.length > 0 && rule.byMonth.length === 0) {
    weekdays(rule, first, last, found);
    return found;
  }
  const every =
    rule.byMonthDay.length > 0 ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [start.month];
  for (const month of rule.byMonth.length > 0 ? rule.byMonth : every)
    for (const n of monthDays(rule, year, month, start)) found.add(n);
  return found;
}

/** Does a day pass what only narrows a rule by week, day or less? */
export function passesRule(rule: RuleParts, n: number): boolean {
  if (!onWeekday(rule, n)) return false;
  if (rule.byMonth.length === 0 && rule.byMonthDay.length === 0 && rule.byYearDay.length === 0)
    return true;
  const { year, month, date } = startOf(n * oneDay);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
  if (rule.byMonthDay.length > 0) {
    const fromEnd = date - daysIn(year, month) - 1;
    if (!rule.byMonthDay.includes(date) && !rule.byMonthDay.includes(fromEnd)) return false;
  }
  if (rule.byYearDay.length === 0) return true;
  const day = n - dayNumber(year, 1, 1) + 1;
  const fromEnd = n - dayNumber(year, 12, 31) - 1;
  return rule.byYearDay.includes(day) || rule.byYearDay.includes(fromEnd);
}

/** Days of the nth period, and where it begins. */
export function daysOfPeriod(
  rule: RuleParts,
  n: number,
  start: RuleStart,
): { begins: number; days: number[] } {
  const by = n * rule.interval;
  if (rule.freq === "YEARLY") {
    const year = start.year + by;
    const before = rule.byWeekNo.length > 0 ? 3 : 0;
    return { begins: dayNumber(year, 1, 1) - before, days: [...yearDays(rule, year, start)] };
  }
  if (rule.freq === "MONTHLY") {
    const index = start.year * 12 + start.month - 1 + by;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const wanted = rule.byMonth.length === 0 || rule.byMonth.includes(month);
    const days = wanted ? [...monthDays(rule, year, month, start)] : [];
    return { begins: dayNumber(year, month, 1), days };
  }
  if (rule.freq === "WEEKLY") {
    const since = (weekdayOf(start.number) - rule.weekStart + 7) % 7;
    const begins = start.number - since + 7 * by;
    const days: number[] = [];
    for (let day = begins; day < begins + 7; day++) {
      const own = rule.byDay.length > 0 || weekdayOf(day) === weekdayOf(start.number);
      if (own && passesRule(rule, day)) days.push(day);
    }
    return { begins, days };
  }
  const begins = start.number + by;
  return { begins, days: passesRule(rule, begins) ? [begins] : [] };
}
