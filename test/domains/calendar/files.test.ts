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
const read = (text: string) => readIcs(text, { zone, ...window, max: 2000 });
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

describe("what is called off without a beginning", () => {
  const off = (...lines: string[]): string =>
    ["BEGIN:VEVENT", "UID:a@x", "STATUS:CANCELLED", ...lines, "END:VEVENT"].join("\r\n");
  test("is all that has its UID, in a file that says so of itself too", async () => {
    for (const text of [
      cal(event(...weekly), off("SEQUENCE:1")),
      cal(event(...weekly)) + cal("METHOD:CANCEL", off("SEQUENCE:1")),
    ])
      expect(starts(await read(text))).toEqual(four.map((one) => `${one} off`));
  });
  test("unless it was changed since, and else it is told", async () => {
    const later = await read(cal(event(...weekly, "SEQUENCE:3"), off("SEQUENCE:1")));
    expect(starts(later)).toEqual(four);
    expect(later.problems).toEqual([expect.stringContaining("an older version")]);
    const alone = await read(cal("METHOD:CANCEL", off("SUMMARY:Walk")));
    expect(alone.calledOff).toEqual(["a@x"]);
    expect(alone.unread).toEqual([]);
    expect(alone.problems).toEqual([
      "“Walk”, line 4: it calls off an event that is not in the file.",
    ]);
  });
});

describe("a beginning with more than one value", () => {
  const zoned = "DTSTART;TZID=Europe/Amsterdam:";
  test.each([
    [`${zoned}20270601T190000,20270608T190000`],
    [`${zoned}20270601T190000\r\n${zoned}20270608T190000`],
  ])("%s: the first is taken, with a note", async (lines) => {
    const found = await read(cal(event(lines, "DURATION:PT1H")));
    expect(starts(found)).toEqual([four[0]]);
    expect(found.problems).toEqual([
      expect.stringContaining("DTSTART has more than one value; the first is taken"),
    ]);
  });
  test.each(["20270601T170000Z/PT3H", "20270601T170000Z/20270601T200000Z"])(
    "%s says its end",
    async (period) => {
      const found = await read(cal(event(`DTSTART;VALUE=PERIOD:${period}`)));
      expect(found.entries.map(({ ends }) => ends.toISOString())).toEqual([
        "2027-06-01T20:00:00.000Z",
      ]);
      expect(found.problems).toEqual([]);
    },
  );
  test("the same line twice is one", async () => {
    const found = await read(cal(event(evening[0] ?? "", ...evening)));
    expect([found.entries.length, found.problems]).toEqual([1, []]);
  });
  test("of ends too", async () => {
    const found = await read(
      cal(event(evening[0] ?? "", "DTEND:20270601T180000Z,20270602T180000Z")),
    );
    expect(found.entries.map(({ ends }) => ends.toISOString())).toEqual([
      "2027-06-01T18:00:00.000Z",
    ]);
    expect(found.problems).toEqual([expect.stringContaining("DTEND has more than one value")]);
  });
});

test.each([
  ["STATUS:POSTPONED", "postponed", "it is postponed"],
  ["X-STATUS:postponed", "postponed", "it is postponed"],
  ["EVENTSTATUS:EventPostponed", "postponed", "it is postponed"],
  ["STATUS:ABGESAGT", "cancelled", undefined],
  ["STATUS:RESCHEDULED", "scheduled", "we don't know its status “RESCHEDULED”"],
  ["STATUS:CONFIRMED", "scheduled", undefined],
  ["X-MICROSOFT-CDO-BUSYSTATUS:FREE", "scheduled", undefined],
])("%s", async (line, state, note) => {
  const { entries, problems } = await read(cal(event(...evening, line)));
  expect(entries[0]?.status).toBe(state);
  expect(problems).toEqual(note === undefined ? [] : [expect.stringContaining(note)]);
});

test("a day with a time is at that time, with a note; with a midnight it is a day", async () => {
  const timed = await read(
    cal(event("DTSTART;VALUE=DATE:20270601T190000", "DTEND;VALUE=DATE:20270601T200000")),
  );
  expect([timed.entries[0]?.allDay, ...starts(timed)]).toEqual([false, four[0]]);
  expect(timed.problems[0]).toContain("DTSTART says that it is a day and has a time");
  for (const line of [
    "20270601T000000",
    "20270531T220000Z",
    "20270601T000000Z",
    "20270601T235959",
  ]) {
    const found = await read(cal(event(`DTSTART;VALUE=DATE:${line}`)));
    expect([line, found.entries[0]?.allDay, ...starts(found)]).toEqual([line, true, "06-01 00:00"]);
    expect(found.problems).toEqual([]);
  }
});

test("an hour that the clocks leap over is the one after, with a note", async () => {
  const found = await read(cal(event("DTSTART;TZID=Europe/Amsterdam:20270328T023000")));
  expect(starts(found)).toEqual(["03-28 03:30"]);
  expect(found.problems).toEqual([
    "“Walk”, line 6: the clocks skip 02:30 on that day; 03:30 is taken.",
  ]);
});

test("a title that a website wrote as HTML is its words", async () => {
  const text = cal(event(...evening)).replace("SUMMARY:Walk", "SUMMARY:<b>Walk</b> &amp; talk <3");
  expect((await read(text)).entries[0]?.name).toBe("Walk & talk <3");
});
