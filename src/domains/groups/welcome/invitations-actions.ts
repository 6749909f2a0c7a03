/** Invitations: a link that lets somebody in, for a while and a number of times. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { digest, newId, newToken } from "#platform/lib/ids.ts";
import { addMember, today } from "#domains/members/actions.ts";
import { checkMember, type NewMember } from "#domains/members/member.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { actWithPower } from "../keys/actions.ts";
import { mustNotBeQuiet } from "../belonging/actions.ts";
import { askAsMember } from "../joining/actions.ts";
import { type Group, groupFor, invitationByHash, rootGroup } from "../store.ts";
import { keepTies } from "../ties/store.ts";
import { sealToken } from "./invitation.ts";
import { beginWelcome } from "./newcomers-actions.ts";
import { waysOf } from "../ways/actions.ts";
import { notifyOfNewcomer } from "../news-actions.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "../messages.ts";

const saying = sayings(groupMessages);

interface InvitationInput {
  readonly uses: number;
  readonly expires: Date;
  /** Handles of groups that the invited belong to besides the collective. */
  readonly groups: readonly string[];
}

/** Two weeks, one person: what most invitations are. */
export const usualInvitation = (now: Date): InvitationInput => ({
  uses: 1,
  expires: after(now, days(14)),
  groups: [],
});

/** Makes one; the secret is in the link only. `viewer` undefined: the command line. */
export async function invite(
  ctx: AppContext,
  viewer: Viewer | undefined,
  input: InvitationInput,
): Promise<{ readonly id: string; readonly url: string }> {
  const root = await rootGroup(ctx.db);
  if (root === undefined) throw new DomainError("not-found");
  const now = ctx.clock.now();
  rejectFields({
    uses:
      Number.isInteger(input.uses) && input.uses >= 1 && input.uses <= 50
        ? undefined
        : saying((m) => m.errors.from1To50People),
    expires:
      input.expires > now && input.expires <= after(now, days(90))
        ? undefined
        : saying((m) => m.errors.withinTheNext90Days),
  });
  const groups =
    viewer === undefined
      ? []
      : await Promise.all(input.groups.map((handle) => groupFor(ctx.db, viewer, handle)));
  // Asking into a tender group takes belonging to it.
  if (
    groups.some(
      (group) => group.kind === "tender" && viewer?.member?.groups.includes(group.id) !== true,
    )
  )
    throw new DomainError("not-allowed");
  if (viewer !== undefined) await mustLetInAlone(ctx, [root, ...groups]);
  const write = (inside: AppContext, first?: string): ReturnType<typeof writeInvitation> =>
    writeInvitation(inside, viewer?.member?.id ?? null, input, groups, first);
  if (viewer === undefined) return write(ctx);
  // What waits for a second key is read by all of the collective.
  if (groups.some((group) => group.kind === "tender"))
    await mustBeAble(ctx.db, ctx.clock, viewer, "invite", root.id);
  const payload = {
    uses: input.uses,
    days: Math.ceil((input.expires.getTime() - now.getTime()) / days(1)),
    groups: groups.map((group) => group.handle).sort(),
  };
  return actWithPower(ctx, viewer, "invite", root.id, "invite", payload, write);
}

async function writeInvitation(
  ctx: AppContext,
  madeBy: string | null,
  input: InvitationInput,
  groups: readonly Group[],
  first?: string,
): Promise<{ readonly id: string; readonly url: string }> {
  const token = newToken();
  const id = newId();
  const inviters = [...new Set([first, madeBy])].filter((one) => typeof one === "string");
  await ctx.db.transaction().execute(async (trx) => {
    await mustNotBeQuiet(
      trx,
      ctx,
      groups.map((group) => group.id),
    );
    await trx
      .insertInto("invitations")
      .values({
        id,
        tokenHash: digest(token),
        sealed: sealToken(ctx, token),
        madeBy,
        inviters,
        usesLeft: input.uses,
        expires: input.expires,
      })
      .execute();
    const more = groups.filter((group) => !group.root);
    if (more.length > 0)
      await trx
        .insertInto("invitationGroups")
        .values(more.map((group) => ({ invitationId: id, groupId: group.id })))
        .execute();
  });
  return { id, url: `${ctx.origin}/invite/${token}` };
}

/** Where it takes two vouches, nobody lets people in alone. */
async function mustLetInAlone(ctx: AppContext, groups: readonly Group[]): Promise<void> {
  const asking = await ctx.db
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
  const where = asking.root
    ? byVouches(ctx, asking)
    : saying((m) => m.errors.byVouches({ name: asking.name }));
  throw new DomainError("not-allowed", { detail: where });
}

const byVouches = (ctx: AppContext, root: Pick<Group, "handle" | "name">): Saying =>
  saying((m) =>
    m.errors.byQuestions({ name: root.name, url: `${ctx.origin}/@${root.handle}/join` }),
  );

export async function checkInvitation(ctx: AppContext, token: string): Promise<void> {
  if ((await invitationByHash(ctx.db, digest(token), ctx.clock.now())) === undefined)
    throw new DomainError("invitation-invalid");
}

/**
 * Joins the collective by an invitation; a use is counted in the same statement that checks it, so
 * none is given twice. What the group decided after the invitation was made holds: where it takes
 * two vouches by now, it is an asking.
 */
export async function acceptInvitation(
  ctx: AppContext,
  token: string,
  member: NewMember,
): Promise<string> {
  await checkInvitation(ctx, token);
  rejectFields(checkMember(member));
  const passwordHash = await hashPassword(member.password);
  const root = await rootGroup(ctx.db);
  if (root === undefined) throw new DomainError("not-found");
  return ctx.db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable("invitations")
      .set((eb) => ({ usesLeft: eb("usesLeft", "-", 1) }))
      .where("tokenHash", "=", digest(token))
      .where("expires", ">", ctx.clock.now())
      .where("usesLeft", ">", 0)
      .returning(["id", "madeBy", "inviters"])
      .executeTakeFirst();
    if (used === undefined) throw new DomainError("invitation-invalid");
    const vouched = await trx
      .selectFrom("joinings")
      .select("groupId")
      .where("invitationId", "=", used.id)
      .executeTakeFirst();
    if (
      vouched === undefined &&
      used.madeBy !== null &&
      (await waysOf(trx, root.id)).joining === "questions"
    )
      throw new DomainError("invitation-invalid", { detail: byVouches(ctx, root) });
    const memberId = await addMember(trx, ctx, {
      ...member,
      passwordHash,
      // That of the page on which they join.
      language: member.language ?? root.language,
    });
    const givers = [used.madeBy, ...used.inviters];
    await keepTies(trx, ctx.clock.now(), { kind: "invited", givers, receiver: memberId });
    const more = await trx
      .selectFrom("invitationGroups")
      .leftJoin("groupWays", "groupWays.groupId", "invitationGroups.groupId")
      .select(["invitationGroups.groupId", "groupWays.joining"])
      .where("invitationId", "=", used.id)
      .execute();
    const asks = more
      .filter((row) => row.joining === "questions" && row.groupId !== vouched?.groupId)
      .map((row) => row.groupId);
    const joins = more.map((row) => row.groupId).filter((id) => !asks.includes(id));
    await mustNotBeQuiet(trx, ctx, [root.id, ...joins]);
    await trx
      .insertInto("memberships")
      .values([root.id, ...joins].map((groupId) => ({ groupId, memberId, since: today(ctx) })))
      .execute();
    for (const id of asks) await askAsMember(trx, ctx, { id }, memberId, [], undefined);
    await beginWelcome(trx, ctx, memberId, joins[0] ?? root.id);
    await notifyOfNewcomer(trx, ctx, memberId, [root.id, ...joins], used.madeBy);
    return memberId;
  });
}

/** Takes an invitation back; only one's own. */
export async function takeBackInvitation(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<void> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  await ctx.db
    .deleteFrom("invitations")
    .where("id", "=", id)
    .where("madeBy", "=", viewer.member.id)
    .execute();
}
