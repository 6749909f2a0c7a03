/** The calendar's queries: own events and those of others, by time, from an index. */
import { type RawBuilder, sql } from "kysely";
import { type Origin, originColumns } from "#commons/origin.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import { notQuiet, type Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import {
  eventSelection,
  type ListedEvent,
  listedSelection,
  type VisibleEvent,
} from "#domains/events/row.ts";
import { isUnanswered } from "#domains/events/rsvp/rsvp.ts";
import { after, days } from "#platform/lib/clock.ts";
import type { CalendarFilter } from "./filter.ts";
import { type CalendarSpan, calendarPlaces, withSibling } from "./filter-store.ts";

const [handle, name, page, address] = originColumns("events", true);

interface CalendarPage<E> {
  readonly events: readonly E[];
  /** Is there more behind the last one? */
  readonly more: boolean;
}

const joined = (db: Reader) =>
  db
    .selectFrom("events")
    .leftJoin("groups", "groups.id", "events.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "events.remoteActorId")
    .leftJoin("calendarSources", "calendarSources.id", "events.sourceId")
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

/**
 * The row together with its origin. It is added to the row itself: copies
 * of hundreds of wide rows are dear.
 */
const withOrigin = <
  R extends {
    byHandle: string | null;
    byName: string;
    byPage: string | null;
    byAddress: string | null;
  },
>(
  row: R,
): R & { origin: Origin } =>
  Object.assign(row, {
    origin: { handle: row.byHandle, name: row.byName, page: row.byPage, address: row.byAddress },
  });

type Column = (typeof eventSelection)[number];

const ordered = (
  db: Reader,
  columns: readonly Column[],
  condition: RawBuilder<boolean>,
  max: number,
) =>
  joined(db)
    .select(columns)
    .select(pictureColumn("event", "events").as("image"))
    .where(condition)
    .orderBy("events.starts")
    .orderBy("events.id")
    .limit(max)
    .execute();

async function find(
  db: Reader,
  viewer: Viewer,
  asked: CalendarFilter,
  facts: CalendarSpan,
  columns: readonly Column[],
) {
  const { coming, running } = calendarPlaces(viewer, await withSibling(db, asked), facts);
  const [rows, before] = await Promise.all([
    ordered(db, columns, coming, facts.max + 1),
    running === undefined ? [] : ordered(db, columns, running, 30),
  ]);
  return {
    events: [...before, ...rows.slice(0, facts.max)].map(withOrigin),
    more: rows.length > facts.max,
  };
}

/**
 * Events that the viewer may see, whole, the soonest first. Without `from`
 * what has not ended today is shown.
 */
export const calendarEvents = (
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: CalendarSpan,
): Promise<CalendarPage<VisibleEvent>> => find(db, viewer, filter, facts, eventSelection);

/** The same with as much of each as a list shows. */
export const listedEvents = (
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: CalendarSpan,
): Promise<CalendarPage<ListedEvent>> => find(db, viewer, filter, facts, listedSelection);

const dayOf = (zone: string): RawBuilder<string> =>
  sql<string>`(events.starts at time zone ${sql.lit(zone)})::date`;

/**
 * The first events of each day from..to, and how many begin on it; days without any are left out.
 */
export async function eventsByDay(
  db: Reader,
  viewer: Viewer,
  asked: CalendarFilter,
  facts: {
    readonly zone: string;
    readonly from: string;
    readonly to: string;
    readonly perDay: number;
  },
): Promise<{
  readonly events: readonly ListedEvent[];
  readonly counts: ReadonlyMap<string, number>;
}> {
  const filter = await withSibling(db, { ...asked, from: facts.from, to: facts.to });
  const { coming, running, zone } = calendarPlaces(viewer, filter, {
    zone: facts.zone,
    today: facts.from,
  });
  const first = sql<{ id: string; day: string; n: number }>`
    select id, day::text, n from (
      select id, day, count(*) over (partition by day)::int as n,
        row_number() over (partition by day order by starts, id) as place
      from (select events.id, events.starts, ${dayOf(zone)} as day from events
        where ${coming}) found
    ) numbered where place <= ${facts.perDay}`;
  const [{ rows }, before] = await Promise.all([
    first.execute(db),
    running === undefined ? [] : ordered(db, listedSelection, running, 100),
  ]);
  const ids = rows.map((row) => row.id);
  const events =
    ids.length === 0
      ? []
      : await ordered(
          db,
          listedSelection,
          sql<boolean>`events.id = any(${ids}::uuid[])`,
          ids.length,
        );
  return {
    events: [...before, ...events].map(withOrigin),
    counts: new Map(rows.map((row) => [row.day, row.n])),
  };
}

/** How many events begin on each day, from..to in the zone; days without any are left out. */
export async function countsByDay(
  db: Reader,
  viewer: Viewer,
  asked: CalendarFilter,
  facts: { readonly zone: string; readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const filter = await withSibling(db, { ...asked, from: facts.from, to: facts.to });
  const { coming, zone } = calendarPlaces(viewer, filter, { zone: facts.zone, today: facts.from });
  const { rows } = await sql<{ day: string; n: number }>`
    select day::text, n from (select ${dayOf(zone)} as day, count(*)::int as n from events
      where ${coming} group by 1) counted`.execute(db);
  return new Map(rows.map((row) => [row.day, row.n]));
}

/** Hosts whose events are here, for the filter; undefined when they are too many to choose from. */
export async function calendarHosts(db: Reader): Promise<string[] | undefined> {
  const { rows } = await sql<{ host: string }>`
    select distinct host from remote_actors a where a.gone is null and exists (select from events e
      where e.remote_actor_id = a.id and e.visibility = 'public')
    union select distinct host from calendar_sources
    order by host limit ${maxHosts + 1}`.execute(db);
  return rows.length > maxHosts ? undefined : rows.map((row) => row.host);
}

/**
 * Where events to come are, with a point: to choose "near" by a name. Only what everybody may see.
 */
export async function knownAreas(
  db: Reader,
  now: Date,
): Promise<{ readonly area: string; readonly latitude: number; readonly longitude: number }[]> {
  const { rows } = await sql<{ area: string; latitude: number; longitude: number }>`
    select area, min(latitude) as latitude, min(longitude) as longitude from (
      select area, round(latitude::numeric, 2)::float8 as latitude, round(longitude::numeric,
        2)::float8 as longitude from events
      where visibility = 'public' and published is not null and duplicate_of is null
        and starts >= ${now} and ${notQuiet("events")} order by starts, id limit 500
    ) soon where latitude is not null and area <> '' group by area order by count(*) desc, area
      limit 8`.execute(db);
  return rows;
}

/** A longer list is no help to anybody, and weighs more than the calendar. */
const maxHosts = 60;

/** What a member said yes or maybe to, from a month back on; with how it is shown to them alone. */
export async function personalEvents(
  db: Reader,
  memberId: string,
  now: Date,
): Promise<{
  readonly events: readonly VisibleEvent[];
  readonly personal: ReadonlyMap<string, { readonly alarm: number; readonly tentative: boolean }>;
}> {
  const rows = await joined(db)
    .select(eventSelection)
    .innerJoin("rsvps", "rsvps.eventId", "events.id")
    .select(["rsvps.status as rsvpStatus", "rsvps.state as rsvpState"])
    .where("rsvps.memberId", "=", memberId)
    // Who left a group sees no more of it here either.
    .where(
      sql<boolean>`(events.visibility = 'public'
        or events.group_id in (select group_id from memberships where member_id = ${memberId}
          and (paused_until is null or paused_until <= ${now}))
        or events.visibility = 'members' and exists (select from memberships m
          join groups g on g.id = m.group_id
          where g.root and m.member_id = ${memberId} and (m.paused_until is null
            or m.paused_until <= ${now})))`,
    )
    .where("rsvps.status", "!=", "no")
    .where("rsvps.state", "in", ["confirmed", "waiting", "asked"])
    .where("events.published", "is not", null)
    .where("events.ends", ">", after(now, -days(31)))
    .orderBy("events.starts")
    .limit(500)
    .execute();
  const personal = new Map(
    rows.map(
      (row) =>
        [
          row.id,
          {
            alarm: 120,
            tentative:
              row.rsvpStatus === "maybe" ||
              (row.rsvpState !== "confirmed" && !isUnanswered(row, { state: row.rsvpState })),
          },
        ] as const,
    ),
  );
  return {
    events: rows.map(withOrigin),
    personal,
  };
}
