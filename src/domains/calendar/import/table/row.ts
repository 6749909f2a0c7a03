/** One row of a table as an event. Pure. */
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import { after, hours, minutes } from "#platform/lib/clock.ts";
import { digest } from "#platform/lib/ids.ts";
import { instantOf, wallTime } from "#platform/lib/temporal.ts";
import type { CalendarEntry } from "../../entry.ts";
import { readState } from "../../ics/states.ts";
import { looseUrl, maxText, valueWordsIn, withoutEntities } from "../../ics/values.ts";
import { fileNoteMessages } from "../note-messages.ts";
import {
  clockTimes,
  halvesOf,
  hintsAtTime,
  minutesLong,
  noTimes,
  type ReadTimes,
} from "./clock.ts";
import { isNoTime, momentsApart, nextDay, type readTableDays, timesBeside, wall } from "./spans.ts";
import { timeAndZone, zonesApart } from "./zones.ts";
import { type ColumnRole, saysYes } from "./terms.ts";
import { isoInFull, readTableDay, serialTime, simple, tableWithOffset } from "./values.ts";

const noteMessages = fileNoteMessages("en");

interface RowReader {
  cell(role: ColumnRole): string;
  day(text: string): ReturnType<typeof readTableDays>;
  /** IANA, or "+02:00", of its times without an offset. */
  readonly zone: string;
  /** IANA, by which times are said that are on a clock without such a name. */
  readonly home: string;
  /** The same of a name beside a time; one that nobody knows is asked about. */
  zoneNamed(name: string): string;
  /** What a number in its column of lengths counts, by the heading. */
  readonly lengthUnit: "h" | "min" | undefined;
  note(text: string): void;
  /** A state that nobody knows: said once for all rows. */
  unknownState(value: string): void;
}

/** Times of a cell of times; Excel counts them in parts of a day. */
const timesOf = (text: string): ReadTimes => {
  const serial = serialTime(text);
  return serial === undefined ? clockTimes(text) : { ...noTimes, times: [serial], halves: [true] };
};

const beginsOf = (time: string, rest: string): ReadTimes =>
  time === "" ? timesBeside(rest) : timesOf(time);

/** "until 9 pm" in a column of beginnings says none. */
const onlyEnd = /^(?:bis|until|till|hasta|até|jusqu['’]à|tot|حتى|[-–—])\s*\d/iu;

/** Programs that know no time without a day write one from long ago: "1899-12-30 19:00:00". */
const noRealDay = /^(?:0000-|1899-12-3|1900-01-0|1970-01-01|2000-01-01)/;

/** A cell of times that holds a day with that. */
function timeCell(text: string): { day?: string; time: string } {
  const bare = text.replace(/^(?:\d{1,2}\/){2}(?:1899|1900)\s+/, "");
  const found = /\d{4}/.test(bare) ? readTableDay(bare, "day-first") : undefined;
  if (found?.day === undefined || found.shortYear || found.rest === "") return { time: bare };
  return noRealDay.test(found.day)
    ? { time: timeAndZone(found.rest).text }
    : { day: found.day, time: found.rest };
}

/** "0000-00-00" is how databases say that there is none. */
const noDay = (text: string): string => (/^0{4}-00-00\b/.test(text) ? "" : inSeconds(text));

/** Seconds or milliseconds since 1970, as databases keep them: from 2001 to 2096. */
function inSeconds(text: string): string {
  const [, seconds = "", more = ""] = /^([1-3]\d{9})(\d{3})?(?:\.0+)?$/.exec(text) ?? [];
  return seconds === "" ? text : new Date(Number(`${seconds}${more || "000"}`)).toISOString();
}

/** From ten in the evening to one of the same day: the night after is meant. */
const isNight = (from: number | undefined, to: number): boolean =>
  from !== undefined && from >= 17 * 60 && to <= 8 * 60;

function tagsOf(text: string): string[] {
  const parts = text.split(/[,;#|]+|\s+/).filter((tag) => tag !== "");
  return [...new Set(parts.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20);
}

/**
 * "2027-06-05T19:00/2027-06-05T21:00", "…/PT2H" (ISO 8601): a beginning, and an end or a length.
 */
function spanOf(text: string, read: RowReader["day"]): readonly string[] {
  const [, begin = "", end = ""] = /^(\d{4}-?\d\d-?\d\dT[^/ [\]]+)\/(\S+)$/.exec(text) ?? [];
  if (begin !== "") return [begin, end].map(isoInFull);
  // "2027-06-05/06"
  const whole = text.replace(/^(\d{4}-\d\d-)(\d\d)\/(\d\d)$/, "$1$2/$1$3");
  return (zonesApart(whole) ?? momentsApart(whole, read) ?? [whole]).map(isoInFull);
}

const hhmm = (minutes: number): string => wall("2000-01-01", minutes).slice(11);

/** "7" in one cell, "9 PM" in another: which half of the day one is in, the other tells. */
function halvesTold(
  begun: ReadTimes,
  ended: ReadTimes,
  note: RowReader["note"],
): readonly (number | undefined)[] {
  const [time] = begun.times;
  const [endTime] = ended.times;
  if (time === undefined || endTime === undefined) return [time, endTime];
  const told = halvesOf([
    { minutes: time, half: begun.halves[0] === true },
    { minutes: endTime, half: ended.halves[0] === true },
  ]);
  for (const [i, plain] of [time, endTime].entries()) {
    const taken = told[i] ?? plain;
    if (taken !== plain) note(noteMessages.rowHalfTold({ value: hhmm(plain), name: hhmm(taken) }));
  }
  return told;
}

/** An hour that the clocks leap over is taken as the one after. */
function noteSkipped(text: string, moment: Date, zone: string, note: RowReader["note"]): void {
  if (/^[+-]/.test(zone)) return;
  const shown = wallTime(moment, zone);
  if (shown !== text)
    note(noteMessages.rowSkipped({ value: text.slice(11), name: shown.slice(11) }));
}

interface Times {
  readonly starts: Date;
  readonly ends: Date | undefined;
  readonly allDay: boolean;
  /** Where the end is guessed, that of a whole day, or undefined. */
  readonly oneDay: Date | undefined;
}

function timesOfRow(row: RowReader): Times | undefined {
  const { cell, day: read, note } = row;
  const [startCell = "", spanEnd = ""] = spanOf(
    noDay(simple(cell("start") || cell("startDate"))),
    read,
  );
  const { text: startText, zone: ofStart } = timeAndZone(startCell);
  const inTime = timeCell(simple(cell("startTime"))).time;
  const [timeBegin, timeEnd = ""] = zonesApart(inTime) ?? [inTime];
  const { text: timeText, zone: ofTime } = timeAndZone(timeBegin);
  const named = ofTime ?? ofStart;
  const zone = named === undefined ? row.zone : row.zoneNamed(named);
  const begin = read(startText);
  const shown = startText.slice(0, 30);
  if (begin === undefined) {
    note(noteMessages.rowBadDay({ value: shown }));
    return undefined;
  }
  if (begin.day === undefined) {
    note(noteMessages.rowDayOrMonth({ value: shown }));
    return undefined;
  }
  const day = begin.day;
  const clock = timeText || begin.rest;
  const moment = tableWithOffset(startText);
  const begun = onlyEnd.test(timeText) ? noTimes : beginsOf(timeText, begin.rest);
  if (begun.more && moment === undefined)
    note(noteMessages.rowMoreTimes({ value: clock.slice(0, 30) }));
  // Behind an offset stands no second time: it is the offset itself.
  const until = moment === undefined ? begun.times[1] : undefined;
  const endCell = timeCell(simple(cell("endTime")) || timeEnd);
  const ofEndTime = timeAndZone(endCell.time);
  const wholeDay = saysYes(simple(cell("allDay")));
  const allDay = wholeDay || begun.times.length === 0;
  if (
    !wholeDay &&
    begun.times.length === 0 &&
    (/\d/.test(clock) || isNoTime(timeText) || hintsAtTime(clock))
  )
    note(noteMessages.rowBadTime({ value: clock.slice(0, 30) }));
  const [long, last] = /^P/i.test(spanEnd) ? [spanEnd, ""] : [cell("duration"), spanEnd];
  const ofEnd = timeAndZone(isoInFull(noDay(simple(cell("end") || cell("endDate")))) || last);
  const endText = ofEnd.text;
  const endNamed = ofEndTime.zone ?? ofEnd.zone;
  const endZone = endNamed === undefined || endNamed === named ? zone : row.zoneNamed(endNamed);
  const end = endText === "" ? undefined : read(endText);
  const endDay = end?.day ?? endCell.day ?? begin.last ?? day;
  const inEndCell = timesOf(ofEndTime.text);
  const ended =
    inEndCell.times.length > 0 ? inEndCell : timesOf(end === undefined ? endText : end.rest);
  const oneClock = !allDay && moment === undefined && endDay === day && endZone === zone;
  const [time, toldEnd] = oneClock
    ? halvesTold(begun, ended, note)
    : [begun.times[0], ended.times[0]];
  const endTime = toldEnd ?? until;
  let starts: Date | undefined;
  let ends: Date | undefined;
  try {
    const begins = allDay ? `${day}T00:00` : wall(day, time ?? 0);
    starts = instantOf(moment ?? begins, zone);
    if (starts === undefined) {
      note((allDay ? noteMessages.rowNoSuchDay : noteMessages.rowNoSuchTime)({ value: shown }));
      return undefined;
    }
    if (!allDay && moment === undefined) noteSkipped(begins, starts, zone, note);
    if (endText !== "" && end?.day === undefined && (endTime === undefined || end !== undefined))
      note(noteMessages.rowBadEnd({ value: endText.slice(0, 30) }));
    if (allDay) {
      // Outlook counts to the midnight after, spreadsheets to the last day.
      const exclusive = endTime === 0 && (time ?? 0) === 0 && endDay > day;
      ends = instantOf(`${exclusive ? endDay : nextDay(endDay)}T00:00`, zone);
    } else if (endTime !== undefined) {
      const endMoment = tableWithOffset(endText);
      ends = instantOf(endMoment ?? wall(endDay, endTime), endZone);
      if (ends !== undefined && endMoment === undefined)
        noteSkipped(wall(endDay, endTime), ends, endZone, note);
      // Where no day is said, what ends before it begins ends in the night after.
      const open = end?.day === undefined;
      if (
        ends !== undefined &&
        ends <= starts &&
        endDay === day &&
        (open || isNight(time, endTime))
      ) {
        if (!open) note(noteMessages.rowEndNight);
        ends = instantOf(wall(nextDay(day), endTime), endZone);
      }
    } else {
      const given = endText === "" ? minutesLong(simple(long), row.lengthUnit) : undefined;
      const length = given ?? (endText === "" ? begun.length : undefined);
      if (endText === "" && given === undefined && /[\p{L}\d]/u.test(long))
        note(noteMessages.rowBadLength({ value: long.slice(0, 30) }));
      if (length !== undefined) ends = after(starts, minutes(length));
    }
  } catch {
    note(noteMessages.rowNoSuchDay({ value: (endText || startText).slice(0, 30) }));
    return undefined;
  }
  return {
    starts,
    ends,
    allDay,
    oneDay: allDay ? instantOf(`${nextDay(day)}T00:00`, zone) : undefined,
  };
}

/** undefined where it has no title or no day; the note says so. */
export function readTableRow(row: RowReader): CalendarEntry | undefined {
  const { cell, note, zone, home } = row;
  const name = oneLine(withoutEntities(cell("name")), 150);
  if (name === "") {
    note(noteMessages.rowNoTitle);
    return undefined;
  }
  const times = timesOfRow(row);
  if (times === undefined) return undefined;
  const { starts, ends, allDay, oneDay } = times;
  const text = valueWordsIn(withoutEntities(cell("text")));
  if (cell("text").length > maxText) note(noteMessages.rowTooLong({ n: maxText }));
  const { state, unknown } = readState(cell("status"));
  if (unknown) row.unknownState(oneLine(cell("status"), 60));
  if (state === "postponed") note(noteMessages.rowPostponed);
  const given = ends !== undefined && ends > starts ? ends : undefined;
  if (ends !== undefined && given === undefined) note(noteMessages.rowEndFirst);
  return {
    key: digest(`${name} ${starts.toISOString()} ${cell("place")}`),
    uid: "",
    name,
    text: manyLines(text, maxText),
    starts,
    ends: given ?? oneDay ?? after(starts, hours(2)),
    endsGiven: given !== undefined || oneDay !== undefined,
    timeZone: /^[+-]/.test(zone) ? home : zone,
    allDay,
    place: oneLine(withoutEntities(cell("place")), 300),
    url: looseUrl(cell("url")),
    categories: tagsOf(cell("tags")),
    latitude: null,
    longitude: null,
    status: state,
    sequence: 0,
    updated: null,
  };
}
