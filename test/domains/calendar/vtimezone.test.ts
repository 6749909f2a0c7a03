/** Time zones as iCalendar: readers that know only what we write find the right moment. */
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { vtimezone, wallStamp } from "#domains/calendar/ics/vtimezone.ts";
import { days, hours } from "#platform/lib/clock.ts";

const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Europe/Dublin",
  "Asia/Kolkata",
  "UTC",
];

const file = (date: Date, zone: string, zoneLines: readonly string[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//test//test//EN",
    ...zoneLines,
    "BEGIN:VEVENT",
    "UID:one",
    "DTSTAMP:20200101T000000Z",
    `DTSTART;TZID=${zone}:${wallStamp(date, zone)}`,
    "SUMMARY:Circle",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** The moment that ical.js reads, knowing the zone from its component only. */
function readByIcalJs(text: string): number {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!);
  const start = calendar
    .getFirstSubcomponent("vevent")!
    .getFirstPropertyValue("dtstart") as ICAL.Time;
  start.zone = zone;
  return start.toUnixTime() * 1000;
}

function readByNodeIcal(text: string): number {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((one) => one?.type === "VEVENT");
  return (event as unknown as { start: Date }).start.getTime();
}

/** The moments that share a wall-clock time: two in an hour that comes twice. */
const readings = (date: Date, zone: string): number[] =>
  [-24, -1, -0.5, 0, 0.5, 1, 24]
    .map((n) => date.getTime() + hours(n))
    .filter((at) => wallStamp(new Date(at), zone) === wallStamp(date, zone));

const [earliest, latest] = [Date.parse("2020-01-01T00:00:00Z"), Date.parse("2032-12-31T23:59:59Z")];
const moment = fc
  .integer({ min: earliest / 1000, max: latest / 1000 })
  .map((seconds) => new Date(seconds * 1000));

/** The instants at which the offset of a zone changes, found by looking at every hour. */
function changes(zone: string, from: number, to: number): number[] {
  const offset = (at: number): number => {
    const [, y, m, d, h, min] = /^(....)(..)(..)T(..)(..)/
      .exec(wallStamp(new Date(at), zone))!
      .map(Number);
    return Date.UTC(y!, m! - 1, d, h, min) - at;
  };
  const found: number[] = [];
  for (let at = from; at < to; at += hours(1))
    if (offset(at) !== offset(at + hours(1))) found.push(at + hours(1));
  return found;
}

describe.each(zones)("%s", (zone) => {
  test("any moment of many years is read back from its wall-clock time by ical.js", () => {
    const lines = vtimezone(zone, new Date(earliest), new Date(latest));
    fc.assert(
      fc.property(moment, (date) => {
        expect(readings(date, zone)).toContain(readByIcalJs(file(date, zone, lines)));
      }),
      { numRuns: 300 },
    );
  });

  test("and from a file about that moment alone, by ical.js and node-ical", () => {
    fc.assert(
      fc.property(moment, fc.nat({ max: 400 }), (date, more) => {
        const text = file(date, zone, vtimezone(zone, date, new Date(date.getTime() + days(more))));
        expect(readings(date, zone)).toContain(readByIcalJs(text));
        expect(readings(date, zone)).toContain(readByNodeIcal(text));
      }),
      { numRuns: 100 },
    );
  });

  test("so are the minutes around every clock change", () => {
    const lines = vtimezone(zone, new Date(earliest), new Date(latest));
    for (const change of changes(
      zone,
      Date.parse("2026-01-01T00:00:00Z"),
      Date.parse("2028-01-01T00:00:00Z"),
    ))
      for (let at = change - hours(3); at <= change + hours(3); at += hours(0.25))
        expect(readings(new Date(at), zone)).toContain(
          readByIcalJs(file(new Date(at), zone, lines)),
        );
  });
});

const in2027 = (zone: string): string[] =>
  vtimezone(zone, new Date("2027-03-01T12:00:00Z"), new Date("2027-03-01T12:00:00Z"));

test("Amsterdam has its two clocks, from the one that holds as the year begins", () => {
  expect(in2027("Europe/Amsterdam")).toEqual([
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:STANDARD",
    "DTSTART:20261025T030000",
    "RDATE:20261025T030000",
    "RDATE:20271031T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:20270328T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ]);
});

test.each(["UTC", "Asia/Kolkata", "Asia/Kathmandu", "America/Sao_Paulo"])(
  "%s, whose clocks stand, has a single one",
  (zone) => {
    expect(in2027(zone).filter((line) => line.startsWith("BEGIN:"))).toEqual([
      "BEGIN:VTIMEZONE",
      "BEGIN:STANDARD",
    ]);
  },
);

test("where there are no letters for a clock its offset is its name", () => {
  expect(in2027("Asia/Kathmandu")).toContain("TZNAME:+0545");
  expect(in2027("America/New_York")).toContain("TZNAME:EDT");
});

test("a half-hour change is written as one", () => {
  expect(in2027("Australia/Lord_Howe")).toEqual(
    expect.arrayContaining(["TZOFFSETFROM:+1030", "TZOFFSETTO:+1100"]),
  );
});

test("the clock that a year begins on is there even when it began the year before", () => {
  const apia = vtimezone(
    "Pacific/Apia",
    new Date("2011-12-29T00:00:00Z"),
    new Date("2012-01-02T00:00:00Z"),
  );
  expect(apia).toEqual(
    expect.arrayContaining([
      "DTSTART:20100926T000000",
      "DTSTART:20111230T000000",
      "TZOFFSETTO:+1400",
    ]),
  );
});

test("who changes an answer does not change the next", () => {
  in2027("Europe/Amsterdam").push("X");
  expect(in2027("Europe/Amsterdam")).not.toContain("X");
});

test("a date in the far future costs little", () => {
  expect(
    vtimezone(
      "Europe/Amsterdam",
      new Date("2026-01-01T00:00:00Z"),
      new Date("9999-01-01T00:00:00Z"),
    ).length,
  ).toBeLessThan(300);
});

test("wall-clock stamps are those of the place", () => {
  expect(wallStamp(new Date("2026-12-05T13:00:00Z"), "Europe/Amsterdam")).toBe("20261205T140000");
  expect(wallStamp(new Date("2026-12-05T13:00:09Z"), "Pacific/Apia")).toBe("20261206T020009");
});
