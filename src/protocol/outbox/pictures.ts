/** Pictures for our documents. */
import { sql } from "kysely";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { GroupImages } from "../activitypub/group.ts";
import { onTheWire, type Picture } from "../activitypub/picture.ts";

/** What a group chose to show of itself. */
export const imagesOf = async (db: Reader, groupId: string): Promise<GroupImages> =>
  (await db
    .selectFrom("groups")
    .select([
      pictureColumn("group", "groups", "avatar").as("avatar"),
      pictureColumn("group", "groups", "banner").as("banner"),
    ])
    .where("id", "=", groupId)
    .executeTakeFirst()) ?? {};

/** The picture of a thing of ours, as a list: none for what shows none. */
export async function wirePictures(
  db: Reader,
  origin: string,
  kind: string,
  id: string,
): Promise<readonly Picture[]> {
  const found = await db
    .selectFrom(sql<{ id: string }>`(select ${id}::uuid as id)`.as("thing"))
    .select(pictureColumn(kind, "thing").as("image"))
    .executeTakeFirst();
  return found?.image == null ? [] : [onTheWire(found.image, origin)];
}
