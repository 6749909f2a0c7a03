/** Series by rule: the clock time stays, whatever clocks do. */
import fc from "fast-check";
import { ruleText } from "#domains/events/series/rule-text.ts";
import { describe, expect, test } from "vitest";
import {
  endedBefore,
  endOf,
  movedBy,
  occurrences,
  placesAfter,
  ruleMoved,
  ruleProblem,
  type SeriesRule,
} from "#domains/events/series/recurrence.ts";
import { ruleOf } from "#domains/events/series/rule-form.ts";
import { instantOf, Temporal } from "#platform/lib/temporal.ts";
import { atMost, cpu } from "../../support/effort.ts";

const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "Australia/Sydney",
  "Asia/Kolkata",
  "America/Sao_Paulo",
] as const;
const series = (
  rule: string,
  starts = "2027-01-05T19:00",
  timeZone = "Europe/Amsterdam",
  except: string[] = [],
): SeriesRule => ({
  rule,
  starts,
  timeZone,
  except,
});
const from = new Date("2027-01-01T00:00:00Z");
const to = new Date("2028-01-01T00:00:00Z");

const anySeries = fc
  .record({
    rule: fc.constantFrom(
      "FREQ=DAILY",
      "FREQ=DAILY;INTERVAL=3",
      "FREQ=WEEKLY;BYDAY=TU",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
      "FREQ=MONTHLY;BYDAY=2SA",
      "FREQ=MONTHLY;BYDAY=-1FR",
      "FREQ=MONTHLY;BYMONTHDAY=15",
      "FREQ=WEEKLY;BYDAY=SU;COUNT=30",
      "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270930",
    ),
    hour: fc.integer({ min: 4, max: 23 }),
    day: fc.integer({ min: 1, max: 28 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ rule, hour, day, timeZone }) =>
    series(
      rule,
      `2027-01-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:30`,
      timeZone,
    ),
  );

describe("a series", () => {
  test("keeps its clock time over both clock changes, in every zone", () => {
    fc.assert(
      fc.property(anySeries, (one) => {
        const found = occurrences(one, from, to, 400);
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((wall) => wall.endsWith(one.starts.slice(10)))).toBe(true);
        expect([...found].sort()).toEqual(found);
      }),
    );
  });

  test("is the same in one window as in two", () => {
    fc.assert(
      fc.property(
        anySeries,
        fc.date({ min: from, max: to, noInvalidDate: true }),
        (one, middle) => {
          expect([
            ...occurrences(one, from, middle, 400),
            ...occurrences(one, middle, to, 400),
          ]).toEqual(occurrences(one, from, to, 400));
        },
      ),
    );
  });

  test("ended before one of its dates has all before it and none after", () => {
    fc.assert(
      fc.property(anySeries, fc.nat({ max: 20 }), (one, at) => {
        const all = occurrences(one, from, to, 400);
        const cut = all[Math.min(at, all.length - 1)]!;
        const ended = occurrences({ ...one, rule: endedBefore(one, cut) }, from, to, 400);
        expect(ended).toEqual(all.filter((wall) => wall < cut));
      }),
    );
  });

  test("leaves out what is excepted", () => {
    expect(
      occurrences(
        series("FREQ=WEEKLY;BYDAY=TU;COUNT=3", undefined, undefined, ["2027-01-12T19:00"]),
        from,
        to,
        9,
      ),
    ).toEqual(["2027-01-05T19:00", "2027-01-19T19:00"]);
  });

  test("is at another moment after the clocks changed, at the same time of day", () => {
    const found = occurrences(series("FREQ=WEEKLY;BYDAY=SU", "2027-03-21T18:00"), from, to, 2);
    expect(found).toEqual(["2027-03-21T18:00", "2027-03-28T18:00"]);
    expect(found.map((wall) => instantOf(wall, "Europe/Amsterdam")?.toISOString())).toEqual([
      "2027-03-21T17:00:00.000Z",
      "2027-03-28T16:00:00.000Z",
    ]);
  });

  test("has no date at a time that the day does not have", () => {
    const found = occurrences(series("FREQ=DAILY", "2027-03-27T02:30"), from, to, 3);
    expect(found).toEqual(["2027-03-27T02:30", "2027-03-29T02:30", "2027-03-30T02:30"]);
  });
});

test.each([
  ["FREQ=SECONDLY", false],
  ["FREQ=WEEKLY;BYDAY=TU;COUNT=3;UNTIL=20270101", false],
  ["FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", false],
  ["FREQ=WEEKLY;COUNT=999999", false],
  ["FREQ=WEEKLY;FREQ=DAILY", false],
  ["DROP TABLE", false],
  ["FREQ=WEEKLY;BYDAY=TU", true],
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", true],
  ["FREQ=YEARLY;BYMONTH=6;BYDAY=1SU", true],
])("the rule %s can be used: %s", (rule, fine) => {
  expect(ruleProblem(rule, "2027-01-05T19:00", "Europe/Amsterdam") === undefined).toBe(fine);
});

test("no text makes the check stumble or hang", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.stringMatching(
          /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY);BY(DAY|MONTH|MONTHDAY|SETPOS)=[-0-9A-Z,]{1,12}$/,
        ),
      ),
      (rule) => {
        const begun = cpu();
        ruleProblem(rule, "2027-01-05T19:00", "Europe/Amsterdam");
        expect(cpu() - begun).toBeLessThan(atMost(1500));
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ["FREQ=WEEKLY;BYDAY=TU", "Every week on Tuesday"],
  [
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270503",
    "Every 2 weeks on Monday and Thursday, until 3 May 2027",
  ],
  ["FREQ=MONTHLY;BYDAY=2SA", "Every month on the second Saturday"],
  ["FREQ=MONTHLY;BYMONTHDAY=15", "Every month on the 15th"],
  ["FREQ=DAILY;COUNT=10", "Every day, 10 times"],
])("%s is said as: %s", (rule, text) => {
  expect(ruleText(rule, "Europe/Amsterdam", "en")).toBe(text);
});

test("a form says it without knowing the rule's language", () => {
  const form = { every: "month-weekday", weekdays: [], until: "", times: "6" };
  expect(ruleOf(form, "2027-01-09T14:00")).toBe("FREQ=MONTHLY;BYDAY=2SA;COUNT=6");
  expect(
    ruleOf({ ...form, every: "week", weekdays: ["TH", "MO"], times: "" }, "2027-01-09T14:00"),
  ).toBe("FREQ=WEEKLY;BYDAY=MO,TH");
  expect(ruleOf({ ...form, every: "" }, "2027-01-09T14:00")).toBeUndefined();
});

test("moving a series to another weekday moves its rule along", () => {
  expect(ruleMoved("FREQ=WEEKLY;BYDAY=TU", "2027-01-05T19:00", "2027-01-07T19:00")).toBe(
    "FREQ=WEEKLY;BYDAY=TH",
  );
  expect(ruleMoved("FREQ=MONTHLY;BYDAY=2SA", "2027-01-09T19:00", "2027-01-10T19:00")).toBe(
    "FREQ=MONTHLY;BYDAY=2SU",
  );
});

test("wherever a series of the form moves, its rule begins with the new start", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("week", "2weeks", "month-weekday", "month-last-weekday", "month-day", "day"),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: -20, max: 40 }),
      (every, day, way) => {
        const was = Temporal.PlainDateTime.from("2027-02-01T19:00").add({ days: day });
        const [start, moved] = [was, was.add({ days: way })].map((one) =>
          one.toString({ smallestUnit: "minute" }),
        ) as [string, string];
        const rule = ruleOf({ every, weekdays: [], until: "", times: "" }, start) ?? "";
        const begins = (one: string, at: string) => {
          const first = instantOf(at, "Europe/Amsterdam")!;
          return (
            occurrences(
              series(one, at),
              first,
              new Date(first.getTime() + 100 * 86_400_000),
              1,
            )[0] === at
          );
        };
        // "The last Saturday" of a form that begins on another one begins later.
        fc.pre(begins(rule, start));
        expect(begins(ruleMoved(rule, start, moved), moved)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("of a series on two days of the week one moves, and the dates of the other stay", () => {
  const dates = ["2027-01-04T19:00", "2027-01-07T19:00", "2027-01-11T19:00", "2027-01-14T19:00"];
  const rule = ruleMoved("FREQ=WEEKLY;BYDAY=MO,TH", "2027-01-04T19:00", "2027-01-05T20:00");
  const wanted = occurrences(series(rule, "2027-01-05T20:00"), from, to, 4);
  const moved = (start: string) => movedBy(start, "2027-01-04T19:00", "2027-01-05T20:00");
  expect([...placesAfter(dates, moved, wanted, rule).entries()].sort().map(([, at]) => at)).toEqual(
    ["2027-01-05T20:00", "2027-01-07T20:00", "2027-01-12T20:00", "2027-01-14T20:00"],
  );
});

test("an occurrence lasts as long by the clock as the first", () => {
  expect(endOf("2027-03-27T22:00", "2027-01-02T22:00", "2027-01-03T06:00")).toBe(
    "2027-03-28T06:00",
  );
  expect(movedBy("2027-03-28T19:00", "2027-01-05T19:00", "2027-01-06T20:30")).toBe(
    "2027-03-29T20:30",
  );
  expect(
    Temporal.PlainDateTime.from(endOf("2027-03-27T22:00", "2027-01-02T22:00", "2027-01-03T06:00"))
      .hour,
  ).toBe(6);
});
