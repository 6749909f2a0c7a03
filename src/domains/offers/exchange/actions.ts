/** What people do with an exchange. What takes a `trx` also serves groups elsewhere: one accepting transaction for all. */
import { sql } from "kysely";
import { isPublic, later } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { tellExchange } from "../news-actions.ts";
import { isKeeper, lockOffer, readOffer } from "../actions.ts";
import {
  type Exchange,
  type ExchangeMove,
  exchangeMoves,
  giverOf,
  givesBack,
  next,
  purgeOf,
  type VisibleExchange,
  type ExchangeSide,
} from "./exchange.ts";
import { loanDueDay, exchangeById, lockExchange, exchangeMessagesOf } from "./store.ts";
import { decimal, isAmount, takesAsking } from "../offer.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { exchangeMessages } from "./messages.ts";

const saying = sayings(exchangeMessages);

type Offer = Row<"offers">;

/** Who asks: a member, a member for somebody without an account, or a group elsewhere with its Offer(Agreement). */
type Asker =
  | { readonly memberId: string }
  | { readonly carriedBy: string; readonly name: string }
  | {
      readonly actorIri: string;
      readonly offerIri: string;
      readonly raw: string;
      readonly name: string;
    };

/** Askings that wait on one offer, and of one member, at once. */
const maxWaiting = 500;
const maxOfMember = 200;

type AskingNotTaken = "closed" | "none-left" | "too-many";

const left = (offer: Offer, quantity: number): boolean =>
  offer.available === null || Number(offer.available) >= quantity;

const writeMessage = (
  trx: Trx,
  now: Date,
  exchangeId: string,
  fromGiver: boolean,
  content: string,
): Promise<unknown> =>
  trx
    .insertInto("exchangeMessages")
    .values({ id: newId(), exchangeId, fromGiver, content, made: now })
    .execute();

/** Asks for it, or offers help with it. Nothing is promised yet. `quantity`: more than 0; `note`: sealed. */
export async function askExchange(
  trx: Trx,
  ctx: AppContext,
  offerId: string,
  asker: Asker,
  { quantity, note }: { readonly quantity: number; readonly note: string },
): Promise<Exchange | AskingNotTaken> {
  const now = ctx.clock.now();
  const offer = await lockOffer(trx, offerId);
  if (!takesAsking(offer, now)) return "closed";
  if (!isAmount(quantity) || !left(offer, quantity)) return "none-left";
  const { waiting } = await trx
    .selectFrom("exchanges")
    .select(sql<number>`count(*)::int`.as("waiting"))
    .where("offerId", "=", offerId)
    .where("state", "=", "asked")
    .executeTakeFirstOrThrow();
  if (waiting >= maxWaiting) return "too-many";
  const exchange = await trx
    .insertInto("exchanges")
    .values({
      id: newId(),
      offerId,
      memberId: null,
      carriedBy: null,
      actorIri: null,
      offerIri: null,
      raw: null,
      ...asker,
      quantity: decimal(quantity),
      details: null,
      due: null,
      reminded: null,
      made: now,
      updated: now,
      purge: purgeOf("asked", { made: now, now }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const words = manyLines(note, 2000);
  if (words !== "")
    await writeMessage(trx, now, exchange.id, giverOf(offer.purpose) === "asker", words);
  await tellExchange(trx, ctx, exchange, "keeper", "asked");
  return exchange;
}

/** Those who follow an offer of everybody's learn how much is left. Of a need they know only its sentence. */
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

interface Turn {
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
  turn: Turn,
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
    const back = await trx
      .updateTable("offers")
      .set({ available: sql<string>`least(quantity, available + ${exchange.quantity}::numeric)` })
      .where("id", "=", offer.id)
      .where("available", "is not", null)
      .returningAll()
      .executeTakeFirst();
    if (back !== undefined) await notifyLeftOut(trx, now, back);
  }
  return changed;
}

/**
 * Promises it. What is left goes down in the same statement that asks whether there is enough: however many say yes at once,
 * nothing is promised twice. Answers why not; then nothing was written. Throws `conflict` when it no longer waits.
 */
export async function acceptExchange(
  trx: Trx,
  ctx: AppContext,
  exchange: Pick<Exchange, "id" | "offerId" | "quantity">,
  turn: Pick<Turn, "due" | "details"> = {},
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
  await tellExchange(trx, ctx, accepted, "asker", "accepted");
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
  turn: Turn = {},
): Promise<Exchange> {
  const known = await trx
    .selectFrom("exchanges")
    .select("offerId")
    .where("id", "=", id)
    .executeTakeFirst();
  if (known === undefined) throw new DomainError("not-found");
  // Always the offer first, then the exchange: two who move at once wait for each other and never block.
  const offer = await lockOffer(trx, known.offerId);
  const exchange = await lockExchange(trx, id);
  if (exchange === undefined) throw new DomainError("not-found");
  const can = next(exchange.state, move, side, offer) !== undefined;
  const changed = can ? await write(trx, ctx, offer, exchange, move, turn) : undefined;
  if (changed === undefined)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.itStandsDifferentlyByNow),
    });
  await tellExchange(trx, ctx, changed, side === "keeper" ? "asker" : "keeper", changed.state);
  return changed;
}

const sentences: Readonly<Record<AskingNotTaken, Saying>> = {
  closed: saying((m) => m.errors.itTakesNoAnswersNow),
  "none-left": saying((m) => m.errors.thereIsNotThatMuch),
  "too-many": saying((m) => m.errors.veryManyHaveAskedAlready),
};

function mustBeTaken<T extends object>(result: T | AskingNotTaken): T {
  if (typeof result === "string")
    throw new DomainError("bad-input", { fields: { quantity: sentences[result] } });
  return result;
}

export interface AskInput {
  readonly quantity?: number | undefined;
  /** Sealed. */
  readonly note?: string | undefined;
  /** Somebody without an account, who said yes to being entered here. */
  readonly carry?: { readonly name: string; readonly agreed: boolean } | undefined;
}

/** A member asks for an offer that they may see, or helps with a need; for themselves or for somebody who said yes to that. */
export async function ask(
  ctx: AppContext,
  viewer: Viewer,
  offerId: string,
  input: AskInput,
): Promise<Exchange> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const { offer } = await readOffer(ctx, viewer, offerId);
  const { quantity = 1, carry } = input;
  const name = oneLine(carry?.name ?? "", 80);
  rejectFields({
    quantity: isAmount(quantity) ? undefined : saying((m) => m.errors.aNumberAboveNothing),
    name:
      carry !== undefined && name === "" ? saying((m) => m.errors.whatShallWeCallThem) : undefined,
    agreed:
      carry !== undefined && !carry.agreed ? saying((m) => m.errors.askThemFirstTickIt) : undefined,
    note:
      carry === undefined && offer.madeBy === member.id
        ? saying((m) => m.errors.itIsYourOwnYou)
        : undefined,
  });
  return ctx.db.transaction().execute(async (trx) => {
    const { waiting } = await trx
      .selectFrom("exchanges")
      .select(sql<number>`count(*)::int`.as("waiting"))
      .where("state", "=", "asked")
      .where((eb) => eb.or([eb("memberId", "=", member.id), eb("carriedBy", "=", member.id)]))
      .executeTakeFirstOrThrow();
    if (waiting >= maxOfMember) return mustBeTaken<Exchange>("too-many");
    const who = carry === undefined ? { memberId: member.id } : { carriedBy: member.id, name };
    return mustBeTaken(
      await askExchange(trx, ctx, offer.id, who, { quantity, note: input.note ?? "" }),
    );
  });
}

/** For the people concerned; not-found for everybody else. One may be both: who carries something for somebody from their own offer. */
export async function exchangeFor(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{ readonly exchange: VisibleExchange; readonly sides: readonly ExchangeSide[] }> {
  const member = viewer.member;
  const exchange = isId(id) && member !== undefined ? await exchangeById(ctx.db, id) : undefined;
  if (exchange === undefined || member === undefined)
    throw new DomainError(member === undefined ? "sign-in-needed" : "not-found");
  const sides: ExchangeSide[] = [];
  if (exchange.memberId === member.id || exchange.carriedBy === member.id) sides.push("asker");
  if (await isKeeper(ctx, viewer, exchange)) sides.push("keeper");
  if (sides.length === 0) throw new DomainError("not-found");
  return { exchange, sides };
}

export async function readExchange(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly exchange: VisibleExchange;
  readonly sides: readonly ExchangeSide[];
  readonly messages: Row<"exchangeMessages">[];
}> {
  const found = await exchangeFor(ctx, viewer, id);
  return { ...found, messages: await exchangeMessagesOf(ctx.db, id) };
}
