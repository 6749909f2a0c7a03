/**
 * Reads iCalendar from elsewhere (RFC 5545, vCalendar 1.0), kindly and within bounds.
 * Everything in it is hostile. Pure.
 */
import { RuleBudget } from "#domains/events/series/rule-dates.ts";
import { type CalendarEntry, EntryNotes, type ReadResult } from "../entry.ts";
import { type ReadEvent, readIcsEvent } from "./event.ts";
import { pause, readBlocks } from "./blocks.ts";
import type { Length } from "./values.ts";
import { completed, isSeries, reachOf, takeSeries, zoneStamp } from "./changed-series.ts";
import {
  endAt,
  fileSeriesDates,
  maxOfSeries,
  nameDate,
  namedDates,
  type SeriesDates,
  wallText,
} from "./series.ts";
import type { Zone } from "./zone.ts";
import { CalendarZones, type ZoneInput } from "./zones-of-file.ts";
import { fileNoteMessages } from "../import/note-messages.ts";

const words = fileNoteMessages("en");

/** Plain data, as the answer is: the reader may run in another thread. */
export interface ReadOptions extends ZoneInput {
  readonly max: number;
}

/** Steps for all rules of a file. */
const maxSteps = 1_500_000;

type CallsOff = NonNullable<ReturnType<typeof readIcsEvent>["callsOff"]>;

/** The events of one UID. */
interface Family {
  readonly masters: ReadEvent[];
  readonly changes: ReadEvent[];
  /** What calls all of it off; of several the one of the highest SEQUENCE. */
  off?: CallsOff;
}

/** Of two of one thing, is `b` the newer? Where nothing says so, what stands later is. */
const newer = (a: ReadEvent, b: ReadEvent): boolean =>
  a.facts.sequence === b.facts.sequence
    ? b.changed >= a.changed
    : b.facts.sequence > a.facts.sequence;

/**
 * Of several versions the highest SEQUENCE stands, wherever it is; those of one SEQUENCE
 * are several events that share a name.
 */
function standing(masters: readonly ReadEvent[], notes: EntryNotes): ReadEvent[] {
  const highest = Math.max(...masters.map((one) => one.facts.sequence));
  const newest = new Map<string, ReadEvent>();
  for (const one of masters) {
    if (one.facts.sequence < highest) {
      notes.add(one.title, one.line, [words.olderVersion]);
      continue;
    }
    const key = `${one.start.zone.instant(one.start.wall)} ${one.title}`;
    const old = newest.get(key);
    if (old === undefined || newer(old, one)) newest.set(key, one);
  }
  const all = [...newest.values()];
  if (all.length > 1)
    for (const one of all.slice(1)) notes.add(one.title, one.line, [words.sharedUid]);
  return all;
}

/** What was called off as a whole, unless it was changed since. */
function calledOff(family: Family, notes: EntryNotes): Family {
  const { off } = family;
  if (off === undefined) return family;
  const later = (one: ReadEvent): boolean => one.facts.sequence > off.sequence;
  const all = [...family.masters, ...family.changes];
  if (all.length === 0) notes.add(off.title, off.line, [words.calledOffAlone]);
  else if (all.every(later)) notes.add(off.title, off.line, [words.olderVersion]);
  const asOff = (one: ReadEvent): ReadEvent =>
    later(one) ? one : { ...one, facts: { ...one.facts, status: "cancelled" } };
  return { masters: family.masters.map(asOff), changes: family.changes.map(asOff) };
}

class EntryCollector {
  readonly entries: CalendarEntry[] = [];
  readonly #input: ReadOptions;
  full = false;

  constructor(input: ReadOptions) {
    this.#input = input;
  }

  /** Dates outside the window are not wanted. */
  take(one: ReadEvent, key: string, zone: Zone, wall: number, length: Length): void {
    const starts = zone.instant(wall);
    const ends = endAt(zone, wall, length);
    if (ends <= this.#input.from.getTime() || starts >= this.#input.to.getTime() || ends <= starts)
      return;
    if (this.entries.length >= this.#input.max) {
      this.full = true;
      return;
    }
    this.entries.push({
      ...one.facts,
      uid: one.uid,
      key,
      starts: new Date(starts),
      ends: new Date(ends),
      // A moment in UTC says when, but not for which clock; nor does
      // a clock that only the file knows.
      timeZone: zone.name === undefined || zone.name === "UTC" ? one.home : zone.name,
      allDay: one.start.day,
    });
  }

  itself(one: ReadEvent, key: string): void {
    this.take(one, key, one.start.zone, one.start.wall, one.length);
  }
}

/** What is said of dates that are named as none of the series has them. */
function* seriesNotes(
  master: ReadEvent,
  changes: readonly ReadEvent[],
  series: SeriesDates,
): Generator<{ line: number; text: string; title: string }> {
  for (const { line, value, by } of series.odd)
    yield {
      title: master.title,
      line: line ?? master.line,
      text: (by === "clock" ? words.dateByClock : words.dateOfNone)({ value, name: "EXDATE" }),
    };
  for (const { recurrence, title, line } of changes) {
    const named = recurrence === undefined ? undefined : nameDate(master, recurrence, series);
    if (recurrence !== undefined && named?.by === "clock")
      yield {
        title,
        line,
        text: words.dateByClock({ value: wallText(recurrence), name: "RECURRENCE-ID" }),
      };
  }
}

function takeFamily(
  uid: string,
  family: Family,
  budget: RuleBudget,
  collector: EntryCollector,
  notes: EntryNotes,
  input: ReadOptions,
): void {
  const masters = family.masters.length > 1 ? standing(family.masters, notes) : family.masters;
  const window = { from: input.from.getTime(), to: input.to.getTime() };
  let left = family.changes.toSorted((a, b) => (newer(a, b) ? -1 : 1));
  for (const master of masters) {
    const name =
      masters.length === 1 ? uid : `${uid}@${zoneStamp(master.start.zone, master.start.wall)}`;
    const own = masters.length === 1 ? "" : ` ${master.title}`;
    if (!isSeries(master)) {
      const start = master.start.zone.instant(master.start.wall);
      const same = left.filter(
        ({ recurrence: named }) => named !== undefined && named.zone.instant(named.wall) === start,
      );
      left = left.filter((one) => !same.includes(one));
      const [change] = same.slice(-1);
      collector.itself(
        change === undefined ? master : completed(change, master, master.start.wall),
        `${name}${own}`,
      );
      continue;
    }
    const series = fileSeriesDates(master, window, budget, reachOf(left));
    if (series.cut) notes.add(master.title, master.line, [words.tooOften({ n: maxOfSeries })]);
    const mine =
      masters.length === 1
        ? left
        : left.filter(
            (one) =>
              one.recurrence !== undefined &&
              namedDates(master, one.recurrence, series).some((wall) => series.dates.has(wall)),
          );
    left = left.filter((one) => !mine.includes(one));
    for (const { line, text, title } of seriesNotes(master, mine, series))
      notes.add(title, line, [text]);
    takeSeries(master, `${name}${own}`, mine, series, collector, (one) =>
      fileSeriesDates(one, window, budget),
    );
  }
  // Changes of a series that is not in the file stand for themselves.
  const alone = new Map<string, ReadEvent>();
  for (const one of left)
    if (one.recurrence !== undefined)
      alone.set(`${uid}#${zoneStamp(one.recurrence.zone, one.recurrence.wall)}`, one);
  for (const [key, one] of alone) {
    if (one.untitled) notes.add(one.title, one.line, [words.noTitle]);
    collector.itself(one, key);
  }
}

/**
 * Reads a whole file. Long ones are read in pieces, so that the server goes on answering.
 * Dates of series that fall into the window stand for themselves; moved and cancelled
 * ones replace what their rule gave.
 */
export async function readIcs(file: string, input: ReadOptions): Promise<ReadResult> {
  const parts = await readBlocks(file);
  const { events, zones: zoneBlocks, calendar, broken, full } = parts;
  const zones = new CalendarZones(input, zoneBlocks, parts.zonesWithin);
  const notes = new EntryNotes();
  const unread = new Set<string>();
  const families = new Map<string, Family>();
  for (const [i, block] of events.entries()) {
    if (i % 50 === 49) await pause();
    const read = readIcsEvent(
      block,
      zones.of(parts.within.get(block) ?? calendar),
      parts.calledOff.has(block),
    );
    for (const [line, text] of read.notes) notes.add(read.title, line, [text]);
    if (!block.closed) notes.add(read.title, block.line, [words.noEnd]);
    const { callsOff } = read;
    if (callsOff !== undefined) {
      const family = families.get(read.uid) ?? { masters: [], changes: [] };
      if (callsOff.sequence >= (family.off?.sequence ?? 0)) family.off = callsOff;
      families.set(read.uid, family);
      continue;
    }
    // What broke off is half of what it was: a followed file keeps what it knew.
    if (read.event === undefined || (broken && !block.closed)) unread.add(read.uid);
    if (read.event === undefined) continue;
    const family = families.get(read.event.uid) ?? { masters: [], changes: [] };
    (read.event.recurrence === undefined ? family.masters : family.changes).push(read.event);
    families.set(read.event.uid, family);
  }
  if (broken) notes.say(words.brokeOff);
  const collector = new EntryCollector(input);
  const budget = new RuleBudget(maxSteps);
  let seen = 0;
  let walked = maxSteps;
  for (const [uid, family] of families) {
    // A few rules that count from long ago take as long as thousands of events.
    if (++seen % 50 === 0 || walked - budget.left > 20_000) {
      walked = budget.left;
      await pause();
    }
    takeFamily(uid, calledOff(family, notes), budget, collector, notes, input);
  }
  collector.entries.sort((a, b) => a.starts.getTime() - b.starts.getTime());
  return {
    entries: collector.entries,
    problems: notes.list,
    more: full || collector.full,
    zones: zones.asked,
    unread: [...unread].filter((uid) => uid !== ""),
    calledOff: [...families].flatMap(([uid, { off, masters, changes }]) =>
      off !== undefined && masters.length + changes.length === 0 ? [uid] : [],
    ),
    broken,
    events: events.length,
  };
}
