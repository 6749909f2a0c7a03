/** For other domains: the group in which a member writes. */
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { type Group, groupFor, rootGroup, visibleGroups } from "./store.ts";

/** Refuses unless the viewer belongs to the group. */
export async function groupForWriting(
  world: World,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: Group; readonly member: NonNullable<Viewer["member"]> }> {
  const group = await groupFor(world.db, viewer, handle);
  await mustBeAble(world.db, world.clock, viewer, "write", group.id);
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  return { group, member: viewer.member };
}

/** The group that the viewer may see; else not-found. */
export const visibleGroup = (world: World, viewer: Viewer, handle: string): Promise<Group> => groupFor(world.db, viewer, handle);

/** The collective itself; undefined before the founding. */
export const theCollective = (world: World): Promise<Group | undefined> => rootGroup(world.db);

/** Groups that the viewer may know of, the collective first. */
export const knownGroups = (world: World, viewer: Viewer): Promise<readonly Group[]> => visibleGroups(world.db, viewer);

/** Groups that the viewer belongs to, the collective first. */
export async function groupsOfMember(world: World, viewer: Viewer): Promise<Group[]> {
  const mine = viewer.member?.groups ?? [];
  return mine.length === 0 ? [] : (await visibleGroups(world.db, viewer)).filter((group) => mine.includes(group.id));
}

/** The collective's own time zone (IANA): for what names none. */
export const homeZone = async (db: Reader): Promise<string> =>
  (await db.selectFrom("settings").select("value").where("key", "=", "time-zone").executeTakeFirst())?.value ?? "UTC";

/** Today in the collective's own zone, "2026-11-20". Inside a transaction it reads on that one: a second connection, with all taken, would never come. */
export const todayAtHome = async (world: World, db: Reader = world.db): Promise<string> => dayIn(world.clock.now(), await homeZone(db));
