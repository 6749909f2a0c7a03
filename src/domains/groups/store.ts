/** Groups, memberships, roles and invitations in the database. */
import { type RawBuilder, sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { handleForm } from "#commons/text.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { amongMembers, maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { saysAll } from "#platform/database/search-words.ts";

export type Group = Row<"groups">;

/** The group, if the viewer may know of it; else the same not-found as for what never existed. */
export async function groupFor(db: Reader, viewer: Viewer, handle: string): Promise<Group> {
  const group = handleForm.test(handle) ? await groupCalled(db, viewer, handle) : undefined;
  if (group === undefined) throw new DomainError("not-found");
  if (group.ended !== null) throw new DomainError("gone");
  return group;
}

/**
 * By its handle; a tender group by its short one too, for its own members.
 * Tender groups of others are never found.
 */
async function groupCalled(db: Reader, viewer: Viewer, handle: string): Promise<Group | undefined> {
  const group = await db
    .selectFrom("groups")
    .selectAll()
    .where("handle", "=", handle)
    .executeTakeFirst();
  if (group !== undefined && maySeeGroup(viewer, group)) return group;
  const mine = viewer.member?.groups ?? [];
  return mine.length === 0 ? undefined : tenderCalled(db, mine, handle);
}

/** Of these groups the tender one that its members call so. */
const tenderCalled = (
  db: Reader,
  groups: readonly string[],
  handle: string,
): Promise<Group | undefined> =>
  db
    .selectFrom("groups")
    .selectAll()
    .where("shortHandle", "=", handle)
    .where("kind", "=", "tender")
    .where("id", "in", [...groups])
    .orderBy("created")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

export const rootGroup = (db: Reader): Promise<Group | undefined> =>
  db.selectFrom("groups").selectAll().where("root", "=", true).executeTakeFirst();

/** Which groups the viewer may know of, as a condition on `groups`. */
const knownTo = (viewer: Viewer): RawBuilder<boolean> => {
  const mine = sql`id = any(${sql.val([...(viewer.member?.groups ?? [])])}::uuid[])`;
  return amongMembers(viewer)
    ? sql<boolean>`(kind <> 'tender' or ${mine})`
    : sql<boolean>`(kind = 'open' or ${mine})`;
};

/** Groups that the viewer may see, the root first. */
export async function visibleGroups(
  db: Reader,
  viewer: Viewer,
): Promise<(Group & { readonly members: number; readonly avatar: ShownPicture | null })[]> {
  return db
    .selectFrom("groups")
    .selectAll()
    .select([
      sql<number>`(select count(*)::int from memberships where group_id = groups.id)`.as("members"),
      pictureColumn("group", "groups", "avatar").as("avatar"),
    ])
    .where("ended", "is", null)
    .where(knownTo(viewer))
    .orderBy("root", "desc")
    .orderBy("name")
    .execute();
}

/** Those of them that say these words of themselves; the name counts most. */
export async function groupsByWords(
  db: Reader,
  viewer: Viewer,
  q: string,
  max: number,
): Promise<(Group & { readonly avatar: ShownPicture | null })[]> {
  const names = sql`name || ' @' || handle`;
  return db
    .selectFrom("groups")
    .selectAll()
    .select(pictureColumn("group", "groups", "avatar").as("avatar"))
    .where("ended", "is", null)
    .where(knownTo(viewer))
    .where(saysAll(sql`${names} || ' ' || summary`, q))
    .orderBy(saysAll(names, q), "desc")
    .orderBy("name")
    .limit(max)
    .execute();
}

export const membersOf = (
  db: Reader,
  groupId: string,
): Promise<{ id: string; handle: string; name: string }[]> =>
  db
    .selectFrom("memberships")
    .innerJoin("members", "members.id", "memberships.memberId")
    .select(["members.id", "members.handle", "members.name"])
    .where("memberships.groupId", "=", groupId)
    .orderBy("members.name")
    .execute();

interface HeldRole {
  readonly id: string;
  readonly role: string;
  readonly until: Date;
  readonly memberId: string;
  readonly name: string;
  readonly handle: string;
}

/** Roles that run now. */
export const rolesOf = (db: Reader, groupId: string, now: Date): Promise<HeldRole[]> =>
  db
    .selectFrom("roles")
    .innerJoin("members", "members.id", "roles.memberId")
    .select([
      "roles.id",
      "roles.role",
      "roles.until",
      "roles.memberId",
      "members.name",
      "members.handle",
    ])
    .where("roles.groupId", "=", groupId)
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .orderBy("roles.role")
    .orderBy("roles.until")
    .execute();

/** Until when the member's part rests in the group; undefined where it doesn't. */
export const pausedIn = async (
  db: Reader,
  memberId: string | undefined,
  groupId: string,
  now: Date,
): Promise<Date | undefined> =>
  memberId === undefined
    ? undefined
    : ((
        await db
          .selectFrom("memberships")
          .select("pausedUntil")
          .where("groupId", "=", groupId)
          .where("memberId", "=", memberId)
          .where("pausedUntil", ">", now)
          .executeTakeFirst()
      )?.pausedUntil ?? undefined);

export const followerCount = async (db: Reader, groupId: string): Promise<number> =>
  (
    await db
      .selectFrom("followers")
      .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
      .select(sql<number>`count(*)::int`.as("n"))
      .where("groupId", "=", groupId)
      .where("remoteActors.gone", "is", null)
      .executeTakeFirstOrThrow()
  ).n;

export const invitationByHash = (
  db: Reader,
  tokenHash: string,
  now: Date,
): Promise<Row<"invitations"> | undefined> =>
  db
    .selectFrom("invitations")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("expires", ">", now)
    .where("usesLeft", ">", 0)
    .executeTakeFirst();

export const invitationsOf = (
  db: Reader,
  memberId: string,
  now: Date,
): Promise<Row<"invitations">[]> =>
  db
    .selectFrom("invitations")
    .selectAll()
    .where("madeBy", "=", memberId)
    .where("expires", ">", now)
    .where("usesLeft", ">", 0)
    .orderBy("expires")
    .execute();

/** The groups that invitations lead to, beside the collective. */
export const groupsOfInvitations = (
  db: Reader,
  ids: readonly string[],
): Promise<{ invitationId: string; handle: string; name: string }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("invitationGroups")
        .innerJoin("groups", "groups.id", "invitationGroups.groupId")
        .select(["invitationGroups.invitationId", "groups.handle", "groups.name"])
        .where("invitationGroups.invitationId", "in", [...ids])
        .orderBy("groups.name")
        .execute();
