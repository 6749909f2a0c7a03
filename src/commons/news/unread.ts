/** How many news a member has not read: for every page, and for programs. */
import type { Reader } from "#platform/database/schema.ts";
import type { Viewer } from "../visibility.ts";
import { readableNews } from "./visible.ts";

/** More are "99+". */
const maxCounted = 100;

/**
 * Asked on every page of a member: a look into one index, and never further than it can be shown.
 */
export async function unreadNews(db: Reader, viewer: Viewer): Promise<number> {
  if (viewer.member === undefined) return 0;
  const { n } = await db
    .selectFrom(
      db
        .selectFrom("news")
        .select("id")
        .where("memberId", "=", viewer.member.id)
        .where("read", "is", null)
        .where(readableNews(viewer))
        .limit(maxCounted)
        .as("unread"),
    )
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}
