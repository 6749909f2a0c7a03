/** iCalendar (RFC 5545): one event or a whole calendar. Times are UTC, which every reader gets right; the zone is named beside. */
import { plainText } from "#commons/markdown.ts";
import type { SeenEvent } from "#events/event-row.ts";

/** RFC 5545 §3.3.11. */
export const escapeIcs = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
    .replace(/\\/g, "\\\\")
    .replace(/[,;]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");

/** RFC 5545 §3.1: at most 75 octets a line, never cutting a character. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const char of line) {
    const octets = Buffer.byteLength(char);
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

const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, "");

const statuses = {
  scheduled: "CONFIRMED",
  moved: "CONFIRMED",
  tentative: "TENTATIVE",
  postponed: "TENTATIVE",
  cancelled: "CANCELLED",
} as const;

function vevent(event: SeenEvent, origin: string): string[] {
  const page = event.origin.handle === null ? (event.origin.page ?? `${origin}/events/${event.id}`) : `${origin}/events/${event.id}`;
  const text = plainText(event.contentHtml);
  return [
    "BEGIN:VEVENT",
    // The UID is the event's own address: the same event from two siblings is one in the reader's calendar.
    `UID:${escapeIcs(event.iri ?? `${origin}/events/${event.id}`)}`,
    `DTSTAMP:${utc(event.updated)}`,
    `LAST-MODIFIED:${utc(event.updated)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.starts)}`,
    `DTEND:${utc(event.ends)}`,
    `SUMMARY:${escapeIcs(event.name)}`,
    ...(text === "" ? [] : [`DESCRIPTION:${escapeIcs(text.slice(0, 4000))}`]),
    ...(event.area === "" ? [] : [`LOCATION:${escapeIcs(event.area)}`]),
    `STATUS:${statuses[event.status]}`,
    ...(event.tags.length === 0 ? [] : [`CATEGORIES:${event.tags.map(escapeIcs).join(",")}`]),
    `URL:${page}`,
    "END:VEVENT",
  ];
}

export function calendarFile(name: string, events: readonly SeenEvent[], origin: string): string {
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
    ...events.flatMap((event) => vevent(event, origin)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
