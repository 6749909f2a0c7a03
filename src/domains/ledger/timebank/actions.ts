/** Hours here: whether they count, what somebody has, a booking turned around. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import type { Ways } from "#domains/groups/ways/ways.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { isId, keyOf } from "#platform/lib/ids.ts";
import { book, correct } from "../actions.ts";
import { balanceOf } from "../accounts-actions.ts";
import { type Booking, commons, hoursUnit, memberHolder, transferEntries } from "../ledger.ts";
import { givenSince, statementOf } from "./store.ts";
import { mayTurn, seasonStart, type StatementLine, welcomeMinutes } from "./timebank.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { timebankMessages } from "./messages.ts";

const saying = sayings(timebankMessages);

interface HoursHere {
  readonly group: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly language: string;
  };
  readonly member: NonNullable<Viewer["member"]>;
  readonly ways: Ways;
}

/** The group with its ways, for its members; not-found for all others. */
export async function hoursHere(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<HoursHere> {
  const group = await visibleGroup(ctx, viewer, handle);
  const { member } = viewer;
  if (member?.groups.includes(group.id) !== true) throw new DomainError("not-found");
  return { group, member, ways: await waysOf(ctx.db, group.id) };
}

export async function mustCount(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<HoursHere> {
  const here = await hoursHere(ctx, viewer, handle);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", here.group.id);
  if (here.ways.economy !== "hours")
    throw new DomainError("conflict", { detail: saying((m) => m.errors.nothingIsCountedInThis) });
  return here;
}

export const floorOfHours =
  (ways: Ways): NonNullable<Booking["floor"]> =>
  (holder) =>
    holder.kind === "member" ? (ways.hoursFloor ?? null) : undefined;

/** The first hours come from the commons, once: care need not be earned first. */
export async function giveWelcomeHours(
  ctx: AppContext,
  { group, member, ways }: HoursHere,
): Promise<void> {
  const key = keyOf("welcome", group.id, member.id);
  const known = await ctx.db
    .selectFrom("ledgerTransactions")
    .select("id")
    .where("key", "=", key)
    .executeTakeFirst();
  if (known !== undefined) return;
  const happenedOn = await todayAtHome(ctx);
  await ctx.db.transaction().execute(async (trx) => {
    // Who leaves at this moment is welcomed when they come back.
    if ((await holdMembers(trx, group.id, [member.id])).length === 0) return;
    await book(trx, ctx.clock.now(), {
      groupId: group.id,
      key,
      kind: "welcome",
      happenedOn,
      entries: transferEntries(hoursUnit, commons, memberHolder(member.id), welcomeMinutes),
      floor: floorOfHours(ways),
    });
  });
}

interface HoursLook extends HoursHere {
  /** Minutes; the viewer's own. */
  readonly balance: number;
  /** Minutes. */
  readonly commons: number;
  /** Minutes given by all together; undefined while too few took part. */
  readonly season: number | undefined;
  readonly lines: readonly StatementLine[];
  readonly more: boolean;
  readonly today: string;
}

/** What a member sees of the hours: their own, and two sums. */
export async function lookAtHours(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  { max, after }: { readonly max: number; readonly after?: string | undefined },
): Promise<HoursLook> {
  const here = await hoursHere(ctx, viewer, handle);
  const { group, member, ways } = here;
  const counts = ways.economy === "hours";
  if (counts) await giveWelcomeHours(ctx, here);
  const day = await todayAtHome(ctx);
  const page = { max: max + 1, after: after !== undefined && isId(after) ? after : undefined };
  const [balance, common, season, lines] = await Promise.all([
    balanceOf(ctx.db, group.id, hoursUnit, memberHolder(member.id)),
    counts ? balanceOf(ctx.db, group.id, hoursUnit, commons) : 0,
    counts ? givenSince(ctx.db, group.id, seasonStart(day)) : undefined,
    statementOf(ctx.db, group.id, member.id, page),
  ]);
  return {
    ...here,
    balance,
    commons: common,
    season,
    lines: lines.slice(0, max),
    more: lines.length > max,
    today: day,
  };
}

/**
 * Locks those of them that belong to the group, so that nobody leaves meanwhile; answers
 * their ids. First in a transaction.
 */
export async function holdMembers(
  trx: Trx,
  groupId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom("members")
    .select("members.id")
    .where("members.id", "in", ids)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("memberships")
          .select("memberships.memberId")
          .whereRef("memberships.memberId", "=", "members.id")
          .where("memberships.groupId", "=", groupId),
      ),
    )
    .orderBy("members.id")
    .forKeyShare()
    .execute();
  return rows.map((row) => row.id);
}

export const countsHours = async (db: Reader, groupId: string): Promise<boolean> =>
  (await waysOf(db, groupId)).economy === "hours";

/**
 * Either side turns a transaction around; for others it is not there. Answers the
 * correction's id and the group's handle.
 */
export async function turnAround(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{ readonly id: string; readonly handle: string }> {
  const { member } = viewer;
  const row =
    isId(id) && member !== undefined
      ? await ctx.db
          .selectFrom("ledgerTransactions as t")
          .innerJoin("groups", "groups.id", "t.groupId")
          .innerJoin("ledgerEntries as e", "e.transactionId", "t.id")
          .innerJoin("ledgerAccounts as a", "a.id", "e.accountId")
          .leftJoin("ledgerTransactions as c", "c.corrects", "t.id")
          .select(["t.groupId", "groups.handle", "t.kind", "t.booked", "c.id as correction"])
          .where("t.id", "=", id)
          .where("a.unit", "=", hoursUnit)
          .where("a.holderKind", "=", "member")
          .where("a.holderId", "=", member.id)
          .executeTakeFirst()
      : undefined;
  if (row === undefined || member?.groups.includes(row.groupId) !== true)
    throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", row.groupId);
  const now = ctx.clock.now();
  if (row.correction !== null)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thisWasTurnedAroundBefore),
    });
  if (!mayTurn({ ...row, corrected: false }, now))
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thanksAndGiftsCanBe),
    });
  // Two who do it at once: one of them is told that it was done.
  const correction = await ctx.db
    .transaction()
    .execute((trx) =>
      correct(trx, now, { transactionId: id, key: keyOf("correction", id, member.id) }),
    );
  return { id: correction, handle: row.handle };
}
