/** What people write about an event, read and checked. Pure. */
import {
  type Access,
  type AccessWords,
  readAccess,
  readAccessWords,
  yesFacts,
} from "#commons/access/facts.ts";
import { isCareKind } from "#commons/care-kinds.ts";
import { hasLetter, oneLine, tagWord } from "#commons/text.ts";
import type { CostKind, Reveal, RsvpMode, Visibility } from "#platform/database/schema.ts";
import { after, hours, minutes } from "#platform/lib/clock.ts";
import { instantOf, isTimeZone, Temporal } from "#platform/lib/temporal.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { accessWithCost, longestContact, readCost } from "../cost/cost.ts";
import type { PictureChange } from "#domains/pictures/picture.ts";
import { isEventKind, readMapPoint, roundPoint } from "../event.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

/**
 * What people write. Times are wall-clock times in `timeZone`, or carry an offset
 * of their own; a bare day is all day.
 */
export interface EventInput {
  readonly name: string;
  /** Markdown. */
  readonly content: string;
  readonly startTime: string;
  /** Of an all-day event: its last day. */
  readonly endTime?: string | undefined;
  readonly allDay?: boolean | undefined;
  readonly timeZone: string;
  readonly area: string;
  /** Sealed: shown as `reveal` says. */
  readonly exactPlace?: string | undefined;
  readonly reveal?: Reveal | undefined;
  /** "52.09, 5.12"; kept rounded. */
  readonly point?: string | undefined;
  readonly onlineUrl?: string | undefined;
  readonly kind: string;
  readonly careKinds: readonly string[];
  readonly tags: readonly string[];
  readonly access: unknown;
  readonly accessWords?: unknown;
  readonly cost?: string | undefined;
  readonly costWords?: string | undefined;
  /** Whom to ask, for everybody to read. */
  readonly contact?: string | undefined;
  readonly capacity?: number | undefined;
  readonly rsvp?: RsvpMode | undefined;
  readonly guests?: boolean | undefined;
  /** Minutes of one slot, for `rsvp: "slots"`. */
  readonly slotMinutes?: number | undefined;
  readonly slotPlaces?: number | undefined;
  readonly visibility: Visibility;
  readonly language: string;
  /** false: a draft. */
  readonly publish: boolean;
  /** Number of the state that was read before it was changed; undefined: whatever stands. */
  readonly sequence?: number | undefined;
  /** Looked through already. */
  readonly picture?: PictureChange | undefined;
}

/** The same, checked and ready to be written. */
export interface EventFacts {
  readonly name: string;
  readonly source: string;
  readonly starts: Date;
  readonly ends: Date;
  /** Did anybody say when it ends? Else it is a guess, which is not shown. */
  readonly endsGiven: boolean;
  readonly allDay: boolean;
  readonly timeZone: string;
  readonly area: string;
  readonly exactPlace: string | null;
  readonly reveal: Reveal;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly onlineUrl: string | null;
  readonly kind: string;
  readonly careKinds: string[];
  readonly tags: string[];
  readonly access: Access;
  readonly accessWords: AccessWords;
  readonly yesFacts: string[];
  readonly cost: CostKind | null;
  readonly costWords: string;
  readonly contact: string;
  readonly capacity: number | null;
  readonly rsvp: RsvpMode;
  readonly guests: boolean;
  readonly language: string;
}

type EventNotes = Record<string, Saying | undefined>;

const bareDay = /^\d{4}-\d\d-\d\d$/;

/** Midnight after a day. */
function dayAfter(day: string, zone: string): Date | undefined {
  try {
    return instantOf(
      `${Temporal.PlainDate.from(day, { overflow: "reject" }).add({ days: 1 }).toString()}T00:00`,
      zone,
    );
  } catch {
    return undefined;
  }
}

const wholeSecond = (date: Date | undefined): Date | undefined =>
  date === undefined ? undefined : new Date(Math.floor(date.getTime() / 1000) * 1000);

function startOf(written: string, allDay: boolean, zone: string): Date | undefined {
  if (!allDay) return wholeSecond(instantOf(written, zone));
  const day = written.slice(0, 10);
  return bareDay.test(day) ? instantOf(`${day}T00:00`, zone) : undefined;
}

const endOf = (written: string, allDay: boolean, zone: string): Date | undefined =>
  allDay ? dayAfter(written.slice(0, 10), zone) : wholeSecond(instantOf(written, zone));

interface Times {
  readonly starts?: Date | undefined;
  readonly ends?: Date | undefined;
  readonly endsGiven: boolean;
  readonly allDay: boolean;
  readonly notes: EventNotes;
}

type Span = Pick<Times, "starts" | "ends">;

function startNote({ starts }: Span): Saying | undefined {
  if (starts === undefined) return saying((m) => m.errors.whenDoesItBeginWrite);
  return starts.getUTCFullYear() > 2200 || starts.getUTCFullYear() < 1970
    ? saying((m) => m.errors.thisIsVeryFarAway)
    : undefined;
}

function endNote({ starts, ends }: Span): Saying | undefined {
  if (starts === undefined || ends === undefined) return undefined;
  if (ends <= starts) return saying((m) => m.errors.theEndMustComeAfter);
  return ends.getTime() - starts.getTime() > hours(24 * 100)
    ? saying((m) => m.errors.anEventLasts100Days)
    : undefined;
}

function slotNote(length: number | undefined, { starts, ends }: Span): Saying | undefined {
  if (length !== undefined && !(Number.isInteger(length) && length >= 5 && length <= 480))
    return saying((m) => m.errors.aSlotLastsFrom5);
  return starts !== undefined &&
    ends !== undefined &&
    ends.getTime() - starts.getTime() < minutes(length ?? 5)
    ? saying((m) => m.errors.noTimeOfSoMany)
    : undefined;
}

function readTimes(input: EventInput): Times {
  const zone = input.timeZone;
  const given = input.endTime === undefined || input.endTime === "" ? undefined : input.endTime;
  const allDay = input.allDay === true || bareDay.test(input.startTime);
  if (!isTimeZone(zone))
    return {
      endsGiven: false,
      allDay,
      notes: { timeZone: saying((m) => m.errors.aTimeZoneIsWritten) },
    };
  const starts = startOf(input.startTime, allDay, zone);
  const usualEnd = (from: Date): Date | undefined =>
    allDay ? dayAfter(input.startTime.slice(0, 10), zone) : after(from, hours(2));
  const written = given === undefined ? undefined : endOf(given, allDay, zone);
  const ends = written ?? (starts === undefined ? undefined : usualEnd(starts));
  const startTime = startNote({ starts });
  const endTime =
    given !== undefined && written === undefined
      ? saying((m) => m.errors.writeTheEndLike2026)
      : endNote({ starts, ends });
  return {
    starts,
    ends,
    endsGiven: given !== undefined || allDay,
    allDay,
    notes: { startTime, endTime },
  };
}

/**
 * Reads what was written; notes by field where it can't be. What is announced
 * must answer at least one access fact.
 */
export function readInput(input: EventInput): {
  readonly facts?: EventFacts;
  readonly notes: EventNotes;
} {
  const { starts, ends, endsGiven, allDay, notes: timeNotes } = readTimes(input);
  const online =
    input.onlineUrl === undefined || input.onlineUrl === "" ? null : safeUrl(input.onlineUrl);
  const accessInput = readAccess(input.access);
  const money = readCost(input.cost, input.costWords);
  const access = accessWithCost(accessInput, money.cost);
  const reveal = input.reveal ?? "members";
  const pointText = (input.point ?? "").trim();
  const point = pointText === "" ? undefined : readMapPoint(pointText);
  const rsvp = input.rsvp ?? "open";
  const slotted = rsvp === "slots";
  const notes: EventNotes = {
    name: !hasLetter(input.name) ? saying((m) => m.errors.giveTheEventATitle) : undefined,
    ...timeNotes,
    online:
      online === undefined ? saying((m) => m.errors.writeTheWholeAddressBeginning) : undefined,
    point:
      pointText !== "" && point === undefined ? saying((m) => m.errors.writeItLike5209) : undefined,
    capacity:
      input.capacity === undefined ||
      (Number.isInteger(input.capacity) && input.capacity > 0 && input.capacity <= 100_000)
        ? undefined
        : saying((m) => m.errors.aNumberOfPlacesOr),
    slotMinutes: slotted ? slotNote(input.slotMinutes, { starts, ends }) : undefined,
    slotPlaces:
      slotted &&
      input.slotPlaces !== undefined &&
      !(Number.isInteger(input.slotPlaces) && input.slotPlaces >= 1 && input.slotPlaces <= 100)
        ? saying((m) => m.errors.from1To100People)
        : undefined,
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language)
      ? undefined
      : saying((m) => m.errors.aLanguageIsWrittenLike),
    area: input.area.length > 300 ? saying((m) => m.errors.aFewWordsAreEnough) : undefined,
    access:
      input.publish && Object.keys(accessInput).length === 0
        ? saying((m) => m.errors.beforeItIsAnnouncedAnswer)
        : undefined,
  };
  if (
    Object.values(notes).some((note) => note !== undefined) ||
    starts === undefined ||
    ends === undefined
  )
    return { notes };
  const exact = reveal === "public";
  return {
    notes,
    facts: {
      name: oneLine(input.name, 150),
      source: input.content,
      starts,
      ends,
      endsGiven,
      allDay,
      timeZone: input.timeZone,
      area: oneLine(input.area, 300),
      exactPlace:
        input.exactPlace === undefined || oneLine(input.exactPlace) === ""
          ? null
          : oneLine(input.exactPlace, 500),
      reveal,
      latitude: point === undefined ? null : roundPoint(point.latitude, exact),
      longitude: point === undefined ? null : roundPoint(point.longitude, exact),
      onlineUrl: online ?? null,
      kind: isEventKind(input.kind) ? input.kind : "other",
      careKinds: [...new Set(input.careKinds.filter(isCareKind))],
      tags: [...new Set(input.tags.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
      access,
      accessWords: readAccessWords(input.access, input.accessWords, access),
      yesFacts: yesFacts(access),
      ...money,
      contact: oneLine(input.contact ?? "", longestContact),
      capacity: slotted ? null : (input.capacity ?? null),
      rsvp,
      guests: input.guests ?? true,
      language: input.language,
    },
  };
}

/** The words beside access facts as they were written; empty ones count as none. */
export const accessWordsOf = (
  input: Pick<EventInput, "accessWords">,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries((input.accessWords ?? {}) as Record<string, unknown>).filter(
      ([, words]) => words !== "",
    ),
  );
