/** Events in the database. */
import { sql } from "kysely";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { originColumns } from "#commons/origin.ts";
import { DomainError } from "#commons/domain-error.ts";
import { maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { type EventFields, eventSelection, type VisibleEvent } from "./row.ts";

export type EventRow = Row<"events">;
export type { VisibleEvent };

const [handle, name, page, address] = originColumns("events", true);

function joined(db: Reader) {
  return db
    .selectFrom("events")
    .leftJoin("groups", "groups.id", "events.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "events.remoteActorId")
    .leftJoin("calendarSources", "calendarSources.id", "events.sourceId")
    .select(eventSelection)
    .select(pictureColumn("event", "events").as("image"))
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);
}

type Joined = EventFields & {
  byHandle: string | null;
  byName: string;
  byPage: string | null;
  byAddress: string | null;
  image: ShownPicture | null;
};

const seen = ({ byHandle, byName, byPage, byAddress, ...event }: Joined): VisibleEvent => ({
  ...event,
  origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
});

/**
 * The event, if the viewer may see it; gone when it was public and was taken away; else not-found.
 */
export async function eventFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleEvent> {
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("events.id", "=", id).executeTakeFirst();
  if (row !== undefined && maySee(viewer, row)) return seen(row);
  if (await eventWithdrawn(db, id)) throw new DomainError("gone");
  throw new DomainError("not-found");
}

const underLock = (trx: Trx, id: string) =>
  trx.selectFrom("events").selectAll().where("id", "=", id).forNoKeyUpdate();

/** The row, which nobody else changes until the transaction ends: answers queue up here. */
export const lockedEvent = (trx: Trx, id: string): Promise<EventRow | undefined> =>
  underLock(trx, id).executeTakeFirst();

/** The same of an event that was read before. */
export const lockKnownEvent = (trx: Trx, id: string): Promise<EventRow> =>
  underLock(trx, id).executeTakeFirstOrThrow();

export async function eventWithdrawn(db: Reader, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("tombstones")
      .select("id")
      .where("kind", "=", "event")
      .where("id", "=", id)
      .executeTakeFirst()) !== undefined
  );
}

/** A group's next events that the viewer may see; drafts only for its members. */
export async function upcomingOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  now: Date,
  max: number,
): Promise<VisibleEvent[]> {
  const rows = await joined(db)
    .where("events.groupId", "=", groupId)
    .where("events.ends", ">", now)
    .where(sql<boolean>`${visibleTo(viewer, "events")}`)
    // Of a series the first date to come that follows its rule; the others stand inside it.
    .where(
      sql<boolean>`(events.series_id is null or events.detached or not exists (
        select from events e where e.series_id = events.series_id and not e.detached
          and e.visibility = events.visibility and e.ends > ${now} and e.starts < events.starts))`,
    )
    .orderBy("events.starts")
    .orderBy("events.id")
    .limit(max)
    .execute();
  return rows.map(seen);
}

/** Some that were found already, the soonest first. */
export const eventsById = async (db: Reader, ids: readonly string[]): Promise<VisibleEvent[]> =>
  ids.length === 0
    ? []
    : (await joined(db).where("events.id", "in", ids).orderBy("events.starts").execute()).map(seen);

/** The dates of a series after this one that the viewer may see, the soonest first. */
export async function datesAfter(
  db: Reader,
  viewer: Viewer,
  seriesId: string,
  { id, starts }: Pick<VisibleEvent, "id" | "starts">,
  max: number,
): Promise<VisibleEvent[]> {
  const rows = await joined(db)
    .where("events.seriesId", "=", seriesId)
    .where("events.starts", ">=", starts)
    .where("events.id", "!=", id)
    .where("events.published", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "events")}`)
    .orderBy("events.starts")
    .limit(max)
    .execute();
  return rows.map(seen);
}

/** The dates of a series that the viewer may see, in order. */
export async function datesOf(
  db: Reader,
  viewer: Viewer,
  seriesId: string,
): Promise<VisibleEvent[]> {
  const rows = await joined(db)
    .where("events.seriesId", "=", seriesId)
    .where("events.published", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "events")}`)
    .orderBy("events.starts")
    .limit(1000)
    .execute();
  return rows.map(seen);
}
