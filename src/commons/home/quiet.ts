/** Until when a group is quiet, for all that has to wait for the end of it. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

/** As it stands at a job that waits for the end. */
export const quietWhy = "we are quiet";

/** The latest end of a quiet time of one of these groups, or of the collective, if any runs. */
export async function quietUntil(
  db: Reader,
  now: Date,
  groupIds: readonly string[],
): Promise<Date | undefined> {
  const row = await db
    .selectFrom("quietTimes")
    .innerJoin("groups", "groups.id", "quietTimes.groupId")
    .select("quietTimes.until")
    .where("quietTimes.ended", "is", null)
    .where("quietTimes.until", ">", now)
    .where(sql<boolean>`(groups.root or groups.id = any(${[...groupIds]}::uuid[]))`)
    .orderBy("quietTimes.until", "desc")
    .executeTakeFirst();
  return row?.until;
}
