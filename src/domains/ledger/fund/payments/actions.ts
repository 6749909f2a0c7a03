/** A payment-in that was mistyped: two fund keepers turn it around. Both lines stay in the book. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { AnnouncedActs } from "#domains/groups/announced/announced.ts";
import { type Acts, actByTwo } from "#domains/groups/keys/actions.ts";
import { isId, keyOf } from "#platform/lib/ids.ts";
import { correct, notEnough } from "../../actions.ts";
import { moneyText } from "../fund.ts";
import { fundGroup, keepsFund } from "../group-queries.ts";
import { turnAnnounced } from "../requests/actions.ts";
import { openAct, yesAct } from "../keys/actions.ts";
import { forgetKeysOfOthers, type Payment, paymentById, paymentsOf } from "./store.ts";
import { fundHolders } from "../store.ts";
import { fundMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

const act = "fund-correction";

interface PaymentsLook {
  readonly group: { readonly id: string; readonly handle: string; readonly name: string };
  /** The newest first. `waits`: a first key is turned; `mine`: by the viewer. */
  readonly payments: readonly (Payment & { readonly waits: boolean; readonly mine: boolean })[];
}

/** For who writes down what comes; not-found for all others. */
export async function lookAtPayments(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<PaymentsLook> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  if (!(await keepsFund(ctx, member.id, group.id))) throw new DomainError("not-found");
  const payments = await paymentsOf(ctx.db, group.id, ctx.clock.now());
  return {
    group,
    payments: payments.map(({ askedBy, ...one }) => ({
      ...one,
      waits: askedBy.length > 0,
      mine: askedBy.includes(member.id),
    })),
  };
}

/**
 * Two keepers; where fewer than two hold the fund, any two members. Answers `asked` when
 * this was the first key. Hours are turned around elsewhere, by either side
 * (timebank-actions.ts); money never by one person.
 */
export async function correctPayment(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  id: string,
): Promise<"asked" | "done"> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  const holders = await fundHolders(ctx.db, ctx.clock, group.id);
  const payment =
    isId(id) && (holders.length < 2 || holders.includes(member.id))
      ? await paymentById(ctx.db, group.id, id)
      : undefined;
  if (payment === undefined) throw new DomainError("not-found");
  if (payment.corrected)
    throw new DomainError("conflict", { detail: saying((m) => m.paymentBefore) });
  const { amount, currency, day } = payment;
  // Who holds the fund no more has no key to it.
  if (holders.length >= 2) await forgetKeysOfOthers(ctx.db, group.id, act, holders);
  const input = { transaction: id, money: moneyText(amount, currency), day };
  const guard = { benefits: [], ...(holders.length < 2 ? {} : { candidates: holders }) };
  const done = await actByTwo(
    ctx,
    viewer,
    group.id,
    act,
    input,
    (inside) => turn(inside, id),
    guard,
  );
  return done ?? "asked";
}

const turn = (ctx: AppContext, id: string): Promise<"done"> =>
  ctx.db.transaction().execute((trx) => turnIn(trx, ctx, id));

async function turnIn(trx: Trx, ctx: AppContext, id: string): Promise<"done"> {
  try {
    await correct(trx, ctx.clock.now(), { transactionId: id, key: keyOf("fund-correction", id) });
    return "done";
  } catch (error) {
    if (error instanceof DomainError && error.sayings.detail === notEnough)
      throw new DomainError("conflict", { detail: saying((m) => m.paymentSpent) });
    throw error;
  }
}

/** What everybody may have to be told of first: never how much, or for whom. */
export const fundAnnounced: AnnouncedActs = {
  [openAct]: {
    nameless: true,
    words: (_payload, language) => fundMessages(language).openAnnounced,
    run: (trx, ctx, payload, _group, { second }) =>
      turnAnnounced(trx, ctx, String(payload["request"]), second, "open"),
  },
  [yesAct]: {
    nameless: true,
    words: (_payload, language) => fundMessages(language).yesAnnounced,
    run: (trx, ctx, payload, _group, { second }) =>
      turnAnnounced(trx, ctx, String(payload["request"]), second, "yes"),
  },
  [act]: {
    words: (payload, language) =>
      fundMessages(language).paymentAct({
        money: String(payload["money"]),
        day: String(payload["day"]),
      }),
    run: async (trx, ctx, payload) => {
      await turnIn(trx, ctx, String(payload["transaction"]));
    },
  },
};

/** For the registry of what two keys can do. */
export const fundActs: Acts = {
  [act]: {
    words: (payload, language) =>
      fundMessages(language).paymentAct({
        money: String(payload["money"]),
        day: String(payload["day"]),
      }),
    run: async (ctx, viewer, payload, { handle }) => {
      await correctPayment(ctx, viewer, handle, String(payload["transaction"]));
      return {
        path: `/@${handle}/fund`,
        words: fundMessages(viewer.member?.language ?? "en").paymentDone,
      };
    },
  },
};
