/** A payment-in that was mistyped: two fund keepers turn it around. Both lines stay in the book. */
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import type { AnnouncedActs } from "#domains/groups/announced/announced.ts";
import { type Acts, actByTwo } from "#domains/groups/keys/actions.ts";
import { isId, keyOf } from "#platform/lib/ids.ts";
import { correct, notEnough } from "../actions.ts";
import { moneyText } from "./fund.ts";
import { fundGroup, keepsFund, turnAnnounced } from "./actions.ts";
import { openAct, yesAct } from "./keys-actions.ts";
import { forgetKeysOfOthers, fundHolders, type Payment, paymentById, paymentsOf } from "./store.ts";
import { fundWords } from "./messages.ts";

const words = fundWords("en");
const act = "fund-correction";

export interface PaymentsLook {
  readonly group: { readonly id: string; readonly handle: string; readonly name: string };
  /** The newest first. `waits`: a first key is turned; `mine`: by the viewer. */
  readonly payments: readonly (Payment & { readonly waits: boolean; readonly mine: boolean })[];
}

/** For who writes down what comes; not-found for all others. */
export async function lookAtPayments(world: World, viewer: Viewer, handle: string): Promise<PaymentsLook> {
  const { group, member } = await fundGroup(world, viewer, handle);
  if (!(await keepsFund(world, member.id, group.id))) throw new Refusal("not-found");
  const payments = await paymentsOf(world.db, group.id, world.clock.now());
  return {
    group,
    payments: payments.map(({ askedBy, ...one }) => ({ ...one, waits: askedBy.length > 0, mine: askedBy.includes(member.id) })),
  };
}

/**
 * Two keepers; where fewer than two hold the fund, any two members. Answers `asked` when this was the first key.
 * Hours are turned around elsewhere, by either side (timebank-actions.ts); money never by one person.
 */
export async function correctPayment(world: World, viewer: Viewer, handle: string, id: string): Promise<"asked" | "done"> {
  const { group, member } = await fundGroup(world, viewer, handle);
  const holders = await fundHolders(world.db, world.clock, group.id);
  const payment = isId(id) && (holders.length < 2 || holders.includes(member.id)) ? await paymentById(world.db, group.id, id) : undefined;
  if (payment === undefined) throw new Refusal("not-found");
  if (payment.corrected) throw new Refusal("conflict", { detail: words.paymentBefore });
  const { amount, currency, day } = payment;
  // Who holds the fund no more has no key to it.
  if (holders.length >= 2) await forgetKeysOfOthers(world.db, group.id, act, holders);
  const wish = { transaction: id, money: moneyText(amount, currency), day };
  const guard = { benefits: [], ...(holders.length < 2 ? {} : { candidates: holders }) };
  const done = await actByTwo(world, viewer, group.id, act, wish, () => turn(world, id), guard);
  return done ?? "asked";
}

const turn = (world: World, id: string): Promise<"done"> => world.db.transaction().execute((trx) => turnIn(trx, world, id));

async function turnIn(trx: Trx, world: World, id: string): Promise<"done"> {
  try {
    await correct(trx, world.clock.now(), { transactionId: id, key: keyOf("fund-correction", id) });
    return "done";
  } catch (error) {
    if (error instanceof Refusal && error.detail === notEnough) throw new Refusal("conflict", { detail: words.paymentSpent });
    throw error;
  }
}

/** What everybody may have to be told of first: never how much, or for whom. */
export const fundAnnounced: AnnouncedActs = {
  [openAct]: {
    nameless: true,
    words: (_payload, language) => fundWords(language).openAnnounced,
    run: (trx, world, payload, _group, { second }) => turnAnnounced(trx, world, String(payload["request"]), second, "open"),
  },
  [yesAct]: {
    nameless: true,
    words: (_payload, language) => fundWords(language).yesAnnounced,
    run: (trx, world, payload, _group, { second }) => turnAnnounced(trx, world, String(payload["request"]), second, "yes"),
  },
  [act]: {
    words: (payload, language) => fundWords(language).paymentAct(String(payload["money"]), String(payload["day"])),
    run: async (trx, world, payload) => {
      await turnIn(trx, world, String(payload["transaction"]));
    },
  },
};

/** For the registry of what two keys can do. */
export const fundActs: Acts = {
  [act]: {
    words: (payload, language) => fundWords(language).paymentAct(String(payload["money"]), String(payload["day"])),
    run: async (world, viewer, payload, { handle }) => {
      await correctPayment(world, viewer, handle, String(payload["transaction"]));
      return { path: `/@${handle}/fund`, words: fundWords(viewer.member?.language ?? "en").paymentDone };
    },
  },
};
