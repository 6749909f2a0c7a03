/** Which events of a file somebody leaves out. Pure. */
import { digest } from "#platform/lib/ids.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";
import type { CalendarEntry } from "../entry.ts";

/** Most events of one file that are shown to choose from; of longer ones the rest comes too. */
export const maxListed = 500;
/** Most that can be left out: as many as are taken. */
export const maxLeftOut = 20_000;

/**
 * An event of a file, short enough that a form can name hundreds;
 * the same each time the file is read.
 */
export const entryMark = (key: string): string => digest(key).slice(0, 16);

const isMark = (one: unknown): one is string => typeof one === "string" && /^[\w-]{16}$/.test(one);

/** From a form: what was listed and is not ticked. */
export function untickedMarks(listed: readonly string[], ticked: readonly string[]): string[] {
  const taken = new Set(ticked);
  return [...new Set(listed)].filter((one) => isMark(one) && !taken.has(one)).slice(0, maxLeftOut);
}

/** As they were kept with what people said of the file. */
export function leftOutOf(answersText: string): ReadonlySet<string> {
  const { leftOut } = readRecord(answersText);
  return new Set(Array.isArray(leftOut) ? leftOut.filter(isMark).slice(0, maxLeftOut) : []);
}

/** What is taken of a file. */
export const takenOf = (
  entries: readonly CalendarEntry[],
  leftOut: ReadonlySet<string>,
): readonly CalendarEntry[] =>
  leftOut.size === 0 ? entries : entries.filter(({ key }) => !leftOut.has(entryMark(key)));
