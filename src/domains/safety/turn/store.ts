/** Where to turn, in the database. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { HelpLine } from "./turn.ts";

/** Most that the card holds. */
export const maxLines = 100;

export const helpLines = (db: Reader): Promise<HelpLine[]> =>
  db
    .selectFrom("helpLines")
    .select(["id", "region", "language", "name", "contact", "hours", "words", "source"])
    .select(sql<string>`checked::text`.as("checked"))
    .orderBy("region")
    .orderBy("name")
    .limit(maxLines)
    .execute();
