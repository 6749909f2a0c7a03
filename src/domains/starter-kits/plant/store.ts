/** Pieces of kits from elsewhere. */
import type { Reader, Row } from "#platform/database/schema.ts";

/** What waits for a look, kit by kit. */
export const waitingPieces = (db: Reader): Promise<Row<"plantedPieces">[]> =>
  db
    .selectFrom("plantedPieces")
    .selectAll()
    .where("state", "=", "waiting")
    .orderBy("made", "desc")
    .orderBy("fromIri")
    .orderBy("name")
    .limit(300)
    .execute();
