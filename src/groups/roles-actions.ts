/** Lending roles, handing them back, and the two keys that fill an empty one. Law 3 of the design. */
import { can, isRole, mustBeAble, type Role } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { Trx } from "#database/schema.ts";
import { after, days } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { seasonEnd, twoKeys } from "./role.ts";
import { groupFor, membersOf, rolesOf } from "./store.ts";

export interface RoleWish {
  readonly role: string;
  /** Handle of the member. */
  readonly member: string;
  readonly until?: Date;
}

/**
 * Lends a role: a key keeper does so alone; for a role that nobody holds, any two members do so together,
 * and the first of them gets "asked" as the answer. Nobody lends a role to themselves alone.
 */
export async function lendRole(world: World, viewer: Viewer, handle: string, wish: RoleWish): Promise<"lent" | "asked"> {
  const group = await groupFor(world.db, viewer, handle);
  const me = viewer.member;
  if (me === undefined) throw new Refusal("sign-in-needed");
  if (!me.groups.includes(group.id)) await mustBeAble(world.db, world.clock, viewer, "lend-role", group.id);
  const members = await membersOf(world.db, group.id);
  const whom = members.find((one) => one.handle === wish.member.trim().toLowerCase().replace(/^@/, ""));
  const role = isRole(wish.role) ? wish.role : undefined;
  refuseFields({
    role: role === undefined ? "Choose a role." : undefined,
    member: whom === undefined ? "Choose a member of this group." : undefined,
  });
  if (role === undefined || whom === undefined) throw new Refusal("bad-input");
  const now = world.clock.now();
  const until = seasonEnd(now, wish.until);
  const keeper = whom.id !== me.id && (await can(world.db, world.clock, viewer, "lend-role", group.id));
  return world.db.transaction().execute(async (trx) => {
    await trx.selectFrom("groups").select("id").where("id", "=", group.id).forUpdate().execute();
    const held = (await rolesOf(trx, group.id, now)).filter((one) => one.role === role);
    if (held.some((one) => one.memberId === whom.id)) throw new Refusal("conflict", { detail: "They hold this role already." });
    if (!keeper) {
      if (held.length > 0)
        throw new Refusal("not-allowed", { detail: "Somebody holds this role now. When its season ends, any two members can fill it." });
      const askings = await trx
        .selectFrom("roleAskings")
        .selectAll()
        .where("groupId", "=", group.id)
        .where("role", "=", role)
        .where("forMember", "=", whom.id)
        .where("expires", ">", now)
        .execute();
      if (!twoKeys(askings, me.id)) {
        await trx
          .insertInto("roleAskings")
          .values({ id: newId(), groupId: group.id, role, forMember: whom.id, askedBy: me.id, expires: after(now, days(14)) })
          .onConflict((conflict) =>
            conflict.columns(["groupId", "role", "forMember", "askedBy"]).doUpdateSet({ expires: after(now, days(14)) }),
          )
          .execute();
        return "asked";
      }
    }
    await give(trx, group.id, whom.id, role, now, until);
    return "lent";
  });
}

async function give(trx: Trx, groupId: string, memberId: string, role: Role, starts: Date, until: Date): Promise<void> {
  await trx.insertInto("roles").values({ id: newId(), groupId, memberId, role, starts, until }).execute();
  await trx.deleteFrom("roleAskings").where("groupId", "=", groupId).where("role", "=", role).execute();
}

/** Hands one's own role back, at any time. */
export async function handBackRole(world: World, viewer: Viewer, handle: string, role: string): Promise<void> {
  const group = await groupFor(world.db, viewer, handle);
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  const now = world.clock.now();
  await world.db
    .updateTable("roles")
    .set({ until: now })
    .where("groupId", "=", group.id)
    .where("memberId", "=", viewer.member.id)
    .where("role", "=", role)
    .where("starts", "<", now)
    .where("until", ">", now)
    .execute();
}
