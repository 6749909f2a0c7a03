/**
 * What members are told of their groups: who asks to come, what waits for a second key,
 * what is announced, which role ends.
 */
import { groupPath } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import { holdersInside } from "#commons/permissions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { digest } from "#platform/lib/ids.ts";

const noWords = {};
const inside = (groupId: string) => ({
  groupId,
  visibility: "group" as const,
  about: undefined,
  words: noWords,
});

/** A page of the group; its own where nothing is named below it. */
async function pathInGroup(trx: Trx, groupId: string, below = ""): Promise<string> {
  const { handle } = await trx
    .selectFrom("groups")
    .select("handle")
    .where("id", "=", groupId)
    .executeTakeFirstOrThrow();
  return `${groupPath(handle)}${below}`;
}

/** Those who welcome there; all of the group where nobody does. */
async function welcomers(
  trx: Trx,
  ctx: AppContext,
  groupId: string,
  but: string | null,
): Promise<readonly string[] | { readonly group: string }> {
  const holders = await holdersInside(trx, ctx.clock, "admit", groupId);
  const others = holders.filter((one) => one !== but);
  return others.length > 0 ? others : { group: groupId };
}

/** A first key was turned: any other member can turn the second. */
export async function notifyOfKey(
  trx: Trx,
  ctx: AppContext,
  {
    groupId,
    act,
    payload,
  }: { readonly groupId: string; readonly act: string; readonly payload: string },
  askedBy: string,
): Promise<void> {
  const key = digest(`${groupId} ${act} ${payload} ${ctx.clock.now().toISOString().slice(0, 10)}`);
  const path = await pathInGroup(trx, groupId, "/keys");
  const told = { ...inside(groupId), key, path, to: { group: groupId }, except: askedBy };
  await notify(trx, ctx, "key-needed", [told]);
}

/** Everybody is told of what is done in 72 hours, but for whom it is about. */
export async function notifyOfAnnounced(
  trx: Trx,
  ctx: AppContext,
  {
    id,
    groupId,
    about,
  }: { readonly id: string; readonly groupId: string; readonly about: string | null },
  second: string,
): Promise<void> {
  const others = await trx
    .selectFrom("memberships")
    .select("memberId")
    .where("groupId", "=", groupId)
    .where("memberId", "!=", second)
    .execute();
  await notify(trx, ctx, "act-announced", [
    {
      ...inside(groupId),
      key: id,
      path: await pathInGroup(trx, groupId, "/keys"),
      to: others.map((one) => one.memberId).filter((one) => one !== about),
    },
  ]);
}

/** Somebody asks to come. */
export async function notifyOfAsking(
  trx: Trx,
  ctx: AppContext,
  {
    id,
    groupId,
    memberId,
  }: { readonly id: string; readonly groupId: string; readonly memberId: string | null },
): Promise<void> {
  await notify(trx, ctx, "joining-asked", [
    {
      ...inside(groupId),
      key: id,
      path: await pathInGroup(trx, groupId, "/joining"),
      to: await welcomers(trx, ctx, groupId, memberId),
      except: memberId ?? undefined,
    },
  ]);
}

/** Whoever asked, and has an account, hears that there is an answer. */
export async function notifyOfJoiningAnswer(
  trx: Trx,
  ctx: AppContext,
  {
    id,
    groupId,
    memberId,
  }: { readonly id: string; readonly groupId: string; readonly memberId: string | null },
): Promise<void> {
  if (memberId === null) return;
  const path = await pathInGroup(trx, groupId);
  const told = { ...inside(groupId), visibility: "own" as const, key: id, path, to: [memberId] };
  await notify(trx, ctx, "joining-answered", [told]);
}

/** Somebody came: who invited them hears of it, and those who welcome where they came to. */
export async function notifyOfNewcomer(
  trx: Trx,
  ctx: AppContext,
  newcomer: string,
  groups: readonly string[],
  invitedBy: string | null,
): Promise<void> {
  const rows = await trx
    .selectFrom("groups")
    .select(["id", "handle"])
    .where("id", "in", [...groups])
    .execute();
  const where = await Promise.all(
    rows.map(async ({ id, handle }) => {
      const told = await welcomers(trx, ctx, id, newcomer);
      return {
        ...inside(id),
        key: `${newcomer} ${id}`,
        path: groupPath(handle),
        // Who invited them is told just that.
        to: "group" in told ? told : told.filter((one) => one !== invitedBy),
        except: newcomer,
      };
    }),
  );
  await notify(trx, ctx, "newcomer", where);
  const [first] = where;
  if (invitedBy !== null && first !== undefined)
    await notify(trx, ctx, "invitation-used", [
      { ...first, key: newcomer, visibility: "own", to: [invitedBy] },
    ]);
}

/** Somebody new said hello: the group that they came for can read it. */
export async function notifyOfHello(
  trx: Trx,
  ctx: AppContext,
  groupId: string,
  newcomer: string,
): Promise<void> {
  await notify(trx, ctx, "newcomer-hello", [
    {
      ...inside(groupId),
      key: newcomer,
      path: await pathInGroup(trx, groupId, "#new-here"),
      to: { group: groupId },
      except: newcomer,
    },
  ]);
}

/** Whoever is paused reads it on their own page: the group's is closed to them. */
export const notifyOfPause = (
  trx: Trx,
  ctx: AppContext,
  {
    id,
    groupId,
    memberId,
  }: { readonly id: string; readonly groupId: string; readonly memberId: string },
): Promise<number> =>
  notify(trx, ctx, "pause", [
    { ...inside(groupId), visibility: "own", key: id, path: "/me", to: [memberId] },
  ]);

/**
 * A role ends within a week: who holds it can hand it on, or ask for another season. A scheduled
 * task.
 */
export async function notifyOfEndingRoles(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("roles")
      .innerJoin("groups", "groups.id", "roles.groupId")
      .select(["roles.id", "roles.groupId", "roles.memberId", "roles.until", "groups.handle"])
      .where("roles.until", ">", now)
      .where("roles.until", "<", after(now, days(7)))
      // One that was lent for a few days ends as was meant.
      .where("roles.starts", "<", after(now, -days(7)))
      .where("groups.ended", "is", null)
      .execute();
    await notify(
      trx,
      ctx,
      "role-ending",
      rows.map(({ id, groupId, memberId, until, handle }) => ({
        ...inside(groupId),
        key: id,
        path: `${groupPath(handle)}/roles`,
        words: { until: until.toISOString() },
        to: [memberId],
      })),
    );
  });
}
