/**
 * A member's own picture: for other members, where they would else see a drawing.
 * Strangers and other servers never get it.
 */
import { readFile } from "node:fs/promises";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { localBytes } from "#commons/media/bytes.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import { type PictureOwner, savePicture } from "#domains/pictures/actions.ts";
import type { PictureChange } from "#domains/pictures/picture.ts";
import { jpegOf, picturesOf } from "#domains/pictures/queries.ts";
import type { Reader } from "#platform/database/schema.ts";

export const memberPictures: PictureOwner = {
  path: "me",
  roles: ["avatar"],
  see: async (ctx, viewer, id) => {
    const self = viewer.member?.id === id;
    const row =
      viewer.member !== undefined && (self || amongMembers(viewer))
        ? await ctx.db.selectFrom("members").select("id").where("id", "=", id).executeTakeFirst()
        : undefined;
    if (row === undefined) throw new DomainError("not-found");
  },
  mine: async (_ctx, viewer) => {
    if (viewer.member === undefined) throw new DomainError("sign-in-needed");
    return viewer.member.id;
  },
};

export const avatarOf = async (db: Reader, memberId: string): Promise<ShownPicture | undefined> =>
  (await picturesOf(db, "member", memberId)).avatar;

/** What was looked through before; undefined: nothing was said of a picture. */
export async function saveAvatar(
  ctx: AppContext,
  viewer: Viewer,
  change: PictureChange | undefined,
): Promise<void> {
  const id = await memberPictures.mine(ctx, viewer, "");
  await ctx.db.transaction().execute((trx) => savePicture(trx, ctx, "member", [id], change));
}

export const removeAvatar = (ctx: AppContext, viewer: Viewer): Promise<void> =>
  saveAvatar(ctx, viewer, { role: "avatar", remove: true });

/**
 * For the member's own download: the picture itself, since its
 * address says nothing to who has left.
 */
export async function pictureForDownload(
  ctx: AppContext,
  memberId: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const shown = await avatarOf(ctx.db, memberId);
  const file = await jpegOf(ctx.db, "member", memberId, ["avatar"]);
  if (shown === undefined || file === undefined) return {};
  const bytes = await localBytes(ctx, file.hash)
    .then((path) => readFile(path))
    .catch(() => undefined);
  return {
    member_picture: [
      {
        description: shown.alt,
        ...(bytes === undefined
          ? {}
          : { picture: `data:image/jpeg;base64,${bytes.toString("base64")}` }),
      },
    ],
  };
}
