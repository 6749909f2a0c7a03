/** Meetings in the database. All of it is for members of the group. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { meetingRoles } from "./roles/draw.ts";
import {
  type Asked,
  coming,
  type Item,
  type Point,
  type VisibleHand,
  type VisibleMeeting,
  type Whole,
} from "./meeting.ts";

export type MeetingMember = NonNullable<Viewer["member"]>;

/** Whoever does not belong to the group is told the same as for what never existed. */
export function meetingInsider(viewer: Viewer, groupId: string | undefined): MeetingMember {
  if (groupId === undefined || viewer.member?.groups.includes(groupId) !== true)
    throw new DomainError("not-found");
  return viewer.member;
}

const joined = (db: Reader) =>
  db
    .selectFrom("meetings")
    .innerJoin("groups", "groups.id", "meetings.groupId")
    .leftJoin("events", "events.id", "meetings.eventId")
    .selectAll("meetings")
    .select([
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "events.name as eventName",
      sql<number | null>`case when events.ends_given then (extract(epoch
        from events.ends - events.starts) / 60)::int end`.as("eventMinutes"),
    ])
    .where("groups.ended", "is", null);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const seen = ({
  groupHandle,
  groupName,
  eventName,
  eventMinutes,
  ...meeting
}: Joined): VisibleMeeting => ({
  ...meeting,
  group: { handle: groupHandle, name: groupName },
  event:
    meeting.eventId === null || eventName === null
      ? undefined
      : { id: meeting.eventId, name: eventName, minutes: eventMinutes ?? undefined },
});

export async function meetingFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleMeeting> {
  if (viewer.member === undefined || !isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("meetings.id", "=", id).executeTakeFirst();
  meetingInsider(viewer, row?.groupId);
  if (row === undefined) throw new DomainError("not-found");
  return seen(row);
}

/**
 * Those that are not closed and began since yesterday or are to come, the next one first;
 * else the others, the last one first.
 */
export async function meetingsOf(
  db: Reader,
  groupId: string,
  which: "coming" | "past",
  {
    max,
    before,
    now,
  }: {
    readonly max: number;
    /** Id of the last one of the page before. */ readonly before?: string | undefined;
    readonly now: Date;
  },
): Promise<{ readonly meetings: readonly VisibleMeeting[]; readonly more: boolean }> {
  const rows = await joined(db)
    .where("meetings.groupId", "=", groupId)
    .where((eb) => {
      const over = eb.or([
        eb("meetings.state", "=", "closed"),
        eb("meetings.starts", "<=", after(now, -days(1))),
      ]);
      return which === "past" ? over : eb.not(over);
    })
    .$if(before !== undefined, (q) =>
      q.where(
        which === "past"
          ? sql<boolean>`(meetings.starts, meetings.id) < (select starts, id from meetings
            where id = ${before ?? null}::uuid and group_id = ${groupId}::uuid)`
          : sql<boolean>`(meetings.starts, meetings.id) > (select starts, id from meetings
            where id = ${before ?? null}::uuid and group_id = ${groupId}::uuid)`,
      ),
    )
    .orderBy("meetings.starts", which === "past" ? "desc" : "asc")
    .orderBy("meetings.id", which === "past" ? "desc" : "asc")
    .limit(max + 1)
    .execute();
  return { meetings: rows.slice(0, max).map(seen), more: rows.length > max };
}

async function agendaItems(db: Reader, meetingId: string): Promise<Item[]> {
  const rows = await db
    .selectFrom("meetingItems")
    .leftJoin("decisions", "decisions.id", "meetingItems.decisionId")
    .selectAll("meetingItems")
    .select(["decisions.name as name", "decisions.state as state", "decisions.madeBy as proposer"])
    .where("meetingItems.meetingId", "=", meetingId)
    .orderBy("meetingItems.place")
    .orderBy("meetingItems.id")
    .execute();
  return rows.map(({ name, state, proposer, ...item }) => ({
    ...item,
    decision:
      item.decisionId === null || name === null || state === null
        ? undefined
        : { id: item.decisionId, name, state, madeBy: proposer },
  }));
}

export const askedOf = (db: Reader, meetingId: string): Promise<Asked[]> =>
  db
    .selectFrom("meetingRoles")
    .innerJoin("members", "members.id", "meetingRoles.memberId")
    .select(["meetingRoles.role", "meetingRoles.memberId", "members.name", "meetingRoles.state"])
    .where("meetingRoles.meetingId", "=", meetingId)
    .orderBy("meetingRoles.made")
    .orderBy("members.handle")
    .execute();

export async function handsOf(db: Reader, meetingId: string): Promise<VisibleHand[]> {
  const rows = await db
    .selectFrom("meetingHands")
    .leftJoin("members", "members.id", "meetingHands.memberId")
    .selectAll("meetingHands")
    .select("members.name as memberName")
    .where("meetingHands.meetingId", "=", meetingId)
    .orderBy("meetingHands.seq")
    .execute();
  return rows.map(({ memberName, ...hand }) => ({
    ...hand,
    seq: Number(hand.seq),
    who: memberName ?? hand.name,
  }));
}

const meetingPoints = (db: Reader, meetingId: string): Promise<Point[]> =>
  db
    .selectFrom("actionPoints")
    .leftJoin("members as doer", "doer.id", "actionPoints.doerId")
    .leftJoin("meetingRoles", (join) =>
      join
        .onRef("meetingRoles.meetingId", "=", "actionPoints.meetingId")
        .on("meetingRoles.role", "=", sql<string>`'do:' || action_points.id`)
        .on("meetingRoles.state", "=", "asked"),
    )
    .leftJoin("members as asked", "asked.id", "meetingRoles.memberId")
    .select([
      "actionPoints.id",
      "actionPoints.words",
      "actionPoints.doerId",
      "doer.name as doer",
      "asked.id as askedId",
      "asked.name as asked",
      sql<string | null>`action_points.due::text`.as("due"),
      sql<boolean>`action_points.done is not null`.as("done"),
    ])
    .where("actionPoints.meetingId", "=", meetingId)
    .orderBy("actionPoints.made")
    .orderBy("actionPoints.id")
    .execute();

/** Everything of one meeting. */
export async function wholeMeeting(db: Reader, viewer: Viewer, id: string): Promise<Whole> {
  const meeting = await meetingFor(db, viewer, id);
  const [items, asked, hands, points] = await Promise.all([
    agendaItems(db, meeting.id),
    askedOf(db, meeting.id),
    handsOf(db, meeting.id),
    meetingPoints(db, meeting.id),
  ]);
  return { meeting, items, asked, hands, points };
}

export const meetingMembers = (
  db: Reader,
  groupId: string,
): Promise<{ readonly id: string; readonly name: string; readonly handle: string }[]> =>
  db
    .selectFrom("memberships")
    .innerJoin("members", "members.id", "memberships.memberId")
    .select(["members.id", "members.name", "members.handle"])
    .where("memberships.groupId", "=", groupId)
    .orderBy("members.name")
    .orderBy("members.handle")
    .execute();

/** Those who said that they come, else all; without who rests, is paused, or said no. */
export async function mayBeAsked(
  db: Reader,
  meeting: Pick<VisibleMeeting, "id" | "groupId" | "eventId">,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string; said: string }>`
    select m.member_id as id, coalesce(r.state, case when a.status = 'yes'
      and a.state = 'confirmed' then 'yes' when a.status = 'no' then 'no' else '' end) as said
    from memberships m
    left join meeting_roles r on r.meeting_id = ${meeting.id}::uuid and r.role = ${coming}
      and r.member_id = m.member_id
    left join lateral (
      select status, state from rsvps where event_id = ${meeting.eventId}::uuid
        and member_id = m.member_id order by status = 'yes' desc limit 1
    ) a on true
    where m.group_id = ${meeting.groupId}::uuid and m.capacity <> 'resting'
      and (m.paused_until is null or m.paused_until <= ${now})
    order by m.member_id`.execute(db);
  const come = rows.filter((row) => row.said === "yes");
  return (come.length > 0 ? come : rows.filter((row) => row.said !== "no")).map((row) => row.id);
}

interface AskedOfMember {
  readonly meetingId: string;
  readonly name: string;
  readonly starts: Date;
  readonly role: string;
  /** Of an action point; "" for roles. */
  readonly pointId: string;
  readonly words: string;
}

/**
 * What the member is asked for and has not answered: roles of meetings to come, and action points.
 */
export async function askedOfMember(
  db: Reader,
  member: Pick<MeetingMember, "id" | "groups">,
  now: Date,
): Promise<AskedOfMember[]> {
  const rows = await db
    .selectFrom("meetingRoles")
    .innerJoin("meetings", "meetings.id", "meetingRoles.meetingId")
    .innerJoin("groups", "groups.id", "meetings.groupId")
    .leftJoin("actionPoints", (join) =>
      join.on("meetingRoles.role", "=", sql<string>`'do:' || action_points.id`),
    )
    .select([
      "meetings.id as meetingId",
      "meetings.name",
      "meetings.starts",
      "meetingRoles.role",
      "actionPoints.id as pointId",
      "actionPoints.words",
    ])
    .where("meetingRoles.memberId", "=", member.id)
    .where("meetingRoles.state", "=", "asked")
    .where("meetings.groupId", "in", member.groups.length === 0 ? [member.id] : [...member.groups])
    .where("groups.ended", "is", null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb("meetings.state", "!=", "closed"),
          eb("meetings.starts", ">", after(now, -days(1))),
          eb("meetingRoles.role", "in", meetingRoles),
        ]),
        eb.and([
          eb("actionPoints.id", "is not", null),
          eb("actionPoints.done", "is", null),
          eb("actionPoints.doerId", "is", null),
        ]),
      ]),
    )
    .orderBy("meetings.starts")
    .orderBy("meetingRoles.role")
    .limit(30)
    .execute();
  return rows.map((row) => ({ ...row, pointId: row.pointId ?? "", words: row.words ?? "" }));
}
