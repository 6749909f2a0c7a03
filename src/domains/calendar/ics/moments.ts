/** Moments as a file names them, and how long it is from one to another. Pure. */
import { type Length, wallDaysBetween } from "./values.ts";
import { day, midnight, utc, type Zone } from "./zone.ts";

const hour = 3_600_000;

/** A moment as a file names it. */
export interface Moment {
  readonly day: boolean;
  readonly wall: number;
  /** Its own clock; of a day the file's. */
  readonly zone: Zone;
  /**
   * It names no zone, or one that nobody knows: of a date of a series, that of the series is meant.
   */
  readonly floats?: boolean;
  /** Where it stands in the file. */
  readonly line?: number;
}

/** A date that a file adds to a series, where it has a length of its own with that. */
export interface Added {
  readonly moment: Moment;
  readonly length?: Length;
}

/** From ten in the evening to one of the same day: the night after is meant. */
export function nightAfter(start: Moment, end: Moment): Length | undefined {
  if (start.day || end.day) return undefined;
  const [begins, ends] = [start.wall, start.zone.wall(end.zone.instant(end.wall))];
  const today = midnight(begins);
  const late = begins - today >= 17 * hour && ends - today <= 8 * hour;
  if (!late || ends < today || ends === begins) return undefined;
  return { days: 0, ms: start.zone.instant(ends + day) - start.zone.instant(begins) };
}

export function lengthTo(start: Moment, end: Moment): Length | undefined {
  if (start.day) {
    const to = end.day || end.zone !== utc ? end.wall : start.zone.wall(end.zone.instant(end.wall));
    const days = wallDaysBetween(start.wall, to);
    if (days >= 1) return { days, ms: 0 };
    return end.wall >= start.wall ? { days: 1, ms: 0 } : undefined;
  }
  const instant = end.day ? start.zone.instant(end.wall) : end.zone.instant(end.wall);
  const ms = instant - start.zone.instant(start.wall);
  return ms > 0 ? { days: 0, ms } : undefined;
}
