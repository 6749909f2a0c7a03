/**
 * The name of a zone behind a time of a table: "7:00 PM (GMT+2)", "7pm ET", "19:00
 * Central Time", "19:00+01:00". Pure.
 */
import { understand } from "../../ics/zone-names.ts";
import { untilWords } from "./clock.ts";
import { tableWithOffset } from "./values.ts";

interface TimeAndZone {
  /** What is left without the name. */
  readonly text: string;
  /** undefined: none is named. */
  readonly zone: string | undefined;
}

/** RFC 9557, as programs of late write it: "2027-06-05T19:00[Europe/London]". */
const bracket = /\s*\[!?([A-Za-z][\w+\-/]{1,50})\]$/;
const offset = /\s*\(?\b((?:GMT|UTC) ?[+\-\u2212](\d{1,2})(?::?\d\d)?)\)?(?!\d|:)/i;
/** Hours and minutes, or a half of the day: what may stand before a name. */
const time = "(?:\\d[:.]\\d\\d(?:[:.]\\d\\d)?|\\d(?= ?[ap]\\.?m)|\\d ?(?:h|uhr|uur)(?=[ (]))";
const half = "(?: ?[ap]\\.?m\\.?)?(?: ?(?:h|hrs|uhr|uur)(?=[ (]))?";
const place = new RegExp(
  `(?<=${time}${half})\\s*\\(?([A-Z][a-z]+(?:/[A-Z][A-Za-z_-]+){1,2})\\)?$`,
  "iu",
);
const words = new RegExp(
  `(?<=${time}${half}) \\(?((?![ap]\\.?m\\.? )(?:\\p{L}[\\p{L}.]* ){1,4}time|(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?)\\)?$`,
  "iu",
);
const letters = new RegExp(`(?<=${time}${half})(\\s*\\(?)([a-z]{1,5})\\)?$`, "iu");
/** Behind a time these are no zone: halves of the day, hours, "not sure yet", days of the week. */
const others = new Set(
  "AM PM H HR HRS UHR UUR MIN STD TBA TBC TBD NOON OPEN MON TUE TUES WED THU THUR THURS FRI SAT SUN".split(
    " ",
  ),
);

/** "19:00+01:00", "19:00:00-05:00", "T1900Z": a clock with its offset. */
const withOffset =
  /^(T?\d{1,2}(?::\d\d(?::\d\d(?:\.\d+)?)?|\d\d(?:\d\d)?(?=\s?Z$)))\s?(Z|[+-][01]\d(?::?[0-5]\d)?)$/i;
/** "1900 UTC", "1900 hrs GMT" */
const inDigits = /^(T?\d{4})\s*(?:hrs?\s*|h\s*)?\(?([A-Z]{2,5})\)?$/;

/**
 * Behind minutes a minus with minutes is the end ("19:00-21:00"); where the two are not written
 * alike, and it would end before it begins, it is no end.
 */
const isOffset = (time: string, offset: string): boolean => {
  if (!offset.startsWith("-")) return true;
  const shape = (text: string): string => text.replace(/\d/g, "0");
  const end = offset.slice(1);
  return end.length > 2 && shape(time) !== shape(end) && end < time.replace(/^T/i, "");
};

/** "Sat, 05 Dec 2026 19:00:00 +0000" (RFC 5322) */
function mailDate(cell: string): readonly [all: string, time: string, offset: string] | undefined {
  const [end = "", offset = ""] = / ([+-][01]\d[0-5]\d)$/.exec(cell) ?? [];
  const time = cell.slice(0, cell.length - end.length);
  return end !== "" && /\p{L}/u.test(time) && /\d:\d\d$/.test(time)
    ? [cell, time, offset]
    : undefined;
}

/** A time with the name of its zone taken off. */
export function timeAndZone(cell: string): TimeAndZone {
  const without = (found: RegExpExecArray): string =>
    `${cell.slice(0, found.index)}${cell.slice(found.index + found[0].length)}`.trim();
  const [, own = "", its = ""] = withOffset.exec(cell) ?? mailDate(cell) ?? [];
  if (own !== "" && isOffset(own, its))
    return { text: own, zone: its.toUpperCase() === "Z" ? "UTC" : `UTC${its}` };
  const [, digits = "", letter = ""] = inDigits.exec(cell) ?? [];
  if (digits !== "" && !others.has(letter)) return { text: digits, zone: letter };
  const inBrackets = bracket.exec(cell);
  if (inBrackets !== null) return { text: without(inBrackets), zone: inBrackets[1] };
  const byOffset = offset.exec(cell);
  if (byOffset !== null && Number(byOffset[2]) <= 14)
    return { text: without(byOffset), zone: byOffset[1] };
  const byPlace = place.exec(cell);
  if (byPlace !== null && understand(byPlace[1] ?? "") !== undefined)
    return { text: without(byPlace), zone: byPlace[1] };
  const byWords = words.exec(cell);
  // "Tea Time" is none.
  const name = [byWords?.[1] ?? "", (byWords?.[1] ?? "").replace(/ time$/i, "")].find(
    (one) => one !== "" && understand(one) !== undefined,
  );
  if (byWords !== null && name !== undefined) return { text: without(byWords), zone: name };
  return byLetters(cell, without);
}

function byLetters(cell: string, without: (found: RegExpExecArray) => string): TimeAndZone {
  const found = letters.exec(cell);
  const [, , name = ""] = found ?? [];
  // Small letters are a word of somebody; of two or one only what is known is meant.
  const isName =
    name === name.toUpperCase() &&
    !others.has(name) &&
    (name.length > 2 || (name !== "" && understand(name) !== undefined));
  return found !== null && isName && !/^\d{4}-\d\d-\d\d[T ]\S+Z$/.test(cell)
    ? { text: without(found), zone: name }
    : { text: cell, zone: undefined };
}

const apart = new RegExp(
  `\\s+(?:${untilWords})\\s+|\\s*[–—→]\\s*|(?<=Z|[+]\\d\\d:?\\d\\d)-|\\s*[/|=]\\s*`,
  "giu",
);

/**
 * "19:00 GMT to 22:00 CET", "19:00+01:00 - 21:00+01:00": a beginning with a zone of its
 * own, and the end behind it; undefined where no zone stands before the end. "7pm ET /
 * 4pm PT" is one moment, said twice.
 */
export function zonesApart(cell: string): readonly [begin: string, end: string] | undefined {
  if (cell.length > 200) return undefined;
  for (const found of cell.matchAll(apart)) {
    const begin = cell.slice(0, found.index).trim();
    const end = cell.slice(found.index + found[0].length).trim();
    if (!/\d/.test(end)) continue;
    const own = timeAndZone(begin).zone ?? tableWithOffset(begin);
    if (own === undefined) continue;
    return /[/|=]/.test(found[0]) && timeAndZone(end).zone !== undefined
      ? [begin, ""]
      : [begin, end];
  }
  return undefined;
}
