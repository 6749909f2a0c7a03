/**
 * Columns that hold parts of one thing: day, month and year; hour and minute; a time and its half
 * of the day. They are joined into one, so that all else reads a table with whole cells. Pure.
 */
import { clockTimes } from "./clock.ts";
import { holdsDay } from "./columns.ts";
import { headingSenses } from "./heading-words.ts";
import type { TableRow } from "./rows.ts";
import { monthOf } from "./terms.ts";
import { simple } from "./values.ts";

interface Joined {
  readonly headings: readonly string[];
  readonly body: readonly TableRow[];
  /** Lines of rows whose month or year stands in a row above. */
  readonly above: ReadonlySet<number>;
}

type Part = "day" | "month" | "year" | "hour" | "minute";
type Side = "start" | "end";

/** Rows that are looked at to see what a column holds. */
const lookedAt = 50;
const cellsOf = (body: readonly TableRow[], column: number): string[] =>
  body.slice(0, lookedAt).flatMap((row) => simple(row.cells[column] ?? "") || []);
const numberBelow = (cell: string, max: number): boolean =>
  /^\d{1,2}$/.test(cell) && Number(cell) <= max;
/** "5", "5.", "5th", "Sa 5", "5-6" */
const isDayPart = (cell: string): boolean =>
  /^(?:\p{L}{2,12}\.?,? )?\d{1,2}(?!\d|[:.]\d)/u.test(cell) && !holdsDay(cell);
const isMonth = (cell: string): boolean =>
  /^(?:0?[1-9]|1[0-2])\.?(?:\s*[-/.]\s*\d{4})?$/.test(cell) ||
  monthOf(cell.replace(/\d{2,4}$/, "")) !== undefined;

/** What each heading says that its column is a part of. */
function partsOf(headings: readonly string[], body: readonly TableRow[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [column, heading] of headings.slice(0, 200).entries()) {
    const senses = headingSenses(heading);
    if (senses === undefined) continue;
    const cells = cellsOf(body, column);
    const all = (fits: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.every((cell) => fits(cell));
    const side: Side = senses.has("end") || senses.has("to") ? "end" : "start";
    const named: [Part, boolean][] = [
      ["month", senses.has("month") && all(isMonth)],
      ["year", senses.has("year") && !senses.has("month") && all((one) => /^\d{2,4}$/.test(one))],
      ["day", senses.has("day") && all(isDayPart)],
      ["minute", senses.has("minute") && all((one) => numberBelow(one, 59))],
      ["hour", senses.has("time") && all((one) => numberBelow(one, 24))],
    ];
    for (const [part, here] of named)
      if (here && !found.has(`${side} ${part}`)) found.set(`${side} ${part}`, column);
  }
  return found;
}

/** "5", "December", "2026" as one text, as people would write it. */
function dayText(day: string, month: string, year: string): string {
  const [, number = "", its = ""] = /^(\d{1,2})\.?(?:\s*[-/.]\s*(\d{4}))?$/.exec(month) ?? [];
  const bare = day.replace(/\.$/, "");
  // Of numbers with dots the day comes first, wherever the table is from.
  if (number !== "") return `${bare}.${number}.${year || its}`;
  return [bare, month, /\d{4}$/.test(month) ? "" : year].filter((one) => one !== "").join(" ");
}

class Joining {
  readonly headings: string[];
  readonly rows: { cells: string[]; line: number }[];
  readonly above = new Set<number>();

  constructor(headings: readonly string[], body: readonly TableRow[]) {
    this.headings = [...headings];
    this.rows = body.map(({ cells, line }) => ({ cells: [...cells], line }));
  }

  days(side: Side, day: number, month: number, year: number | undefined): void {
    // Months and years are often merged over several rows.
    let last = { month: "", year: "" };
    for (const { cells, line } of this.rows) {
      const cell = (column: number | undefined): string => simple(cells[column ?? -1] ?? "");
      const own = { month: cell(month), year: cell(year) };
      if (cell(day) !== "") {
        const known = { month: own.month || last.month, year: own.year || last.year };
        if (known.month !== own.month || known.year !== own.year) this.above.add(line);
        cells[day] = dayText(cell(day), known.month, known.year);
        last = known;
      } else if (own.month !== "" || own.year !== "")
        last = { month: own.month || last.month, year: own.year || last.year };
      cells[month] = "";
      if (year !== undefined) cells[year] = "";
    }
    this.headings[month] = "";
    if (year !== undefined) this.headings[year] = "";
    // "Tag" alone may be a tag.
    this.headings[day] = `${side} date`;
  }

  minutes(hour: number, minute: number): void {
    for (const { cells } of this.rows) {
      const [h, m] = [simple(cells[hour] ?? ""), simple(cells[minute] ?? "")];
      if (h !== "" && m !== "") cells[hour] = `${h}:${m.length === 1 ? `0${m}` : m}`;
      cells[minute] = "";
    }
    this.headings[minute] = "";
  }

  /** A column of nothing but "AM" and "PM" belongs to the times at its left. */
  halves(): void {
    for (const column of this.headings.keys()) {
      const cells = cellsOf(this.rows, column);
      if (cells.length === 0 || !cells.every((one) => /^(?:[ap]\.?\s?m\.?|[صم])$/i.test(one)))
        continue;
      const times = [...this.headings.keys()].findLast(
        (other) =>
          other < column &&
          cellsOf(this.rows, other).some((one) => /^\d{1,2}(?::\d\d){0,2}$/.test(one)) &&
          cellsOf(this.rows, other).every((one) => clockTimes(one).times.length > 0),
      );
      if (times === undefined) continue;
      for (const row of this.rows) {
        if (simple(row.cells[times] ?? "") !== "")
          row.cells[times] = `${row.cells[times] ?? ""} ${row.cells[column] ?? ""}`.trim();
        row.cells[column] = "";
      }
      this.headings[column] = "";
    }
  }
}

export function joinParts(headings: readonly string[], body: readonly TableRow[]): Joined {
  const joining = new Joining(headings, body);
  const parts = partsOf(headings, body);
  for (const side of ["start", "end"] as const) {
    const columnOf = (part: Part): number | undefined => parts.get(`${side} ${part}`);
    const [day, month, hour, minute] = [
      columnOf("day"),
      columnOf("month"),
      columnOf("hour"),
      columnOf("minute"),
    ];
    if (day !== undefined && month !== undefined) joining.days(side, day, month, columnOf("year"));
    if (hour !== undefined && minute !== undefined) joining.minutes(hour, minute);
  }
  joining.halves();
  return { headings: joining.headings, body: joining.rows, above: joining.above };
}
