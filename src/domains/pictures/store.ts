/** Pictures in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";

export async function openGroupExists(db: Reader, handle: string): Promise<boolean> {
  const found = await db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", handle)
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

/** One file of a picture, with the facts by which is decided who may see it. */
export const pictureFileOf = async (
  db: Reader,
  id: string,
  width: number,
  ending: string,
): Promise<
  | (Pick<Row<"pictures">, "ownerKind" | "ownerId" | "source" | "state"> &
      Pick<Row<"pictureFiles">, "hash" | "bytes">)
  | undefined
> =>
  isId(id)
    ? db
        .selectFrom("pictures")
        .innerJoin("pictureFiles", "pictureFiles.pictureId", "pictures.id")
        .select(["ownerKind", "ownerId", "source", "state", "hash", "bytes"])
        .where("pictures.id", "=", id)
        .where("pictureFiles.width", "=", width)
        .where("pictureFiles.ending", "=", ending)
        .where("pictures.state", "!=", "hidden")
        .executeTakeFirst()
    : undefined;
