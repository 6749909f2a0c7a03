/** What a decision does with the fund, and what is forgotten of it. */
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { Effect, EffectHandler } from "#domains/decisions/effects/effect.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { emptiedBefore, fundPurge, moneyText } from "./fund.ts";
import { lockRequest, requestById } from "./store.ts";
import { fundMessages } from "./messages.ts";
import { notifyAsker } from "./requests/news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

const idOf = (effect: Effect): string =>
  typeof effect["request"] === "string" && isId(effect["request"]) ? effect["request"] : "";

/**
 * Spending above the cap. It begins on the page of a request, so that who
 * asks is never typed into a decision.
 */
export const spendEffect: EffectHandler = {
  inForm: false,
  read: () =>
    Promise.reject(new DomainError("bad-input", { fields: { effect: saying((m) => m.notPages) } })),
  say: async (ctx, effect, { language }) => {
    const messages = fundMessages(language);
    const id = idOf(effect);
    const request = id === "" ? undefined : await requestById(ctx.db, id);
    return request === undefined || request.state === "withdrawn"
      ? messages.effectGone
      : messages.effect({
          money: moneyText(Number(request.amount), request.currency, language),
          what: messages.whats[request.what],
        });
  },
  carry: async (trx, ctx, decision, effect) => {
    const id = idOf(effect);
    const request = id === "" ? undefined : await lockRequest(trx, id);
    if (request?.groupId !== decision.groupId)
      throw new DomainError("conflict", { detail: saying((m) => m.takenBack) });
    const path = `/@${request.groupHandle}/fund`;
    if (request.decisionId === decision.id) return path;
    if (request.state !== "to-group")
      throw new DomainError("conflict", { detail: saying((m) => m.takenBack) });
    await trx
      .updateTable("fundRequests")
      .set({ state: "yes", decisionId: decision.id, purge: fundPurge("yes", ctx.clock.now()) })
      .where("id", "=", request.id)
      .execute();
    await notifyAsker(trx, ctx, request, { state: "yes" });
    return path;
  },
};

/**
 * In the transaction in which a member leaves the collective: what they asked
 * for goes with them. The book stays.
 */
export const endFundRequestsOf =
  () =>
  async (trx: Trx, memberId: string): Promise<void> => {
    await trx.deleteFrom("fundRequests").where("memberId", "=", memberId).execute();
  };

/** What `purgeFund` forgets, in words for everybody. */
export const fundForgets = saying((m) => m.purge);

/** A scheduled task: empties sealed words and deletes what is over. */
export async function purgeFund(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db
    .deleteFrom("fundRequests")
    .where((eb) => eb.or([eb("purge", "<=", now), eb("memberId", "is", null)]))
    .execute();
  await ctx.db
    .updateTable("fundRequests")
    .set({ words: "", how: "" })
    .where("state", "=", "handed-over")
    .where("purge", "<=", after(now, emptiedBefore))
    .where((eb) => eb.or([eb("words", "!=", ""), eb("how", "!=", "")]))
    .execute();
  await ctx.db
    .deleteFrom("fundPromises")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "!=", "promised"), eb("updated", "<", after(now, days(-30)))]),
        eb.and([eb("every", "=", "once"), eb("updated", "<", after(now, days(-365)))]),
      ]),
    )
    .execute();
}
