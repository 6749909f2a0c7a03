/** An offer is taken, open again, renewed or deleted. */
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { after } from "#platform/lib/clock.ts";
import { takeAway } from "./expiry/actions.ts";
import { lifeOf, stateAfterMove, type OfferMove } from "./offer.ts";
import { offerFor } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { offerMessages } from "./messages.ts";
import { offerOfMine, lockOffer } from "./actions.ts";

const saying = sayings(offerMessages);

type Offer = Row<"offers">;

async function moveOffer(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  how: OfferMove,
  more: Partial<Offer> = {},
): Promise<Offer> {
  const { groupId } = await offerOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const offer = await lockOffer(trx, id);
    const state = stateAfterMove(offer, how);
    if (state === undefined) {
      if (offer.published === null) throw new DomainError("not-published");
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.itStandsDifferentlyByNow),
      });
    }
    const changed = await trx
      .updateTable("offers")
      .set({ ...more, state, updated: later(offer.updated, now) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) await announce(trx, now, { groupId, type: "Update", kind: "offer", id });
    return changed;
  });
}

const moveTo = { open: "open", met: "meet", paused: "pause" } as const;

/** Marks it as met, lets it rest, or opens it again. What stands so already stays as it is. */
export async function setState(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  state: keyof typeof moveTo,
): Promise<Offer> {
  const offer = await offerOfMine(ctx, viewer, id);
  return offer.published !== null && offer.state === state
    ? offer
    : moveOffer(ctx, viewer, id, moveTo[state]);
}

/** One tap: it stands for another 180 days, a need for another 14. */
export async function renewOffer(ctx: AppContext, viewer: Viewer, id: string): Promise<Offer> {
  const { purpose } = await offerOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  return moveOffer(ctx, viewer, id, "renew", {
    expires: after(now, lifeOf(purpose)),
    renewed: now,
  });
}

/** For its keepers; and who may edit in the group takes a need back that does harm. */
export async function deleteOffer(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  await mustBeOurs(ctx, viewer, await offerFor(ctx.db, viewer, id));
  await ctx.db.transaction().execute(async (trx) => {
    const offer = await lockOffer(trx, id);
    if (offer.state !== "withdrawn") await takeAway(trx, ctx.clock.now(), offer, "withdrawn");
  });
}
