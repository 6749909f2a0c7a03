/** How offers and needs end: taken back, or over with time. */
import { isPublic, later } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { after } from "#platform/lib/clock.ts";
import { afterlife, stateAfterMove } from "../offer.ts";

type Offer = Row<"offers">;

const exchangesOn = (trx: Trx, id: string): Promise<unknown> =>
  trx.selectFrom("exchanges").select("id").where("offerId", "=", id).limit(1).executeTakeFirst();

/**
 * Takes it away, here and elsewhere. Where people are still arranging something, the row stays for
 * their sake, for the group's eyes only, until the last exchange is forgotten.
 */
export async function takeAway(
  trx: Trx,
  now: Date,
  offer: Offer,
  state: "expired" | "withdrawn",
): Promise<void> {
  if ((await exchangesOn(trx, offer.id)) === undefined)
    await trx.deleteFrom("offers").where("id", "=", offer.id).execute();
  else {
    await trx
      .updateTable("offers")
      .set({ state, visibility: "group", updated: later(offer.updated, now) })
      .where("id", "=", offer.id)
      .execute();
    const waited =
      state === "withdrawn"
        ? await trx
            .updateTable("exchanges")
            .set({ state: "declined", updated: now, purge: after(now, afterlife) })
            .where("offerId", "=", offer.id)
            .where("state", "=", "asked")
            .returning(["id", "actorIri"])
            .execute()
        : [];
    await enqueue(
      trx,
      waited
        .filter((one) => one.actorIri !== null)
        .map((one) => ({
          kind: "exchange-answer",
          payload: JSON.stringify({ exchange: one.id, state: "declined" }),
          orderingKey: `exchange:${one.id}`,
        })),
      now,
    );
  }
  if (offer.groupId !== null && isPublic(offer))
    await withdraw(trx, now, "offer", { id: offer.id, groupId: offer.groupId });
}

/**
 * A need says something of a person: it goes when they do. For the
 * transaction of leaving the collective.
 */
export async function endNeedsOf(trx: Trx, now: Date, memberId: string): Promise<void> {
  const needs = await trx
    .selectFrom("offers")
    .selectAll()
    .where("madeBy", "=", memberId)
    .where("purpose", "=", "request")
    .where("state", "!=", "withdrawn")
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  for (const need of needs) await takeAway(trx, now, need, "withdrawn");
}

/**
 * What is over is taken away: a need at once, since a need of last month is nobody's business any
 * more; an offer leaves the board and can be renewed for another 30 days. A scheduled task.
 */
export async function expireOffers(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  // A loan from a sibling may run on after their offer has ended.
  await ctx.db
    .deleteFrom("offers")
    .where("groupId", "is", null)
    .where("expires", "<", now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("exchanges")
            .select("exchanges.id")
            .whereRef("exchanges.offerId", "=", "offers.id"),
        ),
      ),
    )
    .execute();
  const over = await ctx.db
    .selectFrom("offers")
    .select("id")
    .where("groupId", "is not", null)
    .where((eb) => eb.or([eb("expires", "<", now), eb("state", "=", "withdrawn")]))
    .execute();
  for (const { id } of over)
    await ctx.db.transaction().execute(async (trx) => {
      const offer = await trx
        .selectFrom("offers")
        .selectAll()
        .where("id", "=", id)
        .forNoKeyUpdate()
        .executeTakeFirst();
      if (offer !== undefined) await expire(trx, now, offer);
    });
}

async function expire(trx: Trx, now: Date, offer: Offer): Promise<void> {
  if (offer.state === "withdrawn") {
    if ((await exchangesOn(trx, offer.id)) === undefined)
      await trx.deleteFrom("offers").where("id", "=", offer.id).execute();
    return;
  }
  if (offer.groupId === null || offer.expires === null || offer.expires >= now) return;
  const done = offer.expires < after(now, -afterlife);
  if (done || offer.purpose === "request") {
    const hidden =
      offer.state === "expired" &&
      offer.visibility === "group" &&
      (await exchangesOn(trx, offer.id)) !== undefined;
    if (!hidden) await takeAway(trx, now, offer, "expired");
    return;
  }
  const state = stateAfterMove(offer, "expire");
  if (state === undefined) return;
  await trx
    .updateTable("offers")
    .set({ state, updated: later(offer.updated, now) })
    .where("id", "=", offer.id)
    .execute();
  if (isPublic(offer))
    await announce(trx, now, {
      groupId: offer.groupId,
      type: "Update",
      kind: "offer",
      id: offer.id,
    });
}
