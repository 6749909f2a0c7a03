/** What people do with an exchange. What takes a `trx` also serves groups elsewhere: one accepting transaction for all. */
import { sql } from "kysely";
import { isPublic, later } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { isKeeper, lockOffer, readOffer } from "../actions.ts";
import {
  type Exchange,
  type ExchangeMove,
  exchangeMoves,
  giverOf,
  givesBack,
  next,
  purgeOf,
  type SeenExchange,
  type Side,
} from "./exchange.ts";
import { dueDay, exchangeById, lockExchange, messagesOf } from "./store.ts";
import { decimal, isAmount, takesAsking } from "../offer.ts";

type Offer = Row<"offers">;

/** Who asks: a member, a member for somebody without an account, or a group elsewhere with its Offer(Agreement). */
export type Asker =
  | { readonly memberId: string }
  | { readonly carriedBy: string; readonly name: string }
  | { readonly actorIri: string; readonly offerIri: string; readonly raw: string; readonly name: string };

/** Askings that wait on one offer, and of one member, at once. */
const mostWaiting = 500;
const mostOfMember = 200;

export type NotTaken = "closed" | "none-left" | "too-many";

const left = (offer: Offer, quantity: number): boolean => offer.available === null || Number(offer.available) >= quantity;

const writeMessage = (trx: Trx, now: Date, exchangeId: string, fromGiver: boolean, content: string): Promise<unknown> =>
  trx.insertInto("exchangeMessages").values({ id: newId(), exchangeId, fromGiver, content, made: now }).execute();

/** Asks for it, or offers help with it. Nothing is promised yet. `quantity`: more than 0; `note`: sealed. */
export async function askExchange(
  trx: Trx,
  world: World,
  offerId: string,
  asker: Asker,
  { quantity, note }: { readonly quantity: number; readonly note: string },
): Promise<Exchange | NotTaken> {
  const now = world.clock.now();
  const offer = await lockOffer(trx, offerId);
  if (!takesAsking(offer, now)) return "closed";
  if (!isAmount(quantity) || !left(offer, quantity)) return "none-left";
  const { waiting } = await trx
    .selectFrom("exchanges")
    .select(sql<number>`count(*)::int`.as("waiting"))
    .where("offerId", "=", offerId)
    .where("state", "=", "asked")
    .executeTakeFirstOrThrow();
  if (waiting >= mostWaiting) return "too-many";
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
  if (words !== "") await writeMessage(trx, now, exchange.id, giverOf(offer.purpose) === "asker", words);
  return exchange;
}

/** Those who follow an offer of everybody's learn how much is left. Of a need they know only its sentence. */
async function tellLeft(trx: Trx, now: Date, offer: Offer): Promise<void> {
  if (offer.available === null || offer.purpose === "request" || offer.groupId === null || !isPublic(offer)) return;
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
  world: World,
  offer: Offer,
  exchange: Exchange,
  move: ExchangeMove,
  turn: Turn,
): Promise<Exchange | undefined> {
  const now = world.clock.now();
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
    .returning(dueDay)
    .executeTakeFirst();
  if (changed === undefined) return undefined;
  // Asked from elsewhere, or there: the worker tells them.
  if (changed.offerIri !== null && move !== "arrange" && move !== "thank")
    await enqueue(
      trx,
      [{ kind: "exchange-answer", payload: JSON.stringify({ exchange: exchange.id, state: to }), orderingKey: `exchange:${exchange.id}` }],
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
    if (back !== undefined) await tellLeft(trx, now, back);
  }
  return changed;
}

/**
 * Promises it. What is left goes down in the same statement that asks whether there is enough: however many say yes at once,
 * nothing is promised twice. Answers why not; then nothing was written. Throws `conflict` when it no longer waits.
 */
export async function acceptExchange(
  trx: Trx,
  world: World,
  exchange: Pick<Exchange, "id" | "offerId" | "quantity">,
  turn: Pick<Turn, "due" | "details"> = {},
): Promise<Exchange | NotTaken> {
  const now = world.clock.now();
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
    const standing = await trx.selectFrom("offers").select("state").where("id", "=", exchange.offerId).executeTakeFirst();
    return standing?.state === "open" || standing?.state === "paused" ? "none-left" : "closed";
  }
  const before = await lockExchange(trx, exchange.id);
  const accepted = before === undefined ? undefined : await write(trx, world, offer, before, "accept", turn);
  if (accepted === undefined) throw new Refusal("conflict");
  await tellLeft(trx, now, offer);
  return accepted;
}

/** Every other move, by a side that may do it. Throws `conflict` when it can't be done now. */
export async function moveExchange(
  trx: Trx,
  world: World,
  id: string,
  move: Exclude<ExchangeMove, "accept">,
  side: Side,
  turn: Turn = {},
): Promise<Exchange> {
  const known = await trx.selectFrom("exchanges").select("offerId").where("id", "=", id).executeTakeFirst();
  if (known === undefined) throw new Refusal("not-found");
  // Always the offer first, then the exchange: two who move at once wait for each other and never block.
  const offer = await lockOffer(trx, known.offerId);
  const exchange = await lockExchange(trx, id);
  if (exchange === undefined) throw new Refusal("not-found");
  const can = next(exchange.state, move, side, offer) !== undefined;
  const changed = can ? await write(trx, world, offer, exchange, move, turn) : undefined;
  if (changed === undefined) throw new Refusal("conflict", { detail: "It stands differently by now. Open it again and look." });
  return changed;
}

const sentences: Readonly<Record<NotTaken, string>> = {
  closed: "It takes no answers now.",
  "none-left": "There is not that much left.",
  "too-many": "Very many have asked already. Please look again later.",
};

function mustBeTaken<T extends object>(result: T | NotTaken): T {
  if (typeof result === "string") throw new Refusal("bad-input", { fields: { quantity: sentences[result] } });
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
export async function ask(world: World, viewer: Viewer, offerId: string, input: AskInput): Promise<Exchange> {
  const { member } = viewer;
  if (member === undefined) throw new Refusal("sign-in-needed");
  const { offer } = await readOffer(world, viewer, offerId);
  const { quantity = 1, carry } = input;
  const name = oneLine(carry?.name ?? "", 80);
  refuseFields({
    quantity: isAmount(quantity) ? undefined : "A number above nothing.",
    name: carry !== undefined && name === "" ? "What shall we call them? Any name that they chose is fine." : undefined,
    agreed: carry !== undefined && !carry.agreed ? "Ask them first. Tick it when they said yes." : undefined,
    note: carry === undefined && offer.madeBy === member.id ? "It is your own. You can only ask for somebody else here." : undefined,
  });
  return world.db.transaction().execute(async (trx) => {
    const { waiting } = await trx
      .selectFrom("exchanges")
      .select(sql<number>`count(*)::int`.as("waiting"))
      .where("state", "=", "asked")
      .where((eb) => eb.or([eb("memberId", "=", member.id), eb("carriedBy", "=", member.id)]))
      .executeTakeFirstOrThrow();
    if (waiting >= mostOfMember) return mustBeTaken<Exchange>("too-many");
    const who = carry === undefined ? { memberId: member.id } : { carriedBy: member.id, name };
    return mustBeTaken(await askExchange(trx, world, offer.id, who, { quantity, note: input.note ?? "" }));
  });
}

/** For the people concerned; not-found for everybody else. One may be both: who carries something for somebody from their own offer. */
export async function exchangeFor(
  world: World,
  viewer: Viewer,
  id: string,
): Promise<{ readonly exchange: SeenExchange; readonly sides: readonly Side[] }> {
  const member = viewer.member;
  const exchange = isId(id) && member !== undefined ? await exchangeById(world.db, id) : undefined;
  if (exchange === undefined || member === undefined) throw new Refusal(member === undefined ? "sign-in-needed" : "not-found");
  const sides: Side[] = [];
  if (exchange.memberId === member.id || exchange.carriedBy === member.id) sides.push("asker");
  if (await isKeeper(world, viewer, exchange)) sides.push("keeper");
  if (sides.length === 0) throw new Refusal("not-found");
  return { exchange, sides };
}

export async function readExchange(
  world: World,
  viewer: Viewer,
  id: string,
): Promise<{ readonly exchange: SeenExchange; readonly sides: readonly Side[]; readonly messages: Row<"exchangeMessages">[] }> {
  const found = await exchangeFor(world, viewer, id);
  return { ...found, messages: await messagesOf(world.db, id) };
}
