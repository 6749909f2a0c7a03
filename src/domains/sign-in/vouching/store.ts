/** Askings for two who vouch, in the database. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { ShownVouching, Vouching } from "./vouching.ts";

export const vouchingBySecret = (
  db: Reader,
  secretHash: string,
  now: Date,
): Promise<Vouching | undefined> =>
  db
    .selectFrom("vouchings")
    .selectAll()
    .where("secretHash", "=", secretHash)
    .where("expires", ">", now)
    .executeTakeFirst();

const shown = (db: Reader, now: Date) =>
  db
    .selectFrom("vouchings")
    .innerJoin("members as whose", "whose.id", "vouchings.memberId")
    .leftJoin("members as first", "first.id", "vouchings.firstBy")
    .leftJoin("members as second", "second.id", "vouchings.secondBy")
    .leftJoin("members as holder", "holder.id", "vouchings.heldBy")
    .selectAll("vouchings")
    .select([
      "whose.name",
      "whose.handle",
      "first.name as firstName",
      "second.name as secondName",
      "holder.name as heldName",
    ])
    .where("vouchings.expires", ">", now);

/** What everybody reads: for whom two have vouched. And for whom the viewer has, alone so far. */
export const vouchingsFor = (
  db: Reader,
  memberId: string,
  now: Date,
): Promise<readonly ShownVouching[]> =>
  shown(db, now)
    .where(
      sql<boolean>`(vouchings.due is not null or vouchings.first_by = ${memberId}
        or vouchings.member_id = ${memberId} and vouchings.first_by is not null)`,
    )
    .orderBy("vouchings.made")
    .orderBy("vouchings.id")
    .limit(100)
    .execute();

export const vouchingById = (
  db: Reader,
  id: string,
  now: Date,
): Promise<ShownVouching | undefined> =>
  shown(db, now).where("vouchings.id", "=", id).executeTakeFirst();
