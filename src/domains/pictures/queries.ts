/** What others may ask about pictures. */
import type { Focus, InlinePicture, ShownPicture } from "#commons/pictures/picture.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import type { ChosenRole } from "./picture.ts";

type PictureRow = Row<"pictures">;

const shownPicture = (row: PictureRow): ShownPicture | undefined =>
  row.width === null || row.height === null || row.state !== "kept"
    ? undefined
    : {
        at: `/pictures/${row.id}`,
        alt: row.alt,
        width: row.width,
        height: row.height,
        widths: row.widths,
        endings: row.endings,
        focus: [row.focusX, row.focusY] satisfies Focus,
      };

/** Pictures of one thing by their role. */
export async function picturesOf(
  db: Reader,
  kind: string,
  id: string,
): Promise<Readonly<Partial<Record<ChosenRole, ShownPicture>>>> {
  const rows = await db
    .selectFrom("pictures")
    .selectAll()
    .where("ownerKind", "=", kind)
    .where("ownerId", "=", id)
    .where("role", "!=", "inline")
    .execute();
  return Object.fromEntries(
    rows.flatMap((row) => {
      const shown = shownPicture(row);
      return shown === undefined ? [] : [[row.role, shown]];
    }),
  );
}

/** Pictures that stand inside the texts of others, by the thing whose text it is. */
export async function inlinePictures(
  db: Reader,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly InlinePicture[]>> {
  const found = new Map<string, InlinePicture[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom("pictures")
    .selectAll()
    .where("ownerKind", "=", kind)
    .where("ownerId", "in", ids)
    .where("source", "is not", null)
    .where("state", "=", "kept")
    .execute();
  for (const row of rows) {
    const image = shownPicture(row);
    if (image === undefined || row.source === null) continue;
    const pictures = found.get(row.ownerId) ?? [];
    found.set(row.ownerId, pictures);
    pictures.push({ source: row.source, image, above: row.role === "picture" });
  }
  return found;
}

/** The widest JPEG of what a thing shows of itself, and the point of it that stays in sight. */
export async function jpegOf(
  db: Reader,
  kind: string,
  id: string,
  roles: readonly ChosenRole[] = ["picture", "banner"],
): Promise<{ readonly hash: string; readonly focus: readonly [number, number] } | undefined> {
  const found = await db
    .selectFrom("pictures")
    .innerJoin("pictureFiles", "pictureFiles.pictureId", "pictures.id")
    .select(["hash", "focusX", "focusY"])
    .where("ownerKind", "=", kind)
    .where("ownerId", "=", id)
    .where("role", "in", roles)
    .where("state", "=", "kept")
    .where("ending", "=", "jpg")
    .orderBy("pictureFiles.width", "desc")
    .limit(1)
    .executeTakeFirst();
  return found === undefined
    ? undefined
    : { hash: found.hash, focus: [found.focusX, found.focusY] };
}
