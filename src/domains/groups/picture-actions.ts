/** Who sees and who changes the pictures of a group. */
import { DomainError } from "#commons/domain-error.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { shorten } from "#platform/lib/messages.ts";
import { maySeeGroup, stranger } from "#commons/visibility.ts";
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
  card: async (ctx, key) => {
    const group = await groupFor(ctx.db, stranger, key);
    const summary = shorten(plainText(renderMarkdown(group.summary)), 160);
    return {
      id: group.id,
      facts: {
        kind: "group",
        seed: group.handle,
        title: group.name,
        lines: [summary].filter((line) => line !== ""),
        by: `@${group.handle}`,
        language: group.language,
      },
    };
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
