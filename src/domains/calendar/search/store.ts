/** Events by their words, for the one search: what comes, the soonest first, then what was. */
import { type RawBuilder, sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import { hasWords } from "#platform/database/search-words.ts";
import type { Reader } from "#platform/database/schema.ts";

const [handle, name, page, address] = originColumns("events", true);

interface FoundEvent {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly contentHtml: string;
  readonly area: string;
  readonly starts: Date;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly language: string;
  readonly byHandle: string | null;
  readonly byName: string;
  readonly byPage: string | null;
  readonly byAddress: string | null;
  readonly seriesId: string | null;
  readonly image: ShownPicture | null;
}

/**
 * The event has these words. Those of three letters and more find longer ones that begin
 * like them, with and without accents.
 */
export const eventHas = (q: string): RawBuilder<boolean> =>
  hasWords(
    {
      plain: sql`events.plain_search`,
      forms: sql`events.word_forms`,
      language: sql`events.language`,
      name: sql`events.name`,
    },
    q,
    3,
  );

/** So many are looked at; of a series one date is shown. */
const compared = 400;

export async function eventsByWords(
  db: Reader,
  viewer: Viewer,
  { q, now, max }: { readonly q: string; readonly now: Date; readonly max: number },
): Promise<readonly FoundEvent[]> {
  const { rows } = await sql<FoundEvent>`
    with found as materialized (
      select id, coalesce(series_id, id) as one, starts, ends from events
      where ${eventHas(q)} and ${visibleTo(
        viewer,
        "events",
      )} and published is not null and duplicate_of is null
      order by ends < ${now}, case when ends < ${now} then ${now} - starts else starts - ${now} end
      limit ${compared}
    ), firsts as (
      select distinct on (one) id, starts, ends from found
      order by one, ends < ${now}, case when ends < ${now} then ${now} - starts
        else starts - ${now} end
    )
    select events.id, events.name, coalesce(events.summary, '') as summary, events.content_html
      as "contentHtml", events.area, events.starts,
      events.time_zone as "timeZone", events.all_day as "allDay", events.language,
      ${handle} as "byHandle", ${name} as "byName", ${page} as "byPage", ${address} as "byAddress",
      events.series_id as "seriesId", ${pictureColumn("event", "events")} as image
    from (
      select * from firsts order by ends < ${now}, case when ends < ${now} then ${now} - starts
        else starts - ${now} end, id limit ${max}
    ) chosen
    join events on events.id = chosen.id
    left join groups on groups.id = events.group_id
    left join remote_actors on remote_actors.id = events.remote_actor_id
    left join calendar_sources on calendar_sources.id = events.source_id
    order by chosen.ends < ${now}, case when chosen.ends < ${now} then ${now} - chosen.starts
      else chosen.starts - ${now} end, chosen.id`.execute(db);
  return rows;
}
