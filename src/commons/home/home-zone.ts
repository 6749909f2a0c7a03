/**
 * The collective's own time zone (IANA): for what names none, and for days and quiet hours of news.
 */
import type { Reader } from "#platform/database/schema.ts";

export const homeZone = async (db: Reader): Promise<string> =>
  (
    await db
      .selectFrom("settings")
      .select("value")
      .where("key", "=", "time-zone")
      .executeTakeFirst()
  )?.value ?? "UTC";
