/** RRULE as files write it, and the rules of vCalendar 1.0, taken apart. Pure. */
import { frequencies, type RuleParts } from "#domains/events/series/rule-days.ts";
import { type Stamp, stampOf } from "./values.ts";
import { day, midnight, type Zone } from "./zone.ts";
import { fileNoteMessages } from "../import/note-messages.ts";

const noteMessages = fileNoteMessages("en");

/** The series that a rule belongs to: whole days or times, and on which clock. */
interface Of {
  readonly day: boolean;
  readonly zone: Zone;
  /** Of the file; a moment becomes a day by it. */
  readonly home: Zone;
}

interface ReadRule {
  readonly rule?: RuleParts;
  /** What is wrong with it, or was passed over. */
  readonly note?: string;
}

const dayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const nothing: RuleParts = {
  freq: "DAILY",
  interval: 1,
  byMonth: [],
  byWeekNo: [],
  byYearDay: [],
  byMonthDay: [],
  byDay: [],
  byHour: [],
  byMinute: [],
  bySecond: [],
  bySetPos: [],
  weekStart: 0,
};

/** The last moment of a rule, on the clock of its series, whatever it is written as. */
function untilOf(stamp: Stamp, { day: days, zone, home }: Of): number {
  if (days) {
    if (stamp.day || stamp.offset === undefined) return midnight(stamp.wall);
    const instant = stamp.wall - stamp.offset;
    // A midnight in UTC, and the second before one, are a day that was written as a moment.
    const time = stamp.wall - midnight(stamp.wall);
    return midnight(time === 0 || time >= day - 60_000 ? stamp.wall : home.wall(instant));
  }
  if (stamp.day) return stamp.wall + day - 1;
  return stamp.offset === undefined ? stamp.wall : zone.wall(stamp.wall - stamp.offset);
}

function numbers(text: string, least: number, max: number): number[] | undefined {
  const found = text
    .split(",")
    .filter((part) => part !== "")
    .map(Number);
  const fine = found.every((n) => Number.isInteger(n) && n >= least && n <= max);
  return fine && found.length <= 400 ? found : undefined;
}

const signed = (text: string, max: number): number[] | undefined => {
  const found = numbers(text, -max, max);
  return found?.includes(0) === true ? undefined : found;
};

function weekdaysOf(text: string): RuleParts["byDay"] | undefined {
  const found = text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const [, nth = "", code = ""] = /^([+-]?\d{0,2})([A-Z]{2})[A-Z]*$/.exec(part) ?? [];
      return { nth: Number(nth.replace("+", "") || 0), day: dayCodes.indexOf(code) };
    });
  return found.every((one) => one.day >= 0 && Math.abs(one.nth) <= 53) && found.length <= 400
    ? found
    : undefined;
}

const known: Readonly<
  Record<string, (value: string, start: Of) => Partial<RuleParts> | undefined>
> = {
  FREQ: (value) => {
    const freq = frequencies.find((one) => one === value);
    return freq === undefined ? undefined : { freq };
  },
  INTERVAL: (value) => {
    const [n = -1] = numbers(value, 0, 10_000) ?? [];
    return n < 0 ? undefined : { interval: Math.max(1, n) };
  },
  COUNT: (value) => {
    const [n = 0] = numbers(value, 1, 1e9) ?? [];
    return n < 1 ? undefined : { count: n };
  },
  UNTIL: (value, start) => {
    const stamp = stampOf(value);
    return stamp === undefined ? undefined : { until: untilOf(stamp, start) };
  },
  BYDAY: (value) => {
    const byDay = weekdaysOf(value);
    return byDay === undefined ? undefined : { byDay };
  },
  WKST: (value) => ({ weekStart: Math.max(0, dayCodes.indexOf(value.slice(0, 2))) }),
  BYMONTH: (value) => list("byMonth", numbers(value, 1, 12)),
  BYMONTHDAY: (value) => list("byMonthDay", signed(value, 31)),
  BYYEARDAY: (value) => list("byYearDay", signed(value, 366)),
  BYWEEKNO: (value) => list("byWeekNo", signed(value, 53)),
  BYSETPOS: (value) => list("bySetPos", signed(value, 366)),
  BYHOUR: (value) => list("byHour", numbers(value, 0, 23)),
  BYMINUTE: (value) => list("byMinute", numbers(value, 0, 59)),
  BYSECOND: (value) => list("bySecond", numbers(value, 0, 59)),
  SKIP: (value) => ({ skip: value === "FORWARD" || value === "BACKWARD" ? value : undefined }),
};

const list = (name: keyof RuleParts, found: number[] | undefined): Partial<RuleParts> | undefined =>
  found === undefined ? undefined : { [name]: found };

/** A rule of RFC 5545; one that can't be read says why. An empty one is none. */
export function readRule(text: string, start: Of): ReadRule {
  const clean = text
    .toUpperCase()
    .replace(/\s+/g, "")
    // Written as a text is: with quotes, or with its signs escaped.
    .replace(/\\N/g, "")
    .replace(/[\\"]/g, "")
    // Some write the whole line, or the beginning too, into the value.
    .replace(/^.*RRULE:/, "")
    .replace(/;+$/, "");
  if (clean === "") return {};
  if (clean.length > 4000) return { note: noteMessages.ruleTooLong };
  let rule = nothing;
  let freq = false;
  const passed: string[] = [];
  for (const part of clean.split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (value === "") continue;
    const read = known[name];
    if (read === undefined) {
      if (name === "RSCALE" && value !== "GREGORIAN")
        return { note: noteMessages.ruleCalendar({ value }) };
      if (!name.startsWith("X-") && name !== "RSCALE") passed.push(name);
      continue;
    }
    if (name === "INTERVAL" && /^0+$/.test(value)) passed.push("INTERVAL=0");
    const found = read(value, start);
    if (found === undefined) return { note: noteMessages.rulePart({ value: part.slice(0, 60) }) };
    rule = { ...rule, ...found };
    freq = freq || name === "FREQ";
  }
  if (!freq) return { note: noteMessages.ruleNoFreq };
  if (rule.freq === "SECONDLY" || rule.freq === "MINUTELY")
    return { note: noteMessages.ruleWithinHour };
  return passed.length === 0
    ? { rule }
    : {
        rule,
        note: noteMessages.rulePassed({ value: passed.join(", ").slice(0, 60) }),
      };
}

const oldFreq = {
  D: "DAILY",
  W: "WEEKLY",
  MP: "MONTHLY",
  MD: "MONTHLY",
  YM: "YEARLY",
  YD: "YEARLY",
} as const;

/** Does it look like a rule of vCalendar 1.0: "W1 MO TU #10", "D1 19990101T…", "MP1 1+ TU #5"? */
export const isOldRule = (text: string): boolean =>
  /^\s*(?:D|W|MP|MD|YM|YD)\d{1,4}(?=\s|$)/i.test(text);

/**
 * A rule of vCalendar 1.0 (§ Recurrence Rule Grammar). Without an
 * end it is twice, as written there.
 */
export function readOldRule(text: string, start: Of): ReadRule {
  const [head = "", ...words] = text.trim().toUpperCase().slice(0, 1000).split(/\s+/);
  const [, kind = "", every = "1"] = /^(D|W|MP|MD|YM|YD)(\d{1,4})$/.exec(head) ?? [];
  if (kind === "") return { note: noteMessages.ruleUnread };
  const numbers: number[] = [];
  const byDay: { nth: number; day: number }[] = [];
  let nths: number[] = [];
  let fresh = true;
  let end: Partial<RuleParts> = { count: 2 };
  for (const word of words) {
    const stamp = stampOf(word);
    const index = dayCodes.indexOf(word);
    const [, n = "", sign = ""] = /^(\d{1,3})([+-]?)$/.exec(word) ?? [];
    if (/^#\d+$/.test(word)) end = word === "#0" ? {} : { count: Number(word.slice(1)) };
    else if (stamp !== undefined) end = { until: untilOf(stamp, start) };
    else if (index >= 0) {
      fresh = true;
      if (kind !== "MP" || nths.length === 0) byDay.push({ nth: 0, day: index });
      else for (const nth of nths) byDay.push({ nth, day: index });
    } else if (n !== "") {
      if (kind === "MP") {
        if (fresh) nths = [];
        fresh = false;
        nths.push(sign === "-" ? -Number(n) : Number(n));
      } else numbers.push(sign === "-" ? -Number(n) : Number(n));
    } else if (word === "LD") numbers.push(-1);
    else if (!/^\d{3,4}$/.test(word))
      return { note: noteMessages.rulePart({ value: word.slice(0, 20) }) };
  }
  const rule: RuleParts = {
    ...nothing,
    freq: oldFreq[kind as "D"],
    interval: Math.max(1, Number(every)),
    ...(kind === "W" || kind === "MP" ? { byDay } : {}),
    ...(kind === "MD" ? { byMonthDay: numbers.filter((n) => n !== 0 && Math.abs(n) <= 31) } : {}),
    ...(kind === "YM" ? { byMonth: numbers.filter((n) => n >= 1 && n <= 12) } : {}),
    ...(kind === "YD" ? { byYearDay: numbers.filter((n) => n >= 1 && n <= 366) } : {}),
    ...end,
  };
  return { rule };
}
