/** The group that speaks, if it is one that speaks at all. */
import { pictureColumn } from "#commons/pictures/column.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import type { GroupImages } from "../activitypub/group.ts";

export const openGroup = (
  db: Reader,
  by: { readonly id: string } | { readonly handle: string },
): Promise<Row<"groups"> | undefined> =>
  db
    .selectFrom("groups")
    .selectAll()
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .$if("id" in by, (q) => q.where("id", "=", "id" in by ? by.id : ""))
    .$if("handle" in by, (q) => q.where("handle", "=", "handle" in by ? by.handle : ""))
    .executeTakeFirst();

/** What it chose to show of itself. */
export const imagesOf = async (db: Reader, groupId: string): Promise<GroupImages> =>
  (await db
    .selectFrom("groups")
    .select([
      pictureColumn("group", "groups", "avatar").as("avatar"),
      pictureColumn("group", "groups", "banner").as("banner"),
    ])
    .where("id", "=", groupId)
    .executeTakeFirst()) ?? {};
