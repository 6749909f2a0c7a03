/** Reads events from a table (CSV), as Google, Outlook and spreadsheets write them. Pure. */
import { oneLine } from "#commons/text.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import {
  type AskedColumns,
  type CalendarEntry,
  EntryNotes,
  nothingRead,
  type ReadResult,
} from "../../entry.ts";
import { withoutEntities } from "../../ics/values.ts";
import { understand } from "../../ics/zone-names.ts";
import { readTableRow } from "./row.ts";
import { type TableRow, tableRows } from "./rows.ts";
import { readTableDays } from "./spans.ts";
import { type ColumnRole, columnRolesOf } from "./terms.ts";
import { type DayOrder, isoOffset, orderOf, readTableDay, simple, withYearSaid } from "./values.ts";
import { fileNoteMessages } from "../note-messages.ts";

const said = fileNoteMessages("en");

export interface TableInput {
  /** IANA, of all times without an offset. */
  readonly zone: string;
  readonly most: number;
  /** What people said of its columns: which one holds what, from 0. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>> | undefined;
  /** What people said of 05/12/2026. */
  readonly order?: DayOrder | undefined;
  /** "2026-12-05": days that name no year are the next such ones; without it they can't be read. */
  readonly today?: string | undefined;
  /** What people said of names that nobody knows: IANA by name. */
  readonly zones?: Readonly<Record<string, string>> | undefined;
}

type Columns = Partial<Record<ColumnRole, number>>;

/** Which column holds what, by its headings. */
function columnsOf(
  headings: readonly string[],
  hasDays: (column: number) => boolean = () => true,
): { columns: Columns; foreign: boolean } {
  const columns: Columns = {};
  // "Date" is a word of many languages; one that English has not tells more.
  let foreign = false;
  for (const [i, heading] of headings.entries()) {
    const known = columnRolesOf(simple(heading));
    foreign = foreign || (known.roles.length > 0 && !known.english);
    for (const role of known.roles)
      // Outlook in French names the day and its time alike.
      if (columns[role] === undefined || (role === "startDate" && !hasDays(columns[role])))
        columns[role] = i;
      else if (role === "start") columns.startTime ??= i;
      else if (role === "end") columns.endTime ??= i;
  }
  return { columns: settled(columns), foreign };
}

type Above = Partial<Record<ColumnRole, string>>;

/** Cells that were merged hold their words in the first row only: what an event lacks stands above it. */
function missingIn(cell: (role: ColumnRole) => string, above: Above): Above {
  const hasDay = (cell("start") || cell("startDate")) !== "";
  if (cell("name") === "") return hasDay && above.name !== undefined ? { name: above.name } : {};
  // Without an hour it may be anything: a heading, or what has no day yet.
  if (hasDay || cell("startTime") === "") return {};
  return Object.fromEntries(
    (["start", "startDate"] as const).flatMap((key) => (above[key] ? [[key, above[key]]] : [])),
  );
}

/** Zones that a table names beside its times. */
class RowZones {
  /** Names that nobody knows, and of how many rows. */
  readonly asked = new Map<string, number>();
  readonly #input: TableInput;

  constructor(input: TableInput) {
    this.#input = input;
  }

  /** IANA, or "+02:00". */
  of(text: string, note: (text: string) => void): string {
    const name = text.trim().slice(0, 200);
    const answer = this.#input.zones?.[name];
    if (answer !== undefined && isTimeZone(answer)) return answer;
    if (name === "") return this.#input.zone;
    const known = understand(name)?.zone;
    if (known !== undefined) return known.name ?? isoOffset(known.wall(0) / 60_000);
    if (this.asked.has(name) || this.asked.size < 200)
      this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    note(said.unknownZone({ value: name.slice(0, 60) }));
    return this.#input.zone;
  }
}

/** "Start Time" may hold the whole start, or the time beside a day. */
function settled(columns: Columns): Columns {
  const { start, startDate, startTime, end, endDate, endTime } = columns;
  const out = { ...columns };
  if (startDate !== undefined) {
    delete out.start;
    // "Beginn" beside "Datum" is the hour.
    if (startTime === undefined && start !== undefined) out.startTime = start;
    if (endTime === undefined && endDate === undefined && end !== undefined) out.end = end;
  } else if (start === undefined && startTime !== undefined) {
    out.start = startTime;
    delete out.startTime;
    if (end === undefined && endTime !== undefined) {
      out.end = endTime;
      delete out.endTime;
    }
  } else if (start === startTime) delete out.startTime;
  return out;
}

/** A column of nothing but times, where no other says when something begins. */
function columnOfTimes(
  headings: readonly string[],
  body: readonly TableRow[],
  columns: Columns,
): number | undefined {
  if (columns.startTime !== undefined || columns.allDay !== undefined) return undefined;
  const cells = (column: number): string[] =>
    body.slice(0, 50).flatMap((row) => simple(row.cells[column] ?? "") || []);
  const days = cells(columns.start ?? columns.startDate ?? -1);
  if (days.length === 0 || days.some((cell) => /\d[:h]\d|\d ?(?:uhr|h\b|[ap]\.?m)/i.test(cell)))
    return undefined;
  const taken = new Set(Object.values(columns));
  const at = headings.findIndex((_, column) => {
    const times = taken.has(column) ? [] : cells(column);
    return (
      times.length > 0 &&
      times.every((cell) => /^\D{0,12}\d{1,2} ?(?:[:.h]|uhr|uur|[ap]\.?m|-|–)/i.test(cell)) &&
      times.every((cell) => readTableDay(cell, "day-first") === undefined)
    );
  });
  return at < 0 ? undefined : at;
}

const holdsDay = (cell: string): boolean => readTableDay(simple(cell), "day-first") !== undefined;

const hasAll = (columns: Columns): boolean =>
  columns.name !== undefined && (columns.start ?? columns.startDate) !== undefined;

/** The first row that looks like headings: some tables have a title above them. */
function headingsAt(rows: readonly TableRow[]): number {
  const at = rows.slice(0, 5).findIndex((row) => hasAll(columnsOf(row.cells).columns));
  return Math.max(0, at);
}

const asked = (rows: readonly TableRow[], columns: Columns): AskedColumns => ({
  headings: (rows[0]?.cells ?? []).slice(0, 60).map((cell) => oneLine(cell, 80)),
  sample: rows.slice(1, 4).map((row) => row.cells.slice(0, 60).map((cell) => oneLine(cell, 80))),
  columns: { ...columns },
  missing: [
    ...(columns.name === undefined ? (["name"] as const) : []),
    ...((columns.start ?? columns.startDate) === undefined ? (["start"] as const) : []),
  ],
});

export async function readCsv(file: string, input: TableInput): Promise<ReadResult> {
  const notes = new EntryNotes();
  const table = tableRows(file, input.most);
  if (table === undefined) return { ...nothingRead, problems: [said.noTable] };
  if (table.openQuote) notes.say(said.openQuote);
  const all = table.rows;
  const rows = all.slice(headingsAt(all));
  const headings = rows[0]?.cells ?? [];
  const body = rows.slice(1);
  // "Day" beside "Date" is the day of the week.
  const hasDays = (column: number): boolean =>
    body.slice(0, 20).some((row) => holdsDay(row.cells[column] ?? ""));
  const own = columnsOf(headings, hasDays);
  const columns: Columns = { ...(input.columns ?? own.columns) };
  // Nothing is a whole day because of a heading that we don't know.
  const hours = input.columns === undefined ? columnOfTimes(headings, body, columns) : undefined;
  if (hours !== undefined) {
    columns.startTime = hours;
    notes.say(said.timeColumn({ value: oneLine(headings[hours] ?? "", 60) }));
  }
  const shown = asked(rows, columns);
  if (!hasAll(columns)) {
    const problem = said.noHeadings;
    // Where no day stands anywhere there is nothing to ask about.
    const days = body.slice(0, 50).some((row) => row.cells.some(holdsDay));
    return {
      ...nothingRead,
      problems: [problem],
      ...(headings.length > 1 && days ? { table: shown } : {}),
    };
  }
  const cell = (row: TableRow, key: ColumnRole): string =>
    row.cells[columns[key] ?? -1]?.trim() ?? "";
  const days = body.flatMap((row) =>
    (["start", "startDate", "end", "endDate"] as const).map((key) => simple(cell(row, key))),
  );
  const found = orderOf(days);
  // Only English is spoken where the month comes first.
  const spoken = own.foreign && hasAll(own.columns) ? ("day-first" as const) : undefined;
  const order = input.order ?? found.order ?? spoken;
  if (input.order === undefined && found.order === undefined && found.open && spoken !== undefined)
    notes.say(said.dayFirst);
  const entries: CalendarEntry[] = [];
  let shortYear = false;
  const day = (text: string): ReturnType<typeof readTableDays> => {
    const found = readTableDays(text, order);
    shortYear = shortYear || found?.shortYear === true;
    return found ?? nextSuchDay(text);
  };
  // "5 June" without a year is the next one.
  const nextSuchDay = (text: string): ReturnType<typeof readTableDays> => {
    if (input.today === undefined) return undefined;
    const year = Number(input.today.slice(0, 4));
    for (const one of [year, year + 1]) {
      const said = withYearSaid(text, one);
      const found = said === undefined ? undefined : readTableDays(said, order);
      if (found?.day !== undefined && (found.last ?? found.day) >= input.today) {
        yearless = true;
        return found;
      }
    }
    return undefined;
  };
  let yearless = false;
  const zones = new RowZones(input);
  let above: Above = {};
  for (const row of body.slice(0, input.most)) {
    const given = (key: ColumnRole): string => cell(row, key);
    const missing = missingIn(given, above);
    const own = (key: ColumnRole): string => missing[key] ?? given(key);
    const title = oneLine(withoutEntities(simple(own("name"))), 80);
    const note = (text: string): void =>
      notes.say(
        title === ""
          ? said.rowUntitled({ line: row.line, text })
          : said.row({ line: row.line, title, text }),
      );
    if (missing.name !== undefined) note(said.rowTitleAbove);
    if (missing.start !== undefined || missing.startDate !== undefined) note(said.rowDayAbove);
    const entry = readTableRow({
      cell: own,
      day,
      zone: zones.of(given("zone"), note),
      home: input.zone,
      zoneNamed: (name) => zones.of(name, note),
      note,
    });
    if (entry === undefined) continue;
    entries.push(entry);
    above = { name: own("name"), start: own("start"), startDate: own("startDate") };
  }
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the readers set it
  if (yearless) notes.say(said.noYears);
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the readers set it
  if (shortYear) notes.say(said.shortYears);
  return {
    ...nothingRead,
    entries,
    problems: notes.list,
    more: body.length > input.most,
    events: body.length,
    // Of nothing but days that could be two, nothing is read before somebody says which.
    table:
      entries.length === 0 && found.open && order === undefined
        ? { ...shown, missing: ["order"] }
        : shown,
    zones: [...zones.asked].map(([name, events]) => ({ name, events })),
  };
}
