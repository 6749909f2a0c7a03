/** Blocks and replies that wait, in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const allBlocks = (db: Reader): Promise<Row<"blocks">[]> =>
  db.selectFrom("blocks").selectAll().orderBy("made", "desc").limit(1000).execute();

/** Replies that wait for a look, in these groups. */
export const heldReplies = (db: Reader, groupIds: readonly string[]): Promise<Row<"replies">[]> =>
  groupIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("replies")
        .selectAll()
        .where("groupId", "in", [...groupIds])
        .where("state", "=", "held")
        .where("setAside", "is", null)
        .orderBy("published", "desc")
        .limit(200)
        .execute();
