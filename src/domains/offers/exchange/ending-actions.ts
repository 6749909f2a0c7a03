/** What time does with an exchange: loans are remembered, what is over is forgotten. */
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { takeAskingsAlong } from "./asking-actions.ts";
import { endNeedsOf } from "../expiry/actions.ts";
import { remindAgain, remindBefore } from "./exchange.ts";
import { moveExchange } from "./accept-actions.ts";

/**
 * Loans that are due soon, or were, carry a kind word on their page, again
 * each week. No mail, no fine. A scheduled task.
 */
export async function remindLoans(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db
    .updateTable("exchanges")
    .set({ reminded: now })
    .where("state", "in", ["accepted", "arranged"])
    .where("due", "<=", dayIn(after(now, days(remindBefore)), await homeZone(ctx.db)))
    .where((eb) =>
      eb.or([eb("reminded", "is", null), eb("reminded", "<", after(now, -remindAgain))]),
    )
    .execute();
}

/**
 * Exchanges and all that was written in them go when their day has come. What was
 * promised then counts as given. A scheduled task.
 */
export async function purgeExchanges(ctx: AppContext): Promise<void> {
  await ctx.db.deleteFrom("exchanges").where("purge", "<", ctx.clock.now()).execute();
}

/**
 * Who leaves takes their askings and needs along; what was promised to them goes
 * back. For the transaction of leaving.
 */
export const endExchangesOf =
  (ctx: AppContext) =>
  async (trx: Trx, memberId: string): Promise<void> => {
    await takeAskingsAlong(ctx)(trx, memberId);
    const open = await trx
      .selectFrom("exchanges")
      .select("id")
      .where("memberId", "=", memberId)
      .where("state", "in", ["accepted", "arranged"])
      .orderBy("offerId")
      .orderBy("id")
      .execute();
    for (const { id } of open) await moveExchange(trx, ctx, id, "fall-through", "asker");
    await trx.deleteFrom("exchanges").where("memberId", "=", memberId).execute();
    await endNeedsOf(trx, ctx.clock.now(), memberId);
  };
