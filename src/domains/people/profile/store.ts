/** Members' pages in the database. */
import { sql } from "kysely";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { emptyProfile, type OwnProfile, profileLines, type ShownProfile } from "./profile.ts";

export async function profileOf(db: Reader, memberId: string): Promise<OwnProfile> {
  const row = await db
    .selectFrom("profiles")
    .selectAll()
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return row === undefined
    ? emptyProfile
    : { ...row, shown: profileLines.filter((line) => row.shown.includes(line)) };
}

/** Most of each list. */
const maxRows = 50;

/** What they offer, as the viewer may see it. */
export const offersMadeBy = (
  db: Reader,
  viewer: Viewer,
  memberId: string,
): Promise<ShownProfile["offers"]> =>
  db
    .selectFrom("offers")
    .select(["id", "name"])
    .where("madeBy", "=", memberId)
    .where("purpose", "=", "offer")
    .where("state", "=", "open")
    .where("published", "is not", null)
    .where(visibleTo(viewer, "offers"))
    .orderBy("published", "desc")
    .orderBy("id")
    .limit(maxRows)
    .execute();

/** Groups to which both belong. */
export const groupsInCommon = (
  db: Reader,
  viewer: Viewer,
  memberId: string,
): Promise<ShownProfile["groups"]> =>
  db
    .selectFrom("memberships")
    .innerJoin("groups", "groups.id", "memberships.groupId")
    .select(["groups.handle", "groups.name"])
    .where("memberships.memberId", "=", memberId)
    .where("groups.id", "=", (eb) => eb.fn.any(eb.val([...(viewer.member?.groups ?? [])])))
    .where("groups.ended", "is", null)
    .orderBy("groups.root", "desc")
    .orderBy("groups.name")
    .limit(maxRows)
    .execute();

/** Roles that they hold now, in groups of which the viewer may know. */
export const rolesHeldBy = (
  db: Reader,
  viewer: Viewer,
  memberId: string,
  now: Date,
): Promise<ShownProfile["roles"]> =>
  db
    .selectFrom("roles")
    .innerJoin("groups", "groups.id", "roles.groupId")
    .select(["roles.role", "roles.until", "groups.handle", "groups.name"])
    .where("roles.memberId", "=", memberId)
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .where("groups.ended", "is", null)
    .where(
      sql<boolean>`(groups.kind <> 'tender' or groups.id = any(${sql.val([
        ...(viewer.member?.groups ?? []),
      ])}::uuid[]))`,
    )
    .orderBy("roles.until")
    .limit(maxRows)
    .execute();
