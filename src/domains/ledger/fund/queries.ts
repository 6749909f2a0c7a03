/**
 * The fund as one of its members sees it. Sums for everybody; single
 * requests only for those concerned.
 */
import { type RawBuilder, sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { balanceOf } from "../accounts-actions.ts";
import {
  isOfTwo,
  isWhat,
  moneyText,
  monthsOf,
  sideOf,
  type DuePromise,
  type FundLook,
} from "./fund.ts";
import { fundGroup } from "./group-queries.ts";
import { promiseKey } from "./gifts/actions.ts";
import { lasting, reportFund, seasonOf } from "./report.ts";
import { bookedOf, promisedSums, promisesIn } from "./gifts/store.ts";
import { bookLines, fundMovements, paceOf } from "./book-store.ts";
import { fundHolders, openRequests, requestsOfMember } from "./store.ts";
import { commons } from "../ledger.ts";

const windowDays = 91;

type FundSums = Pick<FundLook, "currency" | "fundCap" | "pot" | "lasting" | "promised" | "begun">;

/** What everybody in the group may know; the caller has checked that the viewer belongs to it. */
export async function fundSums(ctx: AppContext, groupId: string): Promise<FundSums> {
  const { db } = ctx;
  const { currency, fundCap } = await waysOf(db, groupId);
  const today = await todayAtHome(ctx);
  const since = after(new Date(`${today}T00:00:00Z`), days(-windowDays))
    .toISOString()
    .slice(0, 10);
  const [pot, { out, first }, promised] = await Promise.all([
    balanceOf(db, groupId, currency, commons),
    paceOf(db, groupId, currency, since),
    promisedSums(db, groupId, currency),
  ]);
  const old = (Date.parse(today) - Date.parse(first ?? today)) / days(1);
  return {
    currency,
    fundCap,
    pot,
    promised,
    lasting: lasting({ pot, out, days: Math.min(windowDays, old) }),
    begun: first !== null || promised.once > 0 || promised.month > 0,
  };
}

function howHeld(holders: number): FundLook["held"] {
  if (holders === 0) return "none";
  return holders < 2 ? "few" : "well";
}

export async function lookAtFund(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<FundLook> {
  const { group, member } = await fundGroup(ctx, viewer, handle);
  const { db } = ctx;
  const today = await todayAtHome(ctx);
  const [sums, holders, mine, myPromises, open] = await Promise.all([
    fundSums(ctx, group.id),
    fundHolders(db, ctx.clock, group.id),
    requestsOfMember(db, member.id, group.id),
    promisesIn(db, group.id, member.id),
    openRequests(db, group.id),
  ]);
  const keeper = holders.length === 0 || holders.includes(member.id);
  const given = mine
    .filter((one) => isOfTwo(one) && one.currency === sums.currency && one.purge > ctx.clock.now())
    .reduce((sum, one) => sum + Number(one.amount), 0);
  const waiting = open.flatMap((request) => {
    const side = sideOf(request, {
      memberId: member.id,
      belongs: true,
      holds: holders.includes(member.id),
      holders: holders.filter((id) => id !== request.memberId).length,
    });
    return side === undefined || side === "asker" ? [] : [{ request, side }];
  });
  return {
    group,
    ...sums,
    capLeft: Math.max(0, sums.fundCap - given),
    keeper,
    held: howHeld(holders.length),
    mine,
    myPromises,
    waiting,
    promises: keeper ? await duePromises(ctx, group.id, today) : [],
  };
}

async function duePromises(ctx: AppContext, groupId: string, today: string): Promise<DuePromise[]> {
  const all = await promisesIn(ctx.db, groupId);
  const due = all.map((promise) => ({
    promise,
    months: promise.every === "once" ? [""] : monthsOf(promise.made, today),
  }));
  const booked = await bookedOf(
    ctx.db,
    due.flatMap(({ promise, months }) => months.map((month) => promiseKey(promise, month))),
  );
  return due.map(({ promise, months }) => ({
    ...promise,
    due: months.filter((month) => !booked.has(promiseKey(promise, month))),
  }));
}

interface FundReport {
  readonly group: FundLook["group"];
  readonly currency: string;
  readonly out: ReturnType<typeof reportFund>;
  readonly in: ReturnType<typeof reportFund>;
}

/** For all members of the group. What nobody can be found in. */
export async function fundReport(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<FundReport> {
  const { group } = await fundGroup(ctx, viewer, handle);
  const { currency } = await waysOf(ctx.db, group.id);
  const movements = await fundMovements(ctx.db, group.id, currency);
  const now = seasonOf(await todayAtHome(ctx));
  return {
    group,
    currency,
    out: reportFund(
      movements.out.map((one) => (isWhat(one.what) ? one : { ...one, what: "other" })),
      now,
    ),
    in: reportFund(movements.in, now),
  };
}

/**
 * Rows of the book of money: month, kind, what for, in, out, currency. No days, no
 * people, no texts that somebody typed.
 */
export async function fundBook(
  ctx: AppContext,
  groupId: string,
): Promise<readonly (readonly string[])[]> {
  const lines = await bookLines(ctx.db, groupId);
  return lines.map(({ month, kind, what, currency, amount }) => {
    const money = moneyText(Math.abs(amount), "").trim();
    return [
      month,
      kind,
      kind !== "payout" || isWhat(what) ? what : "other",
      amount > 0 ? money : "",
      amount < 0 ? money : "",
      currency,
    ];
  });
}

/**
 * SQL: does the group have a fund? It is chosen by who keeps it, or
 * by what was recorded or asked for.
 */
export const fundBegun = (groupId: string): RawBuilder<boolean> => sql<boolean>`
  exists (select from ledger_accounts where group_id = ${groupId}::uuid and unit <> 'min'
    and unit not like 'lot:%')
  or exists (select from fund_promises where group_id = ${groupId}::uuid)
  or exists (select from fund_requests where group_id = ${groupId}::uuid)
  or exists (select from roles where group_id = ${groupId}::uuid and role = 'fund-keeper'
    and until > now())`;
