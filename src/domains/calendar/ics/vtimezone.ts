/**
 * A time zone as iCalendar says it (RFC 5545 §3.6.5): its clock changes one by one, so that no
 * reader has to know the zone. Pure.
 */
import { sayTime, Temporal } from "#platform/lib/temporal.ts";

type Moment = InstanceType<typeof Temporal.ZonedDateTime>;

interface Change {
  readonly kind: "STANDARD" | "DAYLIGHT";
  /** Wall-clock time by the clock that ends here: "20270328T020000". */
  readonly local: string;
  /** "+0100" */
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

const year = 366 * 86_400_000;
/** Some hundred years: what a far date in one event may make this write at most. */
const maxChanges = 200;

const stamp = (millis: number): string =>
  new Date(millis).toISOString().replace(/[-:]|\.\d{3}Z$/g, "");

const whole = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
} as const;

/**
 * "20261205T140000": a moment as wall-clock time there. Swedish writes it in this
 * order; a file of 500 events asks often.
 */
export const wallStamp = (date: Date, zone: string): string =>
  sayTime(date, "sv-SE", zone, whole).replace(/[-:]/g, "").replace(" ", "T");

const momentOf = (millis: number, zone: string): Moment =>
  Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);

const offsetAt = (millis: number, zone: string): number =>
  momentOf(millis, zone).offsetNanoseconds / 1e6;

/** "+0100", "-0330"; seconds only where there are some (RFC 5545 §3.3.14). */
function offsetText(millis: number): string {
  const seconds = Math.abs(millis) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(
    (part) => String(part).padStart(2, "0"),
  );
  return `${millis < 0 ? "-" : "+"}${(parts[2] === "00" ? parts.slice(0, 2) : parts).join("")}`;
}

/**
 * "CET" where English has letters for it, else the offset. Each variety of
 * English knows only the zones near it.
 */
function nameOf(millis: number, zone: string, offset: string): string {
  for (const language of ["en-GB", "en-IE", "en-US", "en-AU", "en-NZ", "en-ZA", "en-IN"]) {
    const name = sayTime(new Date(millis), language, zone, {
      hour: "2-digit",
      timeZoneName: "short",
    })
      .split(/\s/)
      .at(-1);
    if (name !== undefined && /^(?!AM$|PM$)[A-Z]{2,5}$/.test(name)) return name;
  }
  return offset;
}

function changeAt(instant: number, zone: string): Change {
  const [before, after] = [offsetAt(instant - 1, zone), offsetAt(instant, zone)];
  const next = momentOf(instant, zone).getTimeZoneTransition("next")?.epochMilliseconds;
  // Nothing here says "summer time": it is the clock that was put
  // forward and goes back within the year.
  const summer =
    after > before && next !== undefined && next - instant < year && offsetAt(next, zone) < after;
  const to = offsetText(after);
  return {
    kind: summer ? "DAYLIGHT" : "STANDARD",
    local: stamp(instant + before),
    from: offsetText(before),
    to,
    name: nameOf(instant, zone, to),
  };
}

/** The changes from the one that holds at the beginning to the last before the end. */
function changesOf(zone: string, begins: number, ends: number): Change[] {
  const before = momentOf(begins, zone).getTimeZoneTransition("previous")?.epochMilliseconds ?? -1;
  const changes: Change[] = [];
  if (before < 0) {
    // A century-old change from sun time, to the odd second, is
    // something that many readers stumble over.
    const offset = offsetText(offsetAt(begins - 1, zone));
    changes.push({
      kind: "STANDARD",
      local: "19700101T000000",
      from: offset,
      to: offset,
      name: nameOf(begins - 1, zone, offset),
    });
  }
  let change: number | undefined =
    before < 0
      ? momentOf(begins - 1, zone).getTimeZoneTransition("next")?.epochMilliseconds
      : before;
  while (change !== undefined && change <= ends && changes.length < maxChanges) {
    changes.push(changeAt(change, zone));
    change = momentOf(change, zone).getTimeZoneTransition("next")?.epochMilliseconds;
  }
  return changes;
}

function observance(changes: readonly Change[]): string[] {
  const [first] = changes;
  if (first === undefined) return [];
  return [
    `BEGIN:${first.kind}`,
    `DTSTART:${first.local}`,
    // DTSTART is said again: some readers take the dates of an observance
    // from RDATE alone, one from each line.
    ...(changes.length === 1 ? [] : changes.map(({ local }) => `RDATE:${local}`)),
    `TZOFFSETFROM:${first.from}`,
    `TZOFFSETTO:${first.to}`,
    `TZNAME:${first.name}`,
    `END:${first.kind}`,
  ];
}

const cache = new Map<string, readonly string[]>();

/**
 * Lines of a VTIMEZONE component (RFC 5545 §3.6.5), unfolded, for an IANA zone, right
 * for every instant between the two.
 */
export function vtimezone(zone: string, from: Date, to: Date): string[] {
  // Whole years: few different answers to keep, and both the clocks of a year are in it.
  const [first, last] = [
    from.getUTCFullYear(),
    Math.max(from.getUTCFullYear(), to.getUTCFullYear()),
  ];
  const key = `${zone} ${first} ${last}`;
  let lines = cache.get(key);
  if (lines === undefined) {
    const changes = changesOf(zone, Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1));
    const groups = Map.groupBy(changes, (change) =>
      [change.kind, change.from, change.to, change.name].join(" "),
    );
    lines = [
      "BEGIN:VTIMEZONE",
      `TZID:${zone}`,
      ...[...groups.values()].flatMap(observance),
      "END:VTIMEZONE",
    ];
    if (cache.size >= 200) cache.clear();
    cache.set(key, lines);
  }
  return [...lines];
}
