/** An event as it is read from a calendar file. Pure. */
import { limits } from "#commons/limits.ts";
import type { Task } from "#pool/task.ts";

export interface CalendarEntry {
  /** UID; for one date of a series with the start that its rule gave it: "uid#2027-01-09T13:00:00.000Z". */
  readonly key: string;
  readonly name: string;
  /** Plain text with newlines. */
  readonly text: string;
  readonly starts: Date;
  readonly ends: Date;
  /** false: the file says no end that we can use, and this one is a guess. */
  readonly endsGiven: boolean;
  /** IANA. */
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly place: string;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly status: "scheduled" | "tentative" | "cancelled";
  readonly sequence: number;
  /** LAST-MODIFIED or DTSTAMP. */
  readonly updated: Date | null;
}

export interface ReadResult {
  readonly entries: CalendarEntry[];
  /** What could not be read, in plain words; at most 50. */
  readonly problems: string[];
  /** Was the limit reached? */
  readonly more: boolean;
}

/** What a thread needs to read a file. Of a table only `zone` and `most` count. */
export interface CalendarFile {
  readonly file: string;
  readonly wish: { readonly zone: string; readonly from: Date; readonly to: Date; readonly most: number };
}

const { milliseconds } = limits.calendarFile;
/** Reads an iCalendar file that a member brings. */
export const readIcsTask: Task<CalendarFile, ReadResult> = { name: "calendar-file", milliseconds, lane: "people" };
/** Reads a table that a member brings. */
export const readCsvTask: Task<CalendarFile, ReadResult> = { name: "calendar-table", milliseconds, lane: "people" };
/** Reads the file of a calendar that we follow. */
export const readSourceTask: Task<CalendarFile, ReadResult> = { name: "calendar-file", milliseconds, lane: "elsewhere" };

const mostProblems = 50;

/** Collects problems without growing for ever. */
export class Problems {
  readonly list: string[] = [];
  add(text: string): void {
    if (this.list.length < mostProblems) this.list.push(text);
  }
}
