/**
 * Calendar files that say a date of a series, a zone or a rule in another way than they should:
 * read as meant, with a note where that is a guess.
 */
import { describe, expect, test } from "vitest";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { wallTime } from "#platform/lib/temporal.ts";

const zone = "Europe/Amsterdam";
const window = { from: new Date("2026-11-29T00:00:00Z"), to: new Date("2029-02-01T00:00:00Z") };
const cal = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string =>
  ["BEGIN:VEVENT", "UID:a@x", "SUMMARY:Walk", ...lines, "END:VEVENT"].join("\r\n");
const read = (text: string) => readIcs(text, { zone, ...window, most: 2000 });
/** "06-01 19:00", with " off" where it is called off. */
const starts = ({ entries }: Awaited<ReturnType<typeof read>>) =>
  entries.map(
    (one) =>
      `${wallTime(one.starts, zone)
        .slice(5)
        .replace("T", " ")}${one.status === "cancelled" ? " off" : ""}`,
  );

const evening = [
  "DTSTART;TZID=Europe/Amsterdam:20270601T190000",
  "DTEND;TZID=Europe/Amsterdam:20270601T200000",
];
const weekly = [...evening, "RRULE:FREQ=WEEKLY;COUNT=4"];
const four = ["06-01 19:00", "06-08 19:00", "06-15 19:00", "06-22 19:00"];
const without2 = [four[0], four[2], four[3]];

describe("a date of a series by the hour of its clock", () => {
  test.each([
    [";TZID=America/New_York:20270608T190000", true],
    [";TZID=Europe/London:20270608T190000", true],
    [";TZID=UTC:20270608T190000", true],
    [":20270608T190000Z", true],
    // An hour beside it: the change of the clock was forgotten.
    [":20270608T180000Z", true],
    [":20270608T235959Z", false],
    [";TZID=America/New_York:20270608T130000", false],
    [";TZID=Nowhere:20270608T190000", false],
    [":20270608T190000", false],
  ])("EXDATE, RECURRENCE-ID%s", async (value, guessed) => {
    const out = await read(cal(event(...weekly, `EXDATE${value}`)));
    expect(starts(out)).toEqual(without2);
    const moved = event(`RECURRENCE-ID${value}`, "DTSTART:20270609T080000Z");
    const other = await read(cal(event(...weekly), moved));
    expect(starts(other)).toEqual([four[0], "06-09 10:00", four[2], four[3]]);
    for (const { problems } of [out, other])
      expect(problems.filter((one) => one.includes("on its own clock"))).toHaveLength(
        guessed ? 1 : 0,
      );
  });
  test("a date to leave out that is none of the series is noted, within it only", async () => {
    const notes = async (value: string) =>
      (await read(cal(event(...weekly, `EXDATE;TZID=Europe/Amsterdam:${value}`)))).problems;
    expect(await notes("20270609T110000")).toEqual([
      "“Walk”, line 9: the date “2027-06-09 11:00” in EXDATE is none of its dates and changes nothing.",
    ]);
    expect(await notes("20270721T190000")).toEqual([]);
  });
});

describe("a change of one date that says little more than which", () => {
  const bare = (...lines: string[]) =>
    [
      "BEGIN:VEVENT",
      "UID:a@x",
      "RECURRENCE-ID;TZID=Europe/Amsterdam:20270608T190000",
      ...lines,
      "END:VEVENT",
    ].join("\r\n");
  const off = [four[0], `${four[1] ?? ""} off`, four[2], four[3]];
  test("called off without a beginning", async () => {
    const found = await read(cal(event(...weekly), bare("STATUS:CANCELLED")));
    expect(starts(found)).toEqual(off);
    expect(found.problems[0]).toContain("that of the date that it replaces counts");
    expect(starts(await read(cal(event(...weekly)) + cal("METHOD:CANCEL", bare())))).toEqual(off);
  });
  test("another title alone, and a beginning without a title", async () => {
    const titled = await read(cal(event(...weekly), bare("SUMMARY:Run")));
    expect(titled.entries.map(({ name }) => name)).toEqual(["Walk", "Run", "Walk", "Walk"]);
    expect(titled.entries[1]?.ends.toISOString()).toBe("2027-06-08T18:00:00.000Z");
    const moved = await read(cal(event(...weekly), bare("DTSTART:20270609T080000Z")));
    expect([moved.entries[1]?.name, moved.problems]).toEqual(["Walk", []]);
  });
});

describe("zones that a file defines", () => {
  const defined = (name: string, offset: string) =>
    [
      "BEGIN:VTIMEZONE",
      `TZID:${name}`,
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      `TZOFFSETFROM:${offset}`,
      `TZOFFSETTO:${offset}`,
      "END:STANDARD",
      "END:VTIMEZONE",
    ].join("\r\n");
  const at = (name: string, uid = "a@x") =>
    event(`DTSTART;TZID=${name}:20270601T190000`).replace("a@x", uid);

  test("two calendars may mean other clocks by one name", async () => {
    const two =
      cal(defined("Local", "+0200"), at("Local")) +
      cal(defined("Local", "-0500"), at("Local", "b@x"));
    expect(starts(await read(two))).toEqual(["06-01 19:00", "06-02 02:00"]);
    // One that is only defined in the other counts all the same.
    const one = cal(at("Local")) + cal(defined("Local", "-0500"), at("Local", "b@x"));
    expect(starts(await read(one))).toEqual(["06-02 02:00", "06-02 02:00"]);
  });
  test("two names that differ by a capital are two", async () => {
    const text = cal(
      defined("Local", "+0200"),
      defined("LOCAL", "-0500"),
      at("Local"),
      at("LOCAL", "b@x"),
    );
    expect(starts(await read(text))).toEqual(["06-01 19:00", "06-02 02:00"]);
  });
  test.each([
    ["Europe/London", "+0300", "06-01 20:00", "those of the world count"],
    ["Europe/London", "+0100", "06-01 20:00", undefined],
    ["W. Europe Standard Time", "-0500", "06-02 02:00", "those of the file count"],
    ["W. Europe Standard Time", "+0200", "06-01 19:00", undefined],
  ])("%s, defined as %s", async (name, offset, expected, note) => {
    const found = await read(cal(defined(name, offset), at(name)));
    expect(starts(found)).toEqual([expected]);
    expect(found.problems).toEqual(note === undefined ? [] : [expect.stringContaining(note)]);
  });
  test.each(["TIMEZONE-ID:America/New_York", "X-WR-TIMEZONE:America/New_York"])(
    "%s is the clock of what names none",
    async (line) => {
      expect(starts(await read(cal(line, event("DTSTART:20270601T130000"))))).toEqual([four[0]]);
    },
  );
  test("the rules behind a name of POSIX are passed over", async () => {
    const name = '"EST5EDT,M3.2.0,M11.1.0"';
    expect(starts(await read(cal(at(name))))).toEqual(["06-02 01:00"]);
  });
});

test.each([
  ['"FREQ=WEEKLY;COUNT=3"', 3, undefined],
  ["FREQ=WEEKLY\\;COUNT=3\\n", 3, undefined],
  ["FREQ=WEEKLY;COUNT=0", 1, "COUNT=0"],
  ["FREQ=WEEKLY;INTERVAL=0;COUNT=3", 3, "INTERVAL=0"],
])("a rule %s", async (rule, dates, note) => {
  const { entries, problems } = await read(cal(event(...evening, `RRULE:${rule}`)));
  expect(entries).toHaveLength(dates);
  expect(problems).toEqual(note === undefined ? [] : [expect.stringContaining(note)]);
});

test("a month is no length, and a text that is too long is cut, with a note", async () => {
  const { entries, problems } = await read(
    cal(event(evening[0] ?? "", "DURATION:P1M", `DESCRIPTION:${"x".repeat(30_000)}`)),
  );
  expect(entries[0]?.endsGiven).toBe(false);
  expect(problems).toEqual([
    expect.stringContaining("its length “P1M” can't be read"),
    expect.stringContaining("its text is too long"),
  ]);
});
