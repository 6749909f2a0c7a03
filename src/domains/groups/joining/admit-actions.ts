/** Members let in whoever asks: by vouching, or by the role that admits. */
import { holdersInside } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { today } from "#domains/members/actions.ts";
import { addMembership, mustNotBeQuiet } from "../belonging/actions.ts";
import { countingMembers } from "../belonging/store.ts";
import { invitedFor, isVouched, keptFor } from "./joining.ts";
import { groupById, type Joining, joiningById, vouchCount } from "./store.ts";
import type { Group } from "../store.ts";
import { notifyOfJoiningAnswer } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { joiningMessages } from "./messages.ts";
import { locked } from "./actions.ts";

const saying = sayings(joiningMessages);

interface Here {
  readonly group: Group;
  readonly joining: Joining;
  readonly me: string;
}

/** The asking, for members of its group; not-found for all others. */
export async function joiningHere(ctx: AppContext, viewer: Viewer, id: string): Promise<Here> {
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const joining = isId(id) ? await joiningById(ctx.db, id, ctx.clock.now()) : undefined;
  if (joining === undefined || !me.groups.includes(joining.groupId))
    throw new DomainError("not-found");
  return { group: await groupById(ctx.db, joining.groupId), joining, me: me.id };
}

/**
 * Who welcomes here. Only those who belong to the group read who asks, and nobody welcomes
 * themselves: else somebody would wait for a person who never comes by.
 */
export const welcomersFor = async (
  db: AppContext["db"] | Trx,
  ctx: AppContext,
  groupId: string,
  joining: Pick<Joining, "memberId">,
): Promise<string[]> =>
  (await holdersInside(db, ctx.clock, "admit", groupId)).filter((one) => one !== joining.memberId);

/**
 * Lets somebody in; once, whoever comes at the same moment. A stranger gets an
 * invitation behind the link they have.
 */
export async function admit(
  trx: Trx,
  ctx: AppContext,
  joining: Pick<Joining, "id" | "groupId">,
): Promise<boolean> {
  const now = ctx.clock.now();
  await mustNotBeQuiet(trx, ctx, [joining.groupId]);
  const row = await trx
    .updateTable("joinings")
    .set({ state: "admitted", purge: after(now, days(keptFor)) })
    .where("id", "=", joining.id)
    .where("state", "=", "asked")
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return false;
  if (row.memberId !== null) {
    await addMembership(trx, ctx, row.groupId, row.memberId);
    await notifyOfJoiningAnswer(trx, ctx, row);
    return true;
  }
  const invitationId = newId();
  const vouching = await trx
    .selectFrom("vouches")
    .select("memberId")
    .where("joiningId", "=", row.id)
    .execute();
  // The secret of the asking is that of the invitation: nobody has to be sent anything.
  await trx
    .insertInto("invitations")
    .values({
      id: invitationId,
      tokenHash: row.tokenHash ?? "",
      madeBy: null,
      inviters: vouching.map((one) => one.memberId),
      usesLeft: 1,
      expires: after(now, days(invitedFor)),
    })
    .execute();
  const group = await groupById(trx, row.groupId);
  if (!group.root)
    await trx.insertInto("invitationGroups").values({ invitationId, groupId: group.id }).execute();
  await trx.updateTable("joinings").set({ invitationId }).where("id", "=", row.id).execute();
  return true;
}

/**
 * Writes the vouch; where nobody holds the welcome, enough of them
 * let in. For the caller's transaction.
 */
export async function writeVouch(
  trx: Trx,
  ctx: AppContext,
  group: Group,
  joiningId: string,
  me: string,
): Promise<"vouched" | "admitted"> {
  const now = ctx.clock.now();
  const joining = await locked(trx, joiningId);
  if (joining.memberId === me)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.nobodyVouchesForThemselvesAsk),
    });
  const counting = await countingMembers(trx, group.id, now);
  if (!counting.includes(me)) throw new DomainError("not-found");
  const written = await trx
    .insertInto("vouches")
    .values({ joiningId, memberId: me, made: today(ctx) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("memberId")
    .executeTakeFirst();
  if (written === undefined)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.youVouchForThemAlready) });
  const enough = isVouched(await vouchCount(trx, joiningId), counting.length);
  if (!enough || (await welcomersFor(trx, ctx, group.id, joining)).length > 0) return "vouched";
  await admit(trx, ctx, joining);
  return "admitted";
}

/**
 * "I know them, or talked with them." Not twice, not for oneself.
 * It is a fact with a day, and stays.
 */
export async function vouch(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<"vouched" | "admitted"> {
  const { group, me } = await joiningHere(ctx, viewer, id);
  return ctx.db.transaction().execute((trx) => writeVouch(trx, ctx, group, id, me));
}

/**
 * Lets somebody in for whom enough members vouch: who welcomes here
 * does; any member where nobody does.
 */
export async function admitJoining(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const { group, me } = await joiningHere(ctx, viewer, id);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const joining = await locked(trx, id);
    const holders = await welcomersFor(trx, ctx, group.id, joining);
    if (holders.length > 0 && !holders.includes(me)) throw new DomainError("not-allowed");
    if (joining.memberId === me)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.somebodyElseLetsYouIn),
      });
    if (!isVouched(await vouchCount(trx, id), (await countingMembers(trx, group.id, now)).length))
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.itTakesOneMoreMember),
      });
    await admit(trx, ctx, joining);
  });
}
