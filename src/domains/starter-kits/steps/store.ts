/** What stands in a collective, counted in one query. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { CollectiveStanding } from "./steps.ts";

export async function collectiveStanding(db: Reader): Promise<CollectiveStanding> {
  const { rows } = await sql<CollectiveStanding>`
    select
      (select count(*)::int from members) as members,
      (select count(*)::int from (select 1 from offers where group_id is not null
        limit 1) o) as offers,
      (select count(*)::int from (select 1 from agreements where state = 'standing'
        limit 1) a) as agreements,
      (select count(*)::int from (select 1 from events where group_id is not null
        and published is not null limit 1) e) as events,
      (select count(*)::int from (select 1 from event_reflections union all select 1 from meetings
        where state = 'closed' and missing <> '' limit 1) r) as reflections,
      (select count(*)::int from (select 1 from guides where group_id is not null
        and published is not null limit 1) g) as guides,
      (select count(*)::int from (select 1 from rotas limit 1) t) as rotas,
      (select count(*)::int from (select 1 from ledger_accounts where unit not like 'lot:%'
        limit 1) l) as carrying,
      (select count(*)::int from (select 1 from siblings where state = 'following'
        limit 1) s) as siblings`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a count always answers");
  return row;
}
