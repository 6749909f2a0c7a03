/** Where series begin and end, to the minute. */
import { ruleText } from "#domains/events/series/rule-text.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { describe, expect, test } from "vitest";
import {
  endedBefore,
  occurrences,
  ruleAfter,
  ruleMoved,
  ruleProblem,
  type SeriesRule,
  strictRule,
} from "#domains/events/series/recurrence.ts";
import { ruleOf } from "#domains/events/series/rule-form.ts";

const zone = "Europe/Amsterdam";
const weekly = (rule: string, starts = "2027-01-05T19:00"): SeriesRule => ({
  rule: `FREQ=WEEKLY;BYDAY=TU${rule}`,
  starts,
  timeZone: zone,
  except: [],
});
const at = (text: string): Date => new Date(text);

describe("a window", () => {
  // 19:00 in Amsterdam, in winter.
  const second = at("2027-01-12T18:00:00Z");
  const walls = (from: Date, to: Date) => occurrences(weekly(""), from, to, 9);

  test("has the date at its beginning, and not the one at its end", () => {
    expect(walls(at("2027-01-05T18:00:00Z"), second)).toEqual(["2027-01-05T19:00"]);
    expect(walls(second, at("2027-01-19T18:00:00Z"))).toEqual(["2027-01-12T19:00"]);
  });
  test("has the date a moment before its end, and not the one a moment before its beginning", () => {
    expect(walls(second, new Date(second.getTime() + 1))).toEqual(["2027-01-12T19:00"]);
    expect(walls(new Date(second.getTime() + 1), at("2027-01-19T18:00:00Z"))).toEqual([]);
  });
  test("of whole days has the same edges, in the zone of the days", () => {
    const days: SeriesRule = {
      rule: "FREQ=DAILY",
      starts: "2027-01-05T00:00",
      timeZone: zone,
      except: [],
    };
    // Midnight in Amsterdam is 23:00 the evening before in UTC.
    expect(occurrences(days, at("2027-01-05T23:00:00Z"), at("2027-01-07T23:00:00Z"), 9)).toEqual([
      "2027-01-06T00:00",
      "2027-01-07T00:00",
    ]);
    expect(
      occurrences(days, at("2027-01-05T23:00:00.001Z"), at("2027-01-07T23:00:00.001Z"), 9),
    ).toEqual(["2027-01-07T00:00", "2027-01-08T00:00"]);
  });
  test("gives no more than was asked for", () => {
    expect(
      occurrences(weekly(""), at("2027-01-01T00:00:00Z"), at("2027-12-01T00:00:00Z"), 2),
    ).toHaveLength(2);
  });
});

describe("until", () => {
  const all = (rule: string, starts?: string) =>
    occurrences(weekly(rule, starts), at("2027-01-01T00:00:00Z"), at("2027-12-01T00:00:00Z"), 99);

  test("a bare day has the date of that day, however late", () => {
    expect(all(";UNTIL=20270119").at(-1)).toBe("2027-01-19T19:00");
    expect(all(";UNTIL=20270119", "2027-01-05T23:59").at(-1)).toBe("2027-01-19T23:59");
    expect(all(";UNTIL=20270118").at(-1)).toBe("2027-01-12T19:00");
  });
  test("a bare day ends where the series is, not in Greenwich", () => {
    expect(strictRule("FREQ=DAILY;UNTIL=20270119", zone)).toBe("FREQ=DAILY;UNTIL=20270119T225959Z");
    expect(strictRule("FREQ=DAILY;UNTIL=20270719", zone)).toBe("FREQ=DAILY;UNTIL=20270719T215959Z");
    expect(strictRule("FREQ=DAILY;UNTIL=20270119", "America/New_York")).toBe(
      "FREQ=DAILY;UNTIL=20270120T045959Z",
    );
  });
  test("a time on the clock has the date at that time, and not the one a second later", () => {
    expect(all(";UNTIL=20270119T190000").at(-1)).toBe("2027-01-19T19:00");
    expect(all(";UNTIL=20270119T185959").at(-1)).toBe("2027-01-12T19:00");
  });
  test("a time in UTC is taken as it is", () => {
    expect(strictRule("FREQ=DAILY;UNTIL=20270119T180000Z", zone)).toBe(
      "FREQ=DAILY;UNTIL=20270119T180000Z",
    );
    expect(all(";UNTIL=20270119T180000Z").at(-1)).toBe("2027-01-19T19:00");
    expect(all(";UNTIL=20270119T175959Z").at(-1)).toBe("2027-01-12T19:00");
  });
  test("the day before a date ends whole days before it", () => {
    const days: SeriesRule = {
      rule: "FREQ=DAILY;UNTIL=20270106T225959Z",
      starts: "2027-01-05T00:00",
      timeZone: zone,
      except: [],
    };
    expect(occurrences(days, at("2027-01-01T00:00:00Z"), at("2027-02-01T00:00:00Z"), 9)).toEqual([
      "2027-01-05T00:00",
      "2027-01-06T00:00",
    ]);
  });
});

describe("a series that is split", () => {
  test("has as many dates in both parts together as it was to have", () => {
    const rule = "FREQ=WEEKLY;BYDAY=TU;COUNT=5";
    expect(ruleAfter(rule, 2)).toBe("FREQ=WEEKLY;BYDAY=TU;COUNT=3");
    expect(ruleAfter(rule, 0)).toBe(rule);
    const window = [at("2027-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"), 99] as const;
    const whole = weekly(";COUNT=5");
    const dates = occurrences(whole, ...window);
    for (const done of [1, 2, 4]) {
      const begins = dates[done] ?? "";
      const before = occurrences({ ...whole, rule: endedBefore(whole, begins) }, ...window);
      const after = occurrences(
        { ...whole, starts: begins, rule: ruleAfter(whole.rule, done) },
        ...window,
      );
      expect([...before, ...after]).toEqual(dates);
    }
  });
  test("keeps at least the one date where it is split", () => {
    expect(ruleAfter("FREQ=DAILY;COUNT=3", 3)).toBe("FREQ=DAILY;COUNT=1");
    expect(ruleAfter("FREQ=DAILY;COUNT=3", 9)).toBe("FREQ=DAILY;COUNT=1");
  });
  test("without a number of dates goes on as it was", () => {
    expect(ruleAfter("FREQ=DAILY;UNTIL=20270101", 3)).toBe("FREQ=DAILY;UNTIL=20270101");
  });
  test("has no number of dates before it, but an end", () => {
    expect(endedBefore(weekly(";COUNT=9"), "2027-01-12T19:00")).toBe(
      "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112T175959Z",
    );
  });
});

describe("the fifth weekday of a month", () => {
  const form = { weekdays: [], until: "", times: "" };
  test.each([
    ["2027-01-28T10:00", "FREQ=MONTHLY;BYDAY=4TH"],
    ["2027-01-29T10:00", "FREQ=MONTHLY;BYDAY=-1FR"],
    ["2027-01-31T10:00", "FREQ=MONTHLY;BYDAY=-1SU"],
    ["2027-02-28T10:00", "FREQ=MONTHLY;BYDAY=4SU"],
    ["2027-01-07T10:00", "FREQ=MONTHLY;BYDAY=1TH"],
    ["2027-01-08T10:00", "FREQ=MONTHLY;BYDAY=2FR"],
  ])("is the last of every month: %s is %s", (starts, rule) => {
    expect(ruleOf({ ...form, every: "month-weekday" }, starts)).toBe(rule);
  });
  test.each([
    // From the fourth Friday to the fifth, and from the fourth to the third.
    ["4FR", "2027-01-22T10:00", "2027-01-29T10:00", "-1FR"],
    ["4FR", "2027-01-22T10:00", "2027-01-15T10:00", "3FR"],
    // From the last Sunday to the one before, and to the first of five.
    ["-1SU", "2027-01-31T10:00", "2027-01-24T10:00", "-2SU"],
    ["-1SU", "2027-01-31T10:00", "2027-01-03T10:00", "1SU"],
    ["-2SU", "2027-01-24T10:00", "2027-01-31T10:00", "-1SU"],
    // What is counted otherwise, or not at all, only changes its day.
    ["3FR", "2027-01-22T10:00", "2027-01-23T10:00", "3SA"],
    ["FR", "2027-01-22T10:00", "2027-01-23T10:00", "SA"],
    ["MO,FR", "2027-01-22T10:00", "2027-01-23T10:00", "MO,SA"],
    ["MO,FR", "2027-01-22T10:00", "2027-01-25T10:00", "MO"],
  ])("of %s from %s to %s makes %s", (day, from, to, moved) => {
    expect(ruleMoved(`FREQ=MONTHLY;BYDAY=${day}`, from, to)).toBe(`FREQ=MONTHLY;BYDAY=${moved}`);
  });
  test("has a name", () => {
    expect(ruleText("FREQ=MONTHLY;BYDAY=5FR", zone, "en")).toBe("Every month on the fifth Friday");
    expect(ruleText("FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,12,13,21,22,23,-1", zone, "en")).toBe(
      "Every month on the 1st, the 2nd, the 3rd, the 11th, the 12th, the 13th, the 21st, the 22nd, the 23rd and the last day",
    );
  });
});

describe("a rule", () => {
  const taken = (rule: string): boolean =>
    ruleProblem(rule, "2027-01-05T19:00", zone) === undefined;

  test.each([
    ["FREQ=DAILY;COUNT=400", "FREQ=DAILY;COUNT=401"],
    ["FREQ=DAILY;COUNT=1", "FREQ=DAILY;COUNT=0"],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=32"],
    ["FREQ=MONTHLY;BYMONTHDAY=-31", "FREQ=MONTHLY;BYMONTHDAY=-32"],
    ["FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYMONTHDAY=0"],
    ["FREQ=YEARLY;BYMONTH=12", "FREQ=YEARLY;BYMONTH=13"],
    ["FREQ=YEARLY;BYMONTH=1", "FREQ=YEARLY;BYMONTH=0"],
    ["FREQ=WEEKLY;INTERVAL=99", "FREQ=WEEKLY;INTERVAL=100"],
    ["FREQ=MONTHLY;BYDAY=5TU", "FREQ=MONTHLY;BYDAY=6TU"],
    ["FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;COUNT=3;UNTIL=20270201"],
    ["FREQ=WEEKLY;UNTIL=20270201", "FREQ=WEEKLY;UNTIL=20270201;UNTIL=20270301"],
  ])("%s is taken, %s is not", (good, bad) => {
    expect([taken(good), taken(bad)]).toEqual([true, false]);
  });

  test("says what is wrong with a number of times, and with an end said twice", () => {
    const said = (rule: string): string =>
      inLanguage(ruleProblem(rule, "2027-01-05T19:00", zone) ?? "", "en");
    expect(said("FREQ=DAILY;COUNT=401")).toEqual(said("FREQ=DAILY;COUNT=0"));
    expect(said("FREQ=DAILY;COUNT=401")).not.toEqual(said("FREQ=DAILY;INTERVAL=0"));
    expect(said("FREQ=WEEKLY;COUNT=3;UNTIL=20270201")).not.toEqual(said("FREQ=DAILY;INTERVAL=0"));
  });
});
