/** Lists of decisions: those that run, those that are over, those of a member. */
import { sql } from "kysely";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { DecisionState, Reader } from "#platform/database/schema.ts";
import type { VisibleDecision } from "./decision.ts";
import { joinedDecisions, visibleDecision } from "./store.ts";

const overStates = [
  "agreed",
  "reservations",
  "withdrawn",
] as const satisfies readonly DecisionState[];

/** All that still move, the soonest to close first, then the latest. */
export async function openDecisions(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  max: number,
): Promise<readonly VisibleDecision[]> {
  const rows = await joinedDecisions(db)
    .where("decisions.groupId", "=", groupId)
    .where("decisions.state", "not in", [...overStates])
    .orderBy(sql`(case when decisions.state = 'testing' then decisions.closes end) nulls last`)
    .orderBy("decisions.updated", "desc")
    .orderBy("decisions.id")
    .limit(max)
    .execute();
  return rows.map((row) => visibleDecision(viewer, row));
}

/** Those that ended, the latest first. */
export async function pastDecisions(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  after: string | undefined,
  max: number,
): Promise<{ readonly decisions: readonly VisibleDecision[]; readonly next: string | undefined }> {
  const cursor = readCursor(after);
  const rows = await joinedDecisions(db)
    .where("decisions.groupId", "=", groupId)
    .where("decisions.state", "in", [...overStates])
    .$if(cursor !== undefined, (q) =>
      q.where(
        sql<boolean>`(decisions.updated, decisions.id) < (${
          cursor?.date ?? null
        }::timestamptz, ${cursor?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("decisions.updated", "desc")
    .orderBy("decisions.id", "desc")
    .limit(max + 1)
    .execute();
  const shown = rows.slice(0, max);
  const last = shown.at(-1);
  return {
    decisions: shown.map((row) => visibleDecision(viewer, row)),
    next: rows.length > max && last !== undefined ? newestCursor(last.updated, last.id) : undefined,
  };
}

/** What one's own page tells of decisions. */
interface MyDecisions {
  /** Under way and about this member: told first, wherever they may see it. */
  readonly about: readonly VisibleDecision[];
  /** In their test, and without this member's stance or ballot. */
  readonly waiting: readonly VisibleDecision[];
  /**
   * In their test; somebody else entered a stance for this member, who may see whether it is right.
   */
  readonly entered: readonly VisibleDecision[];
}

/**
 * At most so many about the member, and so many that ask. On most days there are
 * none, and one small query says so.
 */
export async function decisionsOfMember(
  db: Reader,
  viewer: Viewer,
  now: Date,
  max: number,
): Promise<MyDecisions> {
  const { member } = viewer;
  if (member === undefined) return { about: [], waiting: [], entered: [] };
  const me = sql`${member.id}::uuid`;
  const { rows: found } = await sql<{ readonly part: keyof MyDecisions; readonly id: string }>`
    (select 'about' as part, d.id from decisions d join groups g on g.id = d.group_id
     where d.concerned @> array[${me}] and d.state not in (${sql.join([
       ...overStates,
     ])}) and g.ended is null
     order by d.updated desc, d.id limit ${max})
    union all
    (select case when s.carried_by is null then 'waiting' else 'entered' end, d.id
     from decision_roll r join decisions d on d.id = r.decision_id
       join groups g on g.id = d.group_id
     left join stances s on s.decision_id = d.id and s.version = d.version
       and s.member_id = r.member_id
     where r.member_id = ${me} and not r.cast_it and d.state = 'testing' and d.closes > ${now}
       and g.ended is null
       and d.group_id = any(${sql.val([...member.groups])}::uuid[]) and not ${me} = any(d.concerned)
       and (s.carried_by is not null or s.kind is null or s.kind = 'wait')
     order by d.closes, d.id limit ${max})`.execute(db);
  if (found.length === 0) return { about: [], waiting: [], entered: [] };
  const rows = await joinedDecisions(db)
    .leftJoin("memberships as mine", (join) =>
      join.onRef("mine.groupId", "=", "decisions.groupId").on("mine.memberId", "=", member.id),
    )
    .select("mine.memberId as belongs")
    .where(
      "decisions.id",
      "in",
      found.map((one) => one.id),
    )
    .orderBy("decisions.updated", "desc")
    .orderBy("decisions.id")
    .execute();
  const known = rows.filter(
    (row) => row.belongs !== null || maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }),
  );
  const decisionsIn = (part: keyof MyDecisions): VisibleDecision[] =>
    known
      .filter((row) => found.some((one) => one.part === part && one.id === row.id))
      .map(({ belongs: _belongs, ...row }) => visibleDecision(viewer, row));
  const soonest = (a: VisibleDecision, b: VisibleDecision): number =>
    (a.closes?.getTime() ?? 0) - (b.closes?.getTime() ?? 0);
  return {
    about: decisionsIn("about"),
    waiting: decisionsIn("waiting").sort(soonest),
    entered: decisionsIn("entered").sort(soonest),
  };
}

export const countOpen = async (db: Reader, groupId: string): Promise<number> =>
  (
    await db
      .selectFrom("decisions")
      .select(sql<number>`count(*)::int`.as("n"))
      .where("groupId", "=", groupId)
      .where("state", "not in", [...overStates])
      .executeTakeFirstOrThrow()
  ).n;
