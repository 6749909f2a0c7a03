/** The collective's own time zone (IANA): days of news are days there, and so are quiet hours. */
import type { Reader } from "#platform/database/schema.ts";

export const homeZoneOf = async (db: Reader): Promise<string> =>
  (
    await db
      .selectFrom("settings")
      .select("value")
      .where("key", "=", "time-zone")
      .executeTakeFirst()
  )?.value ?? "UTC";
