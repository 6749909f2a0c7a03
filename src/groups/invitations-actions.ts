/** Invitations: a link that lets somebody in, for a while and a number of times. */
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { after, days } from "#kit/clock.ts";
import { digest, newId, newToken } from "#kit/ids.ts";
import { addMember, today } from "#members/actions.ts";
import { checkMember, type NewMember } from "#members/member.ts";
import { hashPassword } from "#members/passwords.ts";
import { groupFor, invitationByHash, rootGroup } from "./store.ts";

export interface InvitationWish {
  readonly uses: number;
  readonly expires: Date;
  /** Handles of groups that the invited belong to besides the collective. */
  readonly groups: readonly string[];
}

/** Two weeks, one person: what most invitations are. */
export const usualInvitation = (now: Date): InvitationWish => ({ uses: 1, expires: after(now, days(14)), groups: [] });

/** Makes one; the secret is in the link only. `viewer` undefined: the command line. */
export async function invite(
  world: World,
  viewer: Viewer | undefined,
  wish: InvitationWish,
): Promise<{ readonly id: string; readonly url: string }> {
  const root = await rootGroup(world.db);
  if (root === undefined) throw new Refusal("not-found");
  if (viewer !== undefined) await mustBeAble(world.db, world.clock, viewer, "invite", root.id);
  const now = world.clock.now();
  refuseFields({
    uses: Number.isInteger(wish.uses) && wish.uses >= 1 && wish.uses <= 50 ? undefined : "From 1 to 50 people.",
    expires: wish.expires > now && wish.expires <= after(now, days(90)) ? undefined : "Within the next 90 days.",
  });
  const groups = viewer === undefined ? [] : await Promise.all(wish.groups.map((handle) => groupFor(world.db, viewer, handle)));
  // Asking into a tender group takes belonging to it.
  if (groups.some((group) => group.kind === "tender" && viewer?.member?.groups.includes(group.id) !== true))
    throw new Refusal("not-allowed");
  const token = newToken();
  const id = newId();
  await world.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("invitations")
      .values({ id, tokenHash: digest(token), madeBy: viewer?.member?.id ?? null, usesLeft: wish.uses, expires: wish.expires })
      .execute();
    const more = groups.filter((group) => !group.root);
    if (more.length > 0)
      await trx
        .insertInto("invitationGroups")
        .values(more.map((group) => ({ invitationId: id, groupId: group.id })))
        .execute();
  });
  return { id, url: `${world.origin}/invite/${token}` };
}

export async function checkInvitation(world: World, token: string): Promise<void> {
  if ((await invitationByHash(world.db, digest(token), world.clock.now())) === undefined) throw new Refusal("invitation-invalid");
}

/** Joins the collective by an invitation; a use is counted in the same statement that checks it, so none is given twice. */
export async function acceptInvitation(world: World, token: string, member: NewMember): Promise<string> {
  await checkInvitation(world, token);
  refuseFields(checkMember(member));
  const passwordHash = await hashPassword(member.password);
  const root = await rootGroup(world.db);
  if (root === undefined) throw new Refusal("not-found");
  return world.db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable("invitations")
      .set((eb) => ({ usesLeft: eb("usesLeft", "-", 1) }))
      .where("tokenHash", "=", digest(token))
      .where("expires", ">", world.clock.now())
      .where("usesLeft", ">", 0)
      .returning("id")
      .executeTakeFirst();
    if (used === undefined) throw new Refusal("invitation-invalid");
    const memberId = await addMember(trx, world, { ...member, passwordHash, language: root.language });
    const more = await trx.selectFrom("invitationGroups").select("groupId").where("invitationId", "=", used.id).execute();
    await trx
      .insertInto("memberships")
      .values([root.id, ...more.map((row) => row.groupId)].map((groupId) => ({ groupId, memberId, since: today(world) })))
      .execute();
    return memberId;
  });
}

/** Takes an invitation back; only one's own. */
export async function takeBackInvitation(world: World, viewer: Viewer, id: string): Promise<void> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  await world.db.deleteFrom("invitations").where("id", "=", id).where("madeBy", "=", viewer.member.id).execute();
}
