/** Thanking with hours: to a member, or to the commons. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { handleForm, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { book, notEnough } from "../actions.ts";
import { commons, type Holder, hoursUnit, memberHolder, transferEntries } from "../ledger.ts";
import { type HoursFacts, type HoursInput, readHours } from "./timebank.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { timebankMessages } from "./messages.ts";
import { floorOfHours, holdMembers, giveWelcomeHours, mustCount } from "./actions.ts";

const saying = sayings(timebankMessages);

interface Given extends HoursFacts {
  readonly groupId: string;
  /** Whose hours they are; a member of the group. */
  readonly from: string;
  /** A member of the group; undefined: the commons. */
  readonly to: string | undefined;
  readonly key: string;
}

/**
 * Books hours from a member to another, or to the commons, in the caller's transaction. The
 * group counts hours: see `countsHours`.
 */
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
    floor: floorOfHours(await waysOf(trx, groupId)),
  });
}

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
  await giveWelcomeHours(ctx, here);
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
  await giveWelcomeHours(ctx, here);
  const { group, member } = here;
  const key = keyOf("gift", group.id, member.id, input.key);
  return giving(
    ctx,
    { ...facts, careKind: "", groupId: group.id, from: member.id, to: undefined, key },
    "gift",
  );
}
