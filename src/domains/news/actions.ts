/** What a member does with their news: reads them, and says that they did. */
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { readableNews } from "#commons/news/visible.ts";
import { isNewsKind } from "#commons/news/kinds.ts";
import { unreadNews } from "#commons/news/unread.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import type { NewsItem } from "./news.ts";
import { newsOfViewer, newsOnPage } from "./store.ts";
import { signedIn } from "#commons/permissions.ts";

interface NewsPage {
  readonly items: readonly NewsItem[];
  readonly unread: number;
  /** Cursor of the page before; null where this is the last. */
  readonly next: string | null;
}

/** A page of one's own news, the newest first. */
export async function readNews(ctx: AppContext, viewer: Viewer, cursor: string): Promise<NewsPage> {
  signedIn(viewer);
  const [rows, unread] = await Promise.all([
    newsOfViewer(ctx.db, viewer, readCursor(cursor)),
    unreadNews(ctx.db, viewer),
  ]);
  const items = rows.slice(0, newsOnPage);
  const last = items.at(-1);
  return {
    // What a later version wrote has no words here.
    items: items.filter((item) => isNewsKind(item.kind)),
    unread,
    next:
      rows.length > newsOnPage && last !== undefined ? newestCursor(last.published, last.id) : null,
  };
}

/**
 * Says that they were read: these, or all that had come until a moment. What is not one's own is
 * left as it is. Answers how many are not read yet.
 */
export async function markNewsRead(
  ctx: AppContext,
  viewer: Viewer,
  {
    ids,
    until,
  }: { readonly ids?: readonly string[] | undefined; readonly until?: Date | undefined },
): Promise<number> {
  const { id } = signedIn(viewer);
  await ctx.db
    .updateTable("news")
    .set({ read: ctx.clock.now() })
    .where("memberId", "=", id)
    .where("read", "is", null)
    .where(readableNews(viewer))
    .$if(ids !== undefined, (q) =>
      q.where((eb) => eb("id", "=", eb.fn.any(eb.val((ids ?? []).filter(isId))))),
    )
    .$if(until !== undefined, (q) => q.where("published", "<=", until ?? new Date(0)))
    .execute();
  return unreadNews(ctx.db, viewer);
}
