/** What a meeting could take up: decisions that run, events that come, what was carried over. */
import type { DecisionState, Reader } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type Carried, meetingRoles } from "../roles/draw.ts";
import type { VisibleMeeting } from "../meeting.ts";

const running: readonly DecisionState[] = [
  "listening",
  "shaping",
  "testing",
  "blocked",
  "reconsider",
  "unheld",
];

export const runningDecisions = (
  db: Reader,
  groupId: string,
): Promise<{ readonly id: string; readonly name: string }[]> =>
  db
    .selectFrom("decisions")
    .select(["id", "name"])
    .where("groupId", "=", groupId)
    .where("state", "in", running)
    .orderBy("updated", "desc")
    .orderBy("id")
    .limit(100)
    .execute();

export const comingEvents = (
  db: Reader,
  groupId: string,
  now: Date,
): Promise<
  { readonly id: string; readonly name: string; readonly starts: Date; readonly timeZone: string }[]
> =>
  db
    .selectFrom("events")
    .select(["id", "name", "starts", "timeZone"])
    .where("groupId", "=", groupId)
    .where("ends", ">", now)
    .where("status", "!=", "cancelled")
    .orderBy("starts")
    .orderBy("id")
    .limit(50)
    .execute();

/**
 * Who carried what in the meetings of the group before this one; what is
 * asked counts while it is still to come.
 */
export async function carriedBefore(
  db: Reader,
  meeting: Pick<VisibleMeeting, "id" | "groupId" | "starts">,
  now: Date,
): Promise<Carried[]> {
  const rows = await db
    .selectFrom("meetingRoles")
    .innerJoin("meetings", "meetings.id", "meetingRoles.meetingId")
    .select(["meetingRoles.memberId", "meetingRoles.role", "meetings.starts"])
    .where("meetings.groupId", "=", meeting.groupId)
    .where("meetings.id", "!=", meeting.id)
    .where("meetings.starts", "<=", meeting.starts)
    .where("meetings.starts", ">", after(meeting.starts, -days(400)))
    .where("meetingRoles.role", "in", meetingRoles)
    .where((eb) =>
      eb.or([
        eb("meetingRoles.state", "=", "yes"),
        eb.and([eb("meetingRoles.state", "=", "asked"), eb("meetings.starts", ">", now)]),
      ]),
    )
    .orderBy("meetings.starts", "desc")
    .limit(5000)
    .execute();
  return rows.map(({ memberId, role, starts }) => ({ memberId, role, when: starts.getTime() }));
}
