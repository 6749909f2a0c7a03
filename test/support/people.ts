/** People and groups for tests, made by the same actions that the pages use. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { addMember as writeMember } from "#domains/members/actions.ts";
import { makeGroup } from "#domains/groups/actions.ts";
import { foundCollective } from "#domains/groups/welcome/founding-actions.ts";
import { type Group, rootGroup } from "#domains/groups/store.ts";

export const password = "correct horse battery";

/** A viewer as a session would make it, with the groups of this moment. */
export async function viewerFor(ctx: AppContext, memberId: string): Promise<Viewer> {
  const member = await ctx.db
    .selectFrom("members")
    .selectAll()
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
  const rests = await ctx.db
    .selectFrom("memberships")
    .innerJoin("groups", "groups.id", "memberships.groupId")
    .select("groupId")
    .where("memberId", "=", memberId)
    .where("root", "=", true)
    .where("pausedUntil", ">", ctx.clock.now())
    .executeTakeFirst();
  const groups = await ctx.db
    .selectFrom("memberships")
    .select("groupId")
    .where("memberId", "=", memberId)
    .where((eb) => eb.or([eb("pausedUntil", "is", null), eb("pausedUntil", "<=", ctx.clock.now())]))
    .execute();
  return {
    member: {
      id: member.id,
      handle: member.handle,
      name: member.name,
      language: member.language,
      groups: groups.map((row) => row.groupId),
      apart: rests !== undefined,
      session: "00000000-0000-4000-8000-000000000000",
    },
  };
}

/** Founds the collective `moss` by the member `rosa`. */
export async function found(
  ctx: AppContext,
  handle = "moss",
): Promise<{ viewer: Viewer; group: Group }> {
  const { group, memberId } = await foundCollective(ctx, {
    handle,
    name: `${handle[0]?.toUpperCase() ?? ""}${handle.slice(1)} Collective`,
    summary: "Care among neighbours.",
    language: "en",
    timeZone: "Europe/Amsterdam",
    member: { handle: "rosa", name: "Rosa", password },
  });
  await settle(ctx, group.id);
  return { viewer: await viewerFor(ctx, memberId), group };
}

/** Long enough here, and through nobody who is left: their key counts. */
const longAgo = (ctx: AppContext): string =>
  after(ctx.clock.now(), days(-40)).toISOString().slice(0, 10);

/** All who belong to a group by now have belonged to it for long. */
export async function settle(ctx: AppContext, groupId?: string): Promise<void> {
  const all = ctx.db.updateTable("memberships").set({ since: longAgo(ctx) });
  await (groupId === undefined ? all : all.where("groupId", "=", groupId)).execute();
}

/** A member of the collective with no role, who has been here for long. */
export async function addMember(ctx: AppContext, handle: string): Promise<Viewer> {
  const root = await rootGroup(ctx.db);
  const id = await ctx.db.transaction().execute(async (trx) => {
    const made = await writeMember(trx, ctx, {
      handle,
      name: handle,
      passwordHash: "none",
      language: "en",
    });
    if (root !== undefined)
      await trx
        .insertInto("memberships")
        .values({ groupId: root.id, memberId: made, since: longAgo(ctx) })
        .execute();
    return made;
  });
  return viewerFor(ctx, id);
}

/** A group begun by `viewer`; answers it and the viewer as they are now. */
export async function addGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  kind: GroupKind = "open",
): Promise<{ group: Group; viewer: Viewer }> {
  const group = await makeGroup(ctx, viewer, {
    handle,
    name: `${handle} circle`,
    summary: "",
    kind,
  });
  await settle(ctx, group.id);
  return { group, viewer: await viewerFor(ctx, viewer.member?.id ?? "") };
}
