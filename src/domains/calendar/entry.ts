/** An event as it is read from a calendar file. Pure. */
import { keptWith } from "#platform/i18n/saying.ts";
import { fileNoteMessages } from "./import/note-messages.ts";

export interface CalendarEntry {
  /**
   * UID; for one date of a series with the start that its rule gave
   * it: "uid#2027-01-09T13:00:00.000Z".
   */
  readonly key: string;
  /** UID alone, by which an event is known that can't be read any more; "" where there is none. */
  readonly uid: string;
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
  readonly status: "scheduled" | "tentative" | "postponed" | "cancelled";
  readonly sequence: number;
  /** LAST-MODIFIED or DTSTAMP. */
  readonly updated: Date | null;
}

/**
 * A zone whose name nobody knows: who brings the file is asked.
 * Until then it counts as the home zone.
 */
export interface AskedZone {
  readonly name: string;
  /** How many events are on its clock. */
  readonly events: number;
}

/** The columns of a table, as they were understood. */
export interface AskedColumns {
  /** The first row, and the first rows below it. */
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** By what is in it: which column, from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** What must be said before anything can be read. */
  readonly missing: readonly ("name" | "start" | "order")[];
}

export interface ReadResult {
  readonly entries: CalendarEntry[];
  /**
   * What could not be read or was guessed, in plain words, each
   * with its event and line. All of them.
   */
  readonly problems: string[];
  /** Was the limit reached? */
  readonly more: boolean;
  readonly zones: readonly AskedZone[];
  /** UIDs of events that are in the file and can't be read. */
  readonly unread: readonly string[];
  /** UIDs of events that the file calls off without saying when they were. */
  readonly calledOff: readonly string[];
  /** The file broke off before its end. */
  readonly broken: boolean;
  /** How many events the file holds, read or not. */
  readonly events: number;
  readonly table?: AskedColumns;
  /** Coming events that are called off or postponed, where those are left out. */
  readonly off?: number;
}

export const nothingRead: ReadResult = {
  entries: [],
  problems: [],
  more: false,
  zones: [],
  unread: [],
  calledOff: [],
  broken: false,
  events: 0,
};

/** All notes are kept and shown; a file of nothing but faults has an end too. */
const noteMessages = fileNoteMessages("en");
const maxNotes = 50_000;
const maxOfOne = 30;

/** Collects what is said about a file. */
export class EntryNotes {
  readonly list: string[] = [];
  #left = 0;

  /** "“Open door”, line 8: its end “None” can't be read and is guessed." */
  add(title: string, line: number, texts: readonly string[]): void {
    for (const text of texts.slice(0, maxOfOne))
      this.#push(noteMessages.entry({ title, line, text }));
    if (texts.length > maxOfOne)
      this.#push(noteMessages.entryMore({ title, line, n: texts.length - maxOfOne }));
  }

  say(text: string): void {
    this.#push(text);
  }

  #push(text: string): void {
    if (this.list.length < maxNotes) this.list.push(text);
    else {
      this.#left++;
      this.list[maxNotes] = noteMessages.more({ n: this.#left });
    }
  }
}

/** A note about a file, which is kept in English, in the reader's language. */
export const noteIn = keptWith(
  (language) => ({ ...fileNoteMessages(language) }),
  ["title", "line", "text", "n", "value", "name"],
);
