/** Joining a group, asking somebody in, leaving. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { addMembership, type GroupParting, partFromGroup } from "./actions.ts";
import { groupOfOwn } from "./store.ts";
import { askAsMember } from "../joining/actions.ts";
import { writeVouch } from "../joining/admit-actions.ts";
import { type Group, groupFor, membersOf } from "../store.ts";
import { waysOf } from "../ways/actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "../messages.ts";

const saying = sayings(groupMessages);

/**
 * Members of the collective come and go freely in open and closed groups; a tender group
 * is joined by being asked in. Where people are let in by questions and two vouches,
 * this is an asking: `asked` is its id.
 */
export async function joinGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  answers?: readonly string[],
): Promise<Group & { readonly asked: string | undefined }> {
  const group = await groupFor(ctx.db, viewer, handle);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (group.kind === "tender")
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.somebodyOfThisGroupAsks),
    });
  const { id, apart } = viewer.member;
  const standing = await ctx.db
    .selectFrom("memberships")
    .select("pausedUntil")
    .where("groupId", "=", group.id)
    .where("memberId", "=", id)
    .executeTakeFirst();
  const paused = standing?.pausedUntil ?? undefined;
  if (apart === true || (paused !== undefined && paused > ctx.clock.now()))
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.yourPartRestsForSome),
    });
  const ways = await waysOf(ctx.db, group.id);
  if (ways.joining !== "questions" || standing !== undefined) {
    await addMembership(ctx.db, ctx, group.id, id);
    return { ...group, asked: undefined };
  }
  return ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("groups")
      .select("id")
      .where("id", "=", group.id)
      .forNoKeyUpdate()
      .execute();
    if ((await membersOf(trx, group.id)).length > 0)
      return { ...group, asked: await askAsMember(trx, ctx, group, id, ways.questions, answers) };
    // Everybody left, and nobody could vouch: whoever comes first begins anew.
    await addMembership(trx, ctx, group.id, id);
    await trx
      .deleteFrom("joinings")
      .where("groupId", "=", group.id)
      .where("memberId", "=", id)
      .where("state", "=", "asked")
      .execute();
    return { ...group, asked: undefined };
  });
}

/**
 * A member of a group asks another member of the collective in. Where people are
 * let in by questions and two vouches, this is the asking and the first vouch:
 * answers "asked" until there are enough.
 */
export async function askIn(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  memberHandle: string,
): Promise<"in" | "asked"> {
  const group = await groupFor(ctx.db, viewer, handle);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", group.id);
  const me = viewer.member;
  const member = await ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", readHandle(memberHandle))
    .executeTakeFirst();
  rejectFields({
    member: member === undefined ? saying((m) => m.errors.nobodyHereHasThisHandle) : undefined,
  });
  if (member === undefined || me === undefined) throw new DomainError("bad-input");
  const ways = await waysOf(ctx.db, group.id);
  if (
    ways.joining === "questions" &&
    !(await membersOf(ctx.db, group.id)).some((one) => one.id === member.id)
  ) {
    const asking = await ctx.db
      .transaction()
      .execute((trx) => askAsMember(trx, ctx, group, member.id, ways.questions, undefined));
    const state = await ctx.db
      .transaction()
      .execute((trx) => writeVouch(trx, ctx, group, asking, me.id));
    return state === "admitted" ? "in" : "asked";
  }
  await addMembership(ctx.db, ctx, group.id, member.id);
  return "in";
}

/**
 * Immediate, without a reason, also during a pause; what one held or asked for there ends.
 * `parting`: what other domains do. The collective itself is left on one's own page.
 */
export async function leaveGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  parting?: GroupParting,
): Promise<Group> {
  const group = await groupOfOwn(ctx.db, viewer, handle);
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  if (group.root)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.toLeaveTheCollectiveItself),
    });
  await ctx.db.transaction().execute(async (trx) => {
    await parting?.(trx, member.id, group.id);
    await partFromGroup(trx, ctx.clock.now(), member.id, group.id);
  });
  return group;
}
