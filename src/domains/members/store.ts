/** Members and their sessions in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const memberByHandle = (db: Reader, handle: string): Promise<Row<"members"> | undefined> =>
  db.selectFrom("members").selectAll().where("handle", "=", handle).executeTakeFirst();

export const memberById = (db: Reader, id: string): Promise<Row<"members"> | undefined> =>
  db.selectFrom("members").selectAll().where("id", "=", id).executeTakeFirst();

export const sessionsOf = (db: Reader, memberId: string, now: Date): Promise<Row<"sessions">[]> =>
  db
    .selectFrom("sessions")
    .selectAll()
    .where("memberId", "=", memberId)
    .where("expires", ">", now)
    .orderBy("expires", "desc")
    .execute();
