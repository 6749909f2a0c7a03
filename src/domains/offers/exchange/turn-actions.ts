/**
 * What the people concerned do with an exchange once it stands: answer, arrange, write,
 * end it; and what time does with it.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { notEnough } from "#domains/ledger/actions.ts";
import { countsHours, holdMembers } from "#domains/ledger/timebank/actions.ts";
import { floorNote, giveHours } from "#domains/ledger/timebank/give-actions.ts";
import { minutesOfHours } from "#domains/ledger/timebank/timebank.ts";
import {
  allHere,
  type Exchange,
  type ExchangeMove,
  giverOf,
  isAlive,
  isTheirs,
  maxMessages,
  maxThanks,
  type VisibleExchange,
  type ExchangeSide,
} from "./exchange.ts";
import { acceptExchange, moveExchange } from "./accept-actions.ts";
import { exchangeFor } from "./actions.ts";
import { notifyOfExchange } from "../news-actions.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { exchangeMessages } from "./messages.ts";

const saying = sayings(exchangeMessages);

const apart = saying((m) => m.errors.someOfYouAreOn);

export interface TurnInput {
  /** Where and when; sealed. */
  readonly details?: string | undefined;
  /** A day ("2026-12-05") on which a loan comes back; "" for none. */
  readonly due?: string | undefined;
  readonly thanks?: string | undefined;
  /** With the thanks: decimal hours ("1.25") of who received, for who gave; "" for none. */
  readonly hours?: string | undefined;
}

interface HoursBetween {
  readonly groupId: string;
  readonly from: string;
  /** undefined: the commons, for what the group as a whole offers. */
  readonly to: string | undefined;
}

/**
 * From whom to whom hours can go with the viewer's thanks: their own, to another member of a group
 * that counts hours. undefined where none can.
 */
export async function hoursWithThanks(
  ctx: AppContext,
  viewer: Viewer,
  exchange: VisibleExchange,
): Promise<HoursBetween | undefined> {
  const { groupId, how, purpose, madeBy, memberId } = exchange;
  if (
    groupId === null ||
    how !== "hours" ||
    !allHere(exchange) ||
    viewer.member?.groups.includes(groupId) !== true
  )
    return undefined;
  const [from, to] = giverOf(purpose) === "keeper" ? [memberId, madeBy] : [madeBy, memberId];
  if (from !== viewer.member.id || from === to || (to === null && purpose === "request"))
    return undefined;
  if (!(await countsHours(ctx.db, groupId))) return undefined;
  if (to === null) return { groupId, from, to: undefined };
  const here = await ctx.db
    .selectFrom("memberships")
    .select("memberId")
    .where("groupId", "=", groupId)
    .where("memberId", "=", to)
    .executeTakeFirst();
  return here === undefined ? undefined : { groupId, from, to };
}

/** The day that was written; undefined when nothing was said. */
function dueOf(
  text: string | undefined,
  now: Date,
  zone: string,
): { readonly due?: string | null; readonly note?: Saying } {
  if (text === undefined) return {};
  if (text === "") return { due: null };
  const real =
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  return real && text >= dayIn(now, zone) && text <= dayIn(after(now, days(366)), zone)
    ? { due: text }
    : { note: saying((m) => m.errors.aDayWithinAYear) };
}

const sideOf = (
  move: ExchangeMove,
  sides: readonly ExchangeSide[],
  terms: Parameters<typeof isTheirs>[2],
): ExchangeSide => {
  const side = sides.find((one) => isTheirs(move, one, terms));
  if (side === undefined)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.thisIsForTheOthers),
    });
  return side;
};

function hoursNote(
  given: string,
  between: HoursBetween | undefined,
  minutes: number | undefined,
): Saying | undefined {
  if (given === "") return undefined;
  if (between === undefined) return saying((m) => m.errors.hoursGoFromWhoReceived);
  return minutes === undefined ? saying((m) => m.errors.quarterHoursFrom025) : undefined;
}

/** One of the people concerned moves it on. */
export async function turn(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  move: ExchangeMove,
  input: TurnInput = {},
): Promise<Exchange> {
  const { exchange, sides } = await exchangeFor(ctx, viewer, id);
  const side = sideOf(move, sides, exchange);
  if (!allHere(exchange) && (move === "arrange" || move === "thank"))
    throw new DomainError("not-allowed", { detail: apart });
  const loan = exchange.how === "lend";
  const dueDates = loan ? dueOf(input.due, ctx.clock.now(), await homeZone(ctx.db)) : {};
  const details = input.details === undefined ? undefined : manyLines(input.details, 3000);
  const thanks = move === "thank" ? manyLines(input.thanks ?? "", maxThanks) : undefined;
  const given = move === "thank" ? (input.hours ?? "").trim() : "";
  const between = given === "" ? undefined : await hoursWithThanks(ctx, viewer, exchange);
  const minutes = minutesOfHours(given);
  rejectFields({
    due: dueDates.note,
    details:
      move === "arrange" && details === "" ? saying((m) => m.errors.writeWhereAndWhen) : undefined,
    thanks: thanks === "" ? saying((m) => m.errors.aFewWordsAreEnough) : undefined,
    hours: hoursNote(given, between, minutes),
  });
  if (between !== undefined && minutes !== undefined)
    return thankWith(ctx, exchange, side, thanks, between, minutes);
  return ctx.db.transaction().execute(async (trx) => {
    if (move !== "accept")
      return moveExchange(trx, ctx, id, move, side, {
        thanks,
        ...(move === "arrange" ? { details, due: dueDates.due } : {}),
      });
    const accepted = await acceptExchange(trx, ctx, exchange, {
      due: dueDates.due,
      ...(details === "" ? {} : { details }),
    });
    if (typeof accepted === "string")
      throw new DomainError("conflict", {
        detail:
          accepted === "none-left"
            ? saying((m) => m.errors.thereIsNotThatMuch2)
            : saying((m) => m.errors.itIsNotOpenAny),
      });
    return accepted;
  });
}

/** Thanks, and hours with them, or neither. */
async function thankWith(
  ctx: AppContext,
  { id, offerId }: VisibleExchange,
  side: ExchangeSide,
  thanks: string | undefined,
  { groupId, from, to }: HoursBetween,
  minutes: number,
): Promise<Exchange> {
  const now = ctx.clock.now();
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      // Before the exchange is locked: who leaves the collective takes these in the same order.
      await holdMembers(trx, groupId, to === undefined ? [from] : [from, to]);
      const moved = await moveExchange(trx, ctx, id, "thank", side, { thanks });
      const { careKind } = await trx
        .selectFrom("offers")
        .select("careKind")
        .where("id", "=", offerId)
        .executeTakeFirstOrThrow();
      const day = dayIn(now, await homeZone(trx));
      await giveHours(trx, now, {
        groupId,
        from,
        to,
        minutes,
        careKind,
        day,
        key: keyOf("exchange", id),
      });
      return moved;
    });
  } catch (error) {
    if (error instanceof DomainError && error.sayings.detail === notEnough)
      rejectFields({ hours: floorNote });
    throw error;
  }
}

/** A sealed line to the others. */
export async function writeTo(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  message: string,
): Promise<void> {
  const { exchange, sides } = await exchangeFor(ctx, viewer, id);
  if (!allHere(exchange)) throw new DomainError("not-allowed", { detail: apart });
  const content = manyLines(message, 2000);
  rejectFields({ message: content === "" ? saying((m) => m.errors.writeALineFirst) : undefined });
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("exchanges")
      .select(["state"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (
      row === undefined ||
      !(isAlive(row.state) || row.state === "done" || row.state === "thanked")
    )
      throw new DomainError("conflict", { detail: saying((m) => m.errors.itIsOverNothingMore) });
    const sent = await trx
      .selectFrom("exchangeMessages")
      .select("id")
      .where("exchangeId", "=", id)
      .limit(maxMessages)
      .execute();
    if (sent.length >= maxMessages)
      throw new DomainError("too-many-requests", {
        detail: saying((m) => m.errors.thatIsALotOf),
      });
    const fromGiver = giverOf(exchange.purpose) === (sides[0] ?? "asker");
    await trx
      .insertInto("exchangeMessages")
      .values({ id: newId(), exchangeId: id, fromGiver, content, made: now })
      .execute();
    await trx.updateTable("exchanges").set({ updated: now }).where("id", "=", id).execute();
    const other = sides[0] === "keeper" ? "asker" : "keeper";
    await notifyOfExchange(trx, ctx, exchange, other, `message ${now.toISOString()}`);
  });
}
