/** Who is new, in the database. */
import type { Reader } from "#platform/database/schema.ts";

/** The welcome of a member, as long as they belong to the group that welcomes them. */
export const welcomeOf = (
  db: Reader,
  memberId: string,
  now: Date,
): Promise<
  { groupId: string; handle: string; name: string; hello: string | null; expires: Date } | undefined
> =>
  db
    .selectFrom("welcomes")
    .innerJoin("groups", "groups.id", "welcomes.groupId")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "welcomes.groupId")
        .onRef("memberships.memberId", "=", "welcomes.memberId"),
    )
    .select(["welcomes.groupId", "groups.handle", "groups.name", "hello", "expires"])
    .where("welcomes.memberId", "=", memberId)
    .where("welcomes.expires", ">", now)
    .executeTakeFirst();

/** Who is new in a group, the last one first. */
export const newIn = (
  db: Reader,
  groupId: string,
  now: Date,
): Promise<
  { memberId: string; name: string; handle: string; hello: string | null; made: Date }[]
> =>
  db
    .selectFrom("welcomes")
    .innerJoin("members", "members.id", "welcomes.memberId")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "welcomes.groupId")
        .onRef("memberships.memberId", "=", "welcomes.memberId"),
    )
    .select(["welcomes.memberId", "members.name", "members.handle", "hello", "made"])
    .where("welcomes.groupId", "=", groupId)
    .where("welcomes.expires", ">", now)
    .orderBy("made", "desc")
    .limit(20)
    .execute();
