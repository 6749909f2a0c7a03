/** Which events a filter means, in the words of the database. */
import { type RawBuilder, sql } from "kysely";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { accessWanted, type CalendarFilter, cursor, dayBounds, nearPoint } from "./filter.ts";
import { eventHas } from "./search/store.ts";

export interface CalendarSpan {
  /** Of each series only its first date to come: the others are shown inside it. */
  readonly joined?: boolean;
  /** Where nothing else is asked for. */
  readonly zone: string;
  readonly today: string;
  readonly max: number;
}

/** The filter with what its sibling's host stands for. */
type KnownFilter = CalendarFilter & {
  readonly of?: { readonly actors: readonly string[]; readonly sources: readonly string[] };
};

/** Looked up before, so that the database knows how much a sibling has when it chooses its way. */
export async function withSibling(db: Reader, filter: CalendarFilter): Promise<KnownFilter> {
  if (filter.sibling === undefined) return filter;
  const { rows } = await sql<{ actors: string[]; sources: string[] }>`
    select array(select id::text from remote_actors where host = ${filter.sibling}
      limit 1000) as actors,
      array(select id::text from calendar_sources where host = ${filter.sibling}
        limit 1000) as sources`.execute(db);
  return { ...filter, of: rows[0] ?? { actors: [], sources: [] } };
}

/** "nl" finds "nl-BE" too. Only what names a region has to be compared without its capitals. */
const spoken = (language: string): RawBuilder<unknown> => {
  const column = language.includes("-") ? sql`lower(events.language)` : sql`events.language`;
  return sql`(${column} = ${language} or ${column} like ${`${language}-%`})`;
};

/** Everything of the filter but the time. */
function wanted(viewer: Viewer, filter: KnownFilter): RawBuilder<boolean> {
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
          sql`(events.remote_actor_id = any(${filter.of.actors}::uuid[])
            or events.source_id = any(${filter.of.sources}::uuid[]))`,
        ]),
    ...(filter.scope === "own" ? [sql`events.group_id is not null`] : []),
    ...(filter.scope === "siblings" ? [sql`events.group_id is null`] : []),
    ...(filter.access === undefined
      ? []
      : [sql`events.yes_facts @> ${accessWanted(filter.access)}::text[]`]),
    ...(filter.online === undefined ? [] : [sql`events.online_url is not null`]),
    ...(filter.free === undefined
      ? []
      : [
          sql`events.status <> 'cancelled'`,
          sql`(case when events.group_id is null then coalesce(events.remaining, 1) > 0
            else events.capacity is null or events.taken < events.capacity end)`,
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

/**
 * What began before and still goes on. Few do; they are found by their end, so that nobody
 * walks through all that began before.
 */
const goesOn = (begins: Date): RawBuilder<boolean> => sql<boolean>`events.id = any(array(
  select e.id from events e where e.ends - e.starts > interval '20 hours'
    and e.published is not null and e.duplicate_of is null
    and e.ends > ${begins} and e.starts < ${begins} and e.starts > ${after(begins, -days(101))}
  order by e.ends limit 1000))`;

/**
 * Dates of one series are one: the first that follows its rule; what was
 * changed on its own stands for itself.
 */
const firstOfSeries = (
  begins: Date,
): RawBuilder<unknown> => sql`(events.series_id is null or events.detached or not exists (
  select from events e where e.series_id = events.series_id and not e.detached
    and e.published is not null
    and e.visibility = events.visibility and e.duplicate_of is null and e.starts >= ${begins}
      and e.starts < events.starts))`;

/**
 * Where in the table the filter looks; `running` is what goes on when its
 * time begins, on the first page only.
 */
export function calendarPlaces(
  viewer: Viewer,
  filter: KnownFilter,
  facts: Pick<CalendarSpan, "zone" | "today" | "joined">,
): {
  readonly zone: string;
  readonly coming: RawBuilder<boolean>;
  readonly running: RawBuilder<boolean> | undefined;
} {
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
