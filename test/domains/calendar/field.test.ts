/**
 * Calendar files and tables as people really have them: what they meant, and what they are told.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { readRule } from "#domains/calendar/ics/rule-reader.ts";
import { utc } from "#domains/calendar/ics/zone.ts";
import { understand } from "#domains/calendar/ics/zone-names.ts";
import { RuleBudget, ruleDates } from "#domains/events/series/rule-dates.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { Temporal } from "#platform/lib/temporal.ts";

const input = {
  zone: "Europe/Amsterdam",
  from: new Date("2027-01-01T00:00:00Z"),
  to: new Date("2028-01-01T00:00:00Z"),
  max: 20_000,
};
const cal = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string =>
  ["BEGIN:VEVENT", "UID:a@x", "SUMMARY:Walk", ...lines, "END:VEVENT"].join("\r\n");
const read = (text: string, more: object = {}) => readIcs(text, { ...input, ...more });
const starts = async (...lines: string[]) =>
  (await read(cal(event(...lines)))).entries.map((one) => one.starts.toISOString().slice(0, 16));
const fixture = (name: string) =>
  read(
    textOfFile(readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "calendar", name))),
  );
const when = (entry: { starts: Date; ends: Date; name: string }) =>
  `${entry.starts
    .toISOString()
    .slice(0, 16)} ${entry.ends.toISOString().slice(0, 16)} ${entry.name}`;
const said = async (name: string) => (await fixture(name)).entries.map(when);

describe("a reader that forgives", () => {
  test.each([
    ["DTSTART:20270504", "2027-05-03T22:00"],
    ["DTSTART;VALUE=DATE-TIME:20270504", "2027-05-03T22:00"],
    ["DTSTART;VALUE=DATE:20270504T000000", "2027-05-03T22:00"],
    ["DTSTART:20270504Z", "2027-05-03T22:00"],
    ["dtstart;tzid=europe/brussels:20270504T190000", "2027-05-04T17:00"],
    ["DTSTART ;TZID = Europe/Brussels: 20270504T190000 ", "2027-05-04T17:00"],
    ["DTSTART:2027-05-04T19:00:00+02:00", "2027-05-04T17:00"],
    ["DTSTART:2027-05-04 19:00", "2027-05-04T17:00"],
    ["DTSTART:20270504t170000z", "2027-05-04T17:00"],
    ["DTSTART:20270504T170000.000Z", "2027-05-04T17:00"],
    [
      "DTSTART;TZID=(UTC+01:00) Brussels, Copenhagen, Madrid, Paris:20270504T190000",
      "2027-05-04T17:00",
    ],
    ["DTSTART:\r\nDTSTART:20270504T170000Z", "2027-05-04T17:00"],
  ])("%s", async (line, expected) => {
    expect(await starts(line)).toEqual([expected]);
  });

  test.each([
    ["DTEND;TZID=America/New_York:20270504T210000", "2027-05-04T23:00", true],
    ["DTEND:20270504T210000Z", "2027-05-04T19:00", true],
    ["DTEND:20270504T210000-0400", "2027-05-04T23:00", true],
    // These name none, or one that nobody knows, or would have it end before it begins.
    ["DTEND:20270504T210000", "2027-05-04T17:00", false],
    ["DTEND;TZID=Nowhere:20270504T210000", "2027-05-04T17:00", false],
    ["DTEND:20270504T170000Z", "2027-05-04T17:00", false],
    ["DTEND;VALUE=DATE:20270505", "2027-05-04T17:00", false],
  ])("a beginning without a zone is on the clock of its end: %s", async (end, expected, noted) => {
    const { entries, problems } = await read(cal(event("DTSTART:20270504T190000", end)));
    expect(entries.map((one) => one.starts.toISOString().slice(0, 16))).toEqual([expected]);
    expect(
      problems.includes(
        "“Walk”, line 5: its beginning names no time zone; that of its end counts.",
      ),
    ).toBe(noted);
  });

  test("a series that names its zone at its end only is on that clock for all its dates", async () => {
    expect(
      await starts(
        "DTSTART:20270301T180000",
        "DTEND;TZID=America/New_York:20270301T190000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE:20270308T180000",
      ),
    ).toEqual(["2027-03-01T23:00", "2027-03-15T22:00"]);
  });

  test("a fault where nothing depends on it costs a note with title, line and what was done", async () => {
    const { entries, problems } = await read(
      cal(
        event(
          "DTSTART:20270504T170000Z",
          "DTEND:None",
          "GEO:here",
          "DTSTAMP:yesterday",
          "SEQUENCE:x",
          "EXDATE:soon",
          "RRULE:FREQ=WEEKLY;BYDAY=XX",
          "ATTACH;FMTTYPE",
          "X-ODD;=:;:",
        ),
      ),
    );
    expect(entries.map(when)).toEqual(["2027-05-04T17:00 2027-05-04T19:00 Walk"]);
    expect(problems).toContain("“Walk”, line 6: its end “None” can't be read; it is guessed.");
    expect(
      problems.some(
        (one) => one.startsWith("“Walk”, line 11:") && one.includes("only the first date"),
      ),
    ).toBe(true);
    expect(problems.every((one) => /^“Walk”, line \d+: /.test(one))).toBe(true);
  });

  test("notes are whole, however many", async () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      event(
        `DTSTART:202705${String((i % 28) + 1).padStart(
          2,
          "0",
        )}T10${String(i % 60).padStart(2, "0")}00Z`,
        "DTEND:None",
      ),
    );
    expect((await read(cal(...many))).problems.filter((one) => one.includes("None"))).toHaveLength(
      120,
    );
  });

  test("a text broken over lines is put together; words with a colon are no property", async () => {
    const lines = [
      "DTSTART:20270504T170000Z",
      "DESCRIPTION:Bring",
      "what is torn",
      "",
      "Note: soup at 8:00",
      "LOCATION:Elm",
    ];
    const [entry] = (await read(cal(event(...lines)))).entries;
    expect(entry).toMatchObject({
      text: "Bring\nwhat is torn\n\nNote: soup at 8:00",
      place: "Elm",
    });
  });

  test("a file inside an event is left out, never the event; what an alarm says is the alarm's", async () => {
    const big = `ATTACH;ENCODING=BASE64;VALUE=BINARY:${"QUJD\r\n ".repeat(60_000)}`;
    const alarm = ["BEGIN:VALARM", "DESCRIPTION:Ring", "DURATION:PT9H", "END:VALARM"];
    const { entries, problems } = await read(cal(event("DTSTART:20270504T170000Z", big, ...alarm)));
    expect(entries.map(when)).toEqual(["2027-05-04T17:00 2027-05-04T19:00 Walk"]);
    expect(entries[0]?.text).toBe("");
    expect(problems[0]).toContain("a file inside it is left out");
  });

  test("a forgotten END:VEVENT breaks no other", async () => {
    const text = cal(
      "BEGIN:VEVENT",
      "SUMMARY:One",
      "DTSTART:20270504T170000Z",
      event("DTSTART:20270505T170000Z"),
    );
    expect((await read(text)).entries.map((one) => one.name)).toEqual(["One", "Walk"]);
  });

  test("half a file says that it is half", async () => {
    const { entries, broken, unread } = await fixture("cut-off.ics");
    expect([entries.length, broken, unread]).toEqual([2, true, ["c2@fern.example"]]);
  });
});

describe("zones", () => {
  test("one that only the file defines holds for the whole series", async () => {
    expect((await said("zone-of-file.ics")).map((one) => one.slice(0, 16))).toEqual([
      "2027-03-03T01:00",
      "2027-03-10T01:00",
      "2027-03-17T00:00",
      "2027-03-24T00:00",
    ]);
  });

  test.each([
    ["(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"],
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["w. europe daylight time", "Europe/Berlin"],
    ["/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"],
    ["europe/paris", "Europe/Paris"],
    ["America/New York", "America/New_York"],
    ["(GMT+01.00) Amsterdam / Berlin / Bern / Rome", "Europe/Amsterdam"],
    ["Mitteleuropäische Zeit", "Europe/Berlin"],
    ["Europe/Berlin (CEST)", "Europe/Berlin"],
    ["(UTC+02:00) Athen, Bukarest", "Europe/Athens"],
    ["(UTC+02:00) Le Caire", "Africa/Cairo"],
    ["(UTC+03:00) Moscú, San Petersburgo", "Europe/Moscow"],
    ["(UTC-05:00) Eastern Time (USA und Kanada)", "America/New_York"],
    ["(UTC-05:00) Hora do Leste (EUA e Canadá)", "America/New_York"],
    ["Mitteleuropäische Zeit (Berlin)", "Europe/Berlin"],
    ["West-Europa (standaardtijd)", "Europe/Berlin"],
    ["/Microsoft/Romance Standard Time", "Europe/Paris"],
    ["W. Europe Standard Time 1", "Europe/Berlin"],
    ["/ex.example/20270101_1/Europe/Paris_1", "Europe/Paris"],
    ["Europe-Berlin", "Europe/Berlin"],
    ["EST/EDT", "America/New_York"],
  ])("%s is %s", (name, zone) => {
    expect(understand(name)?.zone.name).toBe(zone);
  });

  test.each([
    ["UTC-5", -5],
    ["GMT+0300", 3],
    ["UTC+05:30", 5.5],
    ["+0200", 2],
    ["Etc/GMT+5", -5],
    ["(UTC+09:00) Nowhere", 9],
  ])("%s stands %s hours from UTC", (name, hours) => {
    expect((understand(name)?.zone.wall(0) ?? 0) / 3_600_000).toBe(hours);
  });

  test.each(["Customized Time Zone", "CST", "House", "Mars/Base", "tzone://Microsoft/Custom"])(
    "nobody knows %s: it is asked for",
    async (name) => {
      const text = cal(event(`DTSTART;TZID=${name}:20270504T190000`));
      const { zones, problems, entries } = await read(text);
      expect(zones).toEqual([{ name, events: 1 }]);
      expect(problems[0]).toContain("we don't know the zone");
      expect(entries).toHaveLength(1);
      const told = await read(text, { zones: { [name]: "Asia/Tokyo" } });
      expect(told.entries.map((one) => one.starts.toISOString())).toEqual([
        "2027-05-04T10:00:00.000Z",
      ]);
      expect(told.zones).toEqual([]);
    },
  );

  test("a quote that never ends costs a note", async () => {
    const { entries, problems } = await fixture("broken-quote.ics");
    expect(entries.map(when)[0]).toBe("2027-06-09T07:00 2027-06-09T08:00 Fair");
    expect(problems[0]).toContain("“Fair”");
  });
});

describe("dates of a series are named as dates of that series", () => {
  const weekly = ["DTSTART;TZID=Europe/Brussels:20270503T190000", "RRULE:FREQ=WEEKLY;COUNT=3"];
  test.each([
    "EXDATE:20270510",
    "EXDATE;VALUE=DATE:20270510",
    "EXDATE:20270510T170000Z",
    "EXDATE;TZID=America/New_York:20270510T130000",
    "EXDATE:20270510T190000",
    "EXDATE:20270510T000000",
    "EXDATE: 20270510 , ",
  ])("%s", async (line) => {
    expect(await starts(...weekly, line)).toEqual(["2027-05-03T17:00", "2027-05-17T17:00"]);
  });

  test.each([
    "UNTIL=20270517",
    "UNTIL=20270517T170000Z",
    "UNTIL=20270517T190000",
    "UNTIL=20270517T235959Z",
  ])("until: %s", async (until) => {
    expect(
      await starts("DTSTART;TZID=Europe/Brussels:20270503T190000", `RRULE:FREQ=WEEKLY;${until}`),
    ).toHaveLength(3);
  });

  test("the highest SEQUENCE stands, wherever it is; one UID may be several events", async () => {
    expect(await said("sequence.ics")).toEqual(["2027-07-21T17:00 2027-07-21T18:00 Old time"]);
    expect(await said("one-uid.ics")).toHaveLength(3);
    expect(new Set((await fixture("one-uid.ics")).entries.map((one) => one.key)).size).toBe(3);
  });

  test("this and all later ones", async () => {
    expect((await said("this-and-future.ics")).map((one) => one.slice(0, 16))).toEqual([
      "2027-10-08T16:00",
      "2027-10-15T16:00",
      "2027-10-22T18:00",
      "2027-10-29T18:00",
      "2027-11-05T19:00",
      "2027-11-12T19:00",
    ]);
  });

  test("a whole day that was moved, named by a moment in another zone", async () => {
    expect((await said("whole-days-moved.ics")).map((one) => one.slice(0, 10))).toEqual([
      "2027-03-31",
      "2027-04-08",
      "2027-04-14",
      "2027-04-21",
    ]);
  });

  test("days are counted in days, over both clock changes", async () => {
    const ends = (await fixture("weeks-over-clock-change.ics")).entries.map((one) =>
      one.ends.toISOString().slice(0, 16),
    );
    expect(ends).toEqual([
      "2027-03-21T23:00",
      "2027-03-28T22:00",
      "2027-04-04T22:00",
      "2027-10-24T22:00",
      "2027-10-31T23:00",
      "2027-11-07T23:00",
    ]);
  });

  test("what began long ago goes on", async () => {
    expect(await said("since-1950.ics")).toEqual(["2027-03-04T23:00 2027-03-05T23:00 Remembrance"]);
  });

  test("vCalendar 1.0: its texts, its clock, its rules", async () => {
    expect((await said("phone-2009.vcs")).map((one) => one.slice(0, 16))).toEqual([
      "2027-06-01T14:00",
      "2027-06-09T12:00",
      "2027-06-15T14:00",
      "2027-06-16T12:00",
      "2027-06-23T12:00",
      "2027-07-06T14:00",
      "2027-07-20T14:00",
    ]);
    expect((await fixture("phone-2009.vcs")).entries[1]?.name).toBe("Kräutertee");
  });
});

describe("a rule has a budget", () => {
  test("lists of hours, minutes and seconds take no time and bring few dates, with a note", async () => {
    const all = (n: number): string => Array.from({ length: n }, (_, i) => i).join(",");
    for (const freq of ["YEARLY", "DAILY", "HOURLY", "SECONDLY", "MINUTELY"]) {
      const rule = `RRULE:FREQ=${freq};BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`;
      const { entries, problems } = await read(cal(event("DTSTART:19700101T000000Z", rule)));
      expect(entries.length).toBeLessThanOrEqual(500);
      expect(problems).not.toEqual([]);
    }
  });

  test("the steps of a whole file have an end", async () => {
    const budget = new RuleBudget(1000);
    const { rule } = readRule("FREQ=DAILY;COUNT=1000000", { day: false, zone: utc, home: utc });
    expect([...ruleDates(rule!, 0, Date.UTC(2027, 0, 1), Date.UTC(2028, 0, 1), budget)]).toEqual(
      [],
    );
    expect(budget.spent).toBe(true);
  });

  test("its dates are those of another library", () => {
    const rule = fc.record({
      freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
      interval: fc.integer({ min: 1, max: 4 }),
      more: fc.constantFrom(
        "",
        ";BYDAY=TU,SA",
        ";BYMONTH=3,7",
        ";BYMONTHDAY=1,15,-1",
        ";COUNT=7",
        ";UNTIL=20271001T000000Z",
      ),
    });
    const day = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(rule, day, ({ freq, interval, more }, at) => {
        fc.pre(!(freq === "WEEKLY" && more.includes("MONTHDAY")));
        const text = `FREQ=${freq};INTERVAL=${interval}${more}`;
        const first = Date.UTC(2026, 0, 1, 10) + at * 86_400_000;
        const [from, to] = [Date.UTC(2026, 6, 1), Date.UTC(2028, 6, 1)];
        const parts = readRule(text, { day: false, zone: utc, home: utc }).rule!;
        const ours = [...ruleDates(parts, first, from, to, new RuleBudget(1e6))];
        const other = new RRuleTemporal({
          rruleString: text,
          dtstart: Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO("UTC"),
        });
        const theirs = other
          .between(new Date(from), new Date(to), true)
          .map((date) => date.epochMilliseconds);
        // A first date that the rule does not have is one for us, and is counted.
        fc.pre(
          !more.includes("COUNT") || other.all((_, i) => i < 1)[0]?.epochMilliseconds === first,
        );
        expect(ours.filter((date) => date !== first)).toEqual(
          theirs.filter((date) => date !== first),
        );
      }),
      { numRuns: 150 },
    );
  });
});

test("signs of HTML are signs", async () => {
  const [entry] = (await fixture("entities.ics")).entries;
  expect(entry).toMatchObject({ name: "Herbs & honey – Ann’s", text: "Salt & bread" });
});

describe("bytes", () => {
  test("a line folded inside a letter, and one broken letter, change nothing else", () => {
    const bytes = Buffer.from("SUMMARY:Fête\r\nDESCRIPTION:d’été\r\nLOCATION:Café\r\n");
    const at = bytes.indexOf(Buffer.from("’")) + 1;
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]);
    expect(textOfFile(folded)).toBe(bytes.toString());
    const broken = Buffer.from(bytes);
    broken[at] = 0x20;
    expect(textOfFile(broken)).toContain("SUMMARY:Fête\r\n");
    expect(textOfFile(broken)).toContain("LOCATION:Café\r\n");
  });
});

describe("tables", () => {
  const table = (text: string, more: object = {}) =>
    readCsv(text, { zone: "Europe/Amsterdam", max: 100, ...more });
  const first = async (text: string) => {
    const { entries, problems } = await table(text);
    return entries[0] === undefined
      ? problems[0]
      : `${when(entries[0])}${entries[0].allDay ? ", all day" : ""}`;
  };
  const evening = "2027-06-05T17:00 2027-06-05T19:00 Tea";

  test.each([
    ["Excel's first line", "sep=;\ntitle;start;end\nTea;2027-06-05 19:00;2027-06-05 21:00"],
    [
      "Outlook in German",
      '"Betreff";"Beginnt am";"Beginnt um";"Endet am";"Endet um";"Ganztägiges Ereignis"\n"Tea";"5.6.2027";"19:00:00";"5.6.2027";"21:00:00";"Aus"',
    ],
    [
      "Outlook in Dutch",
      "Onderwerp,Begindatum,Begintijd,Einddatum,Eindtijd,Duurt hele dag\nTea,5-6-2027,19:00:00,5-6-2027,21:00:00,Onwaar",
    ],
    [
      "French",
      "Titre;Date de début;Heure de début;Date de fin;Heure de fin\nTea;05/06/2027;19h00;05/06/2027;21h00",
    ],
    [
      "Spanish",
      "Asunto,Fecha de inicio,Hora de inicio,Hora de fin\nTea,5 de junio de 2027,7:00 p. m.,9:00 p. m.",
    ],
    ["Portuguese", "Título;Data;Hora;Hora de término\nTea;5 de junho de 2027;19h;21h"],
    ["Arabic", "العنوان,تاريخ البدء,وقت البدء,وقت الانتهاء\nTea,٥ يونيو ٢٠٢٧,٧:٠٠ م,٩:٠٠ م"],
    [
      "The Events Calendar",
      "EVENT NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT\nTea,2027-06-05,19:00:00,2027-06-05,21:00:00,FALSE",
    ],
    [
      "JEM",
      "title;dates;enddates;times;endtimes;venue\nTea;2027-06-05;2027-06-05;19:00:00;21:00:00;Hall",
    ],
    [
      "a title above it",
      "Agenda of the house,\ntitle,start,end\nTea,2027-06-05 19:00,2027-06-05 21:00",
    ],
    [
      "spaces that don't break",
      "title,start,end\nTea,2027-06-05\u00a019:00,2027-06-05\u202f9:00\u202fPM",
    ],
    ["a month in words", "title,start\nTea,5 juni 2027 19:00-21:00"],
    ["a range", 'title,date,time\nTea,"June 5, 2027",7 PM – 9 PM'],
    ["a year of two digits", "title,start,end\nTea,5.6.27 19:00,5.6.27 21:00"],
  ])("%s", async (_, text) => {
    expect(await first(text)).toBe(evening);
  });

  test.each([
    ["14-16 May 2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["14.05.2027 - 16.05.2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["28 Feb – 2 Mar 2027,", "2027-02-27T23:00 2027-03-02T23:00"],
    ["29 Dec 2026 to 2 Jan 2027,", "2026-12-28T23:00 2027-01-02T23:00"],
    ["30 Dec – 2 Jan 2027,", "2026-12-29T23:00 2027-01-02T23:00"],
    ['"May 14-16, 2027",', "2027-05-13T22:00 2027-05-16T22:00"],
    ["du 14 au 16 mai 2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["del 14 al 16 de mayo de 2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["Sat 14 - Mon 16 May 2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ['"May 14 – June 2, 2027",', "2027-05-13T22:00 2027-06-02T22:00"],
    ["14/05 - 16/05/2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["14.–16. Mai 2027,", "2027-05-13T22:00 2027-05-16T22:00"],
    ["14.05.2027 19:00 - 16.05.2027 12:00,", "2027-05-14T17:00 2027-05-16T10:00"],
    ["2027-05-14 19:00-21:00,", "2027-05-14T17:00 2027-05-14T19:00"],
    ["2027-05-14T19:00-05:00,", "2027-05-15T00:00 2027-05-15T02:00"],
    ["2027-05-14,7–9 pm", "2027-05-14T17:00 2027-05-14T19:00"],
    ["2027-05-14,11-1 pm", "2027-05-14T09:00 2027-05-14T11:00"],
    ["2027-05-14,7.30–9pm", "2027-05-14T17:30 2027-05-14T19:00"],
    ["2027-05-14,noon", "2027-05-14T10:00 2027-05-14T12:00"],
    ["2027-05-14,minuit", "2027-05-13T22:00 2027-05-14T00:00"],
    ["2027-05-14,TBA", "2027-05-13T22:00 2027-05-14T22:00"],
    ["2027-05-14,all day", "2027-05-13T22:00 2027-05-14T22:00"],
  ])("several days or times in one cell: %s", async (cells, expected) => {
    const { entries, problems } = await readCsv(`Title,Date,Time\nWalk,${cells}\n`, input);
    expect(entries.map((one) => when({ ...one, name: "" }).trim())).toEqual([expected]);
    expect(problems).toHaveLength(cells.endsWith("TBA") ? 1 : 0);
  });

  test("Outlook in French names the day and its time alike", async () => {
    const text = "Objet;Début;Début;Fin;Fin\nMarche;14/05/2027;19:00:00;14/05/2027;21:00:00\n";
    expect((await readCsv(text, input)).entries.map(when)).toEqual([
      "2027-05-14T17:00 2027-05-14T19:00 Marche",
    ]);
  });

  test("24:00 is the midnight after", async () => {
    expect(await first("title,start,end\nTea,2027-06-05 22:00,2027-06-05 24:00")).toBe(
      "2027-06-05T20:00 2027-06-05T22:00 Tea",
    );
  });

  test("Outlook's whole day ends at the midnight after, a spreadsheet's with its last day", async () => {
    const outlook =
      "Subject,Start Date,Start Time,End Date,End Time,All day event\nTea,6/15/2027,12:00:00 AM,6/16/2027,12:00:00 AM,True";
    expect(await first(outlook)).toBe("2027-06-14T22:00 2027-06-15T22:00 Tea, all day");
    expect(await first("title,start,end\nTea,2027-06-15,2027-06-16")).toBe(
      "2027-06-14T22:00 2027-06-16T22:00 Tea, all day",
    );
  });

  test("the rule for years of two digits is shown, and a time that can't be read is never silently a whole day", async () => {
    expect((await table("title,start\nTea,5.6.27 19:00")).problems).toEqual([
      "Years of two digits are read as 1970 to 2069.",
    ]);
    expect((await table("title,start\nTea,2027-06-05 99:99")).problems[0]).toContain(
      "take it as a whole day",
    );
  });

  test("headings that nobody knows are asked about, and so is the month", async () => {
    const text = "Kio,Kiam\nTea,05/06/2027 19:00";
    expect((await table(text)).table).toMatchObject({
      headings: ["Kio", "Kiam"],
      missing: ["name", "start"],
    });
    const { entries } = await table(text, { columns: { name: 0, start: 1 }, order: "day-first" });
    expect(entries.map(when)).toEqual([evening]);
  });
});
