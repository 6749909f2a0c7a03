/** One VEVENT, read: a fault in it costs what it stands in, never the event. Pure. */
import type { RuleParts } from "#domains/events/series/rule-days.ts";
import { oneLine, tagWord } from "#commons/text.ts";
import { digest } from "#platform/lib/ids.ts";
import { safeUrl } from "#platform/lib/url.ts";
import type { CalendarEntry } from "../entry.ts";
import { readState } from "./states.ts";
import { EventReader, short } from "./event-reader.ts";
import type { IcsBlock } from "./lines.ts";
import {
  icsTextIn,
  type Length,
  looseUrl,
  maxText,
  stampOf,
  valueListIn,
  valuePlaceIn,
  valueWordsIn,
} from "./values.ts";
import type { Added, Moment } from "./moments.ts";
import { midnight, utc, type Zone } from "./zone.ts";
import type { FileZones } from "./zones-of-file.ts";
import { fileNoteMessages } from "../import/note-messages.ts";

const words = fileNoteMessages("en");

type Facts = Omit<CalendarEntry, "key" | "starts" | "ends" | "timeZone" | "allDay">;

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
  /** RANGE: all later ones too (THISANDFUTURE), or all before it (THISANDPRIOR of RFC 2445). */
  readonly range: "one" | "future" | "prior";
  /** When it was changed last, in milliseconds; 0 where it doesn't say. */
  readonly changed: number;
  /** It says no beginning of its own, only which date of a series it changes. */
  readonly follows: boolean;
  readonly untitled: boolean;
  /** IANA: the clock of its calendar, by which it is said where its own has no such name. */
  readonly home: string;
}

interface ReadBlock {
  readonly event?: ReadEvent;
  readonly uid: string;
  readonly title: string;
  /** [line, what was done] */
  readonly notes: readonly (readonly [number, string])[];
  /** It says no beginning, only that what has its UID is off (RFC 5546 §3.2.5). */
  readonly callsOff?: { readonly sequence: number; readonly line: number; readonly title: string };
}

function pointOf(text: string): { latitude: number; longitude: number } | undefined {
  // "52,1;5,1": where a semicolon parts them, a comma is one of numbers.
  const parts = text.includes(";") ? text.replaceAll(",", ".").split(";") : text.split(",");
  const [lat = "", lon = ""] = parts.map((part) => part.trim());
  const [latitude, longitude] = [Number(lat), Number(lon)];
  if (lat === "" || lon === "" || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    return undefined;
  return { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
}

const rangeOf = (range: string | undefined): ReadEvent["range"] => {
  if (range === "THISANDFUTURE") return "future";
  return range === "THISANDPRIOR" ? "prior" : "one";
};

/** Its own name, and those of programs that write what STATUS has no word for. */
const stateNames = ["STATUS", "X-STATUS", "X-EVENT-STATUS", "EVENT-STATUS", "EVENTSTATUS"];

function stateOf(reader: EventReader): CalendarEntry["status"] {
  for (const name of stateNames) {
    const [property] = reader.all(name);
    if (property === undefined) continue;
    const { state, unknown } = readState(icsTextIn(property));
    if (state === "postponed") reader.note(property, words.postponed);
    if (state !== "scheduled") return state;
    if (unknown && name === "STATUS")
      reader.note(property, words.stateUnknown({ value: short(property.value) }));
  }
  return "scheduled";
}

/** A title that a website wrote as HTML, by the few marks that stand in one. */
const bareTitle = (text: string): string =>
  /<\/?(?:b|i|u|em|strong|span|font|small|su[bp]|a|p|div|br|h\d)(?:\s[^<>]*)?\/?>/i.test(text)
    ? valueWordsIn(text)
    : text;

/** Where it is in the words of Apple, where nothing else says it. */
function placeBeside(reader: EventReader): string {
  const params = reader.all("X-APPLE-STRUCTURED-LOCATION")[0]?.params;
  const names = [params?.get("X-TITLE"), params?.get("X-ADDRESS")].filter(
    (one) => one !== undefined,
  );
  return names.join(", ").replace(/\\n/gi, ", ").replace(/\\(.)/g, "$1");
}

function described(reader: EventReader): string {
  const [property] = [...reader.all("DESCRIPTION"), ...reader.all("X-ALT-DESC")];
  const raw = property === undefined ? "" : icsTextIn(property);
  const text = valueWordsIn(raw);
  // Of a page in HTML far more is markup than words.
  if (raw.length > maxText && text.length > 0.9 * maxText)
    reader.note(property, words.textTooLong({ n: maxText }));
  return text;
}

/**
 * How programs say beside a midnight that it is a whole day: Exchange, Hotmail, Funambol, Symbian.
 */
const wholeDays: readonly (readonly [name: string, value: RegExp])[] = [
  ["X-MICROSOFT-CDO-ALLDAYEVENT", /^TRUE$/i],
  ["X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", /^TRUE$/i],
  ["X-FUNAMBOL-ALLDAY", /^(TRUE|1)$/i],
  ["X-EPOCAGENDAENTRYTYPE", /^(EVENT|ANNIVERSARY)$/i],
];

/** A time that is a whole day by another word. */
function wholeDay(reader: EventReader, start: Moment, home: Zone): Moment {
  if (start.day || !wholeDays.some(([name, value]) => value.test(reader.text(name).trim())))
    return start;
  const wall = start.zone === utc ? home.wall(start.wall) : start.wall;
  return wall === midnight(wall) ? { day: true, wall, zone: home } : start;
}

/** Reads one event; without a start that can be read there is none. */
export function readIcsEvent(block: IcsBlock, zones: FileZones, calledOff = false): ReadBlock {
  const reader = new EventReader(block, zones);
  const summary = oneLine(bareTitle(reader.text("SUMMARY")), 150);
  const title = oneLine(summary, 80) || "Event";
  const uid = oneLine(reader.text("UID"), 300);
  const [dtstart] = reader.all("DTSTART");
  const [recurs] = reader.all("RECURRENCE-ID");
  const follows = dtstart === undefined && recurs !== undefined;
  const state = stateOf(reader);
  const sequence = Number(reader.text("SEQUENCE")) || 0;
  if (
    dtstart === undefined &&
    recurs === undefined &&
    uid !== "" &&
    (calledOff || state === "cancelled")
  )
    return { uid, title, notes: reader.notes, callsOff: { sequence, line: block.line, title } };
  const found = follows ? reader.first("RECURRENCE-ID", zones.home) : reader.start();
  const year = found === undefined ? 0 : new Date(found.wall).getUTCFullYear();
  if (found === undefined || year > 2200) {
    reader.note(
      dtstart,
      dtstart === undefined
        ? words.noBeginning
        : words.badBeginning({ value: short(dtstart.value) }),
    );
    return { uid, title, notes: reader.notes };
  }
  const start = wholeDay(reader, found, zones.home);
  const series = { day: start.day, zone: start.day ? zones.home : start.zone };
  const { length, given } = reader.length(start);
  if (follows) reader.note(undefined, words.beginsAsReplaced);
  // A change of a series has the title of that.
  if (summary === "" && recurs === undefined) reader.note(undefined, words.noTitle);
  const recurrence = reader.first("RECURRENCE-ID", series.zone);
  if (recurs !== undefined && recurrence === undefined)
    reader.note(recurs, words.badReplaced({ value: short(recurs.value) }));
  const url = looseUrl(reader.text("URL"));
  const geo = reader.text("GEO");
  const [apple] = reader.all("X-APPLE-STRUCTURED-LOCATION");
  const own = pointOf(geo);
  const point = own ?? pointOf(/^geo:([^;?]*)/i.exec(apple?.value.trim() ?? "")?.[1] ?? "");
  if (geo.trim() !== "" && own === undefined) reader.note(reader.all("GEO")[0], words.badPoint);
  const changed = [...reader.all("LAST-MODIFIED"), ...reader.all("DTSTAMP")].flatMap(
    (one) => stampOf(one.value) ?? [],
  );
  const stamp = changed[0] === undefined ? 0 : changed[0].wall - (changed[0].offset ?? 0);
  const tags = reader
    .all("CATEGORIES")
    .flatMap(valueListIn)
    .flatMap((value) => tagWord(value) ?? []);
  const startText = new Date(start.zone.instant(start.wall)).toISOString();
  const event: ReadEvent = {
    uid: uid === "" ? digest(`${title} ${startText}`) : uid,
    line: block.line,
    title,
    facts: {
      uid,
      name: summary === "" ? "Event" : summary,
      text: described(reader),
      endsGiven: given,
      place: valuePlaceIn(reader.text("LOCATION") || placeBeside(reader)),
      url: url ?? (/^https?:/i.test(uid) ? safeUrl(uid) : undefined) ?? null,
      categories: [...new Set(tags)].slice(0, 20),
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      status: calledOff ? "cancelled" : state,
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
    range: rangeOf(recurs?.params.get("RANGE")?.toUpperCase()),
    changed: stamp,
    follows,
    untitled: summary === "",
    home: zones.homeName,
  };
  return { event, uid, title, notes: reader.notes };
}
