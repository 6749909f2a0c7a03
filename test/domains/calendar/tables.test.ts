/**
 * Tables as people make them: times, zones beside them, headings put together from
 * words, and what is around the table.
 */
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { columnRolesOf } from "#domains/calendar/import/table/terms.ts";
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
/**
 * "5 19:00-21:00", "5 22:00-6 01:00", "5 19:00-?" (the end is a guess),
 * "5..6": days of December 2026 at home.
 */
function span({ starts, ends, allDay, endsGiven }: Spans): string {
  const [from = "", to = ""] = [starts, allDay ? new Date(ends.getTime() - 1) : ends].map((one) =>
    wallTime(one, zone)
      .replace(/^2026-12-0?/, "")
      .replace("T", " "),
  );
  const [day = ""] = from.split(" ");
  if (allDay) return `${day}..${to.split(" ")[0] ?? ""}`;
  return `${from}-${endsGiven ? to.replace(new RegExp(`^${day} `), "") : "?"}`;
}
const spans = async (text: string, more: object = {}) =>
  (await table(text, more)).entries.map(span);

describe("a day and its time in one cell", () => {
  test.each([
    ["2026-12-05T1900Z", "5 20:00-?"],
    ["2026-12-05 19:00+00:00 - 21:00+00:00", "5 20:00-22:00"],
    ["2026-12-05T19:00:00Z - 2026-12-05T21:00:00Z", "5 20:00-22:00"],
    ["2026-12-05 19:00 UTC – 21:00 UTC", "5 20:00-22:00"],
    ["5 Dec 2026, 19:00 GMT to 22:00 CET", "5 20:00-22:00"],
    ["5 Dec 2026 19:00 London time", "5 20:00-?"],
    ["2026-12-05 7 PM Eastern", "6 01:00-?"],
    ["Sat, 05 Dec 2026 19:00:00 +0000", "5 20:00-?"],
    ["5. Dezember 2026, 7 Uhr abends", "5 19:00-?"],
    ["5 décembre 2026 : 19h30", "5 19:30-?"],
    ["December 5, 2026 12 noon", "5 12:00-?"],
    ["December 5, 2026 12 midnight", "5 00:00-?"],
    ["25∕12∕2026 19:00", "25 19:00-?"],
    ["٢٥⁄١٢⁄٢٠٢٦ ١٩:٠٠", "25 19:00-?"],
    ["２０２６／１２／０５ １９：００", "5 19:00-?"],
    ["2026‑12‑05 19:00−21:00", "5 19:00-21:00"],
    ["2026–12–05 19:00", "5 19:00-?"],
    ["2026年12月5日 19時30分", "5 19:30-?"],
    ["5 Dec 2026 1900hrs", "5 19:00-?"],
    ["5 Dec 2026 1900 - 2100", "5 19:00-21:00"],
    ["from 5 Dec 2026 19:00 until 6 Dec 2026 12:00", "5 19:00-6 12:00"],
    ["Sa, 05.12.2026, 19:00 Uhr - So, 06.12.2026, 02:00 Uhr", "5 19:00-6 02:00"],
    ["2026-12-05/06", "5..6"],
    ["1. Advent 5.12.2026", "5..5"],
    ["5.12.2026 19:00 Uhr Eintritt 5,50 €", "5 19:00-?"],
  ])("%s", async (cell, expected) => {
    expect(await spans(`title;when\nTea;"${cell}"`)).toEqual([expected]);
  });
  test("words for a time that can't be read are noted, never silently a whole day", async () => {
    for (const cell of [
      "5.12.2026 halb acht abends",
      "5 December 2026 at ½ 8",
      "5.12.2026, nach dem Mittag",
      "5 December 2026, after noon",
    ])
      expect((await table(`title;when\nTea;${cell}`)).problems[0]).toContain("as a whole day");
  });
});

describe("a cell of times", () => {
  test.each([
    ["T1900Z", "20:00-?"],
    ["1900 UTC", "20:00-?"],
    ["19:00+00:00", "20:00-?"],
    ["19:00 +0000", "20:00-?"],
    ["19:00:00-05:00", "6 01:00-?"],
    ["19:00-21:00", "19:00-21:00"],
    ["09:00:00-11:00", "09:00-11:00"],
    ["09:00-1100", "09:00-11:00"],
    ["19:00+00:00-21:00+00:00", "20:00-22:00"],
    ["7pm ET / 4pm PT", "6 01:00-?"],
    ["7-9 pm Pacific Time", "6 04:00-06:00"],
    ["7 Uhr abends", "19:00-?"],
    ["abends um 7", "19:00-?"],
    ["abends 7-9 Uhr", "19:00-21:00"],
    ["7 uur 's avonds", "19:00-?"],
    ["12 Uhr mittags", "12:00-?"],
    ["12 Uhr nachts", "00:00-?"],
    ["12h de la noche", "00:00-?"],
    ["12noon", "12:00-?"],
    ["12 noon - 2 pm", "12:00-14:00"],
    ["19 heures 30", "19:30-?"],
    ["19,30 - 21,30 Uhr", "19:30-21:30"],
    ["٧٫٣٠ مساء", "19:30-?"],
    ["7 بعد الظهر", "19:00-?"],
    ["11 قبل الظهر", "11:00-?"],
    ["7-9p", "19:00-21:00"],
    ["7ish pm", "19:00-?"],
    ["at noon", "12:00-?"],
    ["1900-2100", "19:00-21:00"],
    ["between 7 and 9 pm", "19:00-21:00"],
    ["zwischen 19 und 21 Uhr", "19:00-21:00"],
    ["20:00 Einlass, 21:00 Beginn", "21:00-?"],
    ["19:00 Uhr, Raum 3", "19:00-?"],
    ["Raum 3, 19 Uhr", "19:00-?"],
    ["19:00 (ca. 2 Std.)", "19:00-21:00"],
    ["19h (durée 2h)", "19:00-21:00"],
    ["19:00, 90 min", "19:00-20:30"],
    ["1899-12-30 19:00:00", "19:00-?"],
    ["0000-01-01 19:00:00", "19:00-?"],
    ["2026-12-05 19:00", "19:00-?"],
  ])("%s", async (cell, expected) => {
    const whole = /^\d /.test(expected) ? expected : `5 ${expected}`;
    expect(await spans(`title;date;time\nTea;2026-12-05;"${cell}"`)).toEqual([whole]);
  });

  test.each([
    ["10-12 & 14-16 Uhr", "5 10:00-12:00"],
    ["9h à 12h et 14h à 17h", "5 09:00-12:00"],
    ["7 pm and 9 pm", "5 19:00-?"],
  ])("more times than one event are noted: %s", async (cell, expected) => {
    const { entries, problems } = await table(`title;date;time\nTea;2026-12-05;"${cell}"`);
    expect(entries.map(span)).toEqual([expected]);
    expect(problems[0]).toContain("more times than one event");
  });
  test.each(["½ 8", "19½", "bis 21:00", "until 9pm", "-21:00"])(
    "%s says no beginning, and is noted",
    async (cell) => {
      const { entries, problems } = await table(`title;date;time\nTea;2026-12-05;"${cell}"`);
      expect(entries.map(span)).toEqual(["5..5"]);
      expect(problems[0]).toContain(cell);
    },
  );
  test("the offset of a moment is no second time", async () => {
    const { entries, problems } = await table("title;start\nTea;2026-12-05T19:00:00+02:00");
    expect([entries.map(span), problems]).toEqual([["5 18:00-?"], []]);
  });
  test("an end in a column of times may hold its day", async () => {
    const end = (cell: string) =>
      spans(`title;date;start time;end time\nTea;2026-12-05;19:00;${cell}`);
    expect(await end("2026-12-05 21:00")).toEqual(["5 19:00-21:00"]);
    expect(await end("2026-12-06 01:00")).toEqual(["5 19:00-6 01:00"]);
    expect(await spans("title;date;from;to\nTea;2026-12-05;18:00+00:00;20:00+00:00")).toEqual([
      "5 19:00-21:00",
    ]);
  });
});

describe("headings put together from words", () => {
  test.each([
    ["name", "Titel der Veranstaltung,Nombre del evento,Titre de l’événement,Nome do evento,Event"],
    ["name", "عنوان الحدث,اسم الفعالية,Title / Titel,Titre / العنوان,Workshop,Kurs,Name of event"],
    ["startDate", "Datum von,Datum der Veranstaltung,Veranstaltungsdatum,Date of the event"],
    ["startDate", "Event start date,Date from,Fecha del evento,Date de l'évènement,تاريخ الحدث"],
    ["startTime", "Beginn (Uhrzeit),Zeit Beginn,Uhrzeit von,Time from,Hora comienzo,ساعة البدء"],
    ["startTime", "Horaire de début,Horário de início,Heure de début / وقت البدء,From what time"],
    [
      "start",
      "Fecha y hora de inicio,Fecha/hora de inicio,Date et heure de début,Startdatum und -zeit",
    ],
    ["start", "Data e hora de início,تاريخ ووقت البدء,Start timestamp,Start of event,Beginn am"],
    ["end", "Fecha y hora de fin,Date/heure fin,Datum/Uhrzeit Ende,Data e hora de término,Ende am"],
    ["end", "تاريخ ووقت الانتهاء,End of the event,Ende der Veranstaltung,Eind datum/tijd"],
    ["endDate", "Datum bis,Fecha fin,Date to"],
    ["endTime", "Uhrzeit bis,Zeit Ende,Time to,Hora final,Until what time,ساعة الانتهاء,إلى الساعة"],
    ["place", "Ort der Veranstaltung,Lugar del evento,Lieu de l'événement,مكان الحدث,Raum,أين؟"],
    ["text", "Beschreibung der Veranstaltung,Description de l'événement,وصف الحدث"],
    ["allDay", "Ganztags?,is_all_day,All Day?"],
    ["duration", "Dauer in Minuten,Duration (min),Length (h)"],
    ["status", "Status,Statut,الحالة"],
  ])("%s: %s", (role, headings) => {
    for (const heading of headings.split(","))
      expect([heading, ...columnRolesOf(heading).roles]).toContain(role);
  });
  test.each([
    "Registration end",
    "Anmeldeschluss",
    "Date created",
    "Last modified",
    "Price",
    "Host",
  ])("%s is none that we know", (heading) => {
    expect(columnRolesOf(heading).roles).toEqual([]);
  });
  test("what is named plainly counts before what words only hint at", async () => {
    const text = "Kurs;Titel;Tag;Uhrzeit Beginn;Uhrzeit Ende\nK1;Tea;5.12.2026;19:00;21:00";
    const { entries } = await table(text);
    expect([entries[0]?.name, ...entries.map(span)]).toEqual(["Tea", "5 19:00-21:00"]);
  });
  test("headings that stand twice: the second day and time are the end's, an empty cell gives way", async () => {
    expect(await spans("Title;Date;Time;Date;Time\nTea;2026-12-05;19:00;2026-12-05;21:00")).toEqual(
      ["5 19:00-21:00"],
    );
    const { entries } = await table(
      "Title;Title;Start;Venue;Address\n;Tea;2026-12-05 19:00;Hall;Elm Street",
    );
    expect(entries[0]).toMatchObject({
      name: "Tea",
      place: "Hall, Elm Street",
    });
  });
  test("a zone in a heading is that of its times", async () => {
    const one = (head: string) => spans(`title;date;${head}\nTea;2026-12-05;18:00`);
    expect(await one("start time (UTC)")).toEqual(["5 19:00-?"]);
    expect(await one("start time (Europe/London)")).toEqual(["5 19:00-?"]);
    expect(await one("start time (24h)")).toEqual(["5 18:00-?"]);
    expect(await one("start time (local time)")).toEqual(["5 18:00-?"]);
  });
});

describe("which of day and month comes first", () => {
  const shown = (order: string, by: string) =>
    `${order} are read before`.concat(
      order === "Days" ? " months" : " days",
      `, as “${by}” shows.`,
    );
  test.each([
    ["title;start\nA;05/12/2026\nB;25/12/2026", ["5..5", "25..25"], shown("Days", "25/12/2026")],
    ["title;start\nA;12/05/2026\nB;12/25/2026", ["5..5", "25..25"], shown("Months", "12/25/2026")],
    ["Title;Date (dd/mm/yyyy)\nA;05/12/2026", ["5..5"], shown("Days", "Date (dd/mm/yyyy)")],
    ["Title;Date (mm/dd/yyyy)\nA;12/05/2026", ["5..5"], shown("Months", "Date (mm/dd/yyyy)")],
    ["Titel;Datum (TT/MM/JJJJ)\nA;05/12/2026", ["5..5"], shown("Days", "Datum (TT/MM/JJJJ)")],
    ["title;start\nA;Sat 05/12/2026", ["5..5"], shown("Days", "Sat 05/12/2026")],
    ["title;start\nA;Sat 12/05/2026", ["5..5"], shown("Months", "Sat 12/05/2026")],
    ["day;date;title\nSaturday;05/12/2026;A", ["5..5"], shown("Days", "05/12/2026")],
  ])("%s", async (text, days, note) => {
    const { entries, problems } = await table(text);
    expect(entries.map(span)).toEqual(days);
    expect(problems).toEqual([note]);
  });
  test("where nothing shows it, it is asked for", async () => {
    for (const text of [
      "title;start\nA;05/12/2026",
      "title;start\nA;Sat 05/12/2026\nB;Sat 12/05/2026",
    ])
      expect((await table(text)).table?.missing).toEqual(["order"]);
  });
});

describe("what is around a table", () => {
  const tea = ["5 19:00-21:00"];
  const row = "Tea;2026-12-05 19:00;2026-12-05 21:00";
  test.each([
    [
      "lines of a title above, with commas",
      `Programme of the house, winter\ntitle;start;end\n${row}`,
    ],
    ["many of them", `House\nPrinted 1.11.2026\n\nA\nB\nC\ntitle;start;end\n${row}`],
    ["Arabic commas", "العنوان،تاريخ البدء،وقت البدء،وقت الانتهاء\nTea،٢٠٢٦-١٢-٠٥،١٩:٠٠،٢١:٠٠"],
    ["letters that are stretched", "العنـــوان;البـــدء;الانتهاء\n".concat(row)],
    [
      "cells that Excel must not touch",
      '="title";start;end\n="Tea";="2026-12-05 19:00";2026-12-05 21:00',
    ],
  ])("%s", async (_, text) => {
    const { entries } = await table(text);
    expect([entries[0]?.name, ...entries.map(span)]).toEqual(["Tea", ...tea]);
  });
  test("line ends of two kinds cost no row", async () => {
    expect(
      await spans(`title;start;end\r\n${row}\n${row.replace("Tea", "Soup")}\r\n`),
    ).toHaveLength(2);
  });
  test("a table without headings has all its rows, once it is said which column is what", async () => {
    const text = "Tea;2026-12-05 19:00\nSoup;2026-12-06 19:00";
    expect(await spans(text, { columns: { name: 0, start: 1 } })).toEqual([
      "5 19:00-?",
      "6 19:00-?",
    ]);
  });
  test("a very long text costs the text what is too long, with a note, and no row", async () => {
    const { entries, problems } = await table(
      `title;start;text\nTea;2026-12-05 19:00;${"x".repeat(200_000)}\nSoup;2026-12-06 19:00;y`,
    );
    expect(entries).toHaveLength(2);
    expect(problems[0]).toContain("its text is too long");
  });
  test("titles keep the signs that they have", async () => {
    const name = "يوم ٨ مارس（お茶）";
    expect((await table(`title,start\n${name},2026-12-05`)).entries[0]?.name).toBe(name);
  });
  test.each(["✓", "☑", "ganztägig", "yes (all day)", "S", "1.0"])("all day: %s", async (yes) => {
    const text = `title;start;end;all day\nTea;2026-12-05 00:00;2026-12-05 23:59;${yes}`;
    expect(await spans(text)).toEqual(["5..5"]);
  });
  test.each(["cancelled", "Abgesagt", "annulée", "cancelado", "ملغاة"])("off: %s", async (off) => {
    const { entries } = await table(`title;start;status\nTea;2026-12-05 19:00;${off}`);
    expect(entries[0]?.status).toBe("cancelled");
  });
  test.each([
    ["Duration (min)", "120"],
    ["Dauer (Std.)", "2"],
    ["Dauer in Minuten", "120"],
    ["Length", "0.0833333333"],
    ["Dauer", "ca. 2 Stunden"],
  ])("a length: %s %s", async (head, long) => {
    expect(await spans(`title;start;${head}\nTea;2026-12-05 19:00;${long}`)).toEqual(tea);
  });
  test("a length that can't be read is noted", async () => {
    const { problems } = await table("title;start;duration\nTea;2026-12-05 19:00;120");
    expect(problems[0]).toContain("the length “120”");
  });
});
