/** News of one member in the database. */
import { readableNews } from "#commons/news/visible.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { NewsItem } from "./news.ts";

export const newsOnPage = 50;

/** The newest first, one more than a page holds. */
export async function newsOfViewer(
  db: Reader,
  viewer: Viewer,
  before: { readonly date: Date; readonly id: string } | undefined,
): Promise<NewsItem[]> {
  if (viewer.member === undefined) return [];
  return db
    .selectFrom("news")
    .leftJoin("groups", "groups.id", "news.groupId")
    .select([
      "news.id",
      "news.kind",
      "news.path",
      "news.words",
      "news.urgent",
      "news.published",
      "news.read",
      "groups.name as groupName",
      "groups.kind as groupKind",
    ])
    .where("news.memberId", "=", viewer.member.id)
    .where(readableNews(viewer))
    .$if(before !== undefined, (q) =>
      q.where((eb) =>
        eb(
          eb.refTuple("news.published", "news.id"),
          "<",
          eb.tuple(before?.date ?? new Date(0), before?.id ?? ""),
        ),
      ),
    )
    .orderBy("news.published", "desc")
    .orderBy("news.id", "desc")
    .limit(newsOnPage + 1)
    .execute();
}
