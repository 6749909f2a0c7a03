/** Who sees and who changes the pictures of a group. */
import { DomainError } from "#commons/domain-error.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { maySeeGroup } from "#commons/visibility.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { groupFor } from "./store.ts";

export const groupPictureOwner: PictureOwner = {
  path: "groups/:key",
  roles: ["avatar", "banner"],
  see: async (ctx, viewer, id) => {
    const group = await ctx.db
      .selectFrom("groups")
      .select(["id", "kind"])
      .where("id", "=", id)
      .where("ended", "is", null)
      .executeTakeFirst();
    if (group === undefined || !maySeeGroup(viewer, group)) throw new DomainError("not-found");
  },
  mine: async (ctx, viewer, key) => {
    const { id } = await groupFor(ctx.db, viewer, key);
    await mustBeAble(ctx.db, ctx.clock, viewer, "edit-group", id);
    return id;
  },
  changed: async (trx, ctx, id) => {
    const now = ctx.clock.now();
    const { kind } = await trx
      .updateTable("groups")
      .set({ updated: now })
      .where("id", "=", id)
      .returning("kind")
      .executeTakeFirstOrThrow();
    if (kind === "open")
      await announce(trx, now, { groupId: id, type: "Update", kind: "group", id });
  },
};
