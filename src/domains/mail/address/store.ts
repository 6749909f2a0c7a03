/** Addresses of members in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

type MemberAddress = Row<"memberAddresses">;

/** Both of a member: the one that is confirmed, and the one that waits to be. */
export async function addressesOf(
  db: Reader,
  memberId: string,
): Promise<{ readonly confirmed?: MemberAddress; readonly waiting?: MemberAddress }> {
  const rows = await db
    .selectFrom("memberAddresses")
    .selectAll()
    .where("memberId", "=", memberId)
    .execute();
  const confirmed = rows.find((row) => row.confirmed);
  const waiting = rows.find((row) => !row.confirmed);
  return {
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}

/** Where mail may go to; undefined where there is nothing, or it is paused. */
export const openAddressOf = (db: Reader, memberId: string): Promise<MemberAddress | undefined> =>
  db
    .selectFrom("memberAddresses")
    .selectAll()
    .where("memberId", "=", memberId)
    .where("confirmed", "=", true)
    .where("paused", "is", null)
    .executeTakeFirst();

/** Members who can be written to, by the address that somebody typed. */
export const membersAt = async (db: Reader, addressMark: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom("memberAddresses")
      .select("memberId")
      .where("addressMark", "=", addressMark)
      .where("confirmed", "=", true)
      .limit(10)
      .execute()
  ).map((row) => row.memberId);

/**
 * Where the way back in may go to: also where its member stopped all mail, since they ask for this
 * one. Not where the mail server refused.
 */
export const signInAddressOf = (db: Reader, memberId: string): Promise<MemberAddress | undefined> =>
  db
    .selectFrom("memberAddresses")
    .selectAll()
    .where("memberId", "=", memberId)
    .where("confirmed", "=", true)
    .where((eb) => eb.or([eb("paused", "is", null), eb("paused", "=", "asked")]))
    .executeTakeFirst();
