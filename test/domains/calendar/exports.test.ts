/**
 * Calendar files and tables as programs write them today: iCloud, Exchange, Google, Outlook,
 * phones, Zimbra, Notes, Moodle, spreadsheets, The Events Calendar. Each gives what its people
 * meant.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv } from "#domains/calendar/import/table/csv-reader.ts";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { wallTime } from "#platform/lib/temporal.ts";

const zone = "Europe/Amsterdam";
const window = { from: new Date("2026-11-30T00:00:00Z"), to: new Date("2029-02-01T00:00:00Z") };

interface Spans {
  readonly name: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly endsGiven: boolean;
  readonly allDay: boolean;
}
/** "Round 2027-06-01 19:00-20:00", "Fair 2027-06-01..2027-06-02"; "?" for a guessed end. */
function said({ name, starts, ends, endsGiven, allDay }: Spans): string {
  const [from = "", to = ""] = [starts, ends].map((one) => wallTime(one, zone).replace("T", " "));
  const last = wallTime(new Date(ends.getTime() - 1), zone).slice(0, 10);
  if (allDay) return `${name} ${from.slice(0, 10)}..${last}`;
  return `${name} ${from}-${endsGiven ? to.slice(11) : "?"}`;
}
const file = (name: string) =>
  readIcs(
    textOfFile(readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "calendar", name))),
    { zone, ...window, max: 2000 },
  );
const table = (text: string) => readCsv(text, { zone, max: 100, today: "2026-11-30" });
const at = (name: string, ...days: string[]): string[] =>
  days.map((day) => `${name} ${day} 19:00-20:00`);

describe("a file of", () => {
  test.each([
    [
      "icloud.ics",
      [
        "Salve evening 2027-06-01 19:00-21:00",
        "Salve evening 2027-06-09 19:00-21:00",
        "Salve evening 2027-06-22 19:00-21:00",
        "Salve evening 2027-06-29 19:00-21:00",
        "Herb weekend 2027-07-03..2027-07-04",
      ],
      { place: "Library, Elm Street 12, Utrecht", latitude: 52.092 },
    ],
    // Its second change names where the first one had put the date.
    ["exchange-chain.ics", at("Round", "2027-06-01", "2027-06-10", "2027-06-15", "2027-06-22"), {}],
    [
      "google-zone-of-calendar.ics",
      [
        "Call 2027-06-01 19:00-20:00",
        "Series 2027-10-18 19:00-20:00",
        // New York changes its clocks a week later.
        "Series 2027-11-01 18:00-19:00",
        "Series 2027-11-08 19:00-20:00",
      ],
      { timeZone: "America/New_York" },
    ],
    [
      "outlook-2003.vcs",
      at("Kräuterwanderung", "2027-06-01", "2027-06-22"),
      {
        place: "Café am Markt",
        text: "Erste Zeile\nZweite Zeile",
        categories: ["kräuter", "draussen"],
      },
    ],
    ["nokia.vcs", at("Kräutertee für alle", "2027-06-01"), { place: "Küche" }],
    ["zimbra.ics", at("Kitchen", "2027-06-01"), { status: "tentative" }],
    [
      "lotus.ics",
      [...at("Clinic", "2027-06-01", "2027-06-08"), "Clinic 2027-06-15 19:00-20:30"],
      {},
    ],
    ["moodle.ics", ["Hand in 2027-06-01 19:00-?"], { categories: ["course"] }],
  ])("%s", async (name, spans, first) => {
    const { entries, problems, zones } = await file(name);
    expect(entries.map(said)).toEqual(spans);
    expect(entries[0]).toMatchObject(first);
    expect(zones).toEqual([]);
    // "is taken as America/New_York", at its beginning and its end.
    expect(problems.length).toBe(name === "zimbra.ics" ? 2 : 0);
  });
});

describe("a table of", () => {
  const walk = "Walk 2027-06-01 19:00-20:00";
  test.each([
    [
      "Google Sheets in Portuguese",
      'Título,Data de início,Hora de início,Data de término,Hora de término,Local\nWalk,01/06/2027,19:00:00,01/06/2027,20:00:00,"Rua das Ervas, 12"\n',
      [walk],
      { place: "Rua das Ervas, 12" },
    ],
    [
      "a spreadsheet from Portugal",
      "Evento;Data;Início;Fim;Sítio\nWalk;1/6/2027;19h00;20h00;Casa\n",
      [walk],
      { place: "Casa" },
    ],
    [
      "Google Sheets in Arabic",
      "العنوان,تاريخ البدء,وقت البدء,تاريخ الانتهاء,وقت الانتهاء,المكان\nWalk,١‏/٦‏/٢٠٢٧,٧:٠٠:٠٠ م,١‏/٦‏/٢٠٢٧,٨:٠٠:٠٠ م,البيت\n",
      [walk],
      { place: "البيت" },
    ],
    [
      "LibreOffice, with tabs and lines in a cell",
      'Titel\tBeginn\tEnde\tOrt\tBeschreibung\nWalk\t01.06.27 19:00\t01.06.27 20:00\t"Garten,\nWeg 1"\t"Eins\nZwei"\n',
      [walk],
      { place: "Garten, Weg 1", text: "Eins\nZwei" },
    ],
    [
      "an .ods, with a BOM and semicolons",
      '\uFEFF"Nom";"Date";"Début";"Fin";"Prix"\r\n"Walk";"01/06/2027";"19:00";"20:00";"2,50"\r\n',
      [walk],
      {},
    ],
    [
      "The Events Calendar in French",
      "Nom de l’évènement,Description de l’évènement,Date de début de l’évènement,Heure de début de l’évènement,Date de fin de l’évènement,Heure de fin de l’évènement,Évènement toute la journée,Nom du lieu de l’évènement,Site web de l’évènement,Catégorie d’évènement\nWalk,Texte,01/06/2027,19:00,01/06/2027,20:00,FAUX,Jardin,https://x.example/,Plantes\nFair,,13/06/2027,,13/06/2027,,VRAI,Jardin,,\n",
      [walk, "Fair 2027-06-13..2027-06-13"],
      { place: "Jardin", url: "https://x.example/", categories: ["plantes"] },
    ],
    [
      "The Events Calendar in German",
      "Veranstaltungsname,Veranstaltungsbeschreibung,Startdatum der Veranstaltung,Startzeit der Veranstaltung,Enddatum der Veranstaltung,Endzeit der Veranstaltung,Ganztägige Veranstaltung,Veranstaltungsort Name,Veranstaltungs-Website,Veranstaltungskategorie\nWalk,Text,01.06.2027,19:00,01.06.2027,20:00,FALSCH,Garten,https://x.example/,Kräuter\nFair,,13.06.2027,,14.06.2027,,WAHR,Garten,,\n",
      [walk, "Fair 2027-06-13..2027-06-14"],
      { place: "Garten", url: "https://x.example/", categories: ["kräuter"] },
    ],
    [
      "The Events Calendar in Portuguese",
      "Nome do evento,Descrição do evento,Data de início do evento,Hora de início do evento,Data de término do evento,Hora de término do evento,Nome do local do evento,Site do evento\nWalk,Texto,01/06/2027,19:00,01/06/2027,20:00,Jardim,https://x.example/\n",
      [walk],
      { place: "Jardim", url: "https://x.example/" },
    ],
    [
      "a state to be confirmed",
      "Titre;Date;Heure;Statut\nWalk;01/06/2027;19h-20h;À confirmer\n",
      [walk],
      { status: "tentative" },
    ],
  ])("%s", async (_, text, spans, first) => {
    const { entries, table: columns } = await table(text);
    expect(entries.map(said)).toEqual(spans);
    expect(entries[0]).toMatchObject(first);
    expect(columns?.missing).toEqual([]);
  });

  test.each([
    "to be confirmed",
    "TBC",
    "Not confirmed",
    "noch nicht bestätigt",
    "À confirmer",
    "sin confirmar",
    "não confirmado",
    "غير مؤكد",
  ])("a state “%s” is not sure yet", async (state) => {
    const { entries, problems } = await table(`Title,Date,Status\nWalk,2027-06-01,${state}\n`);
    expect(entries).toMatchObject([{ status: "tentative" }]);
    expect(problems).toEqual([]);
  });

  test("a year of another calendar is told, and not taken for one of the Middle Ages", async () => {
    const { entries, problems } = await table("العنوان,التاريخ\nمشي,١٤٤٨/١٢/٢٦ هـ\n");
    expect(entries).toEqual([]);
    expect(problems.join()).toContain("there is no such day");
  });
});
