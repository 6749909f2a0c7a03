/** Several days and times in one cell of a table. Pure. */
import { Temporal } from "#platform/lib/temporal.ts";
import { columnRolesOf, monthOf } from "./terms.ts";
import { clockTimes, noTimes, type ReadTimes, untilWords } from "./clock.ts";
import { type DayOrder, type ReadDay, readTableDay } from "./values.ts";

export const nextDay = (day: string, n = 1): string =>
  Temporal.PlainDate.from(day).add({ days: n }).toString();

/** undefined: there is no such day. */
function dayOf(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

/** A time on the clock as ISO; 24:00 is the midnight after. */
export const wall = (day: string, minutes: number): string => {
  const date = minutes === 1440 ? nextDay(day) : day;
  const time = { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
  return Temporal.PlainDate.from(date).toPlainDateTime(time).toString({ smallestUnit: "minute" });
};

const until =
  "(?:[-–—~→]|to|until|till|through|bis|au|à|al|a|hasta|até|ao|tot|t/m|fino al?|إلى|حتى)";
const from = "(?:from|du|de|del|desde el|vom|von|van|dal|من)";
/** "14 -", "28 Feb –", "14/05 -": what stands before the last of several days. */
const begun = new RegExp(
  `^(?:${from}\\s+)?(?:([\\p{L}]{2,20})\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?(?:[/.](\\d{1,2})\\.?|\\s*(?:de )?([\\p{L}]{2,}\\p{M}*[\\p{L}\\p{M}]*)\\.?)??,?\\s*${until}(?:\\s+[\\p{L}]+\\.?,?)?$`,
  "iu",
);
/** "5 and 6", "5., 6. und 7.", "5./": single days before the last one, of its month. */
const single =
  /^(?:[\p{L}]{2,12}\.?,?\s+)?((?:\d{1,2}\.?\s*[,/+&]\s*)*)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:and|und|et|en|e|y|[&+/,]|و)\s*$/iu;

/** "05.06., 12.06. und 19.06.2027": more days than one row can say. */
const listed =
  /(?<![\d.])\d{1,2}(?:\. ?\d{1,2}\.|\/\d{1,2}(?![\d/]|\s*(?:uhr|h\b)))\s*(?:[,;&+]|\p{L}{1,3}\s*$|$)/iu;

/** "– 16.05.2027": the last of several days, behind the first and perhaps its time. */
const goesOn = new RegExp(
  `^(?:${from}\\s+)?[,|]?\\s*(?:(?:um|at|à|a las|às|om|ore)\\s+)?(?:\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:uhr|uur|h|hrs?|[ap]\\.?m\\.?)?\\s*)?(?:${until}|/)\\s*(?=[\\p{L}\\d])`,
  "iu",
);
/** "May 14-16, 2027" */
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2}) ?[-–—] ?(\d{1,2}) ?,? (\d{4})(?!\d)/u;

interface ReadDays extends ReadDay {
  /** The last of several days. */
  readonly last?: string;
}

/** The day in a text, or the first and the last of several. */
export function readTableDays(text: string, order: DayOrder | undefined): ReadDays | undefined {
  const named = monthFirst.exec(text);
  const month = monthOf(named?.[1] ?? "");
  if (named !== null && month !== undefined) {
    const [, , a = "", b = "", year = ""] = named;
    const [day, last] = [a, b].map((d) => dayOf(Number(year), month, Number(d)));
    const rest = text.replace(named[0], " ").trim();
    return { day, rest, shortYear: false, ...(last === undefined ? {} : { last }) };
  }
  const found = readTableDay(text, order);
  if (found?.day === undefined) return found;
  const before = begun.exec(found.rest);
  const first = before === null ? undefined : beginning(before, found.day, order);
  if (first !== undefined) return { ...found, day: first, last: found.day, rest: "" };
  const several = single.exec(found.rest);
  if (several !== null) return inARow(several, found);
  if (listed.test(found.rest)) return undefined;
  if (!goesOn.test(found.rest)) return found;
  const second = readTableDay(found.rest, order);
  return second?.day === undefined || second.day < found.day
    ? found
    : { ...found, last: second.day, rest: second.rest };
}

/**
 * Days one after the other are one event of several days; any others are more than one row can say.
 */
function inARow([, some = "", next = ""]: RegExpExecArray, found: ReadDay): ReadDays | undefined {
  const last = found.day ?? "";
  const days = [...(some.match(/\d+/g) ?? []), next, last.slice(8)].map(Number);
  const [first = 0] = days;
  if (days.some((one, i) => one !== first + i)) return undefined;
  const day = dayOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)), first);
  return day === undefined ? undefined : { ...found, day, last, rest: "" };
}

/** The first of several days, by the last one's month and year where it names none. */
function beginning(
  [, before = "", d = "", number = "", after = ""]: RegExpExecArray,
  last: string,
  order: DayOrder | undefined,
): string | undefined {
  const [year = "", its = ""] = last.split("-");
  // "May 14 – June 2, 2027"; "mar." before a day is March or Tuesday.
  const word = after === "" && monthOf(before) !== undefined ? before : after;
  if (/^mar$/i.test(before)) return undefined;
  const turned = number !== "" && order === "month-first";
  const named = (): number | undefined => (word === "" ? Number(its) : monthOf(word));
  const month = number === "" ? named() : Number(turned ? d : number);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const day = Number(turned ? number : d);
  const same = dayOf(Number(year), month, day);
  return same === undefined || same <= last ? same : dayOf(Number(year) - 1, month, day);
}

/** Times beside a day in one cell: a number alone is none, it may be another day. */
export const timesBeside = (text: string): ReadTimes =>
  /\d ?(?:[:.]\d|h|u(?:hr|ur)?\b|[ap]\.?\s?m|[صم時点])|\p{L}{4}|^T?\d{4}/iu.test(text)
    ? clockTimes(text, true)
    : noTimes;

const apart = new RegExp(`\\s+(?:${untilWords})\\s+|\\s*[–—→]\\s*`, "giu");

/**
 * "Sa, 5.12.2026, 19:00 - So, 6.12.2026, 2:00": two days, each with its
 * time; undefined for any other text.
 */
export function momentsApart(
  text: string,
  read: (text: string) => ReadDay | undefined,
): readonly [begin: string, end: string] | undefined {
  const hasYear = /\d{4}|[./]\d\d(?!\d)/;
  for (const found of text.matchAll(apart)) {
    const [begin, end] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    if (!hasYear.test(begin) || !hasYear.test(end)) continue;
    const [a, b] = [read(begin), read(end)];
    if (a?.day !== undefined && b?.day !== undefined && timesBeside(a.rest).times.length > 0)
      return [begin.trim(), end.trim()];
  }
  return undefined;
}

/** Words where a time should stand, and none for "the whole day". */
export const isNoTime = (text: string): boolean =>
  /[\p{L}\d]/u.test(text) && !columnRolesOf(text).roles.includes("allDay");
