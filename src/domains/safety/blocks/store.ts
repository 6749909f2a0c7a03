/** Silences in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const allSilences = (db: Reader): Promise<Row<"silences">[]> =>
  db.selectFrom("silences").selectAll().orderBy("made", "desc").limit(1000).execute();
