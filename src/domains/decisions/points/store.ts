/** Action points in the database: what a group said it would do. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";

const joined = (db: Reader) =>
  db
    .selectFrom("actionPoints")
    .innerJoin("groups", "groups.id", "actionPoints.groupId")
    .leftJoin("members", "members.id", "actionPoints.doerId")
    .leftJoin("decisions", "decisions.id", "actionPoints.decisionId")
    .selectAll("actionPoints")
    .select([
      "groups.handle as groupHandle",
      "groups.ended as groupEnded",
      "members.handle as doerHandle",
      "members.name as doerName",
      "decisions.name as decisionName",
    ]);

type ActionPoint = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

/** Of a group that the viewer belongs to; else not-found. */
export async function pointFor(db: Reader, viewer: Viewer, id: string): Promise<ActionPoint> {
  const row = isId(id)
    ? await joined(db).where("actionPoints.id", "=", id).executeTakeFirst()
    : undefined;
  if (row?.groupEnded !== null || viewer.member?.groups.includes(row.groupId) !== true)
    throw new DomainError("not-found");
  return row;
}

/**
 * What belongs to a decision that is not agreed is shown there, and on the
 * group's list only when it has a doer.
 */
const onTheList = (
  group: string,
) => sql<boolean>`(action_points.group_id = ${group} and action_points.done is null
  and (decisions.id is null or decisions.state in ('agreed', 'reservations')
    or (action_points.doer_id is not null and decisions.state <> 'withdrawn')))`;

/** What there is to do in a group: mine first, then what nobody does yet, then by day. */
export const openPoints = (
  db: Reader,
  groupId: string,
  memberId: string,
  max: number,
): Promise<ActionPoint[]> =>
  joined(db)
    .where(onTheList(groupId))
    .orderBy(
      sql`(action_points.doer_id is not distinct
        from ${memberId}::uuid) desc, (action_points.doer_id is null) desc`,
    )
    .orderBy(sql`action_points.due nulls last`)
    .orderBy("actionPoints.made")
    .orderBy("actionPoints.id")
    .limit(max)
    .execute();

/** The last that were done. */
export const donePoints = (db: Reader, groupId: string, max: number): Promise<ActionPoint[]> =>
  joined(db)
    .where("actionPoints.groupId", "=", groupId)
    .where("actionPoints.done", "is not", null)
    .orderBy("actionPoints.done", "desc")
    .orderBy("actionPoints.id")
    .limit(max)
    .execute();

export const actionPointsOf = (db: Reader, decisionId: string): Promise<ActionPoint[]> =>
  joined(db)
    .where("actionPoints.decisionId", "=", decisionId)
    .orderBy("actionPoints.made")
    .orderBy("actionPoints.id")
    .execute();

/** How many are on the list of a group. */
export const countPoints = async (db: Reader, groupId: string): Promise<number> =>
  (
    await db
      .selectFrom("actionPoints")
      .leftJoin("decisions", "decisions.id", "actionPoints.decisionId")
      .select(sql<number>`count(*)::int`.as("n"))
      .where(onTheList(groupId))
      .executeTakeFirstOrThrow()
  ).n;
