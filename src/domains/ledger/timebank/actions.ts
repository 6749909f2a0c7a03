/** What people do with hours. All of it is for members of the group: for everybody else there is nothing here. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { handleForm, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import type { Ways } from "#domains/groups/ways/ways.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { isId, keyOf } from "#platform/lib/ids.ts";
import { balanceOf, book, correct, notEnough } from "../actions.ts";
import {
  type Booking,
  commons,
  type Holder,
  hoursUnit,
  memberHolder,
  transferEntries,
} from "../ledger.ts";
import { givenSince, statementOf } from "./store.ts";
import {
  type HoursFacts,
  type HoursInput,
  mayTurn,
  readHours,
  seasonStart,
  type StatementLine,
  welcomeMinutes,
} from "./timebank.ts";
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

async function mustCount(ctx: AppContext, viewer: Viewer, handle: string): Promise<HoursHere> {
  const here = await hoursHere(ctx, viewer, handle);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", here.group.id);
  if (here.ways.economy !== "hours")
    throw new DomainError("conflict", { detail: saying((m) => m.errors.nothingIsCountedInThis) });
  return here;
}

const floorOf =
  (ways: Ways): NonNullable<Booking["floor"]> =>
  (holder) =>
    holder.kind === "member" ? (ways.hoursFloor ?? null) : undefined;

/** The first hours come from the commons, once: care need not be earned first. */
async function welcome(ctx: AppContext, { group, member, ways }: HoursHere): Promise<void> {
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
      floor: floorOf(ways),
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
  { most: max, after }: { readonly most: number; readonly after?: string | undefined },
): Promise<HoursLook> {
  const here = await hoursHere(ctx, viewer, handle);
  const { group, member, ways } = here;
  const counts = ways.economy === "hours";
  if (counts) await welcome(ctx, here);
  const day = await todayAtHome(ctx);
  const page = { most: max + 1, after: after !== undefined && isId(after) ? after : undefined };
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

/** Locks those of them that belong to the group, so that nobody leaves meanwhile; answers their ids. First in a transaction. */
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

interface Given extends HoursFacts {
  readonly groupId: string;
  /** Whose hours they are; a member of the group. */
  readonly from: string;
  /** A member of the group; undefined: the commons. */
  readonly to: string | undefined;
  readonly key: string;
}

/** Books hours from a member to another, or to the commons, in the caller's transaction. The group counts hours: see `countsHours`. */
export async function giveHours(
  trx: Trx,
  now: Date,
  given: Given,
  kind: "thanks" | "gift" = "thanks",
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  const { groupId, from, to, key, minutes, careKind, day } = given;
  const both = to === undefined ? [from] : [from, to];
  if ((await holdMembers(trx, groupId, both)).length !== both.length)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.theyLeftTheGroup) });
  const whom: Holder = to === undefined ? commons : memberHolder(to);
  const entries = transferEntries(hoursUnit, memberHolder(from), whom, minutes);
  return book(trx, now, {
    groupId,
    key,
    kind,
    careKind,
    happenedOn: day,
    entries,
    floor: floorOf(await waysOf(trx, groupId)),
  });
}

export const countsHours = async (db: Reader, groupId: string): Promise<boolean> =>
  (await waysOf(db, groupId)).economy === "hours";

/** A floor that the group set is a note beside the field, not a wall. */
export const floorNote = saying((m) => m.errors.theGroupHasSetHow);

async function giving(
  ctx: AppContext,
  given: Given,
  kind: "thanks" | "gift",
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  try {
    return await ctx.db
      .transaction()
      .execute((trx) => giveHours(trx, ctx.clock.now(), given, kind));
  } catch (error) {
    if (error instanceof DomainError && error.sayings.detail === notEnough)
      rejectFields({ minutes: floorNote });
    throw error;
  }
}

/** `to`: a handle, with or without "@". */
export async function thankWithHours(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: HoursInput & { readonly to: string },
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  const here = await mustCount(ctx, viewer, handle);
  const { group, member } = here;
  const { facts, notes } = readHours(input, await todayAtHome(ctx));
  const to = readHandle(input.to);
  const whom = handleForm.test(to) ? await memberByHandle(ctx.db, group.id, to) : undefined;
  const self = whom === member.id ? saying((m) => m.errors.hoursGoToSomebodyElse) : undefined;
  rejectFields({
    ...notes,
    to: whom === undefined ? saying((m) => m.errors.nobodyInThisGroupHas) : self,
  });
  await welcome(ctx, here);
  const key = keyOf("thanks", group.id, member.id, input.key);
  return giving(ctx, { ...facts, groupId: group.id, from: member.id, to: whom, key }, "thanks");
}

async function memberByHandle(
  db: Reader,
  groupId: string,
  handle: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("members")
    .innerJoin("memberships", "memberships.memberId", "members.id")
    .select("members.id")
    .where("memberships.groupId", "=", groupId)
    .where("members.handle", "=", handle)
    .executeTakeFirst();
  return row?.id;
}

export async function giveToCommons(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: Omit<HoursInput, "careKind">,
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  const here = await mustCount(ctx, viewer, handle);
  const { facts, notes } = readHours({ ...input, careKind: "other" }, await todayAtHome(ctx));
  rejectFields(notes);
  await welcome(ctx, here);
  const { group, member } = here;
  const key = keyOf("gift", group.id, member.id, input.key);
  return giving(
    ctx,
    { ...facts, careKind: "", groupId: group.id, from: member.id, to: undefined, key },
    "gift",
  );
}

/** Either side turns a transaction around; for others it is not there. Answers the correction's id and the group's handle. */
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
