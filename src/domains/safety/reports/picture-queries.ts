/**
 * The picture that a report is about, for those who look at it:
 * nobody decides on what they can't see.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { localBytes } from "#commons/media/bytes.ts";

interface ReportedPicture {
  readonly mediaType: string;
  readonly path: string;
  readonly bytes: number;
}

/** Also while it is hidden; undefined where it is gone. */
export async function reportedPicture(
  ctx: AppContext,
  kind: string,
  id: string,
): Promise<ReportedPicture | undefined> {
  const row =
    kind === "file"
      ? await ctx.db
          .selectFrom("files")
          .select(["hash", "bytes", "mediaType"])
          .where("id", "=", id)
          .where("kind", "=", "image")
          .executeTakeFirst()
      : await ctx.db
          .selectFrom("pictureFiles")
          .select(["hash", "bytes", sql<string>`'image/jpeg'`.as("mediaType")])
          .where("pictureId", "=", id)
          .where("ending", "=", "jpg")
          .orderBy("width", "desc")
          .limit(1)
          .executeTakeFirst();
  if (row === undefined) return undefined;
  const { mediaType, hash, bytes } = row;
  return { mediaType, bytes, path: await localBytes(ctx, hash) };
}
