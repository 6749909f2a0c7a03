/** The dates of a series of a file: rules, added ones, left out ones, moved ones. Pure. */
import { RuleBudget, ruleDates } from "#domains/events/series/rule-dates.ts";
import type { Moment } from "./moments.ts";
import type { ReadEvent } from "./event.ts";
import type { Length } from "./values.ts";
import { day, exists, midnight, type Zone } from "./zone.ts";

/** Most dates of one series; that is one each day for more than a year. */
export const maxOfSeries = 500;
const hour = 3_600_000;
/** Steps for one rule. */
const maxSteps = 100_000;

interface Window {
  readonly from: number;
  readonly to: number;
}

export class SeriesDates {
  /** By wall time on the series' clock, with a length of its own where the file says one. */
  readonly dates = new Map<number, Length | undefined>();
  /** More dates than we follow. */
  cut = false;
  /** Dates to leave out that are none of it, or were found by the clock alone. */
  readonly odd: {
    readonly line: number | undefined;
    readonly value: string;
    readonly by: string;
  }[] = [];
  #byDay: Map<number, number[]> | undefined;

  /** Dates that begin on a day. Asked for when all of them are there. */
  on(today: number): readonly number[] {
    this.#byDay ??= Map.groupBy(this.dates.keys(), midnight);
    return this.#byDay.get(today) ?? [];
  }
}

/**
 * When something ends that begins at a wall time: days are counted as days, over clock changes too.
 */
export const endAt = (zone: Zone, wall: number, { days, ms }: Length): number =>
  zone.instant(wall + days * day) + ms;

/** A time that is only guessed at: its length in hours, for looking around. */
const about = ({ days, ms }: Length): number => days * day + ms;

/** How a date of a series was found. */
interface NamedDate {
  readonly walls: readonly number[];
  /**
   * "clock": no date has this moment, but one of that day has its hour. "none": no date is meant.
   */
  readonly by: "date" | "clock" | "none";
}

/** "2027-06-08 19:00": what a named date says, on its own clock. */
export const wallText = ({ day: days, wall }: Moment): string =>
  new Date(wall)
    .toISOString()
    .slice(0, days ? 10 : 16)
    .replace("T", " ");

/**
 * Which date of a series is meant: a day as a day, a moment on the series' clock, and a midnight
 * (which many programs write for a day) as that day. `has` knows the dates.
 */
export function nameDate(master: ReadEvent, given: Moment, series: SeriesDates): NamedDate {
  const { start } = master;
  const named = given.floats === true ? { ...given, zone: start.zone } : given;
  const { dates } = series;
  const instant = named.zone.instant(named.wall);
  const own = midnight(named.wall);
  const found = (walls: readonly number[], fallback: number): NamedDate =>
    walls.length > 0 ? { walls, by: "date" } : { walls: [fallback], by: "none" };
  if (start.day) {
    // On its own clock first; then on that of the house.
    const home = midnight(start.zone.wall(instant));
    const both = named.wall === own ? [own, home] : [home, own];
    const days = named.day ? [own] : both;
    return found(days.filter((one) => dates.has(one)).slice(0, 1), named.day ? own : home);
  }
  const wall = start.zone.wall(instant);
  if (named.day) return found(series.on(own), own + (start.wall - midnight(start.wall)));
  if (dates.has(wall)) return { walls: [wall], by: "date" };
  const near = series.on(midnight(wall)).filter((one) => Math.abs(one - wall) < 60_000);
  if (near.length > 0) return { walls: near, by: "date" };
  // A midnight, there or on the clock of the series, is the day that begins with it;
  // the last second of a day is that day.
  if (named.wall === own || named.wall - own >= day - 60_000) {
    const today = series.on(own);
    return found(today, wall);
  }
  const begun = wall === midnight(wall) ? series.on(wall) : [];
  if (begun.length > 0) return { walls: begun, by: "date" };
  // Programs that mistake the zone, or the hour of the clock change, write
  // the hour of the clock all the same.
  const [clock] = [named.wall, wall - hour, wall + hour].filter((one) => dates.has(one));
  return clock === undefined ? { walls: [wall], by: "none" } : { walls: [clock], by: "clock" };
}

export const namedDates = (
  master: ReadEvent,
  named: Moment,
  series: SeriesDates,
): readonly number[] => nameDate(master, named, series).walls;

/** Where on the series' clock an added date lies. */
function addedWall({ start }: ReadEvent, named: Moment): number {
  const time = start.wall - midnight(start.wall);
  if (start.day)
    return midnight(named.day ? named.wall : start.zone.wall(named.zone.instant(named.wall)));
  return named.day ? midnight(named.wall) + time : start.zone.wall(named.zone.instant(named.wall));
}

/**
 * The dates of a series that may lie in the window. `around`: milliseconds
 * by which some of them may be moved.
 */
export function fileSeriesDates(
  master: ReadEvent,
  window: Window,
  all: RuleBudget,
  around = 0,
): SeriesDates {
  const { start, length } = master;
  const { zone } = start;
  const from = zone.wall(window.from) - Math.min(about(length), 100 * day) - 2 * day - around;
  const to = zone.wall(window.to) + 2 * day + around;
  const series = new SeriesDates();
  const { dates } = series;
  const inside = (wall: number): boolean => wall >= from && wall <= to;
  if (inside(start.wall)) dates.set(start.wall, undefined);
  const walk = (rule: ReadEvent["rules"][number], take: (wall: number) => void): void => {
    const budget = new RuleBudget(maxSteps);
    if (all.spent) series.cut = true;
    else {
      let n = 0;
      for (const wall of ruleDates(
        rule,
        start.wall,
        from,
        to,
        budget,
        (wall) => start.day || exists(zone, wall),
      )) {
        if (++n > maxOfSeries) {
          series.cut = true;
          break;
        }
        take(wall);
      }
      all.take(maxSteps - budget.left);
      series.cut = series.cut || budget.spent;
    }
  };
  for (const rule of master.rules) walk(rule, (wall) => dates.set(wall, dates.get(wall)));
  for (const rule of master.notOn)
    walk(rule, (wall) => {
      if (wall !== start.wall) dates.delete(wall);
    });
  for (const { moment, length: own } of master.added) {
    const wall = addedWall(master, moment);
    if (inside(wall)) dates.set(wall, own);
  }
  const [first, last] = [Math.min(...dates.keys()), Math.max(...dates.keys())];
  const out = master.except.flatMap((named) => {
    const { walls, by } = nameDate(master, named, series);
    const [wall = first] = walls;
    // Before the first and behind the last there is nothing to leave out.
    const within = wall > first && wall < last && !series.cut;
    if (by === "clock" || (by === "none" && within))
      series.odd.push({ line: named.line, value: wallText(named), by });
    return walls;
  });
  for (const wall of out) dates.delete(wall);
  return series;
}
