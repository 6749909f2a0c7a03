/**
 * An exchange: one asking for an offer, or one helping with a need, from asked to thanked. Pure.
 */
import type { ExchangeState, Row } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { keyOf } from "#platform/lib/ids.ts";
import type { OfferWay, Purpose } from "../offer.ts";

export type Exchange = Row<"exchanges">;

/** Columns of the offer that an exchange shows. */
interface ExchangeOffer {
  readonly offerName: string;
  readonly purpose: Row<"offers">["purpose"];
  readonly how: Row<"offers">["how"];
  readonly what: Row<"offers">["what"];
  readonly unit: string | null;
  readonly groupId: string | null;
  readonly madeBy: string | null;
}

/** `who`: the asker's name. `carrier`: of the member who entered it for them. */
export type VisibleExchange = Exchange &
  ExchangeOffer & { readonly who: string; readonly carrier: string | null };

/**
 * Who asked or offered help, or the member who carries it for them;
 * and those who keep the offer or need.
 */
export type ExchangeSide = "asker" | "keeper";
export type ExchangeMove =
  | "accept"
  | "decline"
  | "withdraw"
  | "arrange"
  | "done"
  | "thank"
  | "fall-through";

const both: readonly ExchangeSide[] = ["asker", "keeper"];

/** Where each move leads from where, and whose it is. What is not here can't be done. */
export const exchangeMoves: Readonly<
  Record<
    ExchangeMove,
    {
      readonly by: readonly ExchangeSide[];
      readonly from: readonly ExchangeState[];
      readonly to: ExchangeState;
    }
  >
> = {
  accept: { by: ["keeper"], from: ["asked"], to: "accepted" },
  decline: { by: ["keeper"], from: ["asked"], to: "declined" },
  withdraw: { by: ["asker"], from: ["asked"], to: "withdrawn" },
  arrange: { by: both, from: ["accepted", "arranged"], to: "arranged" },
  done: { by: both, from: ["accepted", "arranged"], to: "done" },
  thank: { by: both, from: ["done"], to: "thanked" },
  "fall-through": { by: both, from: ["accepted", "arranged"], to: "fell-through" },
};
export const allMoves = Object.keys(exchangeMoves) as readonly ExchangeMove[];
export const isMove = (text: string): text is ExchangeMove => Object.hasOwn(exchangeMoves, text);

interface Terms {
  readonly purpose: Purpose;
  readonly how: OfferWay;
}

/** Who gives: of an offer those who keep it, of a need those who help. */
export const giverOf = (purpose: Purpose): ExchangeSide =>
  purpose === "offer" ? "keeper" : "asker";

/**
 * May this side do it, of whatever state? Thanks come from who received; that a
 * loan came back is said by who lent it.
 */
export function isTheirs(move: ExchangeMove, side: ExchangeSide, terms: Terms): boolean {
  if (!exchangeMoves[move].by.includes(side)) return false;
  if (move === "thank") return side !== giverOf(terms.purpose);
  return move !== "done" || terms.how !== "lend" || side === giverOf(terms.purpose);
}

/** The state after the move by that side; undefined when they can't do it now. */
export const next = (
  state: ExchangeState,
  move: ExchangeMove,
  side: ExchangeSide,
  terms: Terms,
): ExchangeState | undefined =>
  isTheirs(move, side, terms) && exchangeMoves[move].from.includes(state)
    ? exchangeMoves[move].to
    : undefined;

export const movesOf = (
  state: ExchangeState,
  side: ExchangeSide,
  terms: Terms,
): readonly ExchangeMove[] =>
  allMoves.filter((move) => next(state, move, side, terms) !== undefined);

/**
 * Do all of them read here? Who asks from elsewhere, or is asked there,
 * reads only what goes over in an answer.
 */
export const allHere = (exchange: Pick<VisibleExchange, "groupId" | "actorIri">): boolean =>
  exchange.groupId !== null && exchange.actorIri === null;

/** What these sides can do with it now. */
export const openTo = (
  exchange: VisibleExchange,
  sides: readonly ExchangeSide[],
): readonly ExchangeMove[] => [
  ...new Set(
    sides
      .flatMap((side) => movesOf(exchange.state, side, exchange))
      .filter((move) => allHere(exchange) || (move !== "arrange" && move !== "thank")),
  ),
];

/** Is something promised to them? */
export const isPromised = (state: ExchangeState): boolean =>
  state === "accepted" || state === "arranged";

/** Can the people concerned still write to each other? */
export const isAlive = (state: ExchangeState): boolean => state === "asked" || isPromised(state);

/**
 * Does the move give what was promised back to the offer? A loan comes back; a
 * gift only when nothing came of it.
 */
export const givesBack = (move: ExchangeMove, how: OfferWay): boolean =>
  move === "fall-through" || (move === "done" && how === "lend");

/** Id of the activity that tells somebody elsewhere how their asking stands. */
export const answerId = (exchangeId: string, state: string): string =>
  keyOf("exchange-answer", exchangeId, state);
/** States that are told so to people. */
export const answered: readonly ExchangeState[] = ["accepted", "declined", "fell-through"];

/** Lines that can be written in one. */
export const maxMessages = 200;
/** Letters of a word of thanks. */
export const maxThanks = 1000;

/** Days kept after its end, and at most while nothing more happens. */
const lifeAfter = days(30);
const lifeAlive = days(90);

/** When it is deleted, once it is in this state. `due` is a day ("2026-12-05") of a loan. */
export function purgeOf(
  state: ExchangeState,
  times: { readonly made: Date; readonly now: Date; readonly due?: string | null },
): Date {
  if (state === "asked") return after(times.made, lifeAlive);
  if (!isPromised(state)) return after(times.now, lifeAfter);
  const due = times.due == null ? times.now : new Date(`${times.due}T00:00:00Z`);
  return after(due > times.now ? due : times.now, lifeAlive);
}

/** Days before the day on which a loan is due, and days until one is reminded again. */
export const remindBefore = 2;
export const remindAgain = days(7);
