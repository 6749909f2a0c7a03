/** Things of groups in the database. Days are text here: a day has no zone. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import { maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { Reader, ThingState } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { VisibleThing } from "./thing.ts";

type ThingMember = NonNullable<Viewer["member"]>;

/** What groups keep is for members of the collective. */
export function memberOf(viewer: Viewer): ThingMember {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  return viewer.member;
}

const joined = (db: Reader) =>
  db
    .selectFrom("things")
    .innerJoin("groups", "groups.id", "things.groupId")
    .leftJoin("members as holding", "holding.id", "things.holderId")
    .leftJoin("files", (join) =>
      join.onRef("files.id", "=", "things.fileId").on("files.hidden", "is", null),
    )
    .selectAll("things")
    .select([
      "files.id as fileId",
      sql<string | null>`things.due::text`.as("due"),
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "groups.kind as groupKind",
      "groups.ended as groupEnded",
      "holding.handle as holderHandle",
      "holding.name as holderName",
      "files.description as picture",
      pictureColumn("thing", "things").as("image"),
    ]);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const seen = (
  member: ThingMember,
  { groupHandle, groupName, groupKind: _kind, groupEnded: _ended, ...thing }: Joined,
): VisibleThing => {
  const ours = member.groups.includes(thing.groupId);
  const his = thing.holderId === member.id;
  return {
    ...thing,
    // In whose hands a thing is concerns its group, and who has it.
    ...(ours || his ? {} : { holder: "", holderId: null, holderHandle: null, holderName: null }),
    group: { handle: groupHandle, name: groupName },
    ours,
  };
};

/** The thing, if the viewer is a member who may see its group; else not-found. */
export async function thingFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleThing> {
  const member = memberOf(viewer);
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("things.id", "=", id).executeTakeFirst();
  if (row?.groupEnded !== null || !maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }))
    throw new DomainError("not-found");
  return seen(member, row);
}

interface ThingFilter {
  readonly q?: string | undefined;
  readonly state?: ThingState | undefined;
  /** Id of the last one of the page before. */
  readonly after?: string | undefined;
}

/** Things of a group by name; retired ones only when asked for. */
export async function thingsOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  filter: ThingFilter,
  max: number,
): Promise<{ readonly things: readonly VisibleThing[]; readonly more: boolean }> {
  const member = memberOf(viewer);
  const rows = await joined(db)
    .where("things.groupId", "=", groupId)
    .where("things.state", filter.state === undefined ? "!=" : "=", filter.state ?? "retired")
    .$if(filter.q !== undefined, (q) =>
      q.where(
        sql<boolean>`strpos(public.plain_text(things.name || ' ' || things.source || ' ' || things.place), public.plain_text(${filter.q ?? ""})) > 0`,
      ),
    )
    .$if(filter.after !== undefined, (q) =>
      q.where(
        sql<boolean>`(things.name, things.id) > (select name, id from things where id = ${
          filter.after ?? null
        }::uuid and group_id = ${groupId}::uuid)`,
      ),
    )
    .orderBy("things.name")
    .orderBy("things.id")
    .limit(max + 1)
    .execute();
  return { things: rows.slice(0, max).map((row) => seen(member, row)), more: rows.length > max };
}

/** What this member has borrowed, the soonest to come home first. */
export async function lentTo(
  db: Reader,
  viewer: Viewer,
  max: number,
): Promise<readonly VisibleThing[]> {
  const member = memberOf(viewer);
  const rows = await joined(db)
    .where("things.holderId", "=", member.id)
    .where("things.state", "=", "lent")
    .orderBy("things.due")
    .orderBy("things.id")
    .limit(max)
    .execute();
  return rows.map((row) => seen(member, row));
}

/** How many things a group has, and how many of them are here. */
export const countThings = async (
  db: Reader,
  groupId: string,
): Promise<{ readonly all: number; readonly here: number }> =>
  db
    .selectFrom("things")
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`(count(*) filter (where state = 'here'))::int`.as("here"),
    ])
    .where("groupId", "=", groupId)
    .where("state", "!=", "retired")
    .executeTakeFirstOrThrow();
