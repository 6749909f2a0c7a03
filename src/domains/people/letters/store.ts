/** Talks of two members in the database. */
import { sql } from "kysely";
import type { Reader, Row } from "#platform/database/schema.ts";
import type { MyTalk, LetterTalk } from "./letter.ts";

const maxTalks = 200;
export const maxLetters = 300;

export const talkOfTwo = (
  db: Reader,
  one: string,
  other: string,
): Promise<LetterTalk | undefined> =>
  db
    .selectFrom("memberTalks")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb("begunBy", "=", one), eb("writtenTo", "=", other)]),
        eb.and([eb("begunBy", "=", other), eb("writtenTo", "=", one)]),
      ]),
    )
    .executeTakeFirst();

const mine = (db: Reader, me: string, now: Date) =>
  db
    .selectFrom("memberTalks")
    .innerJoin("members", (join) =>
      join.on(
        sql<boolean>`members.id = case
          when member_talks.begun_by = ${me} then member_talks.written_to
            else member_talks.begun_by end`,
      ),
    )
    .select([
      "memberTalks.id",
      "memberTalks.begunBy",
      "memberTalks.state",
      "memberTalks.updated",
      "memberTalks.unanswered",
      "members.id as otherId",
      "members.handle",
      "members.name",
    ])
    .where("memberTalks.purge", ">", now)
    // What one declined one does not see again, nor what one wrote oneself and
    // deleted before there was an answer.
    .where(
      sql<boolean>`((member_talks.begun_by = ${me} and (member_talks.state = 'declined'
        or exists (select from member_letters where talk_id = member_talks.id)))
        or (member_talks.written_to = ${me} and member_talks.state = 'open'))`,
    );

type Found = Awaited<ReturnType<ReturnType<typeof mine>["execute"]>>[number];

const asMine =
  (me: string) =>
  ({ id, begunBy, state, updated, unanswered, otherId, handle, name }: Found): MyTalk => ({
    id,
    other: { id: otherId, handle, name },
    updated,
    closed: state === "declined",
    mayDecline: begunBy !== me,
    stays: begunBy === me && (state === "declined" || unanswered !== null),
  });

export const talksOf = async (db: Reader, me: string, now: Date): Promise<readonly MyTalk[]> =>
  (
    await mine(db, me, now)
      .orderBy("memberTalks.updated", "desc")
      .orderBy("memberTalks.id")
      .limit(maxTalks)
      .execute()
  ).map(asMine(me));

export async function talkById(
  db: Reader,
  me: string,
  id: string,
  now: Date,
): Promise<MyTalk | undefined> {
  const row = await mine(db, me, now).where("memberTalks.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : asMine(me)(row);
}

export const lettersIn = (
  db: Reader,
  talks: readonly string[],
): Promise<readonly Row<"memberLetters">[]> =>
  talks.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("memberLetters")
        .selectAll()
        .where("talkId", "in", [...talks])
        .orderBy("seq")
        .limit(maxLetters * talks.length)
        .execute();
