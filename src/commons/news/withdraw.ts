/** News whose page is gone lead nowhere: they go with it. */
import type { Trx } from "#platform/database/schema.ts";
import type { NewsKind } from "./kinds.ts";

/** Of these members. For the caller's transaction. */
export async function withdrawNews(
  trx: Trx,
  kind: NewsKind,
  path: string,
  memberIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom("news")
    .where("memberId", "in", [...memberIds])
    .where("kind", "=", kind)
    .where("path", "=", path)
    .execute();
}
