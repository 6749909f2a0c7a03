/** Messages to all of the collective, in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const messagesToAll = (
  db: Reader,
  now: Date,
  max = 60,
): Promise<Row<"collectiveMessages">[]> =>
  db
    .selectFrom("collectiveMessages")
    .selectAll()
    .where("expires", ">", now)
    .orderBy("made", "desc")
    .orderBy("id", "desc")
    .limit(max)
    .execute();

/** When the last one was sent. */
export const lastToAll = async (db: Reader): Promise<Date | undefined> =>
  (
    await db
      .selectFrom("collectiveMessages")
      .select("made")
      .orderBy("made", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.made;
