/** Reads iCalendar from elsewhere (RFC 5545), kindly and within bounds. Everything in it is hostile. Pure. */
import ICAL from "ical.js";
import { RRuleTemporal } from "rrule-temporal";
import { plainText } from "#commons/markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import { after, days, hours, parseDate } from "#kit/clock.ts";
import { digest } from "#kit/ids.ts";
import { instantOf, isTimeZone, Temporal } from "#kit/temporal.ts";
import { safeUrl } from "#kit/url.ts";
import { type CalendarEntry, Problems, type ReadResult } from "./calendar-entry.ts";
import { windowsZones } from "./windows-zones.ts";

export interface ReadWish {
  /** Zone (IANA) of times that name none, where the file names none either. */
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  readonly most: number;
  readonly onProgress?: (done: number, total: number) => void;
}

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** The VEVENT and VTIMEZONE parts of a file as texts, found by their lines: a broken one breaks no other. */
export function splitBlocks(text: string): { readonly events: string[]; readonly zones: string[] } {
  const events: string[] = [];
  const zones: string[] = [];
  const line = /^(BEGIN|END):(VEVENT|VTIMEZONE)[ \t]*\r?$/gim;
  let begun: { at: number; kind: string } | undefined;
  const flat = text.includes("\n") ? text : text.replace(/\r/g, "\n");
  for (const match of flat.matchAll(line)) {
    const kind = (match[2] ?? "").toUpperCase();
    if ((match[1] ?? "").toUpperCase() === "BEGIN") begun = { at: match.index, kind };
    else if (begun?.kind === kind) {
      const block = flat.slice(begun.at, match.index + match[0].length);
      if (block.length <= 200_000) (kind === "VEVENT" ? events : zones).push(block);
      begun = undefined;
    }
  }
  return { events, zones };
}

const parse = (block: string): Component => new ICAL.Component(ICAL.parse(block) as never);

interface Moment {
  readonly date: Date;
  readonly zone: string;
  readonly allDay: boolean;
}

class Reader {
  /** Zone of what names none: the file's own, else the reader's. */
  readonly home: string;
  readonly #zones = new Map<string, InstanceType<typeof ICAL.Timezone>>();

  constructor(wish: ReadWish, zones: readonly string[], said: string | undefined) {
    const own = said === undefined ? undefined : this.#ianaOf(said);
    // Many programs write UTC there for want of a better.
    this.home = own === undefined || /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(own) ? wish.zone : own;
    for (const block of zones.slice(0, 200)) {
      try {
        const component = parse(block);
        const id = component.getFirstPropertyValue("tzid");
        if (typeof id === "string" && this.#ianaOf(id) === undefined) this.#zones.set(id, new ICAL.Timezone(component));
      } catch {
        // A zone that can't be read is one that is not there.
      }
    }
  }

  #ianaOf(id: string): string | undefined {
    if (isTimeZone(id)) return id;
    const tail = id.split("/").slice(-3);
    for (const name of [tail.slice(-2).join("/"), tail.join("/")]) if (name.includes("/") && isTimeZone(name)) return name;
    return windowsZones[id.trim()];
  }

  /** A property's time as a moment: its zone by name, else by what the file says of it, else the reader's own. */
  moment(property: InstanceType<typeof ICAL.Property> | null): Moment | undefined {
    const value = property?.getFirstValue();
    if (property == null || !(value instanceof ICAL.Time)) return undefined;
    return this.momentOf(value, property.getFirstParameter("tzid"));
  }

  momentOf(time: Time, tzid: string | undefined): Moment | undefined {
    const zone = tzid === undefined ? this.home : (this.#ianaOf(tzid) ?? this.home);
    const text = time.toString().replace(/Z$/, "");
    if (time.isDate) {
      const date = instantOf(`${text.slice(0, 10)}T00:00`, this.home);
      return date === undefined ? undefined : { date, zone: this.home, allDay: true };
    }
    if (time.toString().endsWith("Z") || time.zone === ICAL.Timezone.utcTimezone) {
      const date = instantOf(`${text}Z`, "UTC");
      return date === undefined ? undefined : { date, zone: "UTC", allDay: false };
    }
    const own = tzid === undefined ? undefined : this.#zones.get(tzid);
    if (own !== undefined) {
      const copy = time.clone();
      copy.zone = own;
      return { date: copy.toJSDate(), zone, allDay: false };
    }
    const date = instantOf(text, zone);
    return date === undefined ? undefined : { date, zone, allDay: false };
  }
}

interface Read {
  readonly uid: string;
  readonly first: Omit<CalendarEntry, "key">;
  readonly zone: string;
  /** Start that this one replaces in its series. */
  readonly recurrence: Date | undefined;
  readonly rule: string | undefined;
  readonly added: readonly Date[];
  readonly except: readonly Date[];
}

const text = (component: Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
};

const statusOf = (said: string): CalendarEntry["status"] => {
  const text = said.toUpperCase();
  return text === "CANCELLED" ? "cancelled" : text === "TENTATIVE" ? "tentative" : "scheduled";
};

function endOf(component: Component, reader: Reader, start: Moment): Pick<CalendarEntry, "ends" | "endsGiven"> {
  const said = reader.moment(component.getFirstProperty("dtend"))?.date;
  if (said !== undefined && said > start.date) return { ends: said, endsGiven: true };
  const duration = component.getFirstPropertyValue("duration");
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : 0;
  if (seconds > 0 && seconds < 86_400 * 400) return { ends: after(start.date, seconds * 1000), endsGiven: true };
  if (!start.allDay) return { ends: after(start.date, hours(2)), endsGiven: false };
  // A day has 23, 24 or 25 hours.
  const next = Temporal.Instant.fromEpochMilliseconds(start.date.getTime()).toZonedDateTimeISO(start.zone).add({ days: 1 });
  return { ends: new Date(next.epochMilliseconds), endsGiven: true };
}

function readBlock(block: string, reader: Reader): Read | string {
  const component = parse(block);
  const name = oneLine(text(component, "summary"), 150) || "Event";
  const start = reader.moment(component.getFirstProperty("dtstart"));
  if (start === undefined) return `“${name}” has no start that we can read.`;
  const year = start.date.getUTCFullYear();
  if (!(year >= 1970 && year <= 2200)) return `“${name}” is out of all bounds.`;
  const description = text(component, "description");
  const words = manyLines(/<\/?[a-z][^>]*>/i.test(description) ? plainText(description) : description, 20_000);
  const geo = component.getFirstPropertyValue("geo") as unknown;
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  const point = latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const rule = component.getFirstPropertyValue("rrule");
  const changed = component.getFirstPropertyValue("last-modified") ?? component.getFirstPropertyValue("dtstamp");
  const times = (property: string): Date[] =>
    component
      .getAllProperties(property)
      .flatMap((one) =>
        (one.getValues() as unknown[])
          .slice(0, 1000)
          .flatMap((value) => (value instanceof ICAL.Time ? (reader.momentOf(value, one.getFirstParameter("tzid"))?.date ?? []) : [])),
      );
  const uid = oneLine(text(component, "uid"), 300);
  return {
    uid: uid === "" ? digest(`${name} ${start.date.toISOString()}`) : uid,
    first: {
      name,
      text: words,
      starts: start.date,
      ...endOf(component, reader, start),
      // A moment in UTC says when, but not for which clock.
      timeZone: start.zone === "UTC" ? reader.home : start.zone,
      allDay: start.allDay,
      place: oneLine(text(component, "location"), 300),
      url: safeUrl(text(component, "url")) ?? safeUrl(uid) ?? null,
      categories: [
        ...new Set(
          component
            .getAllProperties("categories")
            .flatMap((one) => (one.getValues() as unknown[]).flatMap((value) => tagWord(String(value)) ?? [])),
        ),
      ].slice(0, 20),
      latitude: point ? Number(latitude.toFixed(3)) : null,
      longitude: point ? Number(longitude.toFixed(3)) : null,
      status: statusOf(text(component, "status")),
      sequence: Math.min(1_000_000, Math.max(0, Number(component.getFirstPropertyValue("sequence")) || 0)),
      updated: changed instanceof ICAL.Time ? (parseDate(changed.toJSDate().toISOString()) ?? null) : null,
    },
    zone: start.zone,
    recurrence: reader.moment(component.getFirstProperty("recurrence-id"))?.date,
    rule: rule instanceof ICAL.Recur ? rule.toString() : undefined,
    added: times("rdate"),
    except: times("exdate"),
  };
}

/** Dates of one rule inside the window; a rule that is too fine or too wide says so. */
function expand(one: Read, wish: ReadWish, problems: Problems): Date[] {
  const dates = new Map<number, Date>();
  const lasts = one.first.ends.getTime() - one.first.starts.getTime();
  const begin = after(wish.from, -Math.min(lasts, days(100)));
  const inside = (date: Date): boolean => date > begin && date < wish.to;
  if (inside(one.first.starts)) dates.set(one.first.starts.getTime(), one.first.starts);
  for (const date of one.added) if (inside(date)) dates.set(date.getTime(), date);
  if (one.rule !== undefined) {
    if (!/FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\b/.test(one.rule)) problems.add(`“${one.first.name}” repeats in a way that we don't follow.`);
    else {
      try {
        const rule = new RRuleTemporal({
          rruleString: one.rule,
          dtstart: Temporal.Instant.fromEpochMilliseconds(one.first.starts.getTime()).toZonedDateTimeISO(one.zone),
          maxIterations: 20_000,
        });
        for (const date of rule.between(begin, wish.to, true)) {
          if (dates.size >= 2000) break;
          dates.set(date.epochMilliseconds, new Date(date.epochMilliseconds));
        }
      } catch {
        problems.add(`“${one.first.name}” repeats in a way that we don't follow.`);
      }
    }
  }
  const left = new Set(one.except.map((date) => date.getTime()));
  return [...dates.values()].filter((date) => !left.has(date.getTime()));
}

/** UNTIL of a rule that has a zone must be in UTC; many files write local time. */
const mended = (block: string): string => block.replace(/^(RRULE:.*UNTIL=\d{8}T\d{6})(?=[;\r\n]|$)/gim, "$1Z");

/**
 * Reads a whole file. Long ones are read in pieces, so that the server goes on answering. Dates of series that fall into
 * the window stand for themselves; moved and cancelled ones replace what their rule gave.
 */
export async function readIcs(file: string, wish: ReadWish): Promise<ReadResult> {
  const { events, zones } = splitBlocks(file.replace(/^\uFEFF/, ""));
  const reader = new Reader(wish, zones, /^X-WR-TIMEZONE(?:;[^:\r\n]*)?:([^\r\n]{1,100})/im.exec(file.slice(0, 20_000))?.[1]?.trim());
  const problems = new Problems();
  const masters = new Map<string, Read>();
  const overrides = new Map<string, Map<number, Read>>();
  for (const [i, block] of events.entries()) {
    if (i % 50 === 49) {
      await new Promise((resolve) => setImmediate(resolve));
      wish.onProgress?.(i, events.length);
    }
    try {
      const one = readBlock(mended(block), reader);
      if (typeof one === "string") problems.add(one);
      else if (one.recurrence !== undefined) {
        const of = overrides.get(one.uid) ?? new Map<number, Read>();
        of.set(one.recurrence.getTime(), one);
        overrides.set(one.uid, of);
      } else if ((masters.get(one.uid)?.first.sequence ?? -1) <= one.first.sequence) masters.set(one.uid, one);
    } catch {
      problems.add(`Event ${i + 1} of the file can't be read.`);
    }
  }
  const entries: CalendarEntry[] = [];
  const add = (entry: CalendarEntry): boolean => {
    if (entry.ends <= wish.from || entry.starts >= wish.to || entry.ends <= entry.starts) return true;
    if (entries.length >= wish.most) return false;
    entries.push(entry);
    return true;
  };
  let complete = true;
  let seen = 0;
  for (const one of masters.values()) {
    if (++seen % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
    const changed = overrides.get(one.uid);
    if (one.rule === undefined && one.added.length === 0) {
      complete = add({ ...one.first, key: one.uid }) && complete;
      continue;
    }
    const lasts = one.first.ends.getTime() - one.first.starts.getTime();
    for (const date of expand(one, wish, problems)) {
      if (changed?.has(date.getTime()) === true) continue;
      complete = add({ ...one.first, key: `${one.uid}#${date.toISOString()}`, starts: date, ends: after(date, lasts) }) && complete;
    }
  }
  for (const [uid, of] of overrides)
    for (const [at, one] of of) complete = add({ ...one.first, key: `${uid}#${new Date(at).toISOString()}` }) && complete;
  entries.sort((a, b) => a.starts.getTime() - b.starts.getTime());
  return { entries, problems: problems.list, more: !complete };
}
