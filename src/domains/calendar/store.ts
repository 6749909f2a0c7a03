/** The calendar's queries: own events and those of others, by time, from an index. */
import { type RawBuilder, sql } from "kysely";
import { type Origin, originColumns } from "#commons/origin.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import {
  eventSelection,
  type ListedEvent,
  listedSelection,
  type VisibleEvent,
} from "#domains/events/row.ts";
import { after, days } from "#platform/lib/clock.ts";
import { accessWanted, type CalendarFilter, cursor, dayBounds, nearPoint } from "./filter.ts";
import { eventHas } from "./search/store.ts";

const [handle, name, page, address] = originColumns("events", true);

interface CalendarPage<E> {
  readonly events: readonly E[];
  /** Is there more behind the last one? */
  readonly more: boolean;
}

interface Span {
  /** Of each series only its first date to come: the others are shown inside it. */
  readonly joined?: boolean;
  /** Where nothing else is asked for. */
  readonly zone: string;
  readonly today: string;
  readonly most: number;
}

/** The filter with what its sibling's host stands for. */
type Known = CalendarFilter & {
  readonly of?: { readonly actors: readonly string[]; readonly sources: readonly string[] };
};

/** Looked up before, so that the database knows how much a sibling has when it chooses its way. */
async function known(db: Reader, filter: CalendarFilter): Promise<Known> {
  if (filter.sibling === undefined) return filter;
  const { rows } = await sql<{ actors: string[]; sources: string[] }>`
    select array(select id::text from remote_actors where host = ${filter.sibling} limit 1000) as actors,
      array(select id::text from calendar_sources where host = ${filter.sibling} limit 1000) as sources`.execute(
    db,
  );
  return { ...filter, of: rows[0] ?? { actors: [], sources: [] } };
}

/** "nl" finds "nl-BE" too. Only what names a region has to be compared without its capitals. */
const spoken = (language: string): RawBuilder<unknown> => {
  const column = language.includes("-") ? sql`lower(events.language)` : sql`events.language`;
  return sql`(${column} = ${language} or ${column} like ${`${language}-%`})`;
};

/** Everything of the filter but the time. */
function wanted(viewer: Viewer, filter: Known): RawBuilder<boolean> {
  const near = filter.near === undefined ? undefined : nearPoint(filter.near);
  // A degree of latitude is 111 km; one of longitude shrinks with its cosine.
  const reach = near === undefined ? 0 : near.kilometres / 111;
  const wide =
    near === undefined ? 0 : reach / Math.max(0.05, Math.cos((near.latitude * Math.PI) / 180));
  const parts: RawBuilder<unknown>[] = [
    sql`${visibleTo(viewer, "events")}`,
    sql`events.published is not null`,
    sql`events.duplicate_of is null`,
    ...(filter.q === undefined ? [] : [eventHas(filter.q)]),
    ...(filter.tag === undefined ? [] : [sql`events.tags @> array[${filter.tag}]::text[]`]),
    ...(filter.kind === undefined ? [] : [sql`events.kind = ${filter.kind}`]),
    ...(filter.careKind === undefined
      ? []
      : [sql`events.care_kinds @> array[${filter.careKind}]::text[]`]),
    ...(filter.language === undefined ? [] : [spoken(filter.language)]),
    ...(filter.group === undefined
      ? []
      : [sql`events.group_id = (select id from groups where handle = ${filter.group})`]),
    ...(filter.series === undefined ? [] : [sql`events.series_id = ${filter.series}::uuid`]),
    ...(filter.of === undefined
      ? []
      : [
          sql`(events.remote_actor_id = any(${filter.of.actors}::uuid[]) or events.source_id = any(${filter.of.sources}::uuid[]))`,
        ]),
    ...(filter.scope === "own"
      ? [sql`events.group_id is not null`]
      : filter.scope === "siblings"
        ? [sql`events.group_id is null`]
        : []),
    ...(filter.access === undefined
      ? []
      : [sql`events.yes_facts @> ${accessWanted(filter.access)}::text[]`]),
    ...(filter.online === undefined ? [] : [sql`events.online_url is not null`]),
    ...(filter.free === undefined
      ? []
      : [
          sql`events.status <> 'cancelled'`,
          sql`(case when events.group_id is null then coalesce(events.remaining, 1) > 0 else events.capacity is null or events.taken < events.capacity end)`,
        ]),
    ...(near === undefined
      ? []
      : [
          sql`events.latitude between ${near.latitude - reach} and ${near.latitude + reach}`,
          sql`events.longitude between ${near.longitude - wide} and ${near.longitude + wide}`,
          sql`12742 * asin(least(1, sqrt(
            power(sin(radians(events.latitude - ${near.latitude}) / 2), 2)
            + cos(radians(${near.latitude})) * cos(radians(events.latitude)) * power(sin(radians(events.longitude - ${near.longitude}) / 2), 2)
          ))) <= ${near.kilometres}`,
        ]),
  ];
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

const joined = (db: Reader) =>
  db
    .selectFrom("events")
    .leftJoin("groups", "groups.id", "events.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "events.remoteActorId")
    .leftJoin("calendarSources", "calendarSources.id", "events.sourceId")
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

/** The row together with its origin. It is added to the row itself: copies of hundreds of wide rows are dear. */
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

/** What began before and still goes on. Few do; they are found by their end, so that nobody walks through all that began before. */
const goesOn = (begins: Date): RawBuilder<boolean> => sql<boolean>`events.id = any(array(
  select e.id from events e where e.ends - e.starts > interval '20 hours' and e.published is not null and e.duplicate_of is null
    and e.ends > ${begins} and e.starts < ${begins} and e.starts > ${after(begins, -days(101))}
  order by e.ends limit 1000))`;

/** Where in the table the filter looks; `running` is what goes on when its time begins, on the first page only. */
/** Dates of one series are one: the first that follows its rule; what was changed on its own stands for itself. */
const firstOfSeries = (
  begins: Date,
): RawBuilder<unknown> => sql`(events.series_id is null or events.detached or not exists (
  select from events e where e.series_id = events.series_id and not e.detached and e.published is not null
    and e.visibility = events.visibility and e.duplicate_of is null and e.starts >= ${begins} and e.starts < events.starts))`;

function places(viewer: Viewer, filter: Known, facts: Pick<Span, "zone" | "today" | "joined">) {
  const zone = filter.zone ?? facts.zone;
  const begins = dayBounds(filter.from ?? facts.today, zone).begins;
  const last = filter.after === undefined ? undefined : cursor(filter.after);
  const condition = wanted(viewer, filter);
  const coming = [
    condition,
    sql`events.starts >= ${begins}`,
    // Where one series is looked at, or only dates with a free place, each counts.
    ...(facts.joined === true && filter.series === undefined && filter.free === undefined
      ? [firstOfSeries(begins)]
      : []),
    ...(filter.to === undefined ? [] : [sql`events.starts < ${dayBounds(filter.to, zone).ends}`]),
    ...(last === undefined
      ? []
      : [sql`(events.starts, events.id) > (${last.starts}, ${last.id}::uuid)`]),
  ];
  return {
    zone,
    coming: sql<boolean>`${sql.join(coming, sql` and `)}`,
    running: last === undefined ? sql<boolean>`${condition} and ${goesOn(begins)}` : undefined,
  };
}

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
  facts: Span,
  columns: readonly Column[],
) {
  const { coming, running } = places(viewer, await known(db, asked), facts);
  const [rows, before] = await Promise.all([
    ordered(db, columns, coming, facts.most + 1),
    running === undefined ? [] : ordered(db, columns, running, 30),
  ]);
  return {
    events: [...before, ...rows.slice(0, facts.most)].map(withOrigin),
    more: rows.length > facts.most,
  };
}

/** Events that the viewer may see, whole, the soonest first. Without `from` what has not ended today is shown. */
export const calendarEvents = (
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: Span,
): Promise<CalendarPage<VisibleEvent>> => find(db, viewer, filter, facts, eventSelection);

/** The same with as much of each as a list shows. */
export const listedEvents = (
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: Span,
): Promise<CalendarPage<ListedEvent>> => find(db, viewer, filter, facts, listedSelection);

const dayOf = (zone: string): RawBuilder<string> =>
  sql<string>`(events.starts at time zone ${sql.lit(zone)})::date`;

/** The first events of each day from..to, and how many begin on it; days without any are left out. */
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
  const filter = await known(db, { ...asked, from: facts.from, to: facts.to });
  const { coming, running, zone } = places(viewer, filter, { zone: facts.zone, today: facts.from });
  const first = sql<{ id: string; day: string; n: number }>`
    select id, day::text, n from (
      select id, day, count(*) over (partition by day)::int as n, row_number() over (partition by day order by starts, id) as place
      from (select events.id, events.starts, ${dayOf(zone)} as day from events where ${coming}) found
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
  const filter = await known(db, { ...asked, from: facts.from, to: facts.to });
  const { coming, zone } = places(viewer, filter, { zone: facts.zone, today: facts.from });
  const { rows } = await sql<{ day: string; n: number }>`
    select day::text, n from (select ${dayOf(zone)} as day, count(*)::int as n from events where ${coming} group by 1) counted`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.day, row.n]));
}

/** Hosts whose events are here, for the filter; undefined when they are too many to choose from. */
export async function calendarHosts(db: Reader): Promise<string[] | undefined> {
  const { rows } = await sql<{ host: string }>`
    select distinct host from remote_actors a where a.gone is null and exists (select from events e where e.remote_actor_id = a.id and e.visibility = 'public')
    union select distinct host from calendar_sources
    order by host limit ${maxHosts + 1}`.execute(db);
  return rows.length > maxHosts ? undefined : rows.map((row) => row.host);
}

/** Where events to come are, with a point: to choose "near" by a name. Only what everybody may see. */
export async function knownAreas(
  db: Reader,
  now: Date,
): Promise<{ readonly area: string; readonly latitude: number; readonly longitude: number }[]> {
  const { rows } = await sql<{ area: string; latitude: number; longitude: number }>`
    select area, min(latitude) as latitude, min(longitude) as longitude from (
      select area, round(latitude::numeric, 2)::float8 as latitude, round(longitude::numeric, 2)::float8 as longitude from events
      where visibility = 'public' and published is not null and duplicate_of is null and starts >= ${now} order by starts, id limit 500
    ) soon where latitude is not null and area <> '' group by area order by count(*) desc, area limit 8`.execute(
    db,
  );
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
        or events.group_id in (select group_id from memberships where member_id = ${memberId} and (paused_until is null or paused_until <= ${now}))
        or events.visibility = 'members' and exists (select from memberships m join groups g on g.id = m.group_id
          where g.root and m.member_id = ${memberId} and (m.paused_until is null or m.paused_until <= ${now})))`,
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
          { alarm: 120, tentative: row.rsvpStatus === "maybe" || row.rsvpState !== "confirmed" },
        ] as const,
    ),
  );
  return {
    events: rows.map(withOrigin),
    personal,
  };
}
