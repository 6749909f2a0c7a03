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
  | (Pick<Row<"pictures">, "ownerKind" | "ownerId" | "source"> &
      Pick<Row<"pictureFiles">, "hash" | "bytes">)
  | undefined
> =>
  isId(id)
    ? db
        .selectFrom("pictures")
        .innerJoin("pictureFiles", "pictureFiles.pictureId", "pictures.id")
        .select(["ownerKind", "ownerId", "source", "hash", "bytes"])
        .where("pictures.id", "=", id)
        .where("pictureFiles.width", "=", width)
        .where("pictureFiles.ending", "=", ending)
        .executeTakeFirst()
    : undefined;

/** The widest JPEG of what a thing shows of itself, and the point of it that stays in sight. */
export async function jpegOf(
  db: Reader,
  kind: string,
  id: string,
): Promise<{ readonly hash: string; readonly focus: readonly [number, number] } | undefined> {
  const found = await db
    .selectFrom("pictures")
    .innerJoin("pictureFiles", "pictureFiles.pictureId", "pictures.id")
    .select(["hash", "focusX", "focusY"])
    .where("ownerKind", "=", kind)
    .where("ownerId", "=", id)
    .where("role", "in", ["picture", "banner"])
    .where("state", "=", "kept")
    .where("ending", "=", "jpg")
    .orderBy("pictureFiles.width", "desc")
    .limit(1)
    .executeTakeFirst();
  return found === undefined
    ? undefined
    : { hash: found.hash, focus: [found.focusX, found.focusY] };
}
