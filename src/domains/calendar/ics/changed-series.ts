/** Dates of a series that were moved, one by one or from one of them on. Pure. */
import type { ReadEvent } from "./event.ts";
import { namedDates, type SeriesDates } from "./series.ts";
import type { Length } from "./values.ts";
import { day, type Zone } from "./zone.ts";

/** A wall time there as a moment in words. */
export const zoneStamp = (zone: Zone, wall: number): string =>
  new Date(zone.instant(wall)).toISOString();

/**
 * A change with what it does not say itself from its series: calendars that call off one
 * date often write no more than that.
 */
export function completed(one: ReadEvent, master: ReadEvent, wall: number): ReadEvent {
  if (!one.follows && !one.untitled) return one;
  const { name } = one.untitled ? master.facts : one.facts;
  if (!one.follows) return { ...one, facts: { ...one.facts, name } };
  const { status, sequence, updated } = one.facts;
  return {
    ...one,
    facts: { ...master.facts, name, status, sequence, updated },
    start: { ...master.start, wall },
    length: master.length,
  };
}

/** Takes dates that are wanted. */
interface EntryTaker {
  take(one: ReadEvent, key: string, zone: Zone, wall: number, length: Length): void;
  itself(one: ReadEvent, key: string): void;
}

/** A change of this and all later dates, as its way from the date that it names. */
interface Turn {
  readonly one: ReadEvent;
  /** First date that it holds for, on the clock of the series. */
  readonly from: number;
  /** It goes on by a rule of its own. */
  readonly ownRule: boolean;
}

/**
 * Puts a date of a series where the change says: as far from its place as the named
 * one was moved, by the clock there.
 */
function turned({ one, from }: Turn, master: ReadEvent, wall: number): number {
  const { zone } = one.start;
  if (one.start.day || master.start.day) {
    // Days are moved by days, to the hour that the new one has.
    const days = Math.floor(wall / day) - Math.floor(from / day);
    return one.start.wall + days * day;
  }
  const there = (wall: number): number => zone.wall(master.start.zone.instant(wall));
  return there(wall) + (one.start.wall - there(from));
}

const holds = ({ one, from }: Turn, wall: number): boolean =>
  one.range === "prior" ? wall <= from : from <= wall;

/**
 * A change of all later dates that has a rule of its own goes on by that. One that
 * only says the old rule again does not.
 */
const hasOwnRule = (one: ReadEvent, master: ReadEvent): boolean =>
  one.range === "future" &&
  isSeries(one) &&
  JSON.stringify(one.rules) !== JSON.stringify(master.rules);

export const isSeries = (one: ReadEvent): boolean => one.rules.length > 0 || one.added.length > 0;

/** The furthest that a change moves its dates, so that none is missed at the edge of the window. */
export const reachOf = (changes: readonly ReadEvent[]): number =>
  Math.min(
    100 * day,
    Math.max(
      0,
      ...changes.map((one) =>
        one.range !== "one" && one.recurrence !== undefined
          ? Math.abs(one.start.wall - one.recurrence.wall) + day
          : 0,
      ),
    ),
  );

/** The dates of a series with what was changed of them. */
export function takeSeries(
  master: ReadEvent,
  name: string,
  changes: readonly ReadEvent[],
  series: SeriesDates,
  taker: EntryTaker,
  dates: (one: ReadEvent) => SeriesDates,
): void {
  const { zone } = master.start;
  const moved = new Map<number, ReadEvent>();
  const later = new Map<number, ReadEvent>();
  for (const one of changes) {
    if (one.recurrence === undefined) continue;
    const [wall = 0] = namedDates(master, one.recurrence, series);
    (one.range === "one" ? moved : later).set(wall, completed(one, master, wall));
  }
  const turns = [...later]
    .map(([from, one]): Turn => ({ one, from, ownRule: hasOwnRule(one, master) }))
    .sort((a, b) => b.from - a.from);
  for (const [wall, own] of series.dates) {
    if (moved.has(wall)) continue;
    const turn = turns.find((one) => holds(one, wall));
    if (turn?.ownRule === true) continue;
    const one = turn?.one ?? master;
    const target = turn === undefined ? wall : turned(turn, master, wall);
    const key = `${name}#${zoneStamp(zone, wall)}`;
    taker.take(one, key, one.start.zone, target, own ?? one.length);
  }
  for (const turn of turns) {
    if (!turn.ownRule) continue;
    const own = turn.one.start.zone;
    for (const [start, length] of dates(turn.one).dates) {
      const wall = zone.wall(own.instant(start));
      if (moved.has(wall) || turns.find((one) => holds(one, Math.max(wall, turn.from))) !== turn)
        continue;
      taker.take(
        turn.one,
        `${name}#${zoneStamp(own, start)}`,
        own,
        start,
        length ?? turn.one.length,
      );
    }
  }
  for (const [wall, one] of moved) taker.itself(one, `${name}#${zoneStamp(zone, wall)}`);
}
