/** Invitations: a link that lets somebody in, for a while and a number of times. */
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { digest, newId, newToken } from "#platform/lib/ids.ts";
import { addMember, today } from "#domains/members/actions.ts";
import { checkMember, type NewMember } from "#domains/members/member.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { actWithPower } from "../keys/actions.ts";
import { askAsMember } from "../joining/actions.ts";
import { type Group, groupFor, invitationByHash, rootGroup } from "../store.ts";
import { keepTies } from "../ties/store.ts";
import { waysOf } from "../ways/actions.ts";

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
  const now = world.clock.now();
  refuseFields({
    uses: Number.isInteger(wish.uses) && wish.uses >= 1 && wish.uses <= 50 ? undefined : "From 1 to 50 people.",
    expires: wish.expires > now && wish.expires <= after(now, days(90)) ? undefined : "Within the next 90 days.",
  });
  const groups = viewer === undefined ? [] : await Promise.all(wish.groups.map((handle) => groupFor(world.db, viewer, handle)));
  // Asking into a tender group takes belonging to it.
  if (groups.some((group) => group.kind === "tender" && viewer?.member?.groups.includes(group.id) !== true))
    throw new Refusal("not-allowed");
  if (viewer !== undefined) await mustLetInAlone(world, [root, ...groups]);
  const write = (first?: string): ReturnType<typeof writeInvitation> =>
    writeInvitation(world, viewer?.member?.id ?? null, wish, groups, first);
  if (viewer === undefined) return write();
  // What waits for a second key is read by all of the collective.
  if (groups.some((group) => group.kind === "tender")) await mustBeAble(world.db, world.clock, viewer, "invite", root.id);
  const payload = {
    uses: wish.uses,
    days: Math.ceil((wish.expires.getTime() - now.getTime()) / days(1)),
    groups: groups.map((group) => group.handle).sort(),
  };
  return actWithPower(world, viewer, "invite", root.id, "invite", payload, write);
}

async function writeInvitation(
  world: World,
  madeBy: string | null,
  wish: InvitationWish,
  groups: readonly Group[],
  first?: string,
): Promise<{ readonly id: string; readonly url: string }> {
  const token = newToken();
  const id = newId();
  const inviters = [...new Set([first, madeBy])].filter((one) => typeof one === "string");
  await world.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("invitations")
      .values({ id, tokenHash: digest(token), madeBy, inviters, usesLeft: wish.uses, expires: wish.expires })
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

/** Where it takes two vouches, nobody lets people in alone. */
async function mustLetInAlone(world: World, groups: readonly Group[]): Promise<void> {
  const asking = await world.db
    .selectFrom("groups")
    .innerJoin("groupWays", "groupWays.groupId", "groups.id")
    .select(["groups.handle", "groups.name", "groups.root"])
    .where("groupWays.joining", "=", "questions")
    .where(
      "groups.id",
      "in",
      groups.map((group) => group.id),
    )
    .orderBy("groups.root", "desc")
    .executeTakeFirst();
  if (asking === undefined) return;
  const where = asking.root ? byVouches(world, asking) : `People come to ${asking.name} by two vouches. They can ask when they are here.`;
  throw new Refusal("not-allowed", { detail: where });
}

const byVouches = (world: World, root: Pick<Group, "handle" | "name">): string =>
  `People come to ${root.name} by a few questions and two vouches, at this address: ${world.origin}/@${root.handle}/join`;

export async function checkInvitation(world: World, token: string): Promise<void> {
  if ((await invitationByHash(world.db, digest(token), world.clock.now())) === undefined) throw new Refusal("invitation-invalid");
}

/**
 * Joins the collective by an invitation; a use is counted in the same statement that checks it, so none is given twice.
 * What the group decided after the invitation was made holds: where it takes two vouches by now, it is an asking.
 */
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
      .returning(["id", "madeBy", "inviters"])
      .executeTakeFirst();
    if (used === undefined) throw new Refusal("invitation-invalid");
    const vouched = await trx.selectFrom("joinings").select("groupId").where("invitationId", "=", used.id).executeTakeFirst();
    if (vouched === undefined && used.madeBy !== null && (await waysOf(trx, root.id)).joining === "questions")
      throw new Refusal("invitation-invalid", { detail: byVouches(world, root) });
    const memberId = await addMember(trx, world, { ...member, passwordHash, language: root.language });
    const givers = [used.madeBy, ...used.inviters];
    await keepTies(trx, world.clock.now(), { kind: "invited", givers, receiver: memberId });
    const more = await trx
      .selectFrom("invitationGroups")
      .leftJoin("groupWays", "groupWays.groupId", "invitationGroups.groupId")
      .select(["invitationGroups.groupId", "groupWays.joining"])
      .where("invitationId", "=", used.id)
      .execute();
    const asks = more.filter((row) => row.joining === "questions" && row.groupId !== vouched?.groupId).map((row) => row.groupId);
    const joins = more.map((row) => row.groupId).filter((id) => !asks.includes(id));
    await trx
      .insertInto("memberships")
      .values([root.id, ...joins].map((groupId) => ({ groupId, memberId, since: today(world) })))
      .execute();
    for (const id of asks) await askAsMember(trx, world, { id }, memberId, [], undefined);
    return memberId;
  });
}

/** Takes an invitation back; only one's own. */
export async function takeBackInvitation(world: World, viewer: Viewer, id: string): Promise<void> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  await world.db.deleteFrom("invitations").where("id", "=", id).where("madeBy", "=", viewer.member.id).execute();
}
