/**
 * Tables whose cells hold parts of one thing: day, month and year, hour and minute, a time and its
 * half of the day; and those that programs export.
 */
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { readState } from "#domains/calendar/ics/states.ts";
import { wallTime } from "#platform/lib/temporal.ts";

const zone = "Europe/Amsterdam";
const table = (text: string, more: object = {}) =>
  readCsv(text, { zone, max: 100, today: "2026-11-30", ...more });

interface Spans {
  readonly starts: Date;
  readonly ends: Date;
  readonly allDay: boolean;
  readonly endsGiven: boolean;
}
/** "2026-12-05 19:00-21:00", "2026-12-05 19:00-?", "2026-12-05..2026-12-06" */
function span({ starts, ends, allDay, endsGiven }: Spans): string {
  const at = (one: Date): string => wallTime(one, zone).replace("T", " ");
  const [from, to] = [at(starts), at(ends)];
  if (allDay) return `${from.slice(0, 10)}..${at(new Date(ends.getTime() - 1)).slice(0, 10)}`;
  if (!endsGiven) return `${from}-?`;
  return `${from}-${to.startsWith(from.slice(0, 10)) ? to.slice(11) : to}`;
}
const spans = async (text: string, more: object = {}) =>
  (await table(text, more)).entries.map(span);

const tea = ["2026-12-05 19:00-21:00"];
const open = ["2026-12-05 19:00-?"];
const whole = ["2026-12-05..2026-12-05"];

describe("day, month and year stand in columns of their own", () => {
  test.each([
    "Title;Day;Month;Year",
    "Titel;Tag;Monat;Jahr",
    "Título;Día;Mes;Año",
    "Titre;Jour;Mois;Année",
    "Título;Dia;Mês;Ano",
    "العنوان;اليوم;الشهر;السنة",
    "Titel;Dag;Maand;Jaar",
    "Titolo;Giorno;Mese;Anno",
  ])("%s", async (headings) => {
    expect(await spans(`${headings}\nTea;5;12;2026\nSoup;25;12;2026`)).toEqual([
      "2026-12-05..2026-12-05",
      "2026-12-25..2026-12-25",
    ]);
  });
  test.each([
    ["the year first", "Year;Month;Day;Start;End;Title\n2026;12;5;19:00;21:00;Tea", tea],
    ["the month first", "Month,Day,Year,Time,Title\n12,5,2026,7 pm,Tea", open],
    ["in words", "Titel;Tag;Monat;Jahr;Uhrzeit\nTea;5.;Dezember;2026;19:00 - 21:00 Uhr", tea],
    ["in short", "Titre;Jour;Mois;Année;Heure\nTea;5;déc.;2026;19h", open],
    ["in Arabic", "العنوان;اليوم;الشهر;السنة;الوقت\nTea;٥;ديسمبر;٢٠٢٦;19:00", open],
    ["beside the day of the week", "Title;Weekday;Day;Month;Year\nTea;Sat;5;12;2026", whole],
    ["month and year in one", "Title;Month/Year;Day\nTea;12/2026;5", whole],
    ["the year in the month", "Title;Month;Day;Time\nTea;December 2026;5;19:00", open],
    [
      "of the end too",
      "Title;Start Day;Start Month;Start Year;End Day;End Month;End Year\nTea;5;12;2026;6;12;2026",
      ["2026-12-05..2026-12-06"],
    ],
    ["beside a whole date", "Title;Date;Month;Year\nTea;05.12.2026;December;2026", whole],
    ["of several days", "Title;Day;Month;Year\nTea;5-6;12;2026", ["2026-12-05..2026-12-06"]],
  ])("%s", async (_, text, expected) => {
    expect(await spans(text)).toEqual(expected);
  });
  test("what is merged over rows holds for those below, and a day that there is not is noted", async () => {
    const { entries, problems } = await table(
      "Title;Day;Month;Year\nTea;5;December;2026\nSoup;6;;\nWalk;31;2;2027",
    );
    expect(entries.map(span)).toEqual(["2026-12-05..2026-12-05", "2026-12-06..2026-12-06"]);
    expect(problems).toEqual([
      "Row 3, “Soup”: it names no month or no year; those of the row above are taken.",
      "Row 4, “Walk”: there is no such day as “31.2.2027”.",
    ]);
  });
  test("without a year the next such day is meant, with a note", async () => {
    const { entries, problems } = await table(
      "Title;Day;Month;Time\nTea;5;12;19:00\nSoup;5;Jan;19:00",
    );
    expect(entries.map(span)).toEqual([...open, "2027-01-05 19:00-?"]);
    expect(problems).toEqual(["Days without a year are read as the next such days."]);
  });
  test("a tag of the month is a day in German, also without a year", async () => {
    const { entries, problems } = await table("Titel;Tag;Monat;Ort\nTea;5;12;Saal");
    expect([entries.map(span), problems.length]).toEqual([whole, 1]);
  });
  test.each(["Title;Date;Start;Hours", "Titel;Datum;Beginn;Stunden"])(
    "%s: what stands beside a beginning is how long it lasts",
    async (headings) => {
      expect(await spans(`${headings}\nTea;05.12.2026;19:00;2`)).toEqual(tea);
    },
  );
  test("a day of the week, a month in words beside the date, a year of founding are no parts", async () => {
    for (const text of [
      "Day;Date;Time;Title\nSaturday;05.12.2026;19:00;Tea",
      "Month;Date;Time;Title\nDecember;05.12.2026;19:00;Tea",
      "Title;Year;Date;Time\nTea;1998;05.12.2026;19:00",
      "Title;Date;Time;Minutes\nTea;05.12.2026;19:00;https://x.example/minutes",
    ])
      expect([text, ...(await spans(text))]).toEqual([text, ...open]);
  });
  test("hours and minutes too", async () => {
    expect(await spans("Title;Date;Hour;Minute\nTea;2026-12-05;19;30")).toEqual([
      "2026-12-05 19:30-?",
    ]);
    expect(await spans("Titel;Datum;Stunde;Minute\nTea;2026-12-05;19;0")).toEqual(open);
  });
});

describe("the half of the day that one cell says holds for the other", () => {
  test.each([
    ["7", "9 PM", "2026-12-05 19:00-21:00", "07:00", "19:00"],
    ["7:00", "9:00 PM", "2026-12-05 19:00-21:00", "07:00", "19:00"],
    ["10", "1 AM", "2026-12-05 22:00-2026-12-06 01:00", "10:00", "22:00"],
    ["7 pm", "9", "2026-12-05 19:00-21:00", "09:00", "21:00"],
    ["7 PM", "9:30", "2026-12-05 19:00-21:30", "09:30", "21:30"],
    ["9 AM", "5", "2026-12-05 09:00-17:00", "05:00", "17:00"],
    ["7", "9 Uhr abends", "2026-12-05 19:00-21:00", "07:00", "19:00"],
    ["7", "9 م", "2026-12-05 19:00-21:00", "07:00", "19:00"],
  ])("%s and %s", async (start, end, expected, value, taken) => {
    const found = await table(`Title;Date;Start;End\nTea;2026-12-05;${start};${end}`);
    expect(found.entries.map(span)).toEqual([expected]);
    expect(found.problems).toEqual([
      `Row 2, “Tea”: “${value}” doesn't say which half of the day; it is taken as ${taken}.`,
    ]);
  });
  test.each([
    ["11", "1 PM", "2026-12-05 11:00-13:00"],
    ["7", "9 AM", "2026-12-05 07:00-09:00"],
    ["19:00", "9 PM", "2026-12-05 19:00-21:00"],
    ["9 AM", "12", "2026-12-05 09:00-12:00"],
    ["10:00", "8 PM", "2026-12-05 10:00-20:00"],
    ["7", "9", "2026-12-05 07:00-09:00"],
  ])("%s and %s stand as they are", async (start, end, expected) => {
    const found = await table(`Title;Date;Start;End\nTea;2026-12-05;${start};${end}`);
    expect(found.entries.map(span)).toEqual([expected]);
    expect(found.problems).toEqual([]);
  });
  test("also where the day stands beside each, and in one cell", async () => {
    const text = "Title;Start;End\nTea;12/5/2026 7:00;12/5/2026 9:00 PM";
    expect(await spans(text, { order: "month-first" })).toEqual(tea);
    expect(await spans("title;when\nTea;2026-12-05 10 - 1 am")).toEqual([
      "2026-12-05 22:00-2026-12-06 01:00",
    ]);
  });
  test("a column of nothing but AM and PM belongs to the times at its left", async () => {
    expect(await spans("Title;Date;Time;AM/PM\nTea;2026-12-05;7:00;PM")).toEqual(open);
  });
});

test("an hour that the clocks leap over is the one after, with a note", async () => {
  const { entries, problems } = await table(
    "Title;Start;End;Zone\nTea;2027-03-28 02:30;2027-03-28 04:00;\nSoup;2027-03-27 23:00;2027-03-28 02:30;\nWalk;2027-03-28 02:30;;UTC",
  );
  expect(entries.map(span)).toEqual([
    "2027-03-28 03:30-04:00",
    "2027-03-27 23:00-2027-03-28 03:30",
    "2027-03-28 04:30-?",
  ]);
  expect(problems).toEqual([
    "Row 2, “Tea”: the clocks skip 02:30 on that day; 03:30 is taken.",
    "Row 3, “Soup”: the clocks skip 02:30 on that day; 03:30 is taken.",
  ]);
});

describe("a state", () => {
  test.each([
    ["Canceled", "cancelled"],
    ["wurde abgesagt", "cancelled"],
    ["fällt aus wegen Regen", "cancelled"],
    ["https://schema.org/EventCancelled", "cancelled"],
    ["Postponed", "postponed"],
    ["verschoben", "postponed"],
    ["reportée", "postponed"],
    ["مؤجلة", "postponed"],
    ["à confirmer", "tentative"],
    ["Confirmed", "scheduled"],
    ["nicht abgesagt", "scheduled"],
    ["", "scheduled"],
    ["3", "scheduled"],
  ])("%s", (text, state) => {
    expect(readState(text).state).toBe(state);
  });
  test("that nobody knows is said once for the table, and what is postponed for each row", async () => {
    const { entries, problems } = await table(
      "Title;Date;Status\nTea;2026-12-05;Entwurf\nSoup;2026-12-06;Entwurf\nWalk;2026-12-07;postponed\nTalk;2026-12-08;confirmed",
    );
    expect(entries.map(({ status }) => status)).toEqual([
      "scheduled",
      "scheduled",
      "postponed",
      "scheduled",
    ]);
    expect(problems).toEqual([
      "Row 4, “Walk”: it is postponed: its time doesn't hold any more.",
      "We don't know the status “Entwurf”; events with it count as confirmed.",
    ]);
  });
});

describe("what programs export", () => {
  test.each([
    [
      "Outlook, Spanish",
      `"Asunto","Fecha de comienzo","Comienzo","Fecha de finalización","Finalización","Todo el día","Ubicación"\n"Tea","5/12/2026","19:00:00","5/12/2026","21:00:00","Falso","Hall"`,
    ],
    [
      "Outlook, Portuguese",
      `"Assunto","Data de Início","Hora de Início","Data de Conclusão","Hora de Conclusão","Dia inteiro","Local"\n"Tea","05/12/2026","19:00:00","05/12/2026","21:00:00","Falso","Hall"`,
    ],
    [
      "The Events Calendar",
      "Event Name,Event Start Date,Event Start Time,Event End Date,Event End Time,Timezone,Event Venue Name\nTea,2026-12-05,13:00:00,2026-12-05,15:00:00,America/New_York,Hall",
    ],
    [
      "Events Manager",
      "event_name,event_start_date,event_start_time,event_end_date,event_end_time,event_timezone,event_all_day,location_name\nTea,2026-12-05,19:00:00,2026-12-05,21:00:00,Europe/Amsterdam,0,Hall",
    ],
    [
      "a server of events",
      "Title;Begins on;Ends on;Physical address;Status\nTea;2026-12-05 19:00:00+01:00;2026-12-05 21:00:00+01:00;Hall;CONFIRMED",
    ],
    [
      "seconds since 1970",
      "title,start_datetime,end_datetime,place_name\nTea,1796493600,1796500800,Hall",
    ],
    ["and milliseconds", "title,start,end,place\nTea,1796493600000,1796500800000,Hall"],
    ["an arrow", 'Name,Date,Place\nTea,"December 5, 2026 7:00 PM → 9:00 PM",Hall'],
  ])("%s", async (_, text) => {
    const { entries } = await table(text);
    expect(entries.map(span)).toEqual(tea);
    expect(entries[0]?.place).toBe("Hall");
  });
  test.each([
    ["an arrow between days", 'Name,Date\nTea,"December 5, 2026 → December 6, 2026"'],
    ["Fechas", "Título;Fechas\nTea;del 5 al 6 de diciembre de 2026"],
    ["Datas", "Título;Datas\nTea;de 5 a 6 de dezembro de 2026"],
  ])("%s", async (_, text) => {
    expect(await spans(text)).toEqual(["2026-12-05..2026-12-06"]);
  });
});
