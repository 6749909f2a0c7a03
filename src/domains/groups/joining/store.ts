/** Askings to join in the database. */
import { sql } from "kysely";
import type { Reader, Row } from "#platform/database/schema.ts";
import { declineAct } from "../keys/sealed.ts";
import { parseAnswers, type WaitingJoining } from "./joining.ts";
import type { Group } from "../store.ts";

export type Joining = Row<"joinings">;

/** Askings that wait, the oldest first. */
export async function waitingJoinings(
  db: Reader,
  groupId: string,
  now: Date,
): Promise<WaitingJoining[]> {
  const rows = await db
    .selectFrom("joinings")
    .leftJoin("members", "members.id", "joinings.memberId")
    .select([
      "joinings.id",
      "joinings.memberId",
      "joinings.answers",
      "joinings.made",
      "members.handle",
    ])
    .select(sql<string>`coalesce(members.name, joinings.name)`.as("name"))
    .select(
      sql<{ id: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name) order by v.made, m.name)
        from vouches v join members m on m.id = v.member_id
          where v.joining_id = joinings.id), '[]')`.as("vouches"),
    )
    .select(
      sql<{ askedBy: string; words: string } | null>`(
        select json_build_object('askedBy', k.asked_by, 'words', k.payload::json->>'words')
          from key_askings k
        where k.group_id = joinings.group_id and k.expires > ${now}
          and case when k.act = ${declineAct}
            then k.payload::json->>'joining' end = joinings.id::text order by k.made limit 1)`.as(
        "declining",
      ),
    )
    .where("joinings.groupId", "=", groupId)
    .where("joinings.state", "=", "asked")
    .where("joinings.purge", ">", now)
    .orderBy("joinings.made")
    .orderBy("joinings.id")
    .execute();
  return rows.map((row) => ({ ...row, answers: parseAnswers(row.answers) }));
}

/**
 * How many wait in each of these groups whom the member can still answer: where they let people in,
 * all; else those whom they have not vouched for.
 */
export const joiningsToAnswer = async (
  db: Reader,
  memberId: string,
  groups: { readonly all: readonly string[]; readonly admitting: readonly string[] },
  now: Date,
): Promise<readonly { readonly handle: string; readonly name: string; readonly n: number }[]> =>
  (
    await sql<{ handle: string; name: string; n: number }>`
      select g.handle, g.name, count(*)::int as n from joinings j join groups g on g.id = j.group_id
      where j.group_id = any(${[...groups.all]}::uuid[]) and j.state = 'asked' and j.purge > ${now}
        and j.member_id is distinct from ${memberId}::uuid
        and (j.group_id = any(${[...groups.admitting]}::uuid[]) or not exists (
          select from vouches v where v.joining_id = j.id and v.member_id = ${memberId}::uuid))
      group by g.id order by g.name`.execute(db)
  ).rows;

export const joiningById = (db: Reader, id: string, now: Date): Promise<Joining | undefined> =>
  db
    .selectFrom("joinings")
    .selectAll()
    .where("id", "=", id)
    .where("purge", ">", now)
    .executeTakeFirst();

export const joiningByHash = (
  db: Reader,
  tokenHash: string,
  now: Date,
): Promise<Joining | undefined> =>
  db
    .selectFrom("joinings")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("purge", ">", now)
    .executeTakeFirst();

/** The last asking of a member of the collective in a group. */
export const joiningOfMember = (
  db: Reader,
  groupId: string,
  memberId: string,
  now: Date,
): Promise<Joining | undefined> =>
  db
    .selectFrom("joinings")
    .selectAll()
    .where("groupId", "=", groupId)
    .where("memberId", "=", memberId)
    .where("purge", ">", now)
    .orderBy(sql`state = 'asked'`, "desc")
    .orderBy("purge", "desc")
    .executeTakeFirst();

export const vouchCount = async (db: Reader, joiningId: string): Promise<number> =>
  (
    await db
      .selectFrom("vouches")
      .select(sql<number>`count(*)::int`.as("n"))
      .where("joiningId", "=", joiningId)
      .executeTakeFirstOrThrow()
  ).n;

export const groupById = (db: Reader, id: string): Promise<Group> =>
  db.selectFrom("groups").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** Does the invitation of somebody who was let in still work? */
export const invitationStands = async (
  db: Reader,
  id: string | null,
  now: Date,
): Promise<boolean> =>
  id !== null &&
  (await db
    .selectFrom("invitations")
    .select("id")
    .where("id", "=", id)
    .where("expires", ">", now)
    .where("usesLeft", ">", 0)
    .executeTakeFirst()) !== undefined;
