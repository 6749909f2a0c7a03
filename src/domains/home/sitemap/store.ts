/** What everybody may find with a search engine: our own public things, in one query. */
import { sql } from "kysely";
import { stranger, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";

interface Findable {
  readonly path: string;
  readonly updated: Date | null;
}

/** A sitemap may hold 50,000; nobody is served by old dates and offers that are over. */
const maxRows = 5000;

export async function findable(db: Reader, now: Date): Promise<readonly Findable[]> {
  const { rows } = await sql<Findable>`
    (select '/@' || handle as path, updated from groups where kind = 'open' and ended is null
      order by root desc, name limit ${maxRows})
    union all
    (select '/events/' || id, updated from events
      where group_id is not null and ${visibleTo(
        stranger,
        "events",
      )} and ends > ${now} order by starts limit ${maxRows})
    union all
    (select '/guides/' || id, updated from guides
      where group_id is not null and ${visibleTo(
        stranger,
        "guides",
      )} order by updated desc limit ${maxRows})
    union all
    (select '/offers/' || id, updated from offers
      where group_id is not null and ${visibleTo(
        stranger,
        "offers",
      )} and state = 'open' and (expires is null or expires > ${now})
      order by published desc limit ${maxRows})
    union all
    (select '/stories/' || stories.id, stories.updated from stories
      join groups on groups.id = stories.group_id
      where groups.kind = 'open' and ${visibleTo(
        stranger,
        "stories",
      )} and consent_withdrawn is null order by stories.updated desc limit ${maxRows})`.execute(db);
  return rows;
}
