/**
 * Calendar files and tables as programs and people vary them: Exchange, Google, Apple, Zimbra,
 * Lotus, phones, spreadsheets of many countries.
 */
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { wallTime } from "#platform/lib/temporal.ts";

const zone = "Europe/Amsterdam";
const window = { from: new Date("2026-11-29T00:00:00Z"), to: new Date("2029-02-01T00:00:00Z") };
const cal = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string =>
  ["BEGIN:VEVENT", "UID:a@x", "SUMMARY:Walk", ...lines, "END:VEVENT"].join("\r\n");
const read = (text: string) => readIcs(text, { zone, ...window, max: 2000 });

interface Spans {
  readonly starts: Date;
  readonly ends: Date;
  readonly allDay: boolean;
}
/** "2027-06-01 19:00-20:00", "2027-06-01..2027-06-02": as a clock at home shows it. */
function span({ starts, ends, allDay }: Spans): string {
  const [from, to] = [starts, ends].map((one) => wallTime(one, zone).replace("T", " "));
  if (allDay)
    return `${from!.slice(0, 10)}..${wallTime(new Date(ends.getTime() - 1), zone).slice(0, 10)}`;
  return `${from}-${to!.startsWith(from!.slice(0, 10)) ? to!.slice(11) : to}`;
}
const spans = async (text: string) =>
  (await read(text)).entries.map(
    (one) => `${span(one)}${one.status === "cancelled" ? " off" : ""}`,
  );

const evening = [
  "DTSTART;TZID=Europe/Amsterdam:20270601T190000",
  "DTEND;TZID=Europe/Amsterdam:20270601T200000",
];
const weekly = [...evening, "RRULE:FREQ=WEEKLY;COUNT=4"];
const four = ["01", "08", "15", "22"].map((day) => `2027-06-${day} 19:00-20:00`);

describe("the length of an event", () => {
  test.each([
    ["PT1H30M", "20:30"],
    ["PT1.5H", "20:30"],
    ["PT1,5H", "20:30"],
    ["PT1H 30M", "20:30"],
    ["T1H", "20:00"],
    ["1:30", "20:30"],
    ["01:30:00", "20:30"],
    ["+PT5400S", "20:30"],
    ["-PT1H", "21:00"],
    ["soon", "21:00"],
  ])("DURATION:%s", async (value, end) => {
    const { entries, problems } = await read(cal(event(evening[0]!, `DURATION:${value}`)));
    expect(entries.map(span)).toEqual([`2027-06-01 19:00-${end}`]);
    expect(problems.length).toBe(/^-|soon/.test(value) ? 1 : 0);
  });

  test("an end in the small hours of the same day is that of the night after; any other before the beginning is guessed", async () => {
    const late = await read(
      cal(
        event(
          "DTSTART;TZID=Europe/Amsterdam:20270601T220000",
          "DTEND;TZID=Europe/Amsterdam:20270601T010000",
        ),
      ),
    );
    expect(late.entries.map(span)).toEqual(["2027-06-01 22:00-2027-06-02 01:00"]);
    expect(late.problems).toEqual([
      "“Walk”, line 7: its end is not after its beginning; it is taken as in the night after.",
    ]);
    expect(
      await spans(cal(event(evening[0]!, "DTEND;TZID=Europe/Amsterdam:20270601T180000"))),
    ).toEqual(["2027-06-01 19:00-21:00"]);
  });

  test.each([
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    "X-FUNAMBOL-ALLDAY:1",
    "X-EPOCAGENDAENTRYTYPE:EVENT",
  ])("a whole day in the words of a program: %s", async (line) => {
    const day = "TZID=Europe/Amsterdam:20270327T000000";
    const end = "TZID=Europe/Amsterdam:20270329T000000";
    expect(await spans(cal(event(`DTSTART;${day}`, `DTEND;${end}`, line)))).toEqual([
      "2027-03-27..2027-03-28",
    ]);
  });
});

describe("a beginning that no program should write", () => {
  test.each([
    "DTSTART:01.06.2027 19:00",
    "DTSTART:2027/06/01 19:00",
    "DTSTART:June 1, 2027 7 pm",
    "DTSTART:1. Juni 2027 19:00",
    "DTSTART:TZID=Europe/Amsterdam:20270601T190000",
    "DTSTART:20270601T190000 Europe/Amsterdam",
    "DTSTART;TZID=Europe/Amsterdam:20270601T190000 Europe/Amsterdam",
    "DTSTART:20270601T1900",
  ])("%s", async (line) => {
    expect(await spans(cal(event(line)))).toEqual(["2027-06-01 19:00-21:00"]);
  });
  test("a day that could be two is none", async () => {
    const { entries, problems } = await read(cal(event("DTSTART:05/06/2027 19:00")));
    expect(entries).toEqual([]);
    expect(problems[0]).toContain("05/06/2027");
  });
  test("an hour of one digit", async () => {
    expect(await spans(cal(event("DTSTART:20270601T90000")))).toEqual(["2027-06-01 09:00-11:00"]);
  });
});

describe("dates of a series", () => {
  test.each([
    "20270608T170000Z",
    "20270607T220000Z",
    "20270608T000000Z",
    "20270608T170030Z",
    "2027-06-08",
    "20270608T190000;",
  ])("left out, moved: %s", async (value) => {
    expect(await spans(cal(event(...weekly, `EXDATE:${value}`)))).toEqual([
      four[0],
      ...four.slice(2),
    ]);
    const moved = event(
      `RECURRENCE-ID:${value.replace(";", "")}`,
      "DTSTART;TZID=Europe/Amsterdam:20270609T100000",
      "DTEND;TZID=Europe/Amsterdam:20270609T110000",
    );
    const expected = [four[0], "2027-06-09 10:00-11:00", ...four.slice(2)];
    expect(await spans(cal(event(...weekly), moved))).toEqual(expected);
    expect(await spans(cal(moved, event(...weekly)))).toEqual(expected);
  });

  const from = (...lines: string[]) =>
    event(
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20270615T170000Z",
      "DTSTART;TZID=Europe/Amsterdam:20270616T200000",
      "DTEND;TZID=Europe/Amsterdam:20270616T203000",
      ...lines,
    );
  test("this and all later ones by a rule of their own; by the same rule said again they are only moved", async () => {
    const daily = from("RRULE:FREQ=DAILY;COUNT=3");
    expect(await spans(cal(event(...weekly), daily))).toEqual([
      ...four.slice(0, 2),
      "2027-06-16 20:00-20:30",
      "2027-06-17 20:00-20:30",
      "2027-06-18 20:00-20:30",
    ]);
    expect(await spans(cal(event(...weekly), from("RRULE:FREQ=WEEKLY;COUNT=4")))).toEqual([
      ...four.slice(0, 2),
      "2027-06-16 20:00-20:30",
      "2027-06-23 20:00-20:30",
    ]);
  });
  test("a date within the later ones that was moved again", async () => {
    const one = event(
      "RECURRENCE-ID;TZID=Europe/Amsterdam:20270617T200000",
      "DTSTART;TZID=Europe/Amsterdam:20270617T080000",
      "DTEND;TZID=Europe/Amsterdam:20270617T090000",
    );
    expect(await spans(cal(event(...weekly), from("RRULE:FREQ=DAILY;COUNT=3"), one))).toEqual([
      ...four.slice(0, 2),
      "2027-06-16 20:00-20:30",
      "2027-06-17 08:00-09:00",
      "2027-06-18 20:00-20:30",
    ]);
  });
  test("this and all earlier ones, as RFC 2445 had it", async () => {
    const prior = event(
      "RECURRENCE-ID;RANGE=THISANDPRIOR:20270608T170000Z",
      "DTSTART;TZID=Europe/Amsterdam:20270608T200000",
      "DTEND;TZID=Europe/Amsterdam:20270608T203000",
    );
    expect(await spans(cal(event(...weekly), prior))).toEqual([
      "2027-06-01 20:00-20:30",
      "2027-06-08 20:00-20:30",
      ...four.slice(2),
    ]);
  });
  test("a rule that stands in its value whole, with its beginning", async () => {
    const rule = "RRULE:DTSTART;TZID=Europe/Amsterdam:20270601T190000\\nRRULE:FREQ=WEEKLY;COUNT=4";
    expect(await spans(cal(event(...evening, rule)))).toEqual(four);
  });
  test("added dates parted by semicolons, as vCalendar has them", async () => {
    expect(await spans(cal(event(...evening, "RDATE:20270608T190000;20270615T190000")))).toEqual(
      four.slice(0, 3),
    );
  });
  test("what becomes of the 31st and of a leap day is said by SKIP (RFC 7529)", async () => {
    const day = (date: string, rule: string) =>
      spans(cal(event(`DTSTART;VALUE=DATE:${date}`, `RRULE:${rule}`)));
    expect(await day("20270131", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3")).toEqual([
      "2027-01-31..2027-01-31",
      "2027-02-28..2027-02-28",
      "2027-03-31..2027-03-31",
    ]);
    expect(await day("20240229", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD")).toEqual([
      "2027-03-01..2027-03-01",
      "2028-02-29..2028-02-29",
    ]);
    expect(await day("20240229", "FREQ=YEARLY")).toEqual(["2028-02-29..2028-02-29"]);
  });
  test("a file that calls off what is in it", async () => {
    expect(await spans(cal("METHOD:CANCEL", event(...evening)))).toEqual([`${four[0]} off`]);
    // Of two calendars one behind the other, only its own.
    const other = event("DTSTART:20270701T100000Z").replace("a@x", "b@x");
    expect(await spans(`${cal("METHOD:CANCEL", event(...evening))}${cal(other)}`)).toEqual([
      `${four[0]} off`,
      "2027-07-01 12:00-14:00",
    ]);
  });
});

describe("texts, places, points, links", () => {
  const one = async (...lines: string[]) =>
    (await read(cal(event(...evening, ...lines)))).entries[0];
  test("a description in HTML alone, in base64, or broken over lines", async () => {
    expect(await one("X-ALT-DESC;FMTTYPE=text/html:<p>Hi <b>all</b></p>")).toMatchObject({
      text: "Hi all",
    });
    expect(await one("DESCRIPTION;ENCODING=BASE64;CHARSET=UTF-8:RsOqdGU=")).toMatchObject({
      text: "Fête",
    });
    expect(
      await one("DESCRIPTION:Plain", "X-ALT-DESC;FMTTYPE=text/html:<p>Rich</p>"),
    ).toMatchObject({
      text: "Plain",
    });
  });
  test("a place and a point in the words of Apple", async () => {
    expect(
      await one(
        'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="Street 1\\nTown";X-TITLE="Hall":geo:52.1,5.1',
      ),
    ).toMatchObject({ place: "Hall, Street 1, Town", latitude: 52.1, longitude: 5.1 });
  });
  test.each([
    ["GEO:52,1;5,1", { latitude: 52.1, longitude: 5.1 }],
    ["GEO:52.1,5.1", { latitude: 52.1, longitude: 5.1 }],
    ['URL:"https://x.example/a"', { url: "https://x.example/a" }],
    ["URL:<https://x.example/a>", { url: "https://x.example/a" }],
    ["URL:www.x.example/a", { url: "https://www.x.example/a" }],
    ["URL:javascript:alert(1)", { url: null }],
  ])("%s", async (line, expected) => {
    expect(await one(line)).toMatchObject(expected);
  });
});

test("lines that somebody set in for the eye are lines", async () => {
  const text = [
    "BEGIN:VCALENDAR",
    "  BEGIN:VEVENT",
    "    SUMMARY:Walk",
    "    DTSTART:20270601T190000",
    "    DTEND:20270601T200000",
    "    DESCRIPTION:One",
    "      and two",
    "  END:VEVENT",
    "END:VCALENDAR",
  ].join("\n");
  const { entries } = await read(text);
  expect(entries.map(span)).toEqual(["2027-06-01 19:00-20:00"]);
  expect(entries[0]).toMatchObject({ name: "Walk", text: "One and two" });
});

test("half a name at the end of a file is no word of the title", async () => {
  const text = `${cal(event(...evening)).replace(
    "END:VCALENDAR\r\n",
    "",
  )}BEGIN:VEVENT\r\nUID:q\r\nSUMMARY:Fair\r\nDTST`;
  const { entries, problems, broken } = await read(text);
  expect([entries.length, broken]).toEqual([1, true]);
  expect(problems[0]).toContain("“Fair”");
});

describe("tables", () => {
  const table = (text: string | Buffer, more: object = {}) =>
    readCsv(typeof text === "string" ? text : textOfFile(text), { zone, max: 100, ...more });
  const rows = async (text: string | Buffer) =>
    (await table(text)).entries.map((one) => `${span(one)} ${one.name}`);
  const tea = "2027-06-05 19:00-21:00 Tea";

  test.each([
    [
      "French, whose Date is a word of English too",
      "Titre;Date;Début;Fin\nTea;05/06/2027;19:00;21:00",
    ],
    [
      "the same in Latin-1",
      Buffer.from("Titre;Date;Début;Fin\nTea;05/06/2027;19h00;21h00", "latin1"),
    ],
    [
      "Outlook in Portuguese",
      '"Assunto","Data de início","Hora de início","Data de conclusão","Hora de conclusão","Evento de todo o dia"\n"Tea","05/06/2027","19:00:00","05/06/2027","21:00:00","Falso"',
    ],
    [
      "Outlook in Spanish",
      '"Asunto","Fecha de comienzo","Comienzo","Fecha de finalización","Finalización","Todo el día"\n"Tea","5/6/2027","19:00:00","5/6/2027","21:00:00","Falso"',
    ],
    ["what, when, where in French", "Quoi;Quand;Où\nTea;05/06/2027 19h-21h;Ici"],
    ["in Spanish", "Qué;Cuándo;Dónde\nTea;05/06/2027 19:00-21:00;Aquí"],
    ["in Portuguese", "O quê;Quando;Onde\nTea;05/06/2027 das 19h às 21h;Aqui"],
    ["day and time in one, in German", "Thema;Datum/Uhrzeit\nTea;05.06.2027, 19-21 Uhr"],
    ["in French", "Titre;Date et heure\nTea;05/06/2027 de 19h à 21h"],
    [
      "in Arabic, with words for the evening",
      "الاسم;التاريخ والوقت\nTea;05/06/2027 من 7:00 مساءً إلى 9:00 مساء",
    ],
    ["Meetup", "name,local_date,local_time\nTea,2027-06-05,19:00-21:00"],
    ["Drupal", "Title,field_date,field_date_end\nTea,2027-06-05T17:00:00Z,2027-06-05T19:00:00Z"],
    ["days as Excel counts them", "title,start,end\nTea,46543.7916666667,46543.875"],
    ["and times as it counts them", "title,date,start time,end time\nTea,46543,0.791666667,0.875"],
    ["a length", "Titel;Datum;Beginn;Dauer\nTea;05.06.2027;19:00;2 Std"],
    ["each line in quotes", '"title,start,end"\n"Tea,2027-06-05 19:00,2027-06-05 21:00"'],
    [
      "rows of nothing, columns of nothing",
      ";;;;\nTitel;Datum;Von;Bis;;\n;;;;\nTea;05.06.2027;19:00;21:00;;\n;;;;",
    ],
    [
      "a zone of its own",
      "title,start,end,timezone\nTea,2027-06-05 13:00,2027-06-05 15:00,America/New_York",
    ],
    [
      "an offset as its zone",
      "title,start,end,timezone\nTea,2027-06-05 17:00,2027-06-05 19:00,UTC+0",
    ],
    [
      "spaces around the colon",
      "title,start,end\nTea,5.\u00a0Juni\u00a02027\u00a019\u202f:\u202f00,5. Juni 2027 21:00",
    ],
    ["the year before a month in words", "title,date,time\nTea,2027-Jun-05,7 to 9 in the evening"],
    ["signs of Chinese", "title,date,time\nTea,2027年6月5日,19:00-21:00"],
    ["when the doors open", "Titel;Datum;Zeit\nTea;05.06.2027;19-21 Uhr (Einlass 18:30)"],
  ])("%s", async (_, text) => {
    expect(await rows(text)).toEqual([tea]);
  });

  test.each([
    "14h30",
    "14.30 Uhr",
    "14 Uhr 30",
    "2:30 PM",
    "2:30 p. m.",
    "02:30 م",
    "1430",
    "às 14h30",
    "a las 2:30 de la tarde",
    "2:30 in the afternoon",
    "14'30",
    "14 30",
    "half past 2 pm",
    "2 y media de la tarde",
    "halb 3 nachmittags",
    "Einlass 14 Uhr, Beginn 14:30",
  ])("half past two: %s", async (time) => {
    expect(await rows(`title;date;time\nTea;2027-06-05;${time}`)).toEqual([
      "2027-06-05 14:30-16:30 Tea",
    ]);
  });
  test("a quarter in words is not guessed at, and said", async () => {
    const { entries, problems } = await table("title,date,time\nTea,2027-06-05,quarter past 7");
    expect(entries[0]?.allDay).toBe(true);
    expect(problems[0]).toContain("quarter past 7");
  });

  test.each([
    "5 جانفي 2027",
    "5 كانون الثاني 2027",
    "5. Jänner 2027",
    "5 janv. 2027",
    "5 ene 2027",
    "5 de janeiro de 2027",
  ])("a month in words: %s", async (day) => {
    expect(await rows(`title;date\nTea;${day}`)).toEqual(["2027-01-05..2027-01-05 Tea"]);
  });
  test("setiembre, تشرين الأول", async () => {
    expect(await rows("title;date\nA;5 de setiembre de 2027\nB;5 تشرين الأول 2027")).toEqual([
      "2027-09-05..2027-09-05 A",
      "2027-10-05..2027-10-05 B",
    ]);
  });

  test.each([
    "5 and 6 June 2027",
    "5./6.6.2027",
    "5+6 June 2027",
    "5 et 6 juin 2027",
    "5. und 6. Juni 2027",
  ])("two days in a row: %s", async (day) => {
    expect(await rows(`title;date\nTea;${day}`)).toEqual(["2027-06-05..2027-06-06 Tea"]);
  });
  test("two days that are not in a row are never silently one", async () => {
    const { entries, problems } = await table("title;date\nTea;5 and 12 June 2027");
    expect(entries).toEqual([]);
    expect(problems[0]).toContain("5 and 12 June 2027");
  });

  test("merged cells hold for the rows below, with a note", async () => {
    const { entries, problems } = await table(
      "Datum;Zeit;Titel\n05.06.2027;10:00;A\n;14:00;B\n06.06.2027;10:00;C\n07.06.2027;10:00;\nJuli;;\n",
    );
    expect(entries.map((one) => `${span(one)} ${one.name}`)).toEqual([
      "2027-06-05 10:00-12:00 A",
      "2027-06-05 14:00-16:00 B",
      "2027-06-06 10:00-12:00 C",
      "2027-06-07 10:00-12:00 C",
    ]);
    expect(problems).toEqual([
      "Row 3, “B”: it names no day; that of the row above is taken.",
      "Row 5, “C”: it has no title; that of the row above is taken.",
      "Row 6, “C”: it has no title; that of the row above is taken.",
      "Row 6, “C”: we can't read the day “Juli”. Write it like 2026-12-05.",
    ]);
  });

  test("a quote that never ends costs no row", async () => {
    const { entries, problems } = await table(
      'title,start\n"Tea,2027-06-05 19:00\nSoup,2027-06-06 19:00\n',
    );
    expect(entries.map((one) => one.name)).toEqual(["Tea", "Soup"]);
    expect(problems[0]).toContain("quote");
  });

  test("an end in the small hours of the same day, and one that a database has for none", async () => {
    const { entries, problems } = await table(
      "title,start,end\nTea,2027-06-05 22:00,2027-06-05 01:00\nSoup,2027-06-06 19:00,0000-00-00 00:00:00\n",
    );
    expect(entries.map(span)).toEqual([
      "2027-06-05 22:00-2027-06-06 01:00",
      "2027-06-06 19:00-21:00",
    ]);
    expect(problems).toEqual([
      "Row 2, “Tea”: its end is not after its beginning; it is taken as in the night after.",
    ]);
  });

  test.each([
    ["2027-06-05T19:00/2027-06-05T21:00", tea],
    ["2027-06-05T19:00:00/PT2H", tea],
    ["20270605T170000Z/20270605T190000Z", tea],
    ["20270605T170000Z", tea],
    ["2027-06-05 19:00:00+02", tea],
    ["June 5, 2027 1:00 PM EDT", tea],
    ["June 5, 2027 8:00 PM (GMT+3) → 10:00 PM", tea],
    ["05-JUN-27 07.00.00 PM", tea],
  ])("a moment and a span as machines write them: %s", async (cell, expected) => {
    expect(await rows(`title;when\nTea;"${cell}"`)).toEqual([expected]);
  });

  test.each([
    "05.06., 12.06. und 19.06.2027",
    "5/6, 12/6, 19/6/2027",
    "5, 12, 19 June 2027",
    "every Tuesday",
    "June 2027",
    "00.06.2027",
  ])("more days than one, or none, are a note, never a wrong day: %s", async (cell) => {
    const { entries, problems } = await table(`title;when;datum\nTea;"${cell}";\n`);
    expect(entries).toEqual([]);
    expect(problems.at(-1)).toContain("Tea");
  });

  test.each([
    ["5. Juni, 19-21 Uhr", tea],
    ["5.6. 19-21 Uhr", tea],
    ["June 5, 7-9 pm", tea],
    ["5 de junio, de 19:00 a 21:00", tea],
    ["5.–7. Juni", "2027-06-05..2027-06-07 Tea"],
    ["30. Nov.", "2026-11-30..2026-11-30 Tea"],
    ["28. Nov.", "2027-11-28..2027-11-28 Tea"],
  ])(
    "a day without a year is the next such day, and the rule is said: %s",
    async (cell, expected) => {
      const text = `Titel;Wann\nTea;"${cell}"`;
      const { entries, problems } = await table(text, { today: "2026-11-29" });
      expect(entries.map((one) => `${span(one)} ${one.name}`)).toEqual([expected]);
      expect(problems).toContain("Days without a year are read as the next such days.");
    },
  );

  test("the day of the week is no day, where another column has it", async () => {
    for (const heads of ["Day,Date", "Date,Day"]) {
      const cells = heads.startsWith("Day") ? "Saturday,2027-06-05" : "2027-06-05,Saturday";
      expect(await rows(`${heads},Time,Event\n${cells},7-9pm,Tea`)).toEqual([tea]);
    }
    expect(await rows("Dia;Data;Hora;Título\nsábado;05/06/2027;19h-21h;Tea")).toEqual([tea]);
  });

  test("a column of times under a heading that nobody knows makes nothing a whole day", async () => {
    const { entries, problems } = await table("Titel;Datum;Kiam\nTea;05.06.2027;19:00-21:00");
    expect(entries.map((one) => `${span(one)} ${one.name}`)).toEqual([tea]);
    expect(problems).toEqual(["The column “Kiam” is taken as the time."]);
  });

  test("a zone that nobody knows is asked for", async () => {
    const text = "title,start,timezone\nTea,2027-06-05 19:00,House time\n";
    expect((await table(text)).zones).toEqual([{ name: "House time", events: 1 }]);
    const told = await table(text, { zones: { "House time": "Asia/Tokyo" } });
    expect([told.zones, told.entries[0]?.starts.toISOString(), told.entries[0]?.timeZone]).toEqual([
      [],
      "2027-06-05T10:00:00.000Z",
      "Asia/Tokyo",
    ]);
  });
});
