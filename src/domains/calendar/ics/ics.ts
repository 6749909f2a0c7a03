/** iCalendar (RFC 5545): one event, a whole calendar, a series with its rule. */
import { plainText } from "#commons/markup/plain-text.ts";
import { costLine, sentencesBesideCost } from "#domains/events/cost/cost.ts";
import { statusTerms } from "#domains/events/event.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import { isTimeZone, wallTime } from "#platform/lib/temporal.ts";
import type { FeedMeeting } from "#domains/meetings/feed-queries.ts";
import type { FeedShift } from "#domains/rotas/feed-queries.ts";
import { vtimezone, wallStamp } from "./vtimezone.ts";

/** RFC 5545 §3.3.11. */
export const escapeIcs = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
    .replace(/\\/g, "\\\\")
    .replace(/[,;]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");

/** RFC 5545 §3.1: at most 75 octets a line, never cutting a character. */
export function fold(line: string): string {
  if (line.length < 26) return line;
  const pieces: string[] = [];
  if (plainLine.test(line)) {
    if (line.length <= 75) return line;
    for (let offset = 75; offset < line.length; offset += 74)
      pieces.push(` ${line.slice(offset, offset + 74)}`);
    return [line.slice(0, 75), ...pieces].join("\r\n");
  }
  let piece = "";
  let size = 0;
  for (const char of line) {
    const octets = char.length === 1 && char.charCodeAt(0) < 128 ? 1 : Buffer.byteLength(char);
    if (size + octets > 75) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += char;
    size += octets;
  }
  return [...pieces, piece].join("\r\n");
}

/** One octet for each character. */
const plainLine = /^[\x20-\x7e]*$/;

export const utcStamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** "20271031": the day there. */
const dayStamp = (date: Date, zone: string): string =>
  wallTime(date, zone).slice(0, 10).replaceAll("-", "");

/** A moment as a property: a day, a time in its zone, or UTC where the zone is that. */
function moment(
  name: string,
  date: Date,
  event: Pick<VisibleEvent, "timeZone" | "allDay">,
): string {
  if (event.allDay) return `${name};VALUE=DATE:${dayStamp(date, event.timeZone)}`;
  return plainUtc(event.timeZone)
    ? `${name}:${utcStamp(date)}`
    : `${name};TZID=${event.timeZone}:${wallStamp(date, event.timeZone)}`;
}

/**
 * Of whole days the last one is a day too (RFC 5545 §3.3.10): a
 * moment in UTC lies on the day before.
 */
const ruleFor = (event: Pick<VisibleEvent, "timeZone" | "allDay">, rule: string): string =>
  event.allDay
    ? rule.replace(
        /UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/,
        (_, y: string, m: string, d: string, h: string, min: string, s: string) => {
          const last = new Date(`${y}-${m}-${d}T${h}:${min}:${s}Z`);
          return `UNTIL=${dayStamp(last, event.timeZone)}`;
        },
      )
    : rule;

const plainUtc = (zone: string): boolean =>
  /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(zone) || !isTimeZone(zone);

/** What of one series its file says beside the first date. */
interface Repeats {
  readonly uid: string;
  readonly rule?: string;
  /** Starts that are left out. */
  readonly except?: readonly Date[];
  /** Start that the rule gave this one. */
  readonly recurrence?: Date;
}

interface Personal {
  /** Minutes before, for a reminder. */
  readonly alarm?: number;
  readonly tentative?: boolean;
}

const pageOf = (event: VisibleEvent, origin: string): string =>
  event.origin.handle === null
    ? (event.origin.page ?? `${origin}/events/${event.id}`)
    : `${origin}/events/${event.id}`;

export function vevent(
  event: VisibleEvent,
  origin: string,
  repeats?: Repeats,
  personal?: Personal,
): string[] {
  const page = pageOf(event, origin);
  const access = sentencesBesideCost(event, event.language);
  const cost = costLine(event, event.language);
  const description = [
    plainText(event.contentHtml).slice(0, 4000),
    cost,
    access.join(" "),
    event.onlineUrl ?? "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
  const status =
    personal?.tentative === true && event.status !== "cancelled"
      ? "TENTATIVE"
      : statusTerms[event.status][0];
  return [
    "BEGIN:VEVENT",
    // The UID is the event's own address: the same event from two
    // siblings is one in the reader's calendar.
    `UID:${escapeIcs(repeats?.uid ?? event.iri ?? `${origin}/events/${event.id}`)}`,
    `DTSTAMP:${utcStamp(event.updated)}`,
    `LAST-MODIFIED:${utcStamp(event.updated)}`,
    `SEQUENCE:${event.sequence}`,
    ...(repeats?.recurrence === undefined
      ? []
      : [moment("RECURRENCE-ID", repeats.recurrence, event)]),
    moment("DTSTART", event.starts, event),
    // Where nobody said when it ends, the usual length: without one,
    // programs show a moment that nobody sees.
    moment("DTEND", event.ends, event),
    ...(repeats?.rule === undefined ? [] : [`RRULE:${ruleFor(event, repeats.rule)}`]),
    ...(repeats?.except ?? []).map((date) => moment("EXDATE", date, event)),
    `SUMMARY:${escapeIcs(event.name)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escapeIcs(description)}`]),
    ...(event.area === "" ? [] : [`LOCATION:${escapeIcs(event.area)}`]),
    ...(event.latitude === null || event.longitude === null
      ? []
      : [`GEO:${event.latitude};${event.longitude}`]),
    ...[event.contact].filter(Boolean).map((text) => `CONTACT:${escapeIcs(text)}`),
    `STATUS:${status}`,
    `TRANSP:${status === "CANCELLED" ? "TRANSPARENT" : "OPAQUE"}`,
    ...(event.tags.length === 0 ? [] : [`CATEGORIES:${event.tags.map(escapeIcs).join(",")}`]),
    ...(event.onlineUrl === null ? [] : [`CONFERENCE;VALUE=URI:${event.onlineUrl}`]),
    `URL:${page}`,
    ...(personal === undefined ? [] : ["CLASS:PRIVATE"]),
    // What is off rings nobody out of bed.
    ...(personal?.alarm === undefined ||
    event.status === "cancelled" ||
    event.status === "postponed"
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escapeIcs(event.name)}`,
          `TRIGGER:-PT${personal.alarm}M`,
          "END:VALARM",
        ]),
    "END:VEVENT",
  ];
}

function zonesOf(events: readonly VisibleEvent[]): string[] {
  const spans = new Map<string, { from: Date; to: Date }>();
  for (const event of events) {
    if (event.allDay || plainUtc(event.timeZone)) continue;
    const span = spans.get(event.timeZone);
    if (span === undefined) spans.set(event.timeZone, { from: event.starts, to: event.ends });
    else {
      if (event.starts < span.from) span.from = event.starts;
      if (event.ends > span.to) span.to = event.ends;
    }
  }
  return [...spans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, { from, to }]) => vtimezone(zone, from, to));
}

export function icsFile(
  name: string,
  events: readonly VisibleEvent[],
  parts: readonly string[],
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Calendula//Calendula//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeIcs(name)}`,
    `X-WR-CALNAME:${escapeIcs(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...zonesOf(events),
    ...parts,
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

/**
 * `personal` adds what only its one reader sees, by id of the event; `more`
 * whole entries, such as `shiftEntries`.
 */
export const calendarFile = (
  name: string,
  events: readonly VisibleEvent[],
  origin: string,
  personal?: ReadonlyMap<string, Personal>,
  more: readonly string[] = [],
): string =>
  icsFile(name, events, [
    ...events.flatMap((event) => vevent(event, origin, undefined, personal?.get(event.id))),
    ...more,
  ]);

const seatStatus = ({ cancelled, looking }: FeedShift): string => {
  if (cancelled) return "CANCELLED";
  return looking ? "TENTATIVE" : "CONFIRMED";
};

/**
 * Seats of rotas for the one who holds them. In UTC: each is one time, with no rule to repeat it.
 */
export const shiftEntries = (shifts: readonly FeedShift[], origin: string): string[] =>
  shifts.flatMap((shift) => [
    "BEGIN:VEVENT",
    `UID:${origin}/seats/${shift.id}`,
    `DTSTAMP:${utcStamp(shift.updated)}`,
    `LAST-MODIFIED:${utcStamp(shift.updated)}`,
    `DTSTART:${utcStamp(shift.starts)}`,
    `DTEND:${utcStamp(shift.ends)}`,
    `SUMMARY:${escapeIcs(shift.seat === "" ? shift.name : `${shift.name}: ${shift.seat}`)}`,
    `DESCRIPTION:${escapeIcs(shift.group)}`,
    `STATUS:${seatStatus(shift)}`,
    `TRANSP:${shift.cancelled ? "TRANSPARENT" : "OPAQUE"}`,
    `URL:${origin}/rotas/${shift.rotaId}`,
    "CLASS:PRIVATE",
    ...(shift.cancelled
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escapeIcs(shift.name)}`,
          "TRIGGER:-PT120M",
          "END:VALARM",
        ]),
    "END:VEVENT",
  ]);

/** Meetings of one's groups: no place, since the file may lie on other people's servers. */
export const meetingEntries = (meetings: readonly FeedMeeting[], origin: string): string[] =>
  meetings.flatMap((meeting) => [
    "BEGIN:VEVENT",
    `UID:${origin}/meetings/${meeting.id}`,
    `DTSTAMP:${utcStamp(meeting.updated)}`,
    `LAST-MODIFIED:${utcStamp(meeting.updated)}`,
    `DTSTART:${utcStamp(meeting.starts)}`,
    `DTEND:${utcStamp(meeting.ends)}`,
    `SUMMARY:${escapeIcs(meeting.name)}`,
    `DESCRIPTION:${escapeIcs(meeting.group.name)}`,
    `URL:${origin}/meetings/${meeting.id}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ]);
