/** Which event a short address stands for. */
import type { Reader } from "#platform/database/schema.ts";

/** Id of the public event of ours with these signs. */
export async function eventOfShort(db: Reader, short: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("events")
    .select("id")
    .where("short", "=", short)
    .where("groupId", "is not", null)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .executeTakeFirst();
  return row?.id;
}
