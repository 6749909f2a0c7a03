/**
 * Who sees and who changes the picture of a guide by itself; in
 * the form it is changed with all else.
 */
import { isPublic, later } from "#commons/owned.ts";
import { stranger } from "#commons/visibility.ts";
import { shorten } from "#platform/lib/messages.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { guideOfMine } from "../actions.ts";
import { notifyOfGuide } from "../lineage/notify-actions.ts";
import { guideFor } from "../store.ts";

export const guidePictures: PictureOwner = {
  path: "guides/:key",
  roles: ["picture"],
  see: (ctx, viewer, id) => guideFor(ctx.db, viewer, id),
  mine: async (ctx, viewer, key) => (await guideOfMine(ctx, viewer, key)).id,
  card: async (ctx, key) => {
    const guide = await guideFor(ctx.db, stranger, key);
    return guide.origin.handle === null
      ? undefined
      : {
          id: guide.id,
          facts: {
            kind: "guide",
            seed: guide.id,
            title: guide.name,
            lines: [shorten(guide.summary, 160)].filter((line) => line !== ""),
            by: guide.origin.name,
            language: guide.language,
          },
        };
  },
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
