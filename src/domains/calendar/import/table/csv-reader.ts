/** Reads events from a table (CSV), as Google, Outlook and spreadsheets write them. Pure. */
import { oneLine } from "#commons/text.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import { type CalendarEntry, EntryNotes, nothingRead, type ReadResult } from "../../entry.ts";
import { withoutEntities } from "../../ics/values.ts";
import { understand } from "../../ics/zone-names.ts";
import { lengthUnit } from "./clock.ts";
import {
  asked,
  columnOfTimes,
  type Columns,
  columnsOf,
  hasAll,
  headingsAt,
  holdsDay,
  zoneOfHeading,
} from "./columns.ts";
import { shownOrder } from "./order.ts";
import { joinParts } from "./parts.ts";
import { readTableRow } from "./row.ts";
import { type TableRow, tableRows } from "./rows.ts";
import { readTableDays } from "./spans.ts";
import type { ColumnRole } from "./terms.ts";
import { type DayOrder, isoOffset, simple, withYearSaid } from "./values.ts";
import { fileNoteMessages } from "../note-messages.ts";

const noteMessages = fileNoteMessages("en");

export interface TableInput {
  /** IANA, of all times without an offset. */
  readonly zone: string;
  readonly max: number;
  /** What people said of its columns: which one holds what, from 0. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>> | undefined;
  /** What people said of 05/12/2026. */
  readonly order?: DayOrder | undefined;
  /** "2026-12-05": days that name no year are the next such ones; without it they can't be read. */
  readonly today?: string | undefined;
  /** What people said of names that nobody knows: IANA by name. */
  readonly zones?: Readonly<Record<string, string>> | undefined;
}

type Above = Partial<Record<ColumnRole, string>>;

/**
 * Cells that were merged hold their words in the first row only:
 * what an event lacks stands above it.
 */
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
    note(noteMessages.unknownZone({ value: name.slice(0, 60) }));
    return this.#input.zone;
  }
}

/** "=\"Tea\"" is how programs keep Excel from making a number of a text. */
const bareCell = (text: string | undefined): string =>
  (text ?? "").trim().replace(/^="(.*)"$/s, "$1");

/**
 * Where several columns hold it: of a place all of them, of anything
 * else the first that says something.
 */
function cellOf(
  row: TableRow,
  column: number | undefined,
  more: readonly number[] | undefined,
  key: ColumnRole,
): string {
  const own = bareCell(row.cells[column ?? -1]);
  if (more === undefined) return own;
  const all = [own, ...more.map((one) => bareCell(row.cells[one]))].filter((one) => one !== "");
  return key === "place" ? [...new Set(all)].join(", ") : (all[0] ?? "");
}

function orderNote(order: DayOrder, by: string): string {
  if (by === "") return noteMessages.dayFirst;
  const value = oneLine(by, 40);
  return order === "day-first"
    ? noteMessages.dayFirstShown({ value })
    : noteMessages.monthFirstShown({ value });
}

export async function readCsv(file: string, input: TableInput): Promise<ReadResult> {
  const notes = new EntryNotes();
  const table = tableRows(file, input.max);
  if (table === undefined) return { ...nothingRead, problems: [noteMessages.noTable] };
  if (table.openQuote) notes.say(noteMessages.openQuote);
  const all = table.rows;
  const rows = all.slice(headingsAt(all));
  // People may say which column is what of a table that has no headings: then
  // its first row is one like the others.
  const first = rows[0]?.cells[input.columns?.start ?? input.columns?.startDate ?? -1];
  const bare = first !== undefined && holdsDay(first);
  const joined = joinParts(bare ? [] : (rows[0]?.cells ?? []), bare ? rows : rows.slice(1));
  const { headings, body } = joined;
  // "Day" beside "Date" is the day of the week.
  const hasDays = (column: number): boolean =>
    body.slice(0, 20).some((row) => holdsDay(row.cells[column] ?? ""));
  const own = columnsOf(headings, hasDays);
  const columns: Columns = { ...(input.columns ?? own.columns) };
  // Nothing is a whole day because of a heading that we don't know.
  const hours = input.columns === undefined ? columnOfTimes(headings, body, columns) : undefined;
  if (hours !== undefined) {
    columns.startTime = hours;
    notes.say(noteMessages.timeColumn({ value: oneLine(headings[hours] ?? "", 60) }));
  }
  const shown = asked(rows, columns);
  if (!hasAll(columns)) {
    const problem = noteMessages.noHeadings;
    // Where no day stands anywhere there is nothing to ask about.
    const days = body.slice(0, 50).some((row) => row.cells.some(holdsDay));
    return {
      ...nothingRead,
      problems: [problem],
      ...(headings.length > 1 && days ? { table: shown } : {}),
    };
  }
  const more = input.columns === undefined ? own.more : {};
  const cell = (row: TableRow, key: ColumnRole): string =>
    cellOf(row, columns[key], more[key], key);
  const dayColumns = (["start", "startDate", "end", "endDate"] as const).flatMap(
    (key) => columns[key] ?? [],
  );
  const found = shownOrder(
    dayColumns.map((column) => headings[column] ?? ""),
    body.map((row) => ({
      days: dayColumns.map((column) => simple(row.cells[column] ?? "")),
      all: row.cells,
    })),
  );
  // Only English is spoken where the month comes first.
  const spoken = own.foreign && hasAll(own.columns) ? ("day-first" as const) : undefined;
  const order = input.order ?? found.order ?? spoken;
  if (input.order === undefined && found.open && order !== undefined)
    notes.say(orderNote(order, found.order === undefined ? "" : found.by));
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
      const withYear = withYearSaid(text, one);
      const found = withYear === undefined ? undefined : readTableDays(withYear, order);
      if (found?.day !== undefined && (found.last ?? found.day) >= input.today) {
        yearless = true;
        return found;
      }
    }
    return undefined;
  };
  let yearless = false;
  const zones = new RowZones(input);
  const heading = (key: ColumnRole): string => headings[columns[key] ?? -1] ?? "";
  const ofHeading = zoneOfHeading(heading("startTime") || heading("start"));
  const unit = lengthUnit(heading("duration"));
  let above: Above = {};
  const states = new Set<string>();
  for (const row of body.slice(0, input.max)) {
    const given = (key: ColumnRole): string => cell(row, key);
    const missing = missingIn(given, above);
    const own = (key: ColumnRole): string => missing[key] ?? given(key);
    const title = oneLine(withoutEntities(own("name")), 80);
    const note = (text: string): void =>
      notes.say(
        title === ""
          ? noteMessages.rowUntitled({ line: row.line, text })
          : noteMessages.row({ line: row.line, title, text }),
      );
    if (missing.name !== undefined) note(noteMessages.rowTitleAbove);
    if (missing.start !== undefined || missing.startDate !== undefined)
      note(noteMessages.rowDayAbove);
    if (joined.above.has(row.line)) note(noteMessages.rowMonthAbove);
    const entry = readTableRow({
      cell: own,
      day,
      zone: zones.of(given("zone") || ofHeading, note),
      lengthUnit: unit,
      home: input.zone,
      zoneNamed: (name) => zones.of(name, note),
      note,
      unknownState: (value) => states.add(value),
    });
    if (entry === undefined) continue;
    entries.push(entry);
    above = { name: own("name"), start: own("start"), startDate: own("startDate") };
  }
  for (const value of [...states].slice(0, 50)) notes.say(noteMessages.unknownState({ value }));
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the readers set it
  if (yearless) notes.say(noteMessages.noYears);
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- the readers set it
  if (shortYear) notes.say(noteMessages.shortYears);
  return {
    ...nothingRead,
    entries,
    problems: notes.list,
    more: body.length > input.max,
    events: body.length,
    // Of nothing but days that could be two, nothing is read before somebody says which.
    table:
      entries.length === 0 && found.open && order === undefined
        ? { ...shown, missing: ["order"] }
        : shown,
    zones: [...zones.asked].map(([name, events]) => ({ name, events })),
  };
}
