/** A time zone that only the file defines (RFC 5545 §3.6.5): its rules, walked. Pure. */
import { RuleBudget, ruleDates } from "#domains/events/series/rule-dates.ts";
import type { IcsBlock, IcsProperty } from "./lines.ts";
import { stampsOf } from "./values.ts";
import { readRule } from "./rule-reader.ts";
import { utc, type Zone, zoneOf } from "./zone.ts";

interface Change {
  /** Instant. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const maxObservances = 100;
const maxChanges = 2000;
/** Nobody's clock is asked about further back. */
const earliest = Date.UTC(1900, 0, 1);

/** Milliseconds of "+0100", "-0330", "+01:00:00", "0100". */
function utcOffset(text: string): number | undefined {
  const [whole, sign = "", h = "", m = "", s = "0"] =
    /^\s*([+-]?)(\d{1,2}):?(\d{2})?(?::?(\d{2}))?\s*$/.exec(text) ?? [];
  if (whole === undefined || Number(h) > 24) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(h) * 3600 + Number(m || 0) * 60 + Number(s)) * 1000;
}

function changesOf(block: IcsBlock, until: number, budget: RuleBudget): Change[] {
  const value = (name: string): IcsProperty | undefined =>
    block.properties.find((one) => one.name === name && one.value.trim() !== "");
  const to = utcOffset(value("TZOFFSETTO")?.value ?? "");
  const from = utcOffset(value("TZOFFSETFROM")?.value ?? "") ?? to;
  const start = stampsOf({ value: value("DTSTART")?.value ?? "19700101T000000" }).stamps[0];
  if (to === undefined || from === undefined || start === undefined) return [];
  const walls = new Set<number>([start.wall]);
  const rule = value("RRULE");
  if (rule !== undefined) {
    const read = readRule(rule.value, {
      day: false,
      zone: zoneOf(undefined, () => from),
      home: utc,
    });
    // Clocks change by the year; by the second they only do in files that mean harm.
    if (read.rule !== undefined && /^(YEARLY|MONTHLY)$/.test(read.rule.freq))
      for (const wall of ruleDates(read.rule, start.wall, earliest, until, budget)) {
        if (walls.size >= maxChanges) break;
        walls.add(wall);
      }
  }
  for (const { value } of block.properties.filter((one) => one.name === "RDATE"))
    for (const stamp of stampsOf({ value }).stamps)
      walls.add(stamp.offset === undefined ? stamp.wall : stamp.wall - stamp.offset + from);
  return [...walls].map((wall) => ({ at: wall - from, from, to }));
}

/** undefined where it says no clock at all. `until`: the last moment that is asked about. */
export function fileZone(block: IcsBlock, until: number): Zone | undefined {
  // Rules of a zone of the file are few; what is left of the budget is for nobody.
  const budget = new RuleBudget(100_000);
  const changes = block.children
    .filter((one) => one.kind === "STANDARD" || one.kind === "DAYLIGHT")
    .slice(0, maxObservances)
    .flatMap((one) => changesOf(one, until + 400 * 86_400_000, budget))
    .sort((a, b) => a.at - b.at);
  return zoneOfChanges(changes);
}

/** A clock by its changes, in order; before the first it stands as that one found it. */
function zoneOfChanges(changes: readonly Change[]): Zone | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  return zoneOf(undefined, (instant) => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first.from : (changes[low - 1]?.to ?? 0);
  });
}

/** vCalendar 1.0: `TZ:+01` and `DAYLIGHT:TRUE;+02;20090329T020000;20091025T030000;CET;CEST`. */
export function oldZone(calendar: IcsBlock): Zone | undefined {
  const all = (name: string): string[] =>
    calendar.properties.filter((one) => one.name === name).map((one) => one.value);
  const standard = utcOffset(all("TZ")[0] ?? "");
  if (standard === undefined) return undefined;
  const changes = all("DAYLIGHT").flatMap((line): Change[] => {
    const [on = "", offset = "", begins = "", ends = ""] = line
      .split(";")
      .map((part) => part.trim());
    const summer = utcOffset(offset);
    const [from] = stampsOf({ value: begins }).stamps;
    const [to] = stampsOf({ value: ends }).stamps;
    if (!/^true$/i.test(on) || summer === undefined || from === undefined || to === undefined)
      return [];
    const instant = (wall: number, own: number | undefined, fallback: number): number =>
      wall - (own ?? fallback);
    return [
      { at: instant(from.wall, from.offset, standard), from: standard, to: summer },
      { at: instant(to.wall, to.offset, summer), from: summer, to: standard },
    ];
  });
  return zoneOfChanges(changes.sort((a, b) => a.at - b.at)) ?? zoneOf(undefined, () => standard);
}
