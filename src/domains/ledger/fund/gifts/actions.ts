/**
 * What comes into the fund: promises, which are not payments, and payments. Who gave is in no book.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { isId, keyOf, newId } from "#platform/lib/ids.ts";
import { book } from "../../actions.ts";
import { type FundPromise, isCents, monthsOf } from "../fund.ts";
import { floorOf } from "../payments/payout-actions.ts";
import { fundGroup, keepsFund } from "../group-queries.ts";
import { promiseById } from "./store.ts";
import { fundMessages } from "../messages.ts";
import { commons, outside } from "../../ledger.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

/** Standing promises of one member, and in a group. */
const maxOfMember = 20;
const maxOfGroup = 300;

interface PromiseInput {
  /** Cents. */
  readonly amount: number;
  readonly every: string;
  /** `me`, `name` or `nobody`. */
  readonly who: string;
  readonly name?: string | undefined;
}

/** `mine` and `all`: how many promises stand. */
function standingNote(mine: number, all: number): Saying | undefined {
  if (mine >= maxOfMember) return saying((m) => m.manyPromises);
  return all >= maxOfGroup ? saying((m) => m.full) : undefined;
}

/** Answers the promise's id. Nothing is booked. */
export async function promiseToFund(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: PromiseInput,
): Promise<string> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  const { currency } = await waysOf(ctx.db, group.id);
  const { every, who } = input;
  const name = who === "name" ? oneLine(input.name ?? "", 80) : "";
  rejectFields({
    amount: isCents(input.amount) ? undefined : saying((m) => m.notCents({ currency })),
    every: every === "once" || every === "month" ? undefined : saying((m) => m.notWhat),
    who: ["me", "name", "nobody"].includes(who) ? undefined : saying((m) => m.notWhat),
    name: who === "name" && name === "" ? saying((m) => m.notName) : undefined,
  });
  const standing = await ctx.db
    .selectFrom("fundPromises")
    .select((eb) => [
      eb.fn.countAll<string>().as("all"),
      eb.fn.count<string>("id").filterWhere("memberId", "=", member.id).as("mine"),
    ])
    .where("groupId", "=", group.id)
    .where("state", "=", "promised")
    .executeTakeFirstOrThrow();
  rejectFields({ amount: standingNote(Number(standing.mine), Number(standing.all)) });
  const id = newId();
  await ctx.db
    .insertInto("fundPromises")
    .values({
      id,
      groupId: group.id,
      memberId: who === "me" ? member.id : null,
      name,
      amount: String(input.amount),
      currency,
      every: every === "month" ? "month" : "once",
      made: await todayAtHome(ctx),
      updated: ctx.clock.now(),
    })
    .execute();
  return id;
}

/** Key under which the payment of a promise is booked: twice is once. `month`: of a monthly one. */
export const promiseKey = (promise: Pick<FundPromise, "id" | "every">, month: string): string =>
  keyOf("fund-promise", promise.id, promise.every === "once" ? "once" : month);

async function bookIn(
  trx: Trx,
  ctx: AppContext,
  input: {
    readonly groupId: string;
    readonly unit: string;
    readonly amount: number;
    readonly key: string;
  },
): Promise<boolean> {
  const { groupId, unit, amount, key } = input;
  const { fresh } = await book(trx, ctx.clock.now(), {
    groupId,
    key,
    kind: "payment-in",
    happenedOn: await todayAtHome(ctx, trx),
    entries: [
      { holder: outside, unit, amount: -amount },
      { holder: commons, unit, amount },
    ],
    floor: floorOf,
  });
  return fresh;
}

/** The promise, its row locked, for members of its group only. */
async function lockPromise(
  trx: Trx,
  viewer: Viewer,
  id: string,
): Promise<FundPromise & { readonly member: string }> {
  const promise = isId(id) ? await promiseById(trx, id) : undefined;
  const { member } = viewer;
  if (promise === undefined || member?.groups.includes(promise.groupId) !== true)
    throw new DomainError("not-found");
  return { ...promise, member: member.id };
}

const handleOf = async (trx: Trx, groupId: string): Promise<string> =>
  (
    await trx
      .selectFrom("groups")
      .select("handle")
      .where("id", "=", groupId)
      .executeTakeFirstOrThrow()
  ).handle;

interface Came {
  /** false: it was booked before. */
  readonly fresh: boolean;
  readonly handle: string;
}

/**
 * A fund keeper: what was promised has come. `month` ("2026-11") of a
 * monthly promise; left out, this one.
 */
export function markReceived(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  month?: string,
): Promise<Came> {
  return ctx.db.transaction().execute(async (trx) => {
    const promise = await lockPromise(trx, viewer, id);
    if (!(await keepsFund(ctx, promise.member, promise.groupId, trx)))
      throw new DomainError("not-found");
    const months = monthsOf(promise.made, await todayAtHome(ctx, trx));
    const ofMonth = month ?? months[0] ?? "";
    if (promise.state === "let-go" || !months.includes(ofMonth))
      throw new DomainError("conflict", { detail: saying((m) => m.changed) });
    const fresh = await bookIn(trx, ctx, {
      groupId: promise.groupId,
      unit: promise.currency,
      amount: Number(promise.amount),
      key: promiseKey(promise, ofMonth),
    });
    if (promise.every === "once" && promise.state === "promised")
      await trx
        .updateTable("fundPromises")
        .set({ state: "received", updated: ctx.clock.now() })
        .where("id", "=", promise.id)
        .execute();
    return { fresh, handle: await handleOf(trx, promise.groupId) };
  });
}

/** Who promised, or a fund keeper, lets a promise go. */
export function letPromiseGo(ctx: AppContext, viewer: Viewer, id: string): Promise<string> {
  return ctx.db.transaction().execute(async (trx) => {
    const promise = await lockPromise(trx, viewer, id);
    if (
      promise.memberId !== promise.member &&
      !(await keepsFund(ctx, promise.member, promise.groupId, trx))
    )
      throw new DomainError("not-found");
    if (promise.state === "promised")
      await trx
        .updateTable("fundPromises")
        .set({ state: "let-go", name: "", updated: ctx.clock.now() })
        .where("id", "=", promise.id)
        .execute();
    return handleOf(trx, promise.groupId);
  });
}

/**
 * A fund keeper writes down money that came without a promise. No giver is kept.
 * `key`: UUID of this very writing-down.
 */
export async function receiveGift(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: { readonly amount: number; readonly key?: string | undefined },
): Promise<Came> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  if (!(await keepsFund(ctx, member.id, group.id)))
    throw new DomainError("not-allowed", { detail: saying((m) => m.keepersOnly) });
  const { currency } = await waysOf(ctx.db, group.id);
  rejectFields({
    amount: isCents(input.amount) ? undefined : saying((m) => m.notCents({ currency })),
  });
  const key = keyOf(
    "fund-gift",
    group.id,
    input.key !== undefined && isId(input.key) ? input.key : newId(),
  );
  const fresh = await ctx.db
    .transaction()
    .execute((trx) =>
      bookIn(trx, ctx, { groupId: group.id, unit: currency, amount: input.amount, key }),
    );
  return { fresh, handle };
}
