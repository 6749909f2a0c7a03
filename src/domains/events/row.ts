/** An event together with whose it is, as other domains read it. */
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { Origin } from "#commons/origin.ts";
import type { Row } from "#platform/database/schema.ts";

/**
 * All columns but the two that only the database and the reader of
 * documents need; they are the heavy ones.
 */
const eventColumns = [
  "id",
  "groupId",
  "remoteActorId",
  "sourceId",
  "iri",
  "url",
  "lastSeen",
  "madeBy",
  "name",
  "source",
  "contentHtml",
  "summary",
  "starts",
  "ends",
  "endsGiven",
  "allDay",
  "timeZone",
  "area",
  "exactPlace",
  "reveal",
  "latitude",
  "longitude",
  "onlineUrl",
  "kind",
  "careKinds",
  "tags",
  "access",
  "accessWords",
  "yesFacts",
  "cost",
  "costWords",
  "contact",
  "short",
  "capacity",
  "taken",
  "rsvp",
  "guests",
  "joinMode",
  "joinUrl",
  "remaining",
  "language",
  "status",
  "previousStarts",
  "newsAt",
  "newsWhat",
  "offReason",
  "visibility",
  "published",
  "announced",
  "updated",
  "sequence",
  "seriesId",
  "seriesStart",
  "detached",
  "fingerprint",
  "duplicateOf",
  "arrived",
] as const satisfies readonly (keyof Row<"events">)[];

export type EventFields = Pick<Row<"events">, (typeof eventColumns)[number]>;
interface Shown {
  readonly origin: Origin;
  /** Chosen for it, or brought from a sibling. */
  readonly image?: ShownPicture | null;
}
export type VisibleEvent = EventFields & Shown;

/** What a list of events shows of each; a calendar with many is read by these. */
const listedEventColumns = [
  "id",
  "groupId",
  "name",
  "starts",
  "ends",
  "endsGiven",
  "allDay",
  "timeZone",
  "area",
  "onlineUrl",
  "language",
  "status",
  "capacity",
  "taken",
  "remaining",
  "seriesId",
  "detached",
] as const satisfies readonly (keyof EventFields)[];

export type ListedEvent = Pick<EventFields, (typeof listedEventColumns)[number]> & Shown;

/** The same, for a select. */
export const eventSelection = eventColumns.map((name) => `events.${name}` as const);
export const listedSelection = listedEventColumns.map((name) => `events.${name}` as const);
