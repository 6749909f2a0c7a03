/** Dates of a rule (RFC 5545 §3.3.10), counted on a clock without a zone, within a budget. Pure. */

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
  /** What becomes of the 31st where a month has none (RFC 7529): nothing, the day after, or the last one. */
  readonly skip?: "FORWARD" | "BACKWARD" | undefined;
}

/** Steps that may still be taken; one object can be shared by many rules. */
export class RuleBudget {
  #left: number;
  constructor(steps: number) {
    this.#left = steps;
  }
  get left(): number {
    return Math.max(0, this.#left);
  }
  get spent(): boolean {
    return this.#left <= 0;
  }
  take(steps: number): boolean {
    this.#left -= steps;
    return this.#left > 0;
  }
}

const day = 86_400_000;
/** Times within one period; more of them is no event that people come to. */
const maxTimes = 2000;

const dayNumber = (year: number, month: number, date: number): number =>
  Math.floor(Date.UTC(year, month - 1, date) / day);
/** 0 is Monday. */
const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7;
const daysIn = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

interface Start {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly number: number;
  /** Milliseconds since midnight. */
  readonly time: number;
}

function startOf(wall: number): Start {
  const at = new Date(wall);
  const number = Math.floor(wall / day);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    number,
    time: wall - number * day,
  };
}

/** Days with this weekday among first..last; only the nth of them where the rule counts. */
function weekdays(rule: RuleParts, first: number, last: number, out: Set<number>): void {
  for (const { nth, day: weekday } of rule.byDay) {
    const one = first + ((weekday - weekdayOf(first) + 7) % 7);
    const end = last - ((weekdayOf(last) - weekday + 7) % 7);
    if (nth === 0) for (let at = one; at <= last; at += 7) out.add(at);
    else {
      const at = nth > 0 ? one + 7 * (nth - 1) : end + 7 * (nth + 1);
      if (at >= first && at <= last) out.add(at);
    }
  }
}

const onWeekday = (rule: RuleParts, n: number): boolean =>
  rule.byDay.length === 0 || rule.byDay.some((one) => one.day === weekdayOf(n));

function monthDays(rule: RuleParts, year: number, month: number, start: Start): Set<number> {
  const first = dayNumber(year, month, 1);
  const length = daysIn(year, month);
  const found = new Set<number>();
  const missing =
    rule.skip === undefined ? [] : [rule.skip === "FORWARD" ? first + length : first + length - 1];
  if (rule.byMonthDay.length > 0) {
    for (const date of rule.byMonthDay) {
      const at = date > 0 ? first + date - 1 : first + length + date;
      if (at >= first && at < first + length) found.add(at);
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

function weekDays(rule: RuleParts, year: number, start: Start): Set<number> {
  const found = new Set<number>();
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  // Week 1 is the first that has four days of the year.
  const weekOne = (of: number): number => {
    const at = dayNumber(of, 1, 1);
    const since = (weekdayOf(at) - rule.weekStart + 7) % 7;
    return since <= 3 ? at - since : at + 7 - since;
  };
  const begin = weekOne(year);
  const weeks = Math.round((weekOne(year + 1) - begin) / 7);
  for (const week of rule.byWeekNo) {
    const n = week > 0 ? week : weeks + 1 + week;
    if (n < 1 || n > weeks) continue;
    for (let at = begin + 7 * (n - 1); at < begin + 7 * n; at++) {
      const fits =
        rule.byDay.length > 0 ? onWeekday(rule, at) : weekdayOf(at) === weekdayOf(start.number);
      if (fits && at >= first && at <= last) found.add(at);
    }
  }
  return found;
}

function yearDays(rule: RuleParts, year: number, start: Start): Set<number> {
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const inMonth = (n: number): boolean =>
    rule.byMonth.length === 0 || rule.byMonth.includes(new Date(n * day).getUTCMonth() + 1);
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
function passes(rule: RuleParts, n: number): boolean {
  if (!onWeekday(rule, n)) return false;
  if (rule.byMonth.length === 0 && rule.byMonthDay.length === 0 && rule.byYearDay.length === 0)
    return true;
  const { year, month, date } = startOf(n * day);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
  if (rule.byMonthDay.length > 0) {
    const fromEnd = date - daysIn(year, month) - 1;
    if (!rule.byMonthDay.includes(date) && !rule.byMonthDay.includes(fromEnd)) return false;
  }
  if (rule.byYearDay.length === 0) return true;
  const at = n - dayNumber(year, 1, 1) + 1;
  const fromEnd = n - dayNumber(year, 12, 31) - 1;
  return rule.byYearDay.includes(at) || rule.byYearDay.includes(fromEnd);
}

/** Days of the nth period, and where it begins. */
function period(rule: RuleParts, n: number, start: Start): { begins: number; days: number[] } {
  const by = n * rule.interval;
  if (rule.freq === "YEARLY") {
    const year = start.year + by;
    return { begins: dayNumber(year, 1, 1), days: [...yearDays(rule, year, start)] };
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
    for (let at = begins; at < begins + 7; at++) {
      const own = rule.byDay.length > 0 || weekdayOf(at) === weekdayOf(start.number);
      if (own && passes(rule, at)) days.push(at);
    }
    return { begins, days };
  }
  const begins = start.number + by;
  return { begins, days: passes(rule, begins) ? [begins] : [] };
}

/** The period in which `from` lies: where nothing is counted, nobody has to walk there. */
function skipped(rule: RuleParts, from: number, start: Start): number {
  if (rule.count !== undefined) return 0;
  const to = startOf(from);
  const apart = {
    YEARLY: to.year - start.year,
    MONTHLY: (to.year - start.year) * 12 + to.month - start.month,
    WEEKLY: Math.floor((to.number - start.number) / 7),
    DAILY: to.number - start.number,
  }[rule.freq as "DAILY"];
  return Math.max(0, Math.floor(apart / rule.interval) - 1);
}

/** Times of one day, in order. */
function timesOf(rule: RuleParts, time: number): number[] {
  const part = (list: readonly number[], own: number): readonly number[] =>
    list.length > 0 ? [...new Set(list)].sort((a, b) => a - b) : [own];
  const hours = part(rule.byHour, Math.floor(time / 3_600_000));
  const minutes = part(rule.byMinute, Math.floor(time / 60_000) % 60);
  const seconds = part(rule.bySecond, Math.floor(time / 1000) % 60);
  const found: number[] = [];
  for (const hour of hours)
    for (const minute of minutes)
      for (const second of seconds) {
        if (found.length >= maxTimes) return found;
        found.push(hour * 3_600_000 + minute * 60_000 + second * 1000);
      }
  return found;
}

function* byDays(rule: RuleParts, first: number, from: number, to: number, budget: RuleBudget) {
  const start = startOf(first);
  const times = timesOf(rule, start.time);
  for (let n = skipped(rule, from, start); ; n++) {
    const { begins, days } = period(rule, n, start);
    if (begins * day > to || !budget.take(1 + days.length)) return;
    days.sort((a, b) => a - b);
    const size = days.length * times.length;
    const at = (index: number): number =>
      (days[Math.floor(index / times.length)] ?? 0) * day + (times[index % times.length] ?? 0);
    if (rule.bySetPos.length > 0) {
      const chosen = rule.bySetPos.map((pos) => (pos > 0 ? pos - 1 : size + pos));
      const sorted = [...new Set(chosen)].sort((a, b) => a - b);
      for (const index of sorted) if (index >= 0 && index < size) yield at(index);
    } else for (let index = 0; index < size; index++) yield at(index);
  }
}

const units = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1000 } as const;

function* bySteps(rule: RuleParts, first: number, from: number, to: number, budget: RuleBudget) {
  const unit: number = units[rule.freq as keyof typeof units];
  const step = rule.interval * unit;
  const fits = (list: readonly number[], value: number): boolean =>
    list.length === 0 || list.includes(value);
  const ahead = rule.count === undefined ? Math.floor((from - first) / step) : 0;
  for (let n = Math.max(0, ahead); ; n++) {
    const at = first + n * step;
    if (at > to || !budget.take(1)) return;
    const today = Math.floor(at / day);
    if (!passes(rule, today)) {
      n = Math.max(n, Math.ceil(((today + 1) * day - first) / step) - 1);
      continue;
    }
    const time = at - today * day;
    if (!fits(rule.byHour, Math.floor(time / 3_600_000))) continue;
    if (unit === 3_600_000) {
      const within = timesOf({ ...rule, byHour: [] }, time);
      for (const one of within) yield today * day + one;
    } else {
      const minute = fits(rule.byMinute, Math.floor(time / 60_000) % 60);
      if (minute && fits(rule.bySecond, Math.floor(time / 1000) % 60)) yield at;
    }
  }
}

/**
 * The dates of a rule that begins at `first`, in order, from..to (both included), as milliseconds on a clock that
 * knows no zone (`Date.UTC` of what the clock shows). The first date always is one, and is counted; what the clocks
 * there skip (`exists`) is neither. Where the budget is spent it ends; the budget says so.
 */
export function* ruleDates(
  rule: RuleParts,
  first: number,
  from: number,
  to: number,
  budget: RuleBudget,
  exists: (wall: number) => boolean = () => true,
): Generator<number> {
  const last = Math.min(to, rule.until ?? Infinity);
  if (first >= from && first <= to) yield first;
  let left = (rule.count ?? Infinity) - 1;
  const walk = rule.freq in units ? bySteps : byDays;
  for (const at of walk(rule, first, Math.max(first, from), last, budget)) {
    if (at <= first) continue;
    if (at > last || left <= 0 || budget.spent) return;
    if (!budget.take(1)) return;
    if (!exists(at)) continue;
    left--;
    if (at >= from) yield at;
  }
}
