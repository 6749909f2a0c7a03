/** What is shown inside the first date of a series, in lists. */
import { sql } from "kysely";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { VisibleEvent } from "../row.ts";
import { eventsById } from "../store.ts";
import { ruleText } from "./rule-text.ts";

/** Most dates inside one; all of them are behind a link. */
const maxDates = 6;

/** By the id of the series: how it repeats, and the dates after the one that stands in the list. */
export async function seriesInside(
  db: Reader,
  viewer: Viewer,
  events: readonly Pick<VisibleEvent, "seriesId" | "detached" | "starts">[],
  language: string,
): Promise<ReadonlyMap<string, { readonly text: string; readonly next: readonly VisibleEvent[] }>> {
  const firsts = events.filter((event) => event.seriesId !== null && !event.detached);
  const ids = firsts.flatMap((event) => event.seriesId ?? []);
  if (ids.length === 0) return new Map();
  const [rules, found] = await Promise.all([
    db
      .selectFrom("eventSeries")
      .select(["id", "rule", "timeZone"])
      .where("id", "in", ids)
      .execute(),
    sql<{ id: string }>`select id from (
      select events.id, row_number() over (partition by events.series_id
        order by events.starts) as place from events
      join unnest(${ids}::uuid[], ${firsts.map(
        (event) => event.starts,
      )}::timestamptz[]) as first (series, begins)
        on events.series_id = first.series and events.starts > first.begins
      where ${visibleTo(viewer, "events")} and events.published is not null and not events.detached
    ) numbered where place <= ${maxDates}`.execute(db),
  ]);
  const dates = await eventsById(
    db,
    found.rows.map((row) => row.id),
  );
  return new Map(
    rules.map(({ id, rule, timeZone }) => [
      id,
      {
        text: ruleText(rule, timeZone, language),
        next: dates.filter((date) => date.seriesId === id),
      },
    ]),
  );
}
