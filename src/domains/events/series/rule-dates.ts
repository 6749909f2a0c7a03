/** Dates of a rule (RFC 5545 §3.3.10), counted on a clock without a zone, within a budget. Pure. */
import {
  type RuleParts,
  type RuleStart,
  startOf,
  daysOfPeriod,
  oneDay,
  passesRule,
} from "./rule-days.ts";

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
/** Times within one period; more of them is no event that people come to. */
const maxTimes = 2000;

/** The period in which `from` lies: where nothing is counted, nobody has to walk there. */
function skipped(rule: RuleParts, from: number, start: RuleStart): number {
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
    const { begins, days } = daysOfPeriod(rule, n, start);
    if (begins * oneDay > to || !budget.take(1 + days.length)) return;
    days.sort((a, b) => a - b);
    const size = days.length * times.length;
    const wallAt = (index: number): number =>
      (days[Math.floor(index / times.length)] ?? 0) * oneDay + (times[index % times.length] ?? 0);
    if (rule.bySetPos.length > 0) {
      const chosen = rule.bySetPos.map((pos) => (pos > 0 ? pos - 1 : size + pos));
      const sorted = [...new Set(chosen)].sort((a, b) => a - b);
      for (const index of sorted) if (index >= 0 && index < size) yield wallAt(index);
    } else for (let index = 0; index < size; index++) yield wallAt(index);
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
    const wall = first + n * step;
    if (wall > to || !budget.take(1)) return;
    const today = Math.floor(wall / oneDay);
    if (!passesRule(rule, today)) {
      n = Math.max(n, Math.ceil(((today + 1) * oneDay - first) / step) - 1);
      continue;
    }
    const time = wall - today * oneDay;
    if (!fits(rule.byHour, Math.floor(time / 3_600_000))) continue;
    if (unit === 3_600_000) {
      const within = timesOf({ ...rule, byHour: [] }, time);
      for (const one of within) yield today * oneDay + one;
    } else {
      const minute = fits(rule.byMinute, Math.floor(time / 60_000) % 60);
      if (minute && fits(rule.bySecond, Math.floor(time / 1000) % 60)) yield wall;
    }
  }
}

/**
 * The dates of a rule that begins at `first`, in order, from..to (both included), as milliseconds
 * on a clock that knows no zone (`Date.UTC` of what the clock shows). The first date always is
 * one, and is counted; what the clocks there skip (`exists`) is neither. Where the budget is
 * spent it ends; the budget says so.
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
  for (const wall of walk(rule, first, Math.max(first, from), last, budget)) {
    if (wall <= first) continue;
    if (wall > last || left <= 0 || budget.spent) return;
    if (!budget.take(1)) return;
    if (!exists(wall)) continue;
    left--;
    if (wall >= from) yield wall;
  }
}
