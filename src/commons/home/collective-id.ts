/** The group that is the whole collective; undefined before the founding. */
import type { Reader } from "#platform/database/schema.ts";

export const collectiveId = async (db: Reader): Promise<string | undefined> =>
  (await db.selectFrom("groups").select("id").where("root", "=", true).executeTakeFirst())?.id;
