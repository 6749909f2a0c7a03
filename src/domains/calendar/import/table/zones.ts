/** The name of a zone behind a time of a table: "7:00 PM (GMT+2)", "7pm ET", "19:00 Central Time". Pure. */
import { understand } from "../../ics/zone-names.ts";

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
const words = new RegExp(`(?<=${time}${half}) \\(?((?:\\p{L}[\\p{L}.]* ){1,4}time)\\)?$`, "iu");
const letters = new RegExp(`(?<=${time}${half})(\\s*\\(?)([a-z]{1,5})\\)?$`, "iu");
/** Behind a time these are no zone: halves of the day, hours, "not sure yet", days of the week. */
const others = new Set(
  "AM PM H HR HRS UHR UUR MIN STD TBA TBC TBD NOON OPEN MON TUE TUES WED THU THUR THURS FRI SAT SUN".split(
    " ",
  ),
);

/** A time with the name of its zone taken off. */
export function timeAndZone(said: string): TimeAndZone {
  const without = (found: RegExpExecArray): string =>
    `${said.slice(0, found.index)}${said.slice(found.index + found[0].length)}`.trim();
  const inBrackets = bracket.exec(said);
  if (inBrackets !== null) return { text: without(inBrackets), zone: inBrackets[1] };
  const byOffset = offset.exec(said);
  if (byOffset !== null && Number(byOffset[2]) <= 14)
    return { text: without(byOffset), zone: byOffset[1] };
  const byPlace = place.exec(said);
  if (byPlace !== null && understand(byPlace[1] ?? "") !== undefined)
    return { text: without(byPlace), zone: byPlace[1] };
  const byWords = words.exec(said);
  // "Tea Time" is none.
  if (byWords !== null && understand(byWords[1] ?? "") !== undefined)
    return { text: without(byWords), zone: byWords[1] };
  const byLetters = letters.exec(said);
  const [, , name = ""] = byLetters ?? [];
  // Small letters are a word of somebody; of two or one only what is known is meant.
  const isName =
    name === name.toUpperCase() &&
    !others.has(name) &&
    (name.length > 2 || (name !== "" && understand(name) !== undefined));
  return byLetters !== null && isName && !/^\d{4}-\d\d-\d\d[T ]\S+Z$/.test(said)
    ? { text: without(byLetters), zone: name }
    : { text: said, zone: undefined };
}
