/** Calendars from elsewhere, as files: read kindly, within bounds, whatever they hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { readBlocks } from "#domains/calendar/ics/blocks.ts";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { atMost, cpu } from "../../support/effort.ts";

const from = new Date("2027-01-01T00:00:00Z");
const to = new Date("2028-01-01T00:00:00Z");
const input = { zone: "Europe/Amsterdam", from, to, max: 1000 };
const file = (...events: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string =>
  ["BEGIN:VEVENT", "UID:a@x", "SUMMARY:Walk", ...lines, "END:VEVENT"].join("\r\n");
const starts = async (text: string) =>
  (await readIcs(text, input)).entries.map((entry) => entry.starts.toISOString());

describe("iCalendar", () => {
  test.each([
    ["UTC", ["DTSTART:20270501T100000Z"], "2027-05-01T10:00:00.000Z"],
    [
      "a zone by its name",
      ["DTSTART;TZID=America/New_York:20270501T100000"],
      "2027-05-01T14:00:00.000Z",
    ],
    [
      "a zone of Outlook",
      ["DTSTART;TZID=W. Europe Standard Time:20270501T100000"],
      "2027-05-01T08:00:00.000Z",
    ],
    [
      "a zone with a prefix",
      ["DTSTART;TZID=/citadel.org/20210210_1/Europe/Athens:20270501T100000"],
      "2027-05-01T07:00:00.000Z",
    ],
    ["no zone at all", ["DTSTART:20270501T100000"], "2027-05-01T08:00:00.000Z"],
  ])("a start in %s", async (_, lines, expected) => {
    expect(await starts(file(event(...lines)))).toEqual([expected]);
  });

  test("a moment in UTC is said by the file's own clock, else by ours", async () => {
    const zones = async (...head: string[]) =>
      (
        await readIcs(
          file(...head, event("DTSTART:20270501T100000Z", "RRULE:FREQ=WEEKLY;COUNT=1")),
          input,
        )
      ).entries.map((entry) => `${entry.starts.toISOString()} ${entry.timeZone}`);
    expect(await zones()).toEqual(["2027-05-01T10:00:00.000Z Europe/Amsterdam"]);
    expect(await zones("X-WR-TIMEZONE:America/Lima")).toEqual([
      "2027-05-01T10:00:00.000Z America/Lima",
    ]);
    expect(await zones("X-WR-TIMEZONE:UTC")).toEqual(["2027-05-01T10:00:00.000Z Europe/Amsterdam"]);
    expect(await zones("X-WR-TIMEZONE:Mars/Base")).toEqual([
      "2027-05-01T10:00:00.000Z Europe/Amsterdam",
    ]);
    const floating = await readIcs(
      file("X-WR-TIMEZONE:America/Lima", event("DTSTART:20270501T100000")),
      input,
    );
    expect(floating.entries[0]?.starts.toISOString()).toBe("2027-05-01T15:00:00.000Z");
  });

  test.each([
    ["GMT-0500", "2027-05-05T00:00:00.000Z", undefined],
    ["GMT+0000", "2027-05-04T17:00:00.000Z", undefined],
    ["House", "2027-05-04T16:00:00.000Z", undefined],
    ["CST", "2027-05-04T17:00:00.000Z", "Asia/Shanghai"],
    ["Foo/Bar", "2027-05-04T17:00:00.000Z", "Asia/Shanghai"],
  ])("the file's own clock, %s, counts or is asked for", async (name, begins, told) => {
    const house =
      "BEGIN:VTIMEZONE\r\nTZID:House\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    const text = file(`X-WR-TIMEZONE:${name}`, house, event("DTSTART:20270504T190000"));
    const read = await readIcs(text, input);
    expect(read.entries[0]?.starts.toISOString()).toBe(begins);
    expect(read.zones).toEqual(told === undefined ? [] : [{ name, events: 1 }]);
    if (told === undefined) return;
    const again = await readIcs(text, { ...input, zones: { [name]: told } });
    expect(again.entries[0]?.starts.toISOString()).toBe("2027-05-04T11:00:00.000Z");
    expect(again.zones).toEqual([]);
  });

  test("each of several calendars in one file has its own clock", async () => {
    const one = (zone: string, uid: string) =>
      file(
        `X-WR-TIMEZONE:${zone}`,
        event("DTSTART:20270504T190000").replace(/UID:.*/, `UID:${uid}`),
      );
    const text = one("America/New_York", "a") + one("Asia/Tokyo", "b");
    const { entries } = await readIcs(text, input);
    expect(entries.map((entry) => [entry.starts.toISOString(), entry.timeZone])).toEqual([
      ["2027-05-04T10:00:00.000Z", "Asia/Tokyo"],
      ["2027-05-04T23:00:00.000Z", "America/New_York"],
    ]);
  });

  test("one that repeats in UTC keeps to UTC, whatever clock it is said by", async () => {
    expect(
      await starts(file(event("DTSTART:20270321T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2"))),
    ).toEqual(["2027-03-21T10:00:00.000Z", "2027-03-28T10:00:00.000Z"]);
  });

  test("a zone that only the file knows", async () => {
    const zone =
      "BEGIN:VTIMEZONE\r\nTZID:House\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    expect(await starts(file(zone, event("DTSTART;TZID=House:20270501T100000")))).toEqual([
      "2027-05-01T07:00:00.000Z",
    ]);
  });

  test("a whole day, several days, a duration, and no end", async () => {
    const one = async (...lines: string[]) =>
      (await readIcs(file(event(...lines)), input)).entries[0]!;
    const span = (entry: { starts: Date; ends: Date }) =>
      (entry.ends.getTime() - entry.starts.getTime()) / 3_600_000;
    const day = await one("DTSTART;VALUE=DATE:20270501");
    expect([day.allDay, span(day), day.starts.toISOString()]).toEqual([
      true,
      24,
      "2027-04-30T22:00:00.000Z",
    ]);
    expect(span(await one("DTSTART;VALUE=DATE:20270328"))).toBe(23);
    expect(span(await one("DTSTART;VALUE=DATE:20270501", "DTEND;VALUE=DATE:20270503"))).toBe(48);
    expect(span(await one("DTSTART:20270501T100000Z", "DURATION:PT45M"))).toBe(0.75);
    expect(span(await one("DTSTART:20270501T100000Z"))).toBe(2);
    expect(span(await one("DTSTART:20270501T100000Z", "DTEND:20270501T090000Z"))).toBe(2);
  });

  test("a weekly one keeps its clock time over both clock changes", async () => {
    const found = await starts(
      file(event("DTSTART;TZID=Europe/Berlin:20270321T180000", "RRULE:FREQ=WEEKLY;COUNT=2")),
    );
    expect(found).toEqual(["2027-03-21T17:00:00.000Z", "2027-03-28T16:00:00.000Z"]);
    const autumn = await starts(
      file(event("DTSTART;TZID=America/New_York:20271031T180000", "RRULE:FREQ=WEEKLY;COUNT=2")),
    );
    expect(autumn).toEqual(["2027-10-31T22:00:00.000Z", "2027-11-07T23:00:00.000Z"]);
  });

  test("left out, moved and cancelled dates", async () => {
    const { entries } = await readIcs(
      file(
        event("DTSTART:20270501T100000Z", "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20270502T100000Z"),
        event("RECURRENCE-ID:20270503T100000Z", "DTSTART:20270503T150000Z", "SUMMARY:Later"),
        event("RECURRENCE-ID:20270504T100000Z", "DTSTART:20270504T100000Z", "STATUS:CANCELLED"),
      ),
      input,
    );
    expect(entries.map((entry) => [entry.starts.toISOString().slice(0, 13), entry.status])).toEqual(
      [
        ["2027-05-01T10", "scheduled"],
        ["2027-05-03T15", "scheduled"],
        ["2027-05-04T10", "cancelled"],
      ],
    );
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(3);
  });

  test("folded lines, escapes, places, links and points", async () => {
    const { entries } = await readIcs(
      file(
        event(
          "DTSTART:20270501T100000Z",
          "DESCRIPTION:One\\, two\\nthree and",
          "  four",
          "LOCATION:Elm\\; Garden",
          "URL:javascript:alert(1)",
          "GEO:52.0911;5.1222",
          "CATEGORIES:Herbs,First Aid",
        ),
      ),
      input,
    );
    expect(entries[0]).toMatchObject({
      text: "One, two\nthree and four",
      place: "Elm; Garden",
      url: null,
      latitude: 52.091,
      categories: ["herbs", "firstaid"],
    });
  });

  test("a part that can't be read breaks no other", async () => {
    const { entries, problems } = await readIcs(
      `\uFEFF${file(
        "BEGIN:VEVENT\r\nSUMMARY:No start\r\nEND:VEVENT",
        "BEGIN:VEVENT\r\nDTSTART:when\r\nEND:VEVENT",
        event("DTSTART:20270501T100000Z"),
      )}`,
      input,
    );
    expect(entries).toHaveLength(1);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("line ends of any kind are fine", async () => {
    for (const end of ["\r\n", "\n", "\r", "\r\r\n"])
      expect(
        (await readBlocks(["BEGIN:VEVENT", "UID:x", "END:VEVENT", ""].join(end))).events,
      ).toHaveLength(1);
  });

  test("a rule by the second, or one that never comes, does not hang", async () => {
    const begun = cpu();
    for (const rule of [
      "FREQ=SECONDLY",
      "FREQ=MINUTELY;COUNT=999999999",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=DAILY;INTERVAL=0",
      "FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;COUNT=5000",
    ])
      await readIcs(file(event("DTSTART:19700501T100000Z", `RRULE:${rule}`)), input);
    expect(cpu() - begun).toBeLessThan(atMost(5000));
  });

  test("no text makes it stumble", async () => {
    const line = fc.oneof(
      fc.constantFrom(
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "BEGIN:VTIMEZONE",
        "END:VTIMEZONE",
        "RRULE:FREQ=WEEKLY",
        "DTSTART;TZID=:1",
        "GEO:x",
        "EXDATE:,,",
      ),
      fc
        .tuple(
          fc.constantFrom(
            "DTSTART",
            "DTEND",
            "RRULE",
            "UID",
            "SUMMARY",
            "SEQUENCE",
            "DURATION",
            "GEO",
            "TZID",
            "RECURRENCE-ID",
          ),
          fc.string({ maxLength: 20 }),
        )
        .map(([a, b]) => `${a}:${b}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { entries } = await readIcs(file(...lines), input);
        for (const entry of entries) expect(entry.ends > entry.starts).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("ten megabytes are read while the server goes on", async () => {
    const big = file(
      ...Array.from({ length: 24_000 }, (_, i) =>
        [
          "BEGIN:VEVENT",
          `UID:${i}@x`,
          `SUMMARY:Event ${i}`,
          `DTSTART:2027${String(1 + (i % 12)).padStart(2, "0")}15T100000Z`,
          `DESCRIPTION:${"x".repeat(300)}`,
          "END:VEVENT",
        ].join("\r\n"),
      ),
    );
    let longest = 0;
    let last = cpu();
    const beat = setInterval(() => {
      longest = Math.max(longest, cpu() - last);
      last = cpu();
    }, 5);
    const { entries, more } = await readIcs(big, { ...input, max: 20_000 });
    clearInterval(beat);
    expect(big.length).toBeGreaterThan(9_000_000);
    expect([entries.length, more]).toEqual([20_000, true]);
    expect(longest).toBeLessThan(atMost(1000));
  });
});

describe("a table", () => {
  const read = (text: string) => readCsv(text, { zone: "Europe/Amsterdam", max: 100 });
  test.each([
    [
      "of a spreadsheet",
      "title,start,end,place\nSwap day,2026-12-20 14:00,2026-12-20 16:30,Town hall",
    ],
    [
      "with semicolons and German dates",
      "Title;Start;End;Where\nSwap day;20.12.2026 14:00;20.12.2026 16:30;Town hall",
    ],
    [
      "of Google",
      "Subject,Start Date,Start Time,End Date,End Time,Location\nSwap day,12/20/2026,2:00 PM,12/20/2026,4:30 PM,Town hall",
    ],
    [
      "in another order, with quotes",
      '\uFEFF"place","start","title","end"\r\n"Town hall","2026-12-20T14:00","Swap day","2026-12-20T16:30"\r\n',
    ],
  ])("%s", async (_, text) => {
    const { entries, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      name: "Swap day",
      place: "Town hall",
      starts: new Date("2026-12-20T13:00:00Z"),
      ends: new Date("2026-12-20T15:30:00Z"),
      allDay: false,
    });
  });
  test("a day alone is a whole day", async () => {
    expect((await read("title,start\nRest,2026-12-20")).entries[0]).toMatchObject({
      allDay: true,
      ends: new Date("2026-12-20T23:00:00Z"),
    });
  });
  test("a date that could be two is asked about, not guessed", async () => {
    const { entries, problems } = await read("title,start\nA,05/12/2026 10:00");
    expect(entries).toEqual([]);
    expect(problems[0]).toContain("Row 2");
    expect(
      (
        await read("title,start\nA,05/12/2026 10:00\nB,25/12/2026 10:00")
      ).entries[0]?.starts.toISOString(),
    ).toBe("2026-12-05T09:00:00.000Z");
  });
  test("of nothing but such dates the order is asked for", async () => {
    const text = "Subject,Start Date,Start Time\nTea,6/5/2027,7:00 PM";
    const asked = await read(text);
    expect([asked.entries, asked.table?.missing]).toEqual([[], ["order"]]);
    const told = await readCsv(text, { zone: "Europe/Amsterdam", max: 9, order: "month-first" });
    expect(told.table?.missing).toEqual([]);
    expect(told.entries[0]?.starts).toEqual(new Date("2027-06-05T17:00:00Z"));
  });
  test.each([
    ["2027-06-05 19:00 GMT+5", "14:00"],
    ["2027-06-05 19:00 UTC-05:00", "00:00"],
    ["6/5/2027 7:00 PM EST", "00:00"],
    ["2027-06-05 19:00 America/Chicago", "00:00"],
    ["2027-06-05 19:00 Central Time", "00:00"],
    ["2027-06-05T19:00:00[Europe/London]", "18:00"],
    ["2027-06-05T19:00:00+01:00[Europe/London]", "18:00"],
    ["2027-06-05 19:00", "17:00", "19:00"],
    ["2027-06-05", "18:00", "7:00 PM BST"],
    ["2027-06-05", "00:00", "19:00 (GMT-5)"],
    ["2027-06-05", "23:00", "7pm ET"],
    ["2027-06-05", "19:00", "19:00Z"],
    ["2027-06-05", "17:00", "19:00 Uhr MEZ"],
    ["2027-06-05", "17:00", "19:00 SAT"],
    ["2027-06-05", "17:00", "19:00 PM"],
    ["2027-06-05", "22:30", "00:30 am"],
    ["2027-06-05", "10:00", "0.5"],
    ["46543.5", "10:00"],
    ["Jun-05-2027 19:00", "17:00"],
    ["June-5-2027 19:00", "17:00"],
    ["Jun/05/2027 19:00", "17:00"],
    ["Jun. 5. 2027 19:00", "17:00"],
  ])("%s begins at %s UTC (%s)", async (start, utc, time = "") => {
    const text = `title,start date,start time\nA,${start},${time}\nB,25/12/2026,10:00`;
    const { entries, zones } = await readCsv(text.replace("6/5/2027", "2027-06-05"), {
      zone: "Europe/Amsterdam",
      max: 9,
    });
    const one = entries.find(({ name }) => name === "A");
    expect([one?.starts.toISOString().slice(11, 16), one?.endsGiven, zones]).toEqual([
      utc,
      false,
      [],
    ]);
  });
  test.each([
    ["2027-06-05 7:00 PM CST", "", "CST"],
    ["2027-06-05 19:00 XYZ", "", "XYZ"],
    ["2027-06-05", "19:00 IST", "IST"],
  ])("the zone of %s %s is asked for", async (start, time, name) => {
    const { zones } = await read(`title,start date,start time\nA,${start},${time}`);
    expect(zones).toEqual([{ name, events: 1 }]);
  });
  test("what is true in Arabic is a whole day", async () => {
    const { entries } = await read("title,start,all day\nA,2027-06-05 10:00,صواب");
    expect(entries[0]?.allDay).toBe(true);
  });
  test("what is no table says what is needed", async () => {
    expect((await read("hello")).problems[0]).toContain("title");
    expect((await read("")).entries).toEqual([]);
  });
  test("no text makes it stumble", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
        await read(`title,start,end\n${text}`);
        await read(text);
      }),
    );
  });
});

test("an end is a moment where it names one, in the night after where it must be, and none where nobody says it", async () => {
  const rows = [
    "title,start,end,end time",
    "A,2026-12-20T10:00:00Z,2026-12-20T11:00:00Z,",
    "B,2026-12-20 22:00,,01:00",
    "C,2026-12-20 22:00,,",
  ];
  const { entries } = await readCsv(rows.join("\n"), { zone: "Europe/Amsterdam", max: 100 });
  expect(entries.map((entry) => [entry.ends.toISOString().slice(0, 16), entry.endsGiven])).toEqual([
    ["2026-12-20T11:00", true],
    ["2026-12-21T00:00", true],
    ["2026-12-20T23:00", false],
  ]);
  const days = [
    "DTSTART:20270320T100000Z",
    "DTSTART:20270320T100000Z\r\nDURATION:PT1H",
    "DTSTART;VALUE=DATE:20270320",
  ];
  const ics = file(
    ...days.flatMap((day, i) => ["BEGIN:VEVENT", `UID:${i}`, "SUMMARY:Walk", day, "END:VEVENT"]),
  );
  const found = (await readIcs(ics, input)).entries.sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(found.map((entry) => entry.endsGiven)).toEqual([false, true, true]);
});

test.each([
  ["UTF-8", Buffer.from("Café ☕")],
  ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Café ☕", "utf16le")])],
  [
    "UTF-16, the other way round",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Café ☕", "utf16le")]).swap16(),
  ],
])("a file in %s is read as it was written", (_, bytes) => {
  expect(textOfFile(bytes)).toBe("Café ☕");
});

test.each([
  ["text/calendar; charset=iso-8859-2", Buffer.from([0xa3, 0xf3, 0x64, 0xbc]), "Łódź"],
  ['text/calendar;charset="Shift_JIS"', Buffer.from([0x8d, 0xd5, 0x82, 0xe8]), "祭り"],
  ["text/calendar; charset=ISO-8859-1", Buffer.from([0x43, 0x61, 0x66, 0xe9]), "Café"],
  ["text/calendar; charset=ISO-8859-1", Buffer.from("Łódź ☕"), "Łódź ☕"],
  ["text/calendar; charset=no-such", Buffer.from("Łódź"), "Łódź"],
])(
  "a file that comes as %s is read so, where the bytes don't show that it is wrong",
  (said, bytes, text) => {
    expect(textOfFile(bytes, said)).toBe(text);
  },
);

test("a table of a spreadsheet, in Windows-1252, keeps its letters", () => {
  expect(textOfFile(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]))).toBe("Café €");
});

test.each([
  ["every line", "\xff\n", "ÿ\n"],
  ["every other line", "\xff\nc\xc3\xa9\n", undefined],
])("bytes that are broken in %s cost little", (_, line, read) => {
  const bytes = Buffer.from(line.repeat(200_000), "latin1");
  const before = cpu();
  const text = textOfFile(bytes);
  expect(cpu() - before).toBeLessThan(atMost(800));
  if (read !== undefined) expect(text).toBe(read.repeat(200_000));
});

test("a broken letter is broken alone, and a line in Windows-1252 is read as such", () => {
  const bytes = Buffer.from(
    "Caf\xc3\xa9 \xe2\x82\nCaf\xe9 a\n\xe2\x98\x95\n\xed\xa0\x80\n",
    "latin1",
  );
  expect(textOfFile(bytes)).toBe("Café �\nCafé a\n☕\ní\u00a0€\n");
});
