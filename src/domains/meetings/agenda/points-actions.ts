/** What shall be done after a meeting, and who agreed to do it. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import {
  freePoint,
  isExcused,
  markPoint,
  takePoint,
  writePoints,
} from "#domains/decisions/points/actions.ts";
import { isId } from "#platform/lib/ids.ts";
import { inMeeting } from "../actions.ts";
import { doing, maxMeetingPoints, readMeetingPoint } from "../meeting.ts";
import { meetingFor, meetingMembers } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "../messages.ts";

const saying = sayings(meetingMessages);

interface PointInput {
  readonly words: string;
  /** "2026-12-05" or "". */
  readonly due: string;
  /** Id of a member of the group; "" for nobody yet. */
  readonly doer: string;
  /** Id of the item that it comes from: with its decision the point is bound to that. */
  readonly item?: string;
}

const isTested = async (trx: Trx, decisionId: string): Promise<boolean> =>
  (
    await trx
      .selectFrom("decisions")
      .select("state")
      .where("id", "=", decisionId)
      .executeTakeFirst()
  )?.state === "testing";

/** One's own is agreed at once; anybody else is asked. Answers its id. */
export const addMeetingPoint = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  input: PointInput,
): Promise<string> =>
  inMeeting(ctx, viewer, meetingId, "mending", async ({ trx, meeting, member, now }) => {
    const { facts, notes } = readMeetingPoint(input);
    const doer = input.doer.trim();
    const known =
      doer === "" ||
      doer === member.id ||
      (await meetingMembers(trx, meeting.groupId)).some((one) => one.id === doer);
    rejectFields({
      ...notes,
      doer: known ? undefined : saying((m) => m.errors.chooseAMemberOfThe),
    });
    const { count } = await trx
      .selectFrom("actionPoints")
      .select(sql<number>`count(*)::int`.as("count"))
      .where("meetingId", "=", meetingId)
      .executeTakeFirstOrThrow();
    if (count >= maxMeetingPoints)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.thatIsALotFor),
      });
    const decisionId =
      input.item !== undefined && isId(input.item)
        ? (
            await trx
              .selectFrom("meetingItems")
              .select("decisionId")
              .where("id", "=", input.item)
              .where("meetingId", "=", meetingId)
              .executeTakeFirst()
          )?.decisionId
        : null;
    if (decisionId === undefined) throw new DomainError("not-found");
    if (decisionId !== null && doer !== "" && (await isExcused(trx, decisionId, doer)))
      rejectFields({
        doer: saying((m) => m.errors.theyStandAsideInThis),
      });
    // A text in its test would wait for hands that nobody asked for: what has
    // no doer yet stays with the meeting.
    const bound =
      decisionId !== null && (doer === member.id || !(await isTested(trx, decisionId)))
        ? decisionId
        : null;
    const [id = ""] = await writePoints(trx, now, [
      {
        groupId: meeting.groupId,
        meetingId,
        words: facts.words,
        ...(facts.due === null ? {} : { due: facts.due }),
        ...(bound === null ? {} : { decisionId: bound }),
        ...(doer === member.id ? { doerId: doer } : {}),
      },
    ]);
    if (doer !== "" && doer !== member.id)
      await trx
        .insertInto("meetingRoles")
        .values({ meetingId, role: doing(id), memberId: doer, made: now })
        .execute();
    return id;
  });

/**
 * `yes`: I do it, because I was asked or because nobody does. `no`: not I, also after a yes. `done`
 * or `undone` by whoever does it, or by anybody where nobody does.
 */
export async function turnPoint(
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  pointId: string,
  turn: "yes" | "no" | "done" | "undone",
): Promise<void> {
  const meeting = await meetingFor(ctx.db, viewer, meetingId);
  const point = isId(pointId)
    ? await ctx.db
        .selectFrom("actionPoints")
        .select("doerId")
        .where("id", "=", pointId)
        .where("meetingId", "=", meeting.id)
        .executeTakeFirst()
    : undefined;
  if (point === undefined) throw new DomainError("not-found");
  const self = viewer.member?.id ?? "";
  if (turn === "done" || turn === "undone") return markPoint(ctx, viewer, pointId, turn === "done");
  if (turn === "yes") await takePoint(ctx, viewer, pointId);
  else if (point.doerId === self) await freePoint(ctx, viewer, pointId);
  // Once somebody does it nobody is asked any more.
  await ctx.db
    .deleteFrom("meetingRoles")
    .where("meetingId", "=", meetingId)
    .where("role", "=", doing(pointId))
    .$if(turn === "no", (q) => q.where("memberId", "=", self))
    .execute();
}
