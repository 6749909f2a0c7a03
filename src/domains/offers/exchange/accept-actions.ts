/** An exchange is accepted, declined or ended; nothing is promised twice. */
import { sql } from "kysely";
import { isPublic, later } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { notifyOfExchange } from "../news-actions.ts";
import { lockOffer } from "../actions.ts";
import {
  type Exchange,
  type ExchangeMove,
  exchangeMoves,
  givesBack,
  next,
  purgeOf,
  type ExchangeSide,
} from "./exchange.ts";
import { loanDueDay, lockExchange } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { exchangeMessages } from "./messages.ts";
import type { AskingNotTaken } from "./actions.ts";

const saying = sayings(exchangeMessages);

type Offer = Row<"offers">;

/**
 * Those who follow an offer of everybody's learn how much is left. Of
 * a need they know only its sentence.
 */
async function notifyLeftOut(trx: Trx, now: Date, offer: Offer): Promise<void> {
  if (
    offer.available === null ||
    offer.purpose === "request" ||
    offer.groupId === null ||
    !isPublic(offer)
  )
    return;
  await trx
    .updateTable("offers")
    .set({ updated: later(offer.updated, now) })
    .where("id", "=", offer.id)
    .execute();
  await announce(trx, now, { groupId: offer.groupId, type: "Update", kind: "offer", id: offer.id });
}

interface ExchangeTurn {
  readonly details?: string | undefined;
  /** A day ("2026-12-05"). */
  readonly due?: string | null | undefined;
  readonly thanks?: string | undefined;
}

async function write(
  trx: Trx,
  ctx: AppContext,
  offer: Offer,
  exchange: Exchange,
  move: ExchangeMove,
  turn: ExchangeTurn,
): Promise<Exchange | undefined> {
  const now = ctx.clock.now();
  const { to, from } = exchangeMoves[move];
  const due = turn.due === undefined ? exchange.due : turn.due;
  const changed = await trx
    .updateTable("exchanges")
    .set({
      state: to,
      updated: later(exchange.updated, now),
      // Thanks lengthen nothing.
      purge: move === "thank" ? exchange.purge : purgeOf(to, { made: exchange.made, now, due }),
      ...(turn.details === undefined ? {} : { details: turn.details }),
      ...(turn.due === undefined ? {} : { due, reminded: null }),
      ...(turn.thanks === undefined ? {} : { thanks: turn.thanks }),
    })
    .where("id", "=", exchange.id)
    .where("state", "in", [...from])
    .returningAll()
    .returning(loanDueDay)
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  // Asked from elsewhere, or there: the worker tells them.
  if (changed.offerIri !== null && move !== "arrange" && move !== "thank")
    await enqueue(
      trx,
      [
        {
          kind: "exchange-answer",
          payload: JSON.stringify({ exchange: exchange.id, state: to }),
          orderingKey: `exchange:${exchange.id}`,
        },
      ],
      now,
    );
  if (givesBack(move, offer.how)) {
    const restored = await trx
      .updateTable("offers")
      .set({ available: sql<string>`least(quantity, available + ${exchange.quantity}::numeric)` })
      .where("id", "=", offer.id)
      .where("available", "is not", null)
      .returningAll()
      .executeTakeFirst();
    if (restored !== undefined) await notifyLeftOut(trx, now, restored);
  }
  return changed;
}

/**
 * Promises it. What is left goes down in the same statement that asks whether there is enough:
 * however many say yes at once, nothing is promised twice. Answers why not; then nothing was
 * written. Throws `conflict` when it no longer waits.
 */
export async function acceptExchange(
  trx: Trx,
  ctx: AppContext,
  exchange: Pick<Exchange, "id" | "offerId" | "quantity">,
  turn: Pick<ExchangeTurn, "due" | "details"> = {},
): Promise<Exchange | AskingNotTaken> {
  const now = ctx.clock.now();
  const offer = await trx
    .updateTable("offers")
    .set({ available: sql<string>`available - ${exchange.quantity}::numeric` })
    .where("id", "=", exchange.offerId)
    .where("groupId", "is not", null)
    .where("published", "is not", null)
    .where("state", "in", ["open", "paused"])
    .where((eb) => eb.or([eb("available", "is", null), eb("available", ">=", exchange.quantity)]))
    .returningAll()
    .executeTakeFirst();
  if (offer === undefined) {
    const standing = await trx
      .selectFrom("offers")
      .select("state")
      .where("id", "=", exchange.offerId)
      .executeTakeFirst();
    return standing?.state === "open" || standing?.state === "paused" ? "none-left" : "closed";
  }
  const before = await lockExchange(trx, exchange.id);
  const accepted =
    before === undefined ? undefined : await write(trx, ctx, offer, before, "accept", turn);
  if (accepted === undefined) throw new DomainError("conflict");
  await notifyOfExchange(trx, ctx, accepted, "asker", "accepted");
  await notifyLeftOut(trx, now, offer);
  return accepted;
}

/** Every other move, by a side that may do it. Throws `conflict` when it can't be done now. */
export async function moveExchange(
  trx: Trx,
  ctx: AppContext,
  id: string,
  move: Exclude<ExchangeMove, "accept">,
  side: ExchangeSide,
  turn: ExchangeTurn = {},
): Promise<Exchange> {
  const known = await trx
    .selectFrom("exchanges")
    .select("offerId")
    .where("id", "=", id)
    .executeTakeFirst();
  if (known === undefined) throw new DomainError("not-found");
  // Always the offer first, then the exchange: two who move at once
  // wait for each other and never block.
  const offer = await lockOffer(trx, known.offerId);
  const exchange = await lockExchange(trx, id);
  if (exchange === undefined) throw new DomainError("not-found");
  const can = next(exchange.state, move, side, offer) !== undefined;
  const changed = can ? await write(trx, ctx, offer, exchange, move, turn) : undefined;
  if (changed === undefined)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.itStandsDifferentlyByNow),
    });
  await notifyOfExchange(trx, ctx, changed, side === "keeper" ? "asker" : "keeper", changed.state);
  return changed;
}
