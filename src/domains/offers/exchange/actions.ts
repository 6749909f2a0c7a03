/** Asking for what is offered, or offering what is needed. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { notifyOfExchange } from "../news-actions.ts";
import { isKeeper, lockOffer, readOffer } from "../actions.ts";
import {
  type Exchange,
  giverOf,
  purgeOf,
  type VisibleExchange,
  type ExchangeSide,
} from "./exchange.ts";
import { exchangeById, exchangeMessagesOf } from "./store.ts";
import { decimal, isAmount, takesAsking } from "../offer.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { exchangeMessages } from "./messages.ts";

const saying = sayings(exchangeMessages);

type Offer = Row<"offers">;

/**
 * Who asks: a member, a member for somebody without an account, or a group
 * elsewhere with its Offer(Agreement).
 */
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

export type AskingNotTaken = "closed" | "none-left" | "too-many";

const leftOfOffer = (offer: Offer, quantity: number): boolean =>
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

/**
 * Asks for it, or offers help with it. Nothing is promised yet.
 * `quantity`: more than 0; `note`: sealed.
 */
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
  if (!isAmount(quantity) || !leftOfOffer(offer, quantity)) return "none-left";
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
  await notifyOfExchange(trx, ctx, exchange, "keeper", "asked");
  return exchange;
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

/**
 * A member asks for an offer that they may see, or helps with a need; for themselves or
 * for somebody who said yes to that.
 */
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

/**
 * For the people concerned; not-found for everybody else. One may be both: who carries something
 * for somebody from their own offer.
 */
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
