/** Blocks, reports and replies that wait, in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const allBlocks = (db: Reader): Promise<Row<"blocks">[]> =>
  db.selectFrom("blocks").selectAll().orderBy("made", "desc").limit(1000).execute();

export const allReports = (db: Reader): Promise<Row<"reports">[]> =>
  db.selectFrom("reports").selectAll().orderBy("received", "desc").limit(200).execute();

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

/** Replies on a thing that were let through and that everybody may read. */
export const shownReplies = (
  db: Reader,
  kind: "event" | "guide" | "offer",
  id: string,
): Promise<Row<"replies">[]> =>
  db
    .selectFrom("replies")
    .selectAll()
    .where("objectKind", "=", kind)
    .where("objectId", "=", id)
    .where("state", "=", "shown")
    .where("public", "=", true)
    .where("setAside", "is", null)
    // What became a lived note stands among those.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("guideNotes")
            .select("guideNotes.id")
            .whereRef("guideNotes.replyId", "=", "replies.id"),
        ),
      ),
    )
    .orderBy("published")
    .limit(200)
    .execute();
