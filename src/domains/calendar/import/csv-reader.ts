/** Reads events from a table (CSV), as Google, Outlook and spreadsheets write them. Pure. */
import { parse } from "csv-parse/sync";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { digest } from "#platform/lib/ids.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import { safeUrl } from "#platform/lib/url.ts";
import {
  type AskedColumns,
  type CalendarEntry,
  EntryNotes,
  nothingRead,
  type ReadResult,
} from "../entry.ts";
import { valueWordsIn, withoutEntities } from "../ics/values.ts";
import {
  type DayOrder,
  orderOf,
  readTableDay,
  simple,
  timesIn,
  tableWithOffset,
} from "./table-values.ts";
import { isNoTime, nextDay, readTableDays, timesBeside, wall } from "./table-spans.ts";
import { type ColumnRole, columnRolesOf, saysYes } from "./table-terms.ts";
import { fileNoteMessages } from "./note-messages.ts";

const said = fileNoteMessages("en");

export interface TableInput {
  /** IANA, of all times without an offset. */
  readonly zone: string;
  readonly most: number;
  /** What people said of its columns: which one holds what, from 0. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>> | undefined;
  /** What people said of 05/12/2026. */
  readonly order?: DayOrder | undefined;
}

type Columns = Partial<Record<ColumnRole, number>>;

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** "sep=;" is Excel's first line. */
const sepLine = /^\s*"?sep=(.)"?[ \t]*\r?\n/i;

function delimiterOf(text: string): string {
  const head = text.replace(/^[\s\uFEFF]+/, "").slice(0, 20_000);
  const line = head.slice(0, head.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const size = (one: string): number => line.split(one).length;
  return [",", ";", "\t", "|"].reduce((best, one) => (size(one) > size(best) ? one : best));
}

function rowsOf(file: string, max: number): Row[] | undefined {
  const clean = file.replace(/^\uFEFF/, "");
  const sep = sepLine.exec(clean);
  const text = sep === null ? clean : clean.slice(sep[0].length);
  const shift = sep === null ? 0 : 1;
  try {
    const rows = parse(text, {
      delimiter: sep?.[1] ?? delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: max + 10,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => {
      const within = record.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0);
      return { cells: record, line: info.lines - within + shift };
    });
  } catch {
    return undefined;
  }
}

/** Which column holds what, by its headings. */
function columnsOf(headings: readonly string[]): { columns: Columns; english: boolean } {
  const columns: Columns = {};
  let english = false;
  for (const [i, heading] of headings.entries()) {
    const known = columnRolesOf(simple(heading));
    english = english || known.english;
    for (const role of known.roles)
      // Outlook in French names the day and its time alike.
      if (columns[role] === undefined) columns[role] = i;
      else if (role === "start") columns.startTime ??= i;
      else if (role === "end") columns.endTime ??= i;
  }
  return { columns: settled(columns), english };
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

const hasAll = (columns: Columns): boolean =>
  columns.name !== undefined && (columns.start ?? columns.startDate) !== undefined;

/** The first row that looks like headings: some tables have a title above them. */
function headingsAt(rows: readonly Row[]): number {
  const at = rows.slice(0, 5).findIndex((row) => hasAll(columnsOf(row.cells).columns));
  return Math.max(0, at);
}

const asked = (rows: readonly Row[], columns: Columns): AskedColumns => ({
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
  const all = rowsOf(file, input.most);
  if (all === undefined)
    return {
      ...nothingRead,
      problems: [said.noTable],
    };
  const rows = all.slice(headingsAt(all));
  const headings = rows[0]?.cells ?? [];
  const body = rows.slice(1);
  const own = columnsOf(headings);
  const columns: Columns = { ...(input.columns ?? own.columns) };
  const table = asked(rows, columns);
  if (!hasAll(columns)) {
    const problem = said.noHeadings;
    // Where no day stands anywhere there is nothing to ask about.
    const days = body
      .slice(0, 50)
      .some((row) => row.cells.some((one) => readTableDay(simple(one), "day-first") !== undefined));
    return {
      ...nothingRead,
      problems: [problem],
      ...(headings.length > 1 && days ? { table } : {}),
    };
  }
  const cell = (row: Row, key: ColumnRole): string => row.cells[columns[key] ?? -1]?.trim() ?? "";
  const days = body.flatMap((row) =>
    (["start", "startDate", "end", "endDate"] as const).map((key) => simple(cell(row, key))),
  );
  const found = orderOf(days);
  // Only English is spoken where the month comes first.
  const spoken = own.english || !hasAll(own.columns) ? undefined : ("day-first" as const);
  const order = input.order ?? found.order ?? spoken;
  if (input.order === undefined && found.order === undefined && found.open && spoken !== undefined)
    notes.say(said.dayFirst);
  const entries: CalendarEntry[] = [];
  let shortYear = false;
  const read: ReadDayText = (text) => {
    const day = readTableDays(text, order);
    shortYear = shortYear || day?.shortYear === true;
    return day;
  };
  for (const row of body.slice(0, input.most)) {
    const title = oneLine(withoutEntities(simple(cell(row, "name"))), 80);
    const note = (text: string): void =>
      notes.say(
        title === ""
          ? said.rowUntitled({ line: row.line, text })
          : said.row({ line: row.line, title, text }),
      );
    const entry = readRow((key) => cell(row, key), read, input.zone, note);
    if (entry !== undefined) entries.push(entry);
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the readers set it
  if (shortYear) notes.say(said.shortYears);
  return {
    ...nothingRead,
    entries,
    problems: notes.list,
    more: body.length > input.most,
    events: body.length,
    table,
  };
}

type ReadDayText = (text: string) => ReturnType<typeof readTableDays>;

function readRow(
  cell: (key: ColumnRole) => string,
  read: ReadDayText,
  zone: string,
  note: (text: string) => void,
): CalendarEntry | undefined {
  const name = oneLine(withoutEntities(simple(cell("name"))), 150);
  if (name === "") {
    note(said.rowNoTitle);
    return undefined;
  }
  const startText = simple(cell("start") || cell("startDate"));
  const begin = read(startText);
  const shown = startText.slice(0, 30);
  if (begin === undefined) {
    note(said.rowBadDay({ value: shown }));
    return undefined;
  }
  if (begin.day === undefined) {
    note(said.rowDayOrMonth({ value: shown }));
    return undefined;
  }
  const day = begin.day;
  const timeText = simple(cell("startTime"));
  const clock = timeText || begin.rest;
  const moment = tableWithOffset(startText);
  const [time, second] = timeText === "" ? timesBeside(clock) : timesIn(clock);
  // Behind an offset stands no second time: it is the offset itself.
  const until = moment === undefined ? second : undefined;
  const times = timesIn(simple(cell("endTime")));
  const wholeDay = saysYes(simple(cell("allDay")));
  const allDay = wholeDay || time === undefined;
  if (!wholeDay && time === undefined && (/\d/.test(clock) || isNoTime(timeText)))
    note(said.rowBadTime({ value: clock.slice(0, 30) }));
  let starts: Date | undefined;
  let ends: Date | undefined;
  const endText = simple(cell("end") || cell("endDate"));
  const end = endText === "" ? undefined : read(endText);
  const endDay = end?.day ?? begin.last ?? day;
  try {
    starts = instantOf(moment ?? (allDay ? `${day}T00:00` : wall(day, time)), zone);
    if (starts === undefined) {
      note(said.rowNoSuchTime({ value: shown }));
      return undefined;
    }
    const endRest = end === undefined ? endText : end.rest;
    const endTime = times[0] ?? timesIn(endRest)[0] ?? until;
    if (endText !== "" && end?.day === undefined && (endTime === undefined || end !== undefined))
      note(said.rowBadEnd({ value: endText.slice(0, 30) }));
    if (allDay) {
      // Outlook counts to the midnight after, spreadsheets to the last day.
      const exclusive = endTime === 0 && (time ?? 0) === 0 && endDay > day;
      ends = instantOf(`${exclusive ? endDay : nextDay(endDay)}T00:00`, zone);
    } else if (endTime !== undefined) {
      ends = instantOf(tableWithOffset(endText) ?? wall(endDay, endTime), zone);
      // Where no day is said, what ends before it begins ends in the night after.
      if (ends !== undefined && ends <= starts && endDay === day && end?.day === undefined)
        ends = instantOf(wall(nextDay(day), endTime), zone);
    }
  } catch {
    {
      note(said.rowNoSuchDay({ value: (endText || startText).slice(0, 30) }));
      return undefined;
    }
  }
  const given = ends !== undefined && ends > starts ? ends : undefined;
  if (ends !== undefined && given === undefined) note(said.rowEndFirst);
  const oneDay = allDay ? instantOf(`${nextDay(day)}T00:00`, zone) : undefined;
  return {
    key: digest(`${name} ${starts.toISOString()} ${cell("place")}`),
    uid: "",
    name,
    text: manyLines(valueWordsIn(withoutEntities(cell("text"))), 20_000),
    starts,
    ends: given ?? oneDay ?? after(starts, hours(2)),
    endsGiven: given !== undefined || oneDay !== undefined,
    timeZone: zone,
    allDay,
    place: oneLine(withoutEntities(cell("place")), 300),
    url: safeUrl(withoutEntities(cell("url"))) ?? null,
    categories: tagsOf(cell("tags")),
    latitude: null,
    longitude: null,
    status: "scheduled",
    sequence: 0,
    updated: null,
  };
}

function tagsOf(text: string): string[] {
  const parts = text.split(/[,;#|]+|\s+/).filter((tag) => tag !== "");
  return [...new Set(parts.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20);
}
