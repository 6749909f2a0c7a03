/**
 * The dates of rules in files, beside a second reader (rrule-temporal, which reads our own
 * series). Where that reader is known to differ from RFC 5545 nothing is compared: BYDAY with
 * and without numbers at once, BYYEARDAY beside other days, numbers in BYDAY beside BYMONTHDAY.
 */
import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, test } from "vitest";
import { readRule } from "#domains/calendar/ics/rule-reader.ts";
import { utc } from "#domains/calendar/ics/zone.ts";
import { RuleBudget, ruleDates } from "#domains/events/series/rule-dates.ts";

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const oneDay = 86_400_000;

/** Days of the first `max` dates within six years of `first`. */
function datesOf(rule: string, first: number, max = 12, from = first): string[] {
  const read = readRule(rule, { day: false, zone: utc, home: utc });
  if (read.rule === undefined) throw new Error(`${rule} was not read`);
  const found = ruleDates(read.rule, first, from, first + 2196 * oneDay, new RuleBudget(50_000));
  return found
    .take(max)
    .map((wall) => new Date(wall).toISOString().slice(0, 10))
    .toArray();
}

function datesOfTheirs(rule: string, first: number): string[] {
  const stamp = new Date(first).toISOString().replace(/[-:]|\.000/g, "");
  const start = new Date(first).toISOString().slice(0, 10);
  const found = new RRuleTemporal({ rruleString: `DTSTART:${stamp}\nRRULE:${rule}` })
    .between(new Date(first), new Date(first + 2196 * oneDay), true)
    .map((one) => one.toString().slice(0, 10));
  // The first date is one, whatever the rule says.
  return [...new Set([start, ...found])].slice(0, 12);
}

const none = fc.constant([] as string[]);
const some = (value: fc.Arbitrary<number | string>): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: none },
    { weight: 2, arbitrary: fc.uniqueArray(value.map(String), { minLength: 1, maxLength: 3 }) },
  );
const signed = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: -max, max }).filter((n) => n !== 0);
const code = fc.constantFrom(...codes);
const counted = fc.tuple(signed(5), code).map(([n, day]) => `${n}${day}`);
const month = fc.integer({ min: 1, max: 12 });

const parts = fc.oneof(
  fc.record({ FREQ: fc.constant("YEARLY"), BYMONTH: some(month), BYDAY: some(counted) }),
  fc.record({
    FREQ: fc.constant("YEARLY"),
    BYMONTH: some(month),
    BYMONTHDAY: some(signed(31)),
    BYDAY: some(code),
    BYSETPOS: some(signed(4)),
  }),
  fc.record({ FREQ: fc.constant("YEARLY"), BYYEARDAY: some(signed(366)) }),
  fc.record({ FREQ: fc.constant("YEARLY"), BYWEEKNO: some(signed(53)), BYDAY: some(code) }),
  fc.record({ FREQ: fc.constant("MONTHLY"), BYMONTH: some(month), BYDAY: some(counted) }),
  fc.record({
    FREQ: fc.constant("MONTHLY"),
    BYMONTH: some(month),
    BYMONTHDAY: some(signed(31)),
    BYDAY: some(code),
    BYSETPOS: some(signed(4)),
  }),
  fc.record({ FREQ: fc.constant("WEEKLY"), BYMONTH: some(month), BYDAY: some(code) }),
  fc.record({
    FREQ: fc.constant("DAILY"),
    BYMONTH: some(month),
    BYMONTHDAY: some(signed(31)),
    BYDAY: some(code),
  }),
);

interface Parts {
  readonly FREQ: string;
  readonly BYMONTH?: readonly string[];
  readonly BYWEEKNO?: readonly string[];
  readonly BYYEARDAY?: readonly string[];
  readonly BYMONTHDAY?: readonly string[];
  readonly BYDAY?: readonly string[];
  readonly BYSETPOS?: readonly string[];
}

/** A place in a set that no other part makes is no rule (RFC 5545 §3.3.10). */
const isRule = ({ BYSETPOS = [], BYDAY = [], BYMONTHDAY = [], BYMONTH = [] }: Parts): boolean =>
  BYSETPOS.length === 0 || BYDAY.length + BYMONTHDAY.length + BYMONTH.length > 0;

const textOf = (rule: Parts, interval: number, weekStart: string): string =>
  Object.entries({ ...rule, INTERVAL: [String(interval)], WKST: [weekStart] })
    .map(([name, value]): string =>
      typeof value === "string" ? `${name}=${value}` : `${name}=${value.join(",")}`,
    )
    .filter((part) => !part.endsWith("="))
    .join(";");

test("dates are those of a second reader, whatever the rule counts", () => {
  fc.assert(
    fc.property(
      parts.filter(isRule),
      fc.integer({ min: 1, max: 3 }),
      code,
      fc.integer({ min: 0, max: 1500 }),
      (rule, interval, weekStart, day) => {
        const first = Date.UTC(2025, 0, 1 + day, 10);
        const text = textOf(rule, interval, weekStart);
        expect([text, datesOf(text, first)]).toEqual([text, datesOfTheirs(text, first)]);
      },
    ),
    { numRuns: 200 },
  );
});

test("where a reader begins later changes no date", () => {
  fc.assert(
    fc.property(
      parts.filter(isRule),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 2000 }),
      (rule, interval, later) => {
        const first = Date.UTC(2025, 0, 15, 10);
        const text = textOf(rule, interval, "MO");
        const from = new Date(first + later * oneDay).toISOString().slice(0, 10);
        expect([text, ...datesOf(text, first, 5, first + later * oneDay)]).toEqual([
          text,
          ...datesOf(text, first, 5000)
            .filter((date) => date >= from)
            .slice(0, 5),
        ]);
      },
    ),
    { numRuns: 100 },
  );
});

describe("by the examples of RFC 5545 §3.8.5.3 and RFC 7529", () => {
  test.each([
    // The last Monday, the first and last Sunday, the 13th that is a Friday.
    ["FREQ=MONTHLY;BYDAY=-1MO", "2027-01-25 2027-02-22 2027-03-29"],
    ["FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU", "2027-01-31 2027-03-07 2027-03-28"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2027-08-13 2028-10-13 2029-04-13"],
    ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "2027-03-04 2027-03-11 2027-03-18"],
    ["FREQ=YEARLY;BYDAY=20MO", "2027-05-17 2028-05-15 2029-05-14"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "2027-05-17 2028-05-15 2029-05-14"],
    ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH", "2032-12-30"],
    // Weeks that begin in one year and belong to another.
    ["FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2028-01-03 2029-01-01 2029-12-31"],
    ["FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU", "2028-01-02 2028-12-31 2029-12-30"],
    ["FREQ=YEARLY;BYYEARDAY=1,100,200", "2027-04-10 2027-07-19 2028-01-01"],
    [
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "2027-11-02 2031-11-04",
    ],
    ["FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", "2027-02-04 2027-03-04 2027-04-07"],
    // Mixed numbers, and days of the year beside weekdays: the other reader is wrong about these.
    ["FREQ=MONTHLY;BYDAY=SA,1MO", "2027-01-23 2027-01-30 2027-02-01"],
    ["FREQ=YEARLY;BYYEARDAY=151,361;BYDAY=SA", "2031-05-31 2031-12-27"],
    ["FREQ=YEARLY;BYMONTHDAY=28;BYDAY=4TU", "2027-09-28 2027-12-28 2028-03-28"],
  ])("%s", (rule, expected) => {
    const first = Date.UTC(2027, 0, 20, 9);
    expect(datesOf(rule, first, 4).slice(1).join(" ").startsWith(expected)).toBe(true);
  });

  test("the 31st, where a month has none", () => {
    const first = Date.UTC(2027, 0, 31, 9);
    const rest = (skip: string): string => datesOf(`FREQ=MONTHLY${skip}`, first, 4).join(" ");
    expect(rest("")).toBe("2027-01-31 2027-03-31 2027-05-31 2027-07-31");
    expect(rest(";RSCALE=GREGORIAN;SKIP=FORWARD")).toBe(
      "2027-01-31 2027-03-01 2027-03-31 2027-05-01",
    );
    expect(rest(";RSCALE=GREGORIAN;SKIP=BACKWARD")).toBe(
      "2027-01-31 2027-02-28 2027-03-31 2027-04-30",
    );
  });
});
