/** The calendar's one query: own and siblings' events, by time, from an index. */
import { sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#database/schema.ts";
import type { SeenEvent } from "#events/event-row.ts";
import { type CalendarFilter, cursor, dayBounds } from "./filter.ts";

const [handle, name, page, address] = originColumns("events", true);

export interface CalendarPage {
  readonly events: readonly SeenEvent[];
  /** Is there more behind the last one? */
  readonly more: boolean;
}

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
  const rows = await db
    .selectFrom("events")
    .leftJoin("groups", "groups.id", "events.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "events.remoteActorId")
    .leftJoin("calendarSources", "calendarSources.id", "events.sourceId")
    .selectAll("events")
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")])
    .where(sql<boolean>`${visibleTo(viewer, "events")}`)
    .where("events.published", "is not", null)
    .where("events.starts", ">=", begins)
    .$if(filter.to !== undefined, (q) => q.where("events.starts", "<", dayBounds(filter.to ?? facts.today, zone).ends))
    .$if(last !== undefined, (q) =>
      q.where(sql<boolean>`(events.starts, events.id) > (${last?.starts ?? begins}, ${last?.id ?? ""}::uuid)`),
    )
    .$if(filter.q !== undefined, (q) => q.where(sql<boolean>`events.search @@ websearch_to_tsquery('simple', ${filter.q ?? ""})`))
    .$if(filter.tag !== undefined, (q) => q.where(sql<boolean>`events.tags @> array[${filter.tag ?? ""}]::text[]`))
    .$if(filter.kind !== undefined, (q) => q.where("events.kind", "=", filter.kind ?? ""))
    .$if(filter.careKind !== undefined, (q) => q.where(sql<boolean>`events.care_kinds @> array[${filter.careKind ?? ""}]::text[]`))
    .$if(filter.language !== undefined, (q) => q.where("events.language", "=", filter.language ?? ""))
    .$if(filter.group !== undefined, (q) =>
      q.where("events.groupId", "=", (eb) =>
        eb
          .selectFrom("groups")
          .select("id")
          .where("handle", "=", filter.group ?? ""),
      ),
    )
    .$if(filter.sibling !== undefined, (q) => q.where("remoteActors.host", "=", filter.sibling ?? ""))
    .$if(filter.scope === "own", (q) => q.where("events.groupId", "is not", null))
    .$if(filter.scope === "siblings", (q) => q.where("events.remoteActorId", "is not", null))
    .orderBy("events.starts")
    .orderBy("events.id")
    .limit(facts.most + 1)
    .execute();
  const events = rows.slice(0, facts.most).map(({ byHandle, byName, byPage, byAddress, ...event }) => ({
    ...event,
    origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
  }));
  return { events, more: rows.length > facts.most };
}

/** Hosts whose events are here, for the filter. */
export async function calendarHosts(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("remoteActors")
    .select("host")
    .distinct()
    .where((eb) => eb.exists(eb.selectFrom("events").select("events.id").whereRef("events.remoteActorId", "=", "remoteActors.id")))
    .orderBy("host")
    .limit(200)
    .execute();
  return rows.map((row) => row.host);
}
