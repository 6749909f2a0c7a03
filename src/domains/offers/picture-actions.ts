/**
 * Who sees and who changes the picture of an offer by itself; in
 * the form it is changed with all else.
 */
import { DomainError } from "#commons/domain-error.ts";
import { isPublic, later } from "#commons/owned.ts";
import { stranger } from "#commons/visibility.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { lockOffer, offerOfMine, readOffer } from "./actions.ts";

export const offerPictures: PictureOwner = {
  path: "offers/:key",
  roles: ["picture"],
  // The picture of a need is for those who may read more of it than its one sentence.
  see: async (ctx, viewer, id) => {
    const { offer } = await readOffer(ctx, viewer, id);
    if (offer.image == null) throw new DomainError("not-found");
  },
  mine: async (ctx, viewer, key) => (await offerOfMine(ctx, viewer, key)).id,
  card: async (ctx, key) => {
    const { offer } = await readOffer(ctx, stranger, key);
    return offer.origin.handle === null
      ? undefined
      : {
          id: offer.purpose === "request" ? "" : offer.id,
          facts: {
            kind: "offer",
            seed: offer.id,
            title: offer.name,
            lines: [offer.area].filter((line) => line !== ""),
            by: offer.origin.name,
            language: offer.language,
          },
        };
  },
  changed: async (trx, ctx, id) => {
    const before = await lockOffer(trx, id);
    const now = ctx.clock.now();
    const changed = await trx
      .updateTable("offers")
      .set({ updated: later(before.updated, now) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed) && changed.groupId !== null)
      await announce(trx, now, { groupId: changed.groupId, type: "Update", kind: "offer", id });
  },
};
