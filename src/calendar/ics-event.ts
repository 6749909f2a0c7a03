/** One VEVENT, read: a fault in it costs what it stands in, never the event. Pure. */
import type { RuleParts } from "#events/rule-dates.ts";
import { oneLine, tagWord } from "#commons/text.ts";
import { digest } from "#kit/ids.ts";
import { safeUrl } from "#kit/url.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import type { Block, Property } from "./ics-lines.ts";
import {
  daysBetween,
  type Length,
  lengthOf,
  listIn,
  type Stamp,
  stampOf,
  stampsOf,
  textIn,
  withoutEntities,
  wordsIn,
} from "./ics-values.ts";
import { isOldRule, readOldRule, readRule } from "./rule-reader.ts";
import { day, fixedZone, midnight, utc, type Zone } from "./zone.ts";
import type { FileZones } from "./zones-of-file.ts";

/** A moment as a file names it. */
export interface Moment {
  readonly day: boolean;
  readonly wall: number;
  /** Its own clock; of a day the file's. */
  readonly zone: Zone;
}

/** A date that a file adds to a series, where it has a length of its own with that. */
export interface Added {
  readonly moment: Moment;
  readonly length?: Length;
}

export type Facts = Omit<CalendarEntry, "key" | "starts" | "ends" | "timeZone" | "allDay">;

export interface ReadEvent {
  readonly uid: string;
  readonly line: number;
  readonly title: string;
  readonly facts: Facts;
  readonly start: Moment;
  readonly length: Length;
  readonly rules: readonly RuleParts[];
  readonly notOn: readonly RuleParts[];
  readonly added: readonly Added[];
  readonly except: readonly Moment[];
  /** The date of its series that it replaces. */
  readonly recurrence: Moment | undefined;
  /** RANGE=THISANDFUTURE: and all later ones. */
  readonly future: boolean;
  /** When it was changed last, in milliseconds; 0 where it doesn't say. */
  readonly changed: number;
}

export interface ReadBlock {
  readonly event?: ReadEvent;
  readonly uid: string;
  readonly title: string;
  /** [line, what was done] */
  readonly notes: readonly (readonly [number, string])[];
}

const short = (text: string): string => text.trim().slice(0, 60);
const mostDates = 5000;
/** Longer is no event, but a slip. */
const mostLength = 20_000;

class EventReader {
  readonly notes: [number, string][];
  readonly #block: Block;
  readonly #zones: FileZones;

  constructor(block: Block, zones: FileZones) {
    this.#block = block;
    this.#zones = zones;
    this.notes = [...block.odd];
  }

  all(name: string): Property[] {
    return this.#block.properties.filter((one) => one.name === name && one.value.trim() !== "");
  }

  text(name: string): string {
    const [property] = this.all(name);
    return property === undefined ? "" : textIn(property);
  }

  note(property: Pick<Property, "line"> | undefined, text: string): void {
    this.notes.push([property?.line ?? this.#block.line, text]);
  }

  /** `series`: the clock of what names none. `asks`: it matters enough to ask people about its zone. */
  moment(property: Property, stamp: Stamp, series: Zone, asks = false): Moment {
    const days = stamp.day || property.params.get("VALUE")?.toUpperCase() === "DATE";
    if (property.brokenQuote === true && asks)
      this.note(property, `a quote in ${property.name} never ends; what stands before the time is taken as its zone`);
    const said = property.params.get("TZID") ?? "";
    if (stamp.offset !== undefined && !days)
      return { day: false, wall: stamp.wall, zone: stamp.offset === 0 ? utc : fixedZone(stamp.offset) };
    const resolved = said === "" || (days && !asks) ? undefined : this.#zones.resolve(said);
    if (days) {
      // The day that it names, on its own clock.
      return { day: true, wall: midnight(stamp.wall), zone: this.#zones.home };
    }
    if (resolved === undefined) return { day: false, wall: stamp.wall, zone: series };
    if (resolved.asked === true) {
      if (!asks) return { day: false, wall: stamp.wall, zone: series };
      this.#zones.ask(said);
      const name = short(said);
      this.note(property, `nobody knows the zone “${name}”; it counts as our own until somebody says which it is`);
    } else if (resolved.note !== undefined && asks) this.note(property, resolved.note);
    return { day: false, wall: stamp.wall, zone: resolved.zone };
  }

  /** The first of this name that can be read. */
  first(name: string, series: Zone, asks = false): Moment | undefined {
    for (const property of this.all(name)) {
      const stamp = stampOf(property.value.split(/[,/]/)[0] ?? "");
      if (stamp !== undefined) return this.moment(property, stamp, series, asks);
    }
    return undefined;
  }

  list(name: string, series: Zone): Moment[] {
    return this.all(name)
      .flatMap((property) => {
        const { stamps, wrong } = stampsOf(property);
        for (const text of wrong.slice(0, 5)) this.note(property, `the date “${short(text)}” in ${name} can't be read and is passed over`);
        return stamps.map((stamp) => this.moment(property, stamp, series));
      })
      .slice(0, mostDates);
  }

  added(series: Zone): Added[] {
    return this.all("RDATE").flatMap((property) =>
      property.value
        .split(",")
        .slice(0, mostDates)
        .flatMap((part): Added[] => {
          const [begin = "", end = ""] = part.trim().split("/");
          if (begin.trim() === "") return [];
          const stamp = stampOf(begin);
          if (stamp === undefined) {
            this.note(property, `the date “${short(part)}” in RDATE can't be read and is passed over`);
            return [];
          }
          const moment = this.moment(property, stamp, series);
          const until = stampOf(end);
          const ms = until === undefined ? 0 : until.wall - (until.offset ?? 0) - (stamp.wall - (stamp.offset ?? 0));
          const length = lengthOf(end) ?? (ms > 0 ? { days: 0, ms } : undefined);
          return [length === undefined ? { moment } : { moment, length }];
        }),
    );
  }

  rules(name: string, of: { readonly day: boolean; readonly zone: Zone }): RuleParts[] {
    return this.all(name)
      .slice(0, 20)
      .flatMap((property) => {
        const read = isOldRule(property.value) ? readOldRule : readRule;
        const { rule, note } = read(property.value, { ...of, home: this.#zones.home });
        if (note !== undefined) this.note(property, rule === undefined ? `${note}; only the first date is taken` : note);
        return rule === undefined ? [] : [rule];
      });
  }

  #endMoment(start: Moment): { property?: Property; end?: Moment } {
    const property = this.all("DTEND")[0] ?? this.all("DUE")[0];
    if (property === undefined) return {};
    const stamp = stampOf(property.value);
    return stamp === undefined ? { property } : { property, end: this.moment(property, stamp, start.zone, true) };
  }

  /** How long it lasts, and whether the file says so. */
  length(start: Moment): { length: Length; given: boolean } {
    const guess = start.day ? { days: 1, ms: 0 } : { days: 0, ms: 7_200_000 };
    const { property, end } = this.#endMoment(start);
    const [duration] = this.all("DURATION");
    const said = duration === undefined ? undefined : lengthOf(duration.value);
    const found = end === undefined ? undefined : lengthTo(start, end);
    if (found !== undefined && found.days < mostLength) return { length: found, given: true };
    if (said !== undefined && said.days < 400 && said.ms < 400 * day) {
      const days = said.days + (start.day ? Math.ceil(said.ms / day) : 0);
      return { length: { days, ms: start.day ? 0 : said.ms }, given: true };
    }
    const guessed = start.day ? "it is taken as one day" : "it is guessed";
    if (property !== undefined && end === undefined) this.note(property, `its end “${short(property.value)}” can't be read; ${guessed}`);
    else if (property !== undefined && end !== undefined && end.zone.instant(end.wall) < start.zone.instant(start.wall))
      this.note(property, `its end lies before its beginning; ${guessed}`);
    else if (duration !== undefined && said === undefined && !/^P(T?0+[A-Z])+$/i.test(duration.value.trim()))
      this.note(duration, `its length “${short(duration.value)}” can't be read; ${guessed}`);
    return { length: guess, given: start.day };
  }
}

function lengthTo(start: Moment, end: Moment): Length | undefined {
  if (start.day) {
    const to = end.day || end.zone !== utc ? end.wall : start.zone.wall(end.zone.instant(end.wall));
    const days = daysBetween(start.wall, to);
    return days >= 1 ? { days, ms: 0 } : end.wall >= start.wall ? { days: 1, ms: 0 } : undefined;
  }
  const at = end.day ? start.zone.instant(end.wall) : end.zone.instant(end.wall);
  const ms = at - start.zone.instant(start.wall);
  return ms > 0 ? { days: 0, ms } : undefined;
}

function pointOf(text: string): { latitude: number; longitude: number } | undefined {
  const [lat = "", lon = ""] = text.split(/[;,]/).map((part) => part.trim());
  const [latitude, longitude] = [Number(lat), Number(lon)];
  if (lat === "" || lon === "" || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
}

const statusOf = (said: string): CalendarEntry["status"] => {
  const text = said.trim().toUpperCase();
  return /^CANCELL?ED$/.test(text) ? "cancelled" : text === "TENTATIVE" ? "tentative" : "scheduled";
};

/** A time that is a whole day by another word: Exchange says so beside it. */
function wholeDay(reader: EventReader, start: Moment, home: Zone): Moment {
  if (start.day || reader.text("X-MICROSOFT-CDO-ALLDAYEVENT").trim().toUpperCase() !== "TRUE") return start;
  const wall = start.zone === utc ? home.wall(start.wall) : start.wall;
  return wall === midnight(wall) ? { day: true, wall, zone: home } : start;
}

/** Reads one event; without a start that can be read there is none. */
export function readEvent(block: Block, zones: FileZones): ReadBlock {
  const reader = new EventReader(block, zones);
  const summary = oneLine(reader.text("SUMMARY"), 150);
  const title = oneLine(summary, 80) || "Event";
  const uid = oneLine(reader.text("UID"), 300);
  const [said] = reader.all("DTSTART");
  const found = reader.first("DTSTART", zones.home, true);
  const year = found === undefined ? 0 : new Date(found.wall).getUTCFullYear();
  if (found === undefined || year > 2200) {
    const what = said === undefined ? "it has no beginning" : `its beginning “${short(said.value)}” can't be read`;
    reader.note(said, `${what}; it is left out`);
    return { uid, title, notes: reader.notes };
  }
  const start = wholeDay(reader, found, zones.home);
  const series = { day: start.day, zone: start.day ? zones.home : start.zone };
  const { length, given } = reader.length(start);
  if (summary === "") reader.note(undefined, "it has no title");
  const [recurs] = reader.all("RECURRENCE-ID");
  const recurrence = reader.first("RECURRENCE-ID", series.zone);
  if (recurs !== undefined && recurrence === undefined)
    reader.note(recurs, `the date “${short(recurs.value)}” that it replaces can't be read; it stands for itself`);
  const url = withoutEntities(reader.text("URL").trim());
  const geo = reader.text("GEO");
  const point = pointOf(geo);
  if (geo.trim() !== "" && point === undefined) reader.note(reader.all("GEO")[0], "its point can't be read and is left out");
  const changed = [...reader.all("LAST-MODIFIED"), ...reader.all("DTSTAMP")].flatMap((one) => stampOf(one.value) ?? []);
  const stamp = changed[0] === undefined ? 0 : changed[0].wall - (changed[0].offset ?? 0);
  const sequence = Number(reader.text("SEQUENCE")) || 0;
  const tags = reader
    .all("CATEGORIES")
    .flatMap(listIn)
    .flatMap((value) => tagWord(value) ?? []);
  const startText = new Date(start.zone.instant(start.wall)).toISOString();
  const event: ReadEvent = {
    uid: uid === "" ? digest(`${title} ${startText}`) : uid,
    line: block.line,
    title,
    facts: {
      uid,
      name: summary === "" ? "Event" : summary,
      text: wordsIn(reader.text("DESCRIPTION")),
      endsGiven: given,
      place: oneLine(reader.text("LOCATION"), 300),
      url: safeUrl(url) ?? (/^https?:/i.test(uid) ? safeUrl(uid) : undefined) ?? null,
      categories: [...new Set(tags)].slice(0, 20),
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      status: statusOf(reader.text("STATUS")),
      sequence: Math.min(1_000_000, Math.max(0, Math.floor(sequence))),
      updated: stamp > 0 ? new Date(stamp) : null,
    },
    start,
    length,
    rules: reader.rules("RRULE", series),
    notOn: reader.rules("EXRULE", series),
    added: reader.added(series.zone),
    except: reader.list("EXDATE", series.zone),
    recurrence,
    future: recurs?.params.get("RANGE")?.toUpperCase() === "THISANDFUTURE",
    changed: stamp,
  };
  return { event, uid, title, notes: reader.notes };
}
