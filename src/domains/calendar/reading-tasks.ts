/** Reading calendar files in a thread: what may be read, for how long, and in whose lane. */
import { limits } from "#commons/limits.ts";
import type { Task } from "#platform/pool/task.ts";
import type { ReadResult } from "./entry.ts";
import type { TableInput } from "./import/table/csv-reader.ts";
import type { ReadOptions } from "./ics/reader.ts";

/** What a thread needs to read a file. */
export interface CalendarFile {
  readonly file: string;
  readonly input: ReadOptions;
}
/** The same of a table. */
export interface TableFile {
  readonly file: string;
  readonly input: TableInput;
}

const { milliseconds } = limits.calendarFile;
/** Reads an iCalendar file that a member brings. */
export const readIcsTask: Task<CalendarFile, ReadResult> = {
  name: "calendar-file",
  milliseconds,
  lane: "people",
};
/** Reads a table that a member brings. */
export const readCsvTask: Task<TableFile, ReadResult> = {
  name: "calendar-table",
  milliseconds,
  lane: "people",
};
/** Reads the file of a calendar that we follow. */
export const readSourceTask: Task<CalendarFile, ReadResult> = {
  name: "calendar-file",
  milliseconds,
  lane: "elsewhere",
};
