/** Quiet times in the database. */
import type { Reader } from "#platform/database/schema.ts";
import type { QuietTime } from "./quiet.ts";

/** Those that run. */
export const quietTimes = (db: Reader, now: Date): Promise<QuietTime[]> =>
  db
    .selectFrom("quietTimes")
    .innerJoin("groups", "groups.id", "quietTimes.groupId")
    .select([
      "quietTimes.id",
      "quietTimes.groupId",
      "groups.handle",
      "groups.name",
      "groups.kind",
      "groups.root",
      "quietTimes.reason",
      "quietTimes.starts",
      "quietTimes.until",
    ])
    .where("quietTimes.ended", "is", null)
    .where("quietTimes.until", ">", now)
    .execute();

/** Is there any, or was there one not long ago? They are forgotten some weeks after their end. */
export const quietLately = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom("quietTimes").select("id").limit(1).executeTakeFirst()) !== undefined;
