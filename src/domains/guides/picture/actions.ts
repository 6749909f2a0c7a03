/** Who sees and who changes the picture of a guide by itself; in the form it is changed with all else. */
import { isPublic, later } from "#commons/owned.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { guideOfMine } from "../actions.ts";
import { notifyOfGuide } from "../lineage/notify-actions.ts";
import { guideFor } from "../store.ts";

export const guidePictures: PictureOwner = {
  path: "guides/:key",
  roles: ["picture"],
  see: (ctx, viewer, id) => guideFor(ctx.db, viewer, id),
  mine: async (ctx, viewer, key) => (await guideOfMine(ctx, viewer, key)).id,
  changed: async (trx, ctx, id) => {
    const before = await trx
      .selectFrom("guides")
      .select("updated")
      .where("id", "=", id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const changed = await trx
      .updateTable("guides")
      .set({ updated: later(before.updated, ctx.clock.now()) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) await notifyOfGuide(trx, ctx, "Update", changed);
  },
};
