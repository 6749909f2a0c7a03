/** Who comes, and who carries which role of one meeting: asked, never assigned. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { inMeeting, type Room } from "../actions.ts";
import { draw, isMeetingRole, type MeetingRole, meetingRoles } from "./draw.ts";
import { type Asked, coming, holderOf, learning } from "../meeting.ts";
import { askedOf, mayBeAsked, meetingMembers } from "../store.ts";
import { carriedBefore } from "../agenda/store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "../messages.ts";

const saying = sayings(meetingMessages);

function roleOf(text: string): MeetingRole {
  if (!isMeetingRole(text)) throw new DomainError("not-found");
  return text;
}

/**
 * Asks one member for each role that nobody carries; who said no to any
 * role of this meeting is left in peace.
 */
async function askFor({ trx, meeting, now }: Room, wanted: readonly MeetingRole[]): Promise<void> {
  const asked = (await askedOf(trx, meeting.id)).filter((one) => isMeetingRole(one.role));
  const roles = wanted.filter((role) => holderOf(asked, role) === undefined);
  if (roles.length === 0) return;
  const [people, past] = await Promise.all([
    mayBeAsked(trx, meeting, now),
    carriedBefore(trx, meeting, now),
  ]);
  const refused = new Set(asked.filter((one) => one.state === "no").map((one) => one.memberId));
  const busy = new Map<string, number>();
  for (const one of asked)
    if (one.state !== "no") busy.set(one.memberId, (busy.get(one.memberId) ?? 0) + 1);
  const drawn = draw({
    meetingId: meeting.id,
    roles,
    people: people.filter((id) => !refused.has(id)),
    past,
    busy,
  });
  if (drawn.size === 0) return;
  await trx
    .insertInto("meetingRoles")
    .values(
      [...drawn].map(([role, memberId]) => ({ meetingId: meeting.id, role, memberId, made: now })),
    )
    .execute();
}

/** Draws for all open roles; drawing again asks only for those that are still open. */
export const drawRoles = (ctx: AppContext, viewer: Viewer, meetingId: string): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], (room) => askFor(room, meetingRoles));

const put = (
  { trx, meeting, member, now }: Room,
  role: string,
  state: "yes" | "no",
): Promise<unknown> =>
  trx
    .insertInto("meetingRoles")
    .values({ meetingId: meeting.id, role, memberId: member.id, state, made: now })
    .onConflict((conflict) =>
      conflict.columns(["meetingId", "role", "memberId"]).doUpdateSet({ state }),
    )
    .execute();

/**
 * Yes or no to what one is asked; a no, also after a yes, needs no reason and asks the next one.
 */
export const answerRole = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  role: string,
  answer: "yes" | "no",
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async (room) => {
    const wanted = roleOf(role);
    const mine = holderOf(await askedOf(room.trx, meetingId), wanted);
    if (mine?.memberId !== room.member.id)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyElseIsAskedFor),
      });
    await put(room, wanted, answer);
    if (answer === "no") await askFor(room, [wanted]);
  });

/** A volunteer takes a role that nobody said yes to; who was asked need not answer any more. */
export const stepIn = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  role: string,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async (room) => {
    const wanted = roleOf(role);
    const holder = holderOf(await askedOf(room.trx, meetingId), wanted);
    if (holder?.state === "yes" && holder.memberId !== room.member.id)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyCarriesThisRoleAlready),
      });
    await room.trx
      .deleteFrom("meetingRoles")
      .where("meetingId", "=", meetingId)
      .where("role", "in", [wanted, learning(wanted)])
      .where((eb) =>
        eb.or([
          eb.and([eb("role", "=", wanted), eb("state", "=", "asked")]),
          eb("memberId", "=", room.member.id),
        ]),
      )
      .execute();
    await put(room, wanted, "yes");
  });

/** Beside whoever carries it, to learn; or no longer. */
export const learnMeetingRole = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  role: string,
  learns: boolean,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async (room) => {
    const wanted = roleOf(role);
    if (holderOf(await askedOf(room.trx, meetingId), wanted)?.memberId === room.member.id)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.youCarryThisRoleYourself),
      });
    await put(room, learning(wanted), learns ? "yes" : "no");
  });

/**
 * I come, or I can't. Who can't come lays down what they carry there, and the next one is asked.
 */
export const comeOrNot = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  comes: boolean,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async (room) => {
    await put(room, coming, comes ? "yes" : "no");
    if (comes) return;
    const mine = (one: Asked): boolean =>
      one.memberId === room.member.id && isMeetingRole(one.role) && one.state !== "no";
    const laid = (await askedOf(room.trx, meetingId)).filter(mine).map((one) => roleOf(one.role));
    if (laid.length === 0) return;
    await room.trx
      .deleteFrom("meetingRoles")
      .where("meetingId", "=", meetingId)
      .where("memberId", "=", room.member.id)
      .where("role", "in", laid)
      .execute();
    await askFor(room, laid);
  });

/**
 * Who is here, ticked by whoever holds the list; who is ticked no more came not after all. `was`:
 * who stood ticked when the list was opened, so that what people say of themselves meanwhile stays;
 * without it the list is the whole truth.
 */
export const tickPresent = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  memberIds: readonly string[],
  was?: readonly string[],
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["open"], async ({ trx, meeting, now }) => {
    const here = new Set(memberIds);
    const before = new Set(was ?? []);
    const members = (await meetingMembers(trx, meeting.groupId)).map((one) => one.id);
    const there = members.filter((id) => here.has(id) && !before.has(id));
    const gone = members.filter((id) => !here.has(id) && (was === undefined || before.has(id)));
    if (gone.length > 0)
      await trx
        .deleteFrom("meetingRoles")
        .where("meetingId", "=", meetingId)
        .where("role", "=", coming)
        .where("state", "=", "yes")
        .where("memberId", "in", gone)
        .execute();
    if (there.length === 0) return;
    await trx
      .insertInto("meetingRoles")
      .values(
        there.map((memberId) => ({
          meetingId,
          role: coming,
          memberId,
          state: "yes" as const,
          made: now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["meetingId", "role", "memberId"]).doUpdateSet({ state: "yes" }),
      )
      .execute();
  });
