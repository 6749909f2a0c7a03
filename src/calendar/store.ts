/** The calendar's queries: own events and those of others, by time, from an index. */
import { type RawBuilder, sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#database/schema.ts";
import { eventSelection, type SeenEvent } from "#events/event-row.ts";
import { after, days } from "#kit/clock.ts";
import { accessWanted, type CalendarFilter, cursor, dayBounds, nearPoint } from "./filter.ts";

const [handle, name, page, address] = originColumns("events", true);

export interface CalendarPage {
  readonly events: readonly SeenEvent[];
  /** Is there more behind the last one? */
  readonly more: boolean;
}

/** Everything of the filter but the time. */
function wanted(viewer: Viewer, filter: CalendarFilter): RawBuilder<boolean> {
  const near = filter.near === undefined ? undefined : nearPoint(filter.near);
  // A degree of latitude is 111 km; one of longitude shrinks with its cosine.
  const reach = near === undefined ? 0 : near.kilometres / 111;
  const wide = near === undefined ? 0 : reach / Math.max(0.05, Math.cos((near.latitude * Math.PI) / 180));
  const parts: RawBuilder<unknown>[] = [
    sql`${visibleTo(viewer, "events")}`,
    sql`events.published is not null`,
    sql`events.duplicate_of is null`,
    ...(filter.q === undefined ? [] : [sql`events.search @@ websearch_to_tsquery('simple', ${filter.q})`]),
    ...(filter.tag === undefined ? [] : [sql`events.tags @> array[${filter.tag}]::text[]`]),
    ...(filter.kind === undefined ? [] : [sql`events.kind = ${filter.kind}`]),
    ...(filter.careKind === undefined ? [] : [sql`events.care_kinds @> array[${filter.careKind}]::text[]`]),
    ...(filter.language === undefined ? [] : [sql`events.language = ${filter.language}`]),
    ...(filter.group === undefined ? [] : [sql`events.group_id = (select id from groups where handle = ${filter.group})`]),
    ...(filter.series === undefined ? [] : [sql`events.series_id = ${filter.series}::uuid`]),
    ...(filter.sibling === undefined
      ? []
      : [
          sql`(events.remote_actor_id in (select id from remote_actors where host = ${filter.sibling})
            or events.source_id in (select id from calendar_sources where host = ${filter.sibling}))`,
        ]),
    ...(filter.scope === "own" ? [sql`events.group_id is not null`] : filter.scope === "siblings" ? [sql`events.group_id is null`] : []),
    ...(filter.access === undefined ? [] : [sql`events.yes_facts @> ${accessWanted(filter.access)}::text[]`]),
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

const selected = (db: Reader) =>
  db
    .selectFrom("events")
    .leftJoin("groups", "groups.id", "events.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "events.remoteActorId")
    .leftJoin("calendarSources", "calendarSources.id", "events.sourceId")
    .select(eventSelection)
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

/** Events that the viewer may see, the soonest first. Without `from` what has not ended today is shown. */
export async function calendarEvents(
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: { readonly zone: string; readonly today: string; readonly most: number },
): Promise<CalendarPage> {
  const zone = filter.zone ?? facts.zone;
  const begins = dayBounds(filter.from ?? facts.today, zone).begins;
  const last = filter.after === undefined ? undefined : cursor(filter.after);
  const condition = wanted(viewer, filter);
  const query = selected(db)
    .where(condition)
    .where("events.starts", ">=", begins)
    .$if(filter.to !== undefined, (q) => q.where("events.starts", "<", dayBounds(filter.to ?? facts.today, zone).ends))
    .$if(last !== undefined, (q) =>
      q.where(sql<boolean>`(events.starts, events.id) > (${last?.starts ?? begins}, ${last?.id ?? ""}::uuid)`),
    )
    .orderBy("events.starts")
    .orderBy("events.id")
    .limit(facts.most + 1)
    .execute();
  // What began before and still goes on: few, from an index of their own.
  const running =
    last === undefined
      ? selected(db)
          .where(condition)
          .where(sql<boolean>`events.ends - events.starts > interval '20 hours'`)
          .where("events.ends", ">", begins)
          .where("events.starts", "<", begins)
          .where("events.starts", ">", after(begins, -days(101)))
          .orderBy("events.starts")
          .orderBy("events.id")
          .limit(30)
          .execute()
      : [];
  const [rows, before] = await Promise.all([query, running]);
  const events = [...before, ...rows.slice(0, facts.most)].map(({ byHandle, byName, byPage, byAddress, ...event }) => ({
    ...event,
    origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
  }));
  return { events, more: rows.length > facts.most };
}

/** How many events each day has, from..to in the zone; days without any are left out. */
export async function countsByDay(
  db: Reader,
  viewer: Viewer,
  filter: CalendarFilter,
  facts: { readonly zone: string; readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const zone = filter.zone ?? facts.zone;
  const day = sql<string>`to_char(events.starts at time zone ${sql.lit(zone)}, 'YYYY-MM-DD')`;
  const rows = await db
    .selectFrom("events")
    .select([day.as("day"), sql<number>`count(*)::int`.as("n")])
    .where(wanted(viewer, filter))
    .where("events.starts", ">=", dayBounds(facts.from, zone).begins)
    .where("events.starts", "<", dayBounds(facts.to, zone).ends)
    .groupBy(day)
    .execute();
  return new Map(rows.map((row) => [row.day, row.n]));
}

/** Hosts whose events are here, for the filter. */
export async function calendarHosts(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    select distinct host from remote_actors a where exists (select from events e where e.remote_actor_id = a.id)
    union select distinct host from calendar_sources
    order by host limit 500`.execute(db);
  return rows.map((row) => row.host);
}

/** What a member said yes or maybe to, from a month back on; with how it is shown to them alone. */
export async function personalEvents(
  db: Reader,
  memberId: string,
  now: Date,
): Promise<{
  readonly events: readonly SeenEvent[];
  readonly personal: ReadonlyMap<string, { readonly alarm: number; readonly tentative: boolean }>;
}> {
  const rows = await selected(db)
    .innerJoin("rsvps", "rsvps.eventId", "events.id")
    .select(["rsvps.status as rsvpStatus", "rsvps.state as rsvpState"])
    .where("rsvps.memberId", "=", memberId)
    // Who left a group sees no more of it here either.
    .where(
      sql<boolean>`(events.visibility <> 'group' or events.group_id in (select group_id from memberships where member_id = ${memberId}))`,
    )
    .where("rsvps.status", "!=", "no")
    .where("rsvps.state", "in", ["confirmed", "waiting", "asked"])
    .where("events.published", "is not", null)
    .where("events.ends", ">", after(now, -days(31)))
    .orderBy("events.starts")
    .limit(500)
    .execute();
  const personal = new Map(
    rows.map((row) => [row.id, { alarm: 120, tentative: row.rsvpStatus === "maybe" || row.rsvpState !== "confirmed" }] as const),
  );
  return {
    events: rows.map(({ byHandle, byName, byPage, byAddress, ...event }) => ({
      ...event,
      origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
    })),
    personal,
  };
}
