/** What the API takes for events: shapes, and a change laid over what stands. */
import Type, { type Static } from "typebox";
import { parseAccess, parseAccessWords } from "#commons/access/facts.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import type { EventInput } from "./input.ts";
import { lastMoment } from "../times.ts";
import type { VisibleEvent } from "../row.ts";
import { optionalText } from "#commons/asked.ts";

const orNull = <T extends Parameters<typeof Type.Optional>[0]>(type: T) =>
  Type.Optional(Type.Union([type, Type.Null()]));
const answer = Type.Union([
  Type.String({ maxLength: 10 }),
  Type.Object({ answer: Type.String({ maxLength: 10 }), words: optionalText(200) }),
]);

const costKind = Type.Union([
  Type.Literal("free"),
  Type.Literal("sliding"),
  Type.Literal("fixed"),
  Type.Literal("donation"),
]);

export const EventChange = Type.Object({
  name: optionalText(300),
  content: optionalText(100_000),
  startTime: optionalText(40),
  endTime: orNull(Type.String({ maxLength: 40 })),
  allDay: Type.Optional(Type.Boolean()),
  timeZone: optionalText(64),
  location: Type.Optional(
    Type.Object({
      area: optionalText(500),
      exact: orNull(Type.String({ maxLength: 1000 })),
      online: orNull(Type.String({ maxLength: 1000 })),
      latitude: orNull(Type.Number({ minimum: -90, maximum: 90 })),
      longitude: orNull(Type.Number({ minimum: -180, maximum: 180 })),
    }),
  ),
  reveal: Type.Optional(
    Type.Union([
      Type.Literal("members"),
      Type.Literal("confirmed"),
      Type.Literal("day"),
      Type.Literal("public"),
    ]),
  ),
  kind: optionalText(40),
  careKinds: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 })),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 })),
  access: Type.Optional(Type.Record(Type.String(), answer)),
  accessWords: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 200 }))),
  cost: Type.Optional(
    Type.Union([
      costKind,
      Type.Object({
        kind: Type.Optional(Type.Union([costKind, Type.Null()])),
        words: optionalText(200),
      }),
      Type.Null(),
    ]),
  ),
  /** Whom to ask, for everybody to read. */
  contact: orNull(Type.String({ maxLength: 200 })),
  capacity: orNull(Type.Integer({ minimum: 1, maximum: 100_000 })),
  rsvp: Type.Optional(
    Type.Union([
      Type.Literal("open"),
      Type.Literal("approval"),
      Type.Literal("slots"),
      Type.Literal("off"),
    ]),
  ),
  guests: Type.Optional(Type.Boolean()),
  slotMinutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 480 })),
  slotPlaces: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  visibility: Type.Optional(
    Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")]),
  ),
  language: optionalText(20),
  publish: Type.Optional(Type.Boolean()),
  /** RRULE (RFC 5545), for a series. */
  recurrence: orNull(Type.String({ maxLength: 200 })),
  /** Of a date of a series: what a change is for. */
  scope: Type.Optional(
    Type.Union([Type.Literal("this"), Type.Literal("later"), Type.Literal("all")]),
  ),
  /** Id of a remembered place. */
  place: optionalText(40),
  rememberPlace: Type.Optional(Type.Boolean()),
  /** Of a change: the `sequence` that was read. On top of another it is refused (409). */
  sequence: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type EventChange = Static<typeof EventChange>;

export const NewEventBody = Type.Intersect([
  EventChange,
  Type.Object({ name: Type.String({ maxLength: 300 }), startTime: Type.String({ maxLength: 40 }) }),
]);
export type NewEventBody = Static<typeof NewEventBody>;

/**
 * Said nothing of access: then that is what the event says. An empty answer is none,
 * and is refused when it is announced.
 */
const unsaid = { overall: "ask" };

/** Of an all-day event: on its last day. */
function givenEnd(event: VisibleEvent | undefined): Date | undefined {
  if (event?.endsGiven !== true) return undefined;
  return event.allDay ? lastMoment(event) : event.ends;
}

function times(
  change: EventChange,
  event: VisibleEvent | undefined,
  zone: string,
): Pick<EventInput, "startTime" | "endTime" | "allDay"> {
  const allDay = change.allDay ?? (change.startTime === undefined ? event?.allDay : undefined);
  const standing = (date: Date | undefined): string | undefined =>
    date === undefined ? undefined : wallTime(date, event?.timeZone ?? zone);
  return {
    startTime: change.startTime ?? standing(event?.starts) ?? "",
    // A new start alone keeps no old end: an event that grew by
    // accident is worse than the usual length.
    endTime:
      change.endTime === undefined && change.startTime === undefined
        ? standing(givenEnd(event))
        : (change.endTime ?? undefined),
    allDay,
  };
}

function costIn(
  cost: EventChange["cost"],
  event: VisibleEvent | undefined,
): Pick<EventInput, "cost" | "costWords"> {
  if (cost === undefined) return { cost: event?.cost ?? undefined, costWords: event?.costWords };
  if (typeof cost === "string") return { cost, costWords: undefined };
  return { cost: cost?.kind ?? undefined, costWords: cost?.words ?? undefined };
}

/** A cost that is taken away takes the answer with it that it gave about access. */
function moneyOf(
  { cost, access }: EventChange,
  event: VisibleEvent | undefined,
): Pick<EventInput, "cost" | "costWords" | "access"> {
  const standing = event === undefined ? undefined : parseAccess(event.access);
  const { free: _free, ...without } = standing ?? {};
  return {
    ...costIn(cost, event),
    access: access ?? (cost === null && event?.cost != null ? without : standing),
  };
}

function point(change: EventChange, event: VisibleEvent | undefined): string {
  const latitude =
    change.location?.latitude === undefined ? event?.latitude : change.location.latitude;
  const longitude =
    change.location?.longitude === undefined ? event?.longitude : change.location.longitude;
  return latitude == null || longitude == null
    ? ""
    : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}

/** A change on top of what stands; of a new event, on top of what is usual. */
export function merge(
  change: EventChange,
  event: VisibleEvent | undefined,
  zone: string,
  language: string,
): EventInput {
  const timeZone = change.timeZone ?? event?.timeZone ?? zone;
  const money = moneyOf(change, event);
  const access = event === undefined ? undefined : parseAccess(event.access);
  const orStanding = <T>(
    given: T | null | undefined,
    standing: T | null | undefined,
  ): T | undefined => (given === undefined ? standing : given) ?? undefined;
  return {
    ...times(change, event, timeZone),
    name: change.name ?? event?.name ?? "",
    content: change.content ?? event?.source ?? "",
    timeZone,
    area: change.location?.area ?? event?.area ?? "",
    exactPlace: orStanding(change.location?.exact, event?.exactPlace),
    reveal: change.reveal ?? event?.reveal,
    point: point(change, event),
    onlineUrl: orStanding(change.location?.online, event?.onlineUrl),
    kind: change.kind ?? event?.kind ?? "other",
    careKinds: change.careKinds ?? event?.careKinds ?? [],
    tags: change.tags ?? event?.tags ?? [],
    // A remembered place brings its own.
    ...money,
    access: money.access ?? (change.place === undefined ? unsaid : {}),
    accessWords:
      change.accessWords ??
      (event === undefined || access === undefined
        ? {}
        : parseAccessWords(event.accessWords, access)),
    contact: change.contact === undefined ? event?.contact : (change.contact ?? undefined),
    capacity: orStanding(change.capacity, event?.capacity),
    rsvp: change.rsvp ?? event?.rsvp,
    guests: change.guests ?? event?.guests,
    slotMinutes: change.slotMinutes,
    slotPlaces: change.slotPlaces,
    visibility: change.visibility ?? event?.visibility ?? "public",
    language: change.language ?? event?.language ?? language,
    publish: change.publish ?? true,
  };
}

/** A place may know nothing of its access either. */
export const orUnsaid = (input: EventInput, { access }: EventChange): EventInput =>
  access === undefined && Object.keys(input.access as object).length === 0
    ? { ...input, access: unsaid }
    : input;

/** Without what a remembered place says better: what the change did not name. */
export const unplaced = (input: EventInput, { location, access }: EventChange): EventInput => ({
  ...input,
  area: location?.area ?? "",
  exactPlace: location?.exact ?? undefined,
  point: location?.latitude === undefined ? "" : input.point,
  access: access ?? {},
});
