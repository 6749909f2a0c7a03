/** Which column of a table holds what: by its headings, and by what stands below them. Pure. */
import { oneLine } from "#commons/text.ts";
import type { AskedColumns } from "../../entry.ts";
import { understand } from "../../ics/zone-names.ts";
import type { TableRow } from "./rows.ts";
import { type ColumnRole, columnRolesOf, plainWord } from "./terms.ts";
import { readTableDay, simple } from "./values.ts";

export type Columns = Partial<Record<ColumnRole, number>>;

interface KnownColumns {
  readonly columns: Columns;
  /** Others of the same heading, where the first is empty; and more of the place. */
  readonly more: Partial<Record<ColumnRole, readonly number[]>>;
  /** One of its headings is no English. */
  readonly foreign: boolean;
}

/** Which column holds what, by its headings. */
export function columnsOf(
  headings: readonly string[],
  hasDays?: (column: number) => boolean,
): KnownColumns {
  const columns: Columns = {};
  const more: Partial<Record<ColumnRole, number[]>> = {};
  const named = headings.slice(0, 200).map((heading, i) => {
    const known = columnRolesOf(simple(heading));
    // "Tag" is a day in German.
    return known.roles.includes("tags") && hasDays?.(i) === true
      ? { roles: ["startDate" as const], english: false }
      : known;
  });
  const same = (a: number, b: number): boolean =>
    plainWord(headings[a] ?? "") === plainWord(headings[b] ?? "");
  for (const weak of [false, true])
    for (const [i, known] of named.entries()) {
      if ((known.weak ?? false) !== weak) continue;
      for (const role of known.roles) {
        const column = columns[role];
        // Outlook in French names the day and its time alike.
        if (column === undefined || (role === "startDate" && hasDays?.(column) === false))
          columns[role] = i;
        else if (role === "start") columns.startTime ??= i;
        else if (role === "end") columns.endTime ??= i;
        // "Date, Time, Date, Time"
        else if (role === "startDate" && same(column, i)) columns.endDate ??= i;
        else if (role === "startTime" && same(column, i)) columns.endTime ??= i;
        else if (role === "place" || same(column, i)) (more[role] ??= []).push(i);
      }
    }
  return {
    columns: settled(withLength(columns, headings)),
    more,
    // "Date" is a word of many languages; one that English has not tells more.
    foreign: named.some(({ roles, english }) => roles.length > 0 && !english),
  };
}

const hours = new Set(
  "hours hrs stunden std heures horas uren ore ساعات".split(" ").map(plainWord),
);

/** "Hours" beside a beginning are how long it lasts. */
function withLength(columns: Columns, headings: readonly string[]): Columns {
  const { startDate, start, startTime, duration } = columns;
  if (startDate === undefined || start === undefined || startTime === undefined) return columns;
  if (duration !== undefined || !hours.has(plainWord(headings[startTime] ?? ""))) return columns;
  const { startTime: _, ...others } = columns;
  return { ...others, duration: startTime };
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
export function columnOfTimes(
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
  const timeColumn = headings.findIndex((_, column) => {
    const times = taken.has(column) ? [] : cells(column);
    return (
      times.length > 0 &&
      times.every((cell) => /^\D{0,12}\d{1,2} ?(?:[:.h]|uhr|uur|[ap]\.?m|-|–)/i.test(cell)) &&
      times.every((cell) => readTableDay(cell, "day-first") === undefined)
    );
  });
  return timeColumn < 0 ? undefined : timeColumn;
}

export const holdsDay = (cell: string): boolean =>
  readTableDay(simple(cell), "day-first") !== undefined;

export const hasAll = (columns: Columns): boolean =>
  columns.name !== undefined && (columns.start ?? columns.startDate) !== undefined;

const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell.trim() !== "").length;

/**
 * The first row that looks like headings: some tables have titles above them. Where none
 * does, it is the first of several cells.
 */
export function headingsAt(rows: readonly TableRow[]): number {
  const firstHeading = rows.slice(0, 20).findIndex((row) => hasAll(columnsOf(row.cells).columns));
  return firstHeading >= 0
    ? firstHeading
    : Math.max(
        0,
        rows.slice(0, 10).findIndex((row) => filled(row) > 1),
      );
}

export const asked = (rows: readonly TableRow[], columns: Columns): AskedColumns => ({
  headings: (rows[0]?.cells ?? []).slice(0, 60).map((cell) => oneLine(cell, 80)),
  sample: rows.slice(1, 4).map((row) => row.cells.slice(0, 60).map((cell) => oneLine(cell, 80))),
  columns: { ...columns },
  missing: [
    ...(columns.name === undefined ? (["name"] as const) : []),
    ...((columns.start ?? columns.startDate) === undefined ? (["start"] as const) : []),
  ],
});

/** "Start (UTC)", "Start time (Europe/London)": the clock of all times below it. */
export function zoneOfHeading(heading: string): string {
  const [, bracketed = ""] = /[([]\s*([^()[\]]{2,60}?)\s*[)\]]/.exec(heading) ?? [];
  const plainly = /^(?:[A-Z]{3,4}|(?:UTC|GMT) ?[+-].*|\p{L}+\/[\p{L}_/-]+)$/u.test(bracketed);
  return plainly && understand(bracketed) !== undefined ? bracketed : "";
}
