/** An event: what it is, what may be written, how its time is said. Pure. */
import { type Access, readAccess } from "#commons/access-facts.ts";
import { isCareKind } from "#commons/care-kinds.ts";
import { oneLine, tagWord } from "#commons/text.ts";
import type { Visibility } from "#database/schema.ts";
import { after, hours } from "#kit/clock.ts";
import { dayIn, instantOf, isTimeZone, sayTime } from "#kit/temporal.ts";
import { safeUrl } from "#kit/url.ts";

export const eventKinds = [
  "skillshare",
  "workshop",
  "peer-support-circle",
  "clinic-day",
  "herb-share",
  "work-day",
  "meeting",
  "ritual",
  "talk",
  "other",
] as const;
export type EventKind = (typeof eventKinds)[number];

const kindNames: Readonly<Record<EventKind, string>> = {
  skillshare: "Skillshare",
  workshop: "Workshop",
  "peer-support-circle": "Peer support circle",
  "clinic-day": "Clinic day",
  "herb-share": "Herb share",
  "work-day": "Work day",
  meeting: "Meeting",
  ritual: "Ritual",
  talk: "Talk",
  other: "Other",
};
export const eventKindName = (kind: string): string => (kindNames as Readonly<Record<string, string | undefined>>)[kind] ?? kindNames.other;

/** What people write. Times are wall-clock times in `timeZone`, or carry an offset of their own. */
export interface EventInput {
  readonly name: string;
  /** Markdown. */
  readonly content: string;
  readonly startTime: string;
  readonly endTime?: string | undefined;
  readonly timeZone: string;
  readonly area: string;
  /** Sealed: shown to the group's members only. */
  readonly exactPlace?: string | undefined;
  readonly onlineUrl?: string | undefined;
  readonly kind: string;
  readonly careKinds: readonly string[];
  readonly tags: readonly string[];
  readonly access: unknown;
  readonly capacity?: number | undefined;
  readonly visibility: Visibility;
  readonly language: string;
  /** false: a draft. */
  readonly publish: boolean;
}

/** The same, checked and ready to be written. */
export interface EventFacts {
  readonly name: string;
  readonly source: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
  readonly area: string;
  readonly exactPlace: string | null;
  readonly onlineUrl: string | null;
  readonly kind: string;
  readonly careKinds: string[];
  readonly tags: string[];
  readonly access: Access;
  readonly capacity: number | null;
  readonly language: string;
}

/** Reads what was written; notes by field where it can't be. */
export function readInput(input: EventInput): { readonly facts?: EventFacts; readonly notes: Record<string, string | undefined> } {
  const zone = isTimeZone(input.timeZone);
  const starts = zone ? instantOf(input.startTime, input.timeZone) : undefined;
  const written =
    input.endTime === undefined || input.endTime === "" ? undefined : zone ? instantOf(input.endTime, input.timeZone) : undefined;
  const ends = written ?? (starts === undefined ? undefined : after(starts, hours(2)));
  const online = input.onlineUrl === undefined || input.onlineUrl === "" ? null : safeUrl(input.onlineUrl);
  const notes = {
    name: oneLine(input.name).length < 3 ? "Give the event a title." : undefined,
    timeZone: zone ? undefined : "A time zone is written like Europe/Amsterdam.",
    startTime:
      !zone || starts !== undefined
        ? starts !== undefined && starts.getUTCFullYear() > 2200
          ? "This is very far away."
          : undefined
        : "When does it begin? Write it like 2026-12-05T14:00.",
    endTime:
      input.endTime !== undefined && input.endTime !== "" && written === undefined && zone
        ? "Write the end like 2026-12-05T16:00, or leave it out."
        : starts !== undefined && ends !== undefined && ends <= starts
          ? "The end must come after the beginning."
          : undefined,
    online: online === undefined ? "Write the whole address, beginning with https://" : undefined,
    capacity:
      input.capacity === undefined || (Number.isInteger(input.capacity) && input.capacity > 0 && input.capacity <= 100_000)
        ? undefined
        : "A number of places, or nothing.",
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language) ? undefined : "A language is written like en or pt-BR.",
    area: input.area.length > 300 ? "A few words are enough." : undefined,
  };
  if (Object.values(notes).some((note) => note !== undefined) || starts === undefined || ends === undefined) return { notes };
  return {
    notes,
    facts: {
      name: oneLine(input.name, 150),
      source: input.content,
      starts,
      ends,
      timeZone: input.timeZone,
      area: oneLine(input.area, 300),
      exactPlace: input.exactPlace === undefined || oneLine(input.exactPlace) === "" ? null : oneLine(input.exactPlace, 500),
      onlineUrl: online ?? null,
      kind: (eventKinds as readonly string[]).includes(input.kind) ? input.kind : "other",
      careKinds: [...new Set(input.careKinds.filter(isCareKind))],
      tags: [...new Set(input.tags.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
      access: readAccess(input.access),
      capacity: input.capacity ?? null,
      language: input.language,
    },
  };
}

/** "herbs, salves first-aid" -> words. */
export const splitTags = (text: string): string[] => text.split(/[\s,#]+/).filter((word) => word !== "");

const place = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

const say = (date: Date, zone: string, options: Intl.DateTimeFormatOptions): string => sayTime(date, "en-GB", zone, options);

/** "Sat 5 Dec 2026" in that zone. */
export const shortDay = (date: Date, zone: string): string =>
  say(date, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).replaceAll(",", "");

const clock = (date: Date, zone: string): string => say(date, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "Sat 5 Dec 2026, 14:00–16:00 (Amsterdam time)"; over several days both days are said. */
export function timesText(starts: Date, ends: Date, zone: string): string {
  const end = dayIn(starts, zone) === dayIn(ends, zone) ? clock(ends, zone) : ` ${shortDay(ends, zone)}, ${clock(ends, zone)}`;
  return `${shortDay(starts, zone)}, ${clock(starts, zone)}–${end} (${place(zone)} time)`;
}
