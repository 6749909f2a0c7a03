/** A clock that times of a file are on: an IANA zone, or one that only the file knows. Pure. */
import { Temporal } from "#platform/lib/temporal.ts";

/**
 * "Wall" is what the clock shows, in milliseconds as if it were UTC: days are counted in it, and
 * rules are walked in it, whatever the zone.
 */
export interface Zone {
  /** IANA; undefined for a clock that has no such name. */
  readonly name: string | undefined;
  /**
   * Milliseconds since 1970. What comes twice is the first; what is skipped has the offset before.
   */
  instant(wall: number): number;
  wall(instant: number): number;
}

export const day = 86_400_000;
/** The midnight that begins a wall's day. */
export const midnight = (wall: number): number => Math.floor(wall / day) * day;

/** Is there this time on that clock? Not in the hour that it jumps over. */
export const exists = (zone: Zone, wall: number): boolean => zone.wall(zone.instant(wall)) === wall;

/** Offset by instant, both ways. */
export function zoneOf(name: string | undefined, offset: (instant: number) => number): Zone {
  return {
    name,
    wall: (instant) => instant + offset(instant),
    instant: (wall) => {
      const before = offset(wall - day);
      const after = offset(wall + day);
      if (before === after || offset(wall - before) === before) return wall - before;
      return offset(wall - after) === after ? wall - after : wall - before;
    },
  };
}

export const fixedZone = (offset: number): Zone => zoneOf(undefined, () => offset);

export const utc: Zone = zoneOf("UTC", () => 0);

const zones = new Map<string, Zone>();

/** An IANA zone. Offsets are kept by the day: a file asks for the same ones again and again. */
export function ianaZone(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const exact = (instant: number): number =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name).offsetNanoseconds /
    1e6;
  const days = new Map<number, number | undefined>();
  const offset = (instant: number): number => {
    const today = Math.floor(instant / day);
    if (!days.has(today)) {
      if (days.size >= 5000) days.clear();
      const [first, last] = [exact(today * day), exact((today + 1) * day)];
      days.set(today, first === last ? first : undefined);
    }
    return days.get(today) ?? exact(instant);
  };
  const zone = zoneOf(name, offset);
  if (zones.size >= 100) zones.clear();
  zones.set(name, zone);
  return zone;
}
