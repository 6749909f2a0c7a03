/** Meetings for a member's own calendar file. */
import type { Reader } from "#platform/database/schema.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { restAfter } from "./meeting.ts";

export interface FeedMeeting {
  readonly id: string;
  readonly name: string;
  readonly starts: Date;
  /**
   * The sum of the agenda, or an hour and a half where there is none:
   * meetings have no end of their own.
   */
  readonly ends: Date;
  readonly updated: Date;
  readonly group: { readonly handle: string; readonly name: string };
}

/**
 * Meetings of the groups in which the member counts now, that begin in [from, to), without
 * those that they can't come to and those that belong to an event, which has a line of its
 * own. No place: that stays on the page.
 */
export async function meetingsForFeed(
  db: Reader,
  memberId: string,
  now: Date,
  from: Date,
  to: Date,
): Promise<readonly FeedMeeting[]> {
  const rows = await db
    .selectFrom("meetings")
    .innerJoin("groups", "groups.id", "meetings.groupId")
    .innerJoin("memberships", (join) =>
      join.onRef("memberships.groupId", "=", "groups.id").on("memberships.memberId", "=", memberId),
    )
    .leftJoin("meetingRoles", (join) =>
      join
        .onRef("meetingRoles.meetingId", "=", "meetings.id")
        .on("meetingRoles.memberId", "=", memberId)
        .on("meetingRoles.role", "=", "come"),
    )
    .select([
      "meetings.id",
      "meetings.name",
      "meetings.starts",
      "meetings.updated",
      "groups.handle",
      "groups.name as groupName",
    ])
    .select((eb) =>
      eb
        .selectFrom("meetingItems")
        .select((sum) => sum.fn.sum<string | null>("minutesWished").as("sum"))
        .whereRef("meetingItems.meetingId", "=", "meetings.id")
        .as("sum"),
    )
    .where("meetings.starts", ">=", from)
    .where("meetings.starts", "<", to)
    .where("meetings.eventId", "is", null)
    .where("groups.ended", "is", null)
    .where((eb) =>
      eb.or([eb("memberships.pausedUntil", "is", null), eb("memberships.pausedUntil", "<=", now)]),
    )
    .where((eb) =>
      eb.or([eb("meetingRoles.state", "is", null), eb("meetingRoles.state", "!=", "no")]),
    )
    .orderBy("meetings.starts")
    .orderBy("meetings.id")
    .limit(500)
    .execute();
  return rows.map(({ id, name, starts, updated, handle, groupName, sum }) => ({
    id,
    name,
    starts,
    ends: after(starts, minutes(sum === null ? restAfter : Number(sum))),
    updated,
    group: { handle, name: groupName },
  }));
}
