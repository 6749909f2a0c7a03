/** Who sees and who changes the picture of an event by itself; in the form it is changed with all else. */
import { isPublic, later } from "#commons/owned.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { eventOfMine } from "../actions.ts";
import { notifyOfUpdate } from "../notify-actions.ts";
import { eventFor } from "../store.ts";

export const eventPictures: PictureOwner = {
  path: "events/:key",
  roles: ["picture"],
  see: (ctx, viewer, id) => eventFor(ctx.db, viewer, id),
  mine: async (ctx, viewer, key) => (await eventOfMine(ctx, viewer, key)).id,
  changed: async (trx, ctx, id) => {
    const before = await trx
      .selectFrom("events")
      .selectAll()
      .where("id", "=", id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        updated: later(before.updated, ctx.clock.now()),
        sequence: eb("sequence", "+", 1),
        ...(before.seriesId === null ? {} : { detached: true }),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) await notifyOfUpdate(trx, ctx, before, changed);
  },
};
