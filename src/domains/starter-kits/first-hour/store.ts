/** What stands after the founding, in one query. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { HourStanding } from "./first-hour.ts";

export async function hourStanding(db: Reader): Promise<HourStanding> {
  const { rows } = await sql<HourStanding>`
    select
      exists (select from groups where root and summary <> '') as words,
      exists (select from events where group_id is not null and published is not null) as events,
      (exists (select from invitations) or (select count(*) from (select from members
        limit 2) m) > 1) as invited,
      exists (select from siblings) as siblings`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a count always answers");
  return row;
}
