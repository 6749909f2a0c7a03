/** For other domains: the group in which a member writes. */
import { homeZone } from "#commons/home/home-zone.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { type Group, groupFor, rootGroup, visibleGroups } from "./store.ts";

export { groupsOfInvitations, invitationByHash } from "./store.ts";

/** Refuses unless the viewer belongs to the group. */
export async function groupForWriting(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly member: NonNullable<Viewer["member"]> }> {
  const group = await groupFor(ctx.db, viewer, handle);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", group.id);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  return { group, member: viewer.member };
}

/** The group that the viewer may see; else not-found. */
export const visibleGroup = (ctx: AppContext, viewer: Viewer, handle: string): Promise<Group> =>
  groupFor(ctx.db, viewer, handle);

/** The collective itself; undefined before the founding. */
export const theCollective = (ctx: AppContext): Promise<Group | undefined> => rootGroup(ctx.db);

/** The same for pages that only members have. Throws `sign-in-needed` and `not-found`. */
export async function collectiveForMember(ctx: AppContext, viewer: Viewer): Promise<Group> {
  const group = await theCollective(ctx);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (group === undefined) throw new DomainError("not-found");
  return group;
}

/** Groups that the viewer may know of, the collective first. */
export const knownGroups = (ctx: AppContext, viewer: Viewer): Promise<readonly Group[]> =>
  visibleGroups(ctx.db, viewer);

/** Groups that the viewer belongs to, the collective first. */
export async function groupsOfMember(ctx: AppContext, viewer: Viewer): Promise<Group[]> {
  const mine = viewer.member?.groups ?? [];
  return mine.length === 0
    ? []
    : (await visibleGroups(ctx.db, viewer)).filter((group) => mine.includes(group.id));
}

/**
 * Today in the collective's own zone, "2026-11-20". Inside a transaction it reads on that one: a
 * second connection, with all taken, would never come.
 */
export const todayAtHome = async (ctx: AppContext, db: Reader = ctx.db): Promise<string> =>
  dayIn(ctx.clock.now(), await homeZone(db));

/** The language that a group writes in: what is kept for all of its members is said in it. */
export const languageOfGroup = async (db: Reader, groupId: string): Promise<string> =>
  (
    await db
      .selectFrom("groups")
      .select("language")
      .where("id", "=", groupId)
      .executeTakeFirstOrThrow()
  ).language;
