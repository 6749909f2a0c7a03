/** Pictures for our documents. */
import { sql } from "kysely";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { gathered } from "#platform/lib/gathered.ts";
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

/** By kind and id, "event 0f…". */
const pictureOf = gathered(async (db: Reader, things) => {
  const ids = new Map<string, string[]>();
  for (const thing of things) {
    const [kind = "", id = ""] = thing.split(" ");
    ids.set(kind, [...(ids.get(kind) ?? []), id]);
  }
  const found = new Map<string, ShownPicture | null>();
  for (const [kind, some] of ids) {
    const rows = await db
      .selectFrom(sql<{ id: string }>`unnest(${some}::uuid[])`.as<"thing">(sql`thing(id)`))
      .select(["thing.id", pictureColumn(kind, "thing").as("image")])
      .execute();
    for (const { id, image } of rows) found.set(`${kind} ${id}`, image);
  }
  return found;
});

/** The picture of a thing of ours, as a list: none for what shows none. */
export async function wirePictures(
  db: Reader,
  origin: string,
  kind: string,
  id: string,
): Promise<readonly Picture[]> {
  const image = await pictureOf(db, `${kind} ${id}`);
  return image == null ? [] : [onTheWire(image, origin)];
}
