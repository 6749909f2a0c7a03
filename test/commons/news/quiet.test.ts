/** Quiet hours and digests, with their exact edges, in zones whose clocks change. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterQuiet, clockTimeOf, whenDue, isClockTime, isQuiet } from "#commons/news/quiet.ts";
import { Temporal } from "#platform/lib/temporal.ts";

const night = { from: "22:00", until: "07:00" };
const noon = { from: "12:00", until: "13:30" };
const at = (text: string): Date => new Date(text);
const digest = { hour: 17, day: 1 };
const zone = "Europe/Amsterdam";

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const quiets = fc
  .tuple(clock, clock)
  .filter(([from, until]) => from !== until)
  .map(([from, until]) => ({ from, until }));
const moments = fc.date({
  min: at("2026-01-01T00:00:00Z"),
  max: at("2027-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const zones = fc.constantFrom(
  "UTC",
  "Europe/Amsterdam",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
);

describe("quiet hours", () => {
  test.each([
    ["2026-11-20T20:59:59Z", false],
    ["2026-11-20T21:00:00Z", true],
    ["2026-11-21T05:59:59.999Z", true],
    ["2026-11-21T06:00:00Z", false],
  ])("over midnight: at %s it is quiet: %s", (moment, quiet) => {
    expect(isQuiet(at(moment), night, zone)).toBe(quiet);
  });

  test.each([
    ["2026-11-20T10:59:59Z", false],
    ["2026-11-20T11:00:00Z", true],
    ["2026-11-20T12:29:00Z", true],
    ["2026-11-20T12:30:00Z", false],
  ])("by day: at %s it is quiet: %s", (moment, quiet) => {
    expect(isQuiet(at(moment), noon, zone)).toBe(quiet);
  });

  test("what comes in them waits for their end; all else does not wait", () => {
    expect(afterQuiet(at("2026-11-20T21:00:00Z"), night, zone)).toEqual(at("2026-11-21T06:00:00Z"));
    expect(afterQuiet(at("2026-11-21T01:12:00Z"), night, zone)).toEqual(at("2026-11-21T06:00:00Z"));
    expect(afterQuiet(at("2026-11-21T06:00:00Z"), night, zone)).toEqual(at("2026-11-21T06:00:00Z"));
    expect(afterQuiet(at("2026-11-20T21:00:00Z"), undefined, zone)).toEqual(
      at("2026-11-20T21:00:00Z"),
    );
  });

  test("a clock that is set forward or back over their end keeps nobody waiting for a day", () => {
    const early = { from: "23:00", until: "02:30" };
    // 2:00 becomes 3:00 at 01:00 UTC.
    expect(afterQuiet(at("2026-03-29T00:59:00Z"), early, zone)).toEqual(at("2026-03-29T01:00:00Z"));
    // 3:00 becomes 2:00 at 01:00 UTC: 2:30 comes twice, and in the second
    // hour it is quiet again until then.
    expect(afterQuiet(at("2026-10-25T00:10:00Z"), early, zone)).toEqual(at("2026-10-25T00:30:00Z"));
    expect(afterQuiet(at("2026-10-25T01:10:00Z"), early, zone)).toEqual(at("2026-10-25T01:30:00Z"));
  });

  test("their end is the first moment from then on that is not quiet, and never later than two days and an hour", () => {
    fc.assert(
      fc.property(moments, quiets, zones, (moment, quiet, where) => {
        const end = afterQuiet(moment, quiet, where);
        expect(end >= moment).toBe(true);
        expect(isQuiet(end, quiet, where)).toBe(false);
        expect(end.getTime() - moment.getTime()).toBeLessThanOrEqual(49 * 3_600_000);
        if (end > moment) {
          expect(isQuiet(moment, quiet, where)).toBe(true);
          expect(isQuiet(new Date(end.getTime() - 1), quiet, where)).toBe(true);
        }
      }),
    );
  });
});

describe("when it may be told", () => {
  test("quiet hours whose end the clock leaps over end at the leap, for a digest too", () => {
    const quiet = { from: "03:01", until: "02:00" };
    const amsterdam = { quiet, digest, zone: "Europe/Amsterdam", urgent: false };
    const due = at("2026-03-29T01:00:00Z");
    expect(whenDue(at("2026-03-28T12:00:00Z"), "now", amsterdam)).toEqual(due);
    expect(whenDue(at("2026-03-27T16:00:00Z"), "daily", amsterdam)).toEqual(due);
  });

  const when = { quiet: night, digest, zone, urgent: false };

  test("what is urgent passes quiet hours and waits for no digest, but not a choice to hear nothing of it", () => {
    const moment = at("2026-11-20T22:00:00Z");
    expect(whenDue(moment, "now", when)).toEqual(at("2026-11-21T06:00:00Z"));
    expect(whenDue(moment, "now", { ...when, urgent: true })).toEqual(moment);
    for (const rhythm of ["daily", "weekly"] as const)
      expect(whenDue(moment, rhythm, { ...when, urgent: true })).toEqual(moment);
    expect(whenDue(moment, "off", { ...when, urgent: true })).toBeUndefined();
  });

  test.each([
    ["2026-11-20T15:59:59Z", "daily", "2026-11-20T16:00:00Z"],
    ["2026-11-20T16:00:00Z", "daily", "2026-11-21T16:00:00Z"],
    ["2026-11-20T16:00:00Z", "weekly", "2026-11-23T16:00:00Z"],
    ["2026-11-23T16:00:00Z", "weekly", "2026-11-30T16:00:00Z"],
    ["2026-11-23T15:59:59Z", "weekly", "2026-11-23T16:00:00Z"],
  ] as const)("at %s the %s digest is the one of %s", (moment, rhythm, due) => {
    expect(whenDue(at(moment), rhythm, when)).toEqual(at(due));
  });

  test("a digest is later than now, at its hour or where quiet hours end, and one for all of a day", () => {
    fc.assert(
      fc.property(moments, zones, fc.option(quiets, { nil: undefined }), (moment, where, quiet) => {
        const due = whenDue(moment, "daily", { quiet, digest, zone: where, urgent: false });
        if (due === undefined) throw new Error("a digest has its time");
        expect(due > moment).toBe(true);
        expect(isQuiet(due, quiet, where)).toBe(false);
        const here = Temporal.Instant.fromEpochMilliseconds(due.getTime()).toZonedDateTimeISO(
          where,
        );
        const time = here.toPlainTime().toString({ smallestUnit: "minute" });
        if (time === "17:00" || time === quiet?.until) return;
        // The end of quiet hours does not exist on a day whose clock leaps over it.
        const until = here.toPlainDate().toPlainDateTime(quiet?.until ?? "17:00");
        expect(until.toZonedDateTime(where).toPlainDateTime().equals(until)).toBe(false);
        expect(here.subtract({ nanoseconds: 1 }).getTimeZoneTransition("next")?.equals(here)).toBe(
          true,
        );
      }),
    );
  });
});

test.each(["00:00", "09:05", "23:59"])("%s is a time of the day", (text) =>
  expect(isClockTime(text)).toBe(true),
);
test.each(["24:00", "9:05", "12:60", "", "12:00:00", " 12:00"])("%s is none", (text) =>
  expect(isClockTime(text)).toBe(false),
);

test("an hour is read as people write it; what is none stays as it was typed", () => {
  for (const [typed, read] of [
    ["7", "07:00"],
    [" 7:30 ", "07:30"],
    ["7.30", "07:30"],
    ["22h", "22:00"],
    ["19h30", "19:30"],
    ["22 Uhr", "22:00"],
    ["10 pm", "22:00"],
    ["12:15 a.m.", "00:15"],
    ["07:00", "07:00"],
    ["25", "25"],
    ["13 pm", "13 pm"],
    ["7:99", "7:99"],
    ["late", "late"],
    ["", ""],
  ] as const)
    expect(clockTimeOf(typed), typed).toBe(read);
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = clockTimeOf(typed);
      expect(read === typed || isClockTime(read)).toBe(true);
      expect(clockTimeOf(read)).toBe(read);
    }),
  );
});
