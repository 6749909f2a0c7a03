/** Decisions of groups in the database: what one may see of them. */
import { sql } from "kysely";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { DomainError } from "#commons/domain-error.ts";
import { maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { DecisionState, Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { isOver, maxVoices, type DecisionPerson, type VisibleDecision } from "./decision.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";

const saying = sayings(decisionMessages);

const overStates = [
  "agreed",
  "reservations",
  "withdrawn",
] as const satisfies readonly DecisionState[];

const joined = (db: Reader) =>
  db
    .selectFrom("decisions")
    .innerJoin("groups", "groups.id", "decisions.groupId")
    .leftJoin("members as proposing", "proposing.id", "decisions.madeBy")
    .leftJoin("memberships as beginning", (join) =>
      join
        .onRef("beginning.memberId", "=", "decisions.madeBy")
        .onRef("beginning.groupId", "=", "decisions.groupId"),
    )
    .leftJoin("memberships as leading", (join) =>
      join
        .onRef("leading.memberId", "=", "decisions.facilitatorId")
        .onRef("leading.groupId", "=", "decisions.groupId")
        .on("leading.capacity", "!=", "resting"),
    )
    .leftJoin("members as lead", "lead.id", "leading.memberId")
    .selectAll("decisions")
    .select([
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "groups.kind as groupKind",
      "groups.root as groupRoot",
      "groups.ended as groupEnded",
      "proposing.handle as proposerHandle",
      "proposing.name as proposerName",
      "beginning.memberId as proposerBelongs",
      "lead.id as leadId",
      "lead.handle as leadHandle",
      "lead.name as leadName",
    ]);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const person = (
  id: string | null,
  handle: string | null,
  name: string | null,
): DecisionPerson | undefined =>
  id === null || handle === null || name === null ? undefined : { id, handle, name };

function seen(viewer: Viewer, row: Joined): VisibleDecision {
  const {
    groupHandle,
    groupName,
    groupKind,
    groupRoot,
    groupEnded: _ended,
    proposerHandle,
    proposerName,
    proposerBelongs,
    leadId,
    leadHandle,
    leadName,
    ...rest
  } = row;
  return {
    ...rest,
    group: {
      id: row.groupId,
      handle: groupHandle,
      name: groupName,
      kind: groupKind,
      root: groupRoot,
    },
    proposer: person(row.madeBy, proposerHandle, proposerName),
    proposerHere: proposerBelongs !== null,
    facilitator: person(leadId, leadHandle, leadName),
    ours: viewer.member?.groups.includes(row.groupId) === true,
    aboutMe: viewer.member !== undefined && row.concerned.includes(viewer.member.id),
  };
}

/** Who is paused belongs on: what is decided about them stays open to them, in a tender group too. */
const isPausedIn = async (
  db: Reader,
  viewer: Viewer,
  { groupId }: { readonly groupId: string },
): Promise<boolean> =>
  (await db
    .selectFrom("memberships")
    .select("memberId")
    .where("groupId", "=", groupId)
    .where("memberId", "=", viewer.member?.id ?? "")
    .executeTakeFirst()) !== undefined;

/** The decision, for members of its group and for people whom it is about, who may know of the group; else not-found. */
export async function decisionFor(
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<VisibleDecision> {
  const row =
    viewer.member === undefined || !isId(id)
      ? undefined
      : await joined(db).where("decisions.id", "=", id).executeTakeFirst();
  if (row?.groupEnded !== null) throw new DomainError("not-found");
  const decision = seen(viewer, row);
  if (decision.ours) return decision;
  const known =
    decision.aboutMe &&
    (maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }) ||
      (await isPausedIn(db, viewer, row)));
  if (!known) throw new DomainError("not-found");
  return decision;
}

/** All that still move, the soonest to close first, then the latest. */
export async function openDecisions(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  max: number,
): Promise<readonly VisibleDecision[]> {
  const rows = await joined(db)
    .where("decisions.groupId", "=", groupId)
    .where("decisions.state", "not in", [...overStates])
    .orderBy(sql`(case when decisions.state = 'testing' then decisions.closes end) nulls last`)
    .orderBy("decisions.updated", "desc")
    .orderBy("decisions.id")
    .limit(max)
    .execute();
  return rows.map((row) => seen(viewer, row));
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
  const rows = await joined(db)
    .where("decisions.groupId", "=", groupId)
    .where("decisions.state", "in", [...overStates])
    .$if(cursor !== undefined, (q) =>
      q.where(
        sql<boolean>`(decisions.updated, decisions.id) < (${cursor?.date ?? null}::timestamptz, ${cursor?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("decisions.updated", "desc")
    .orderBy("decisions.id", "desc")
    .limit(max + 1)
    .execute();
  const shown = rows.slice(0, max);
  const last = shown.at(-1);
  return {
    decisions: shown.map((row) => seen(viewer, row)),
    next: rows.length > max && last !== undefined ? newestCursor(last.updated, last.id) : undefined,
  };
}

/** What one's own page tells of decisions. */
interface MyDecisions {
  /** Under way and about this member: told first, wherever they may see it. */
  readonly about: readonly VisibleDecision[];
  /** In their test, and without this member's stance or ballot. */
  readonly waiting: readonly VisibleDecision[];
  /** In their test; somebody else entered a stance for this member, who may see whether it is right. */
  readonly entered: readonly VisibleDecision[];
}

/** At most so many about the member, and so many that ask. On most days there are none, and one small query says so. */
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
     where d.concerned @> array[${me}] and d.state not in (${sql.join([...overStates])}) and g.ended is null
     order by d.updated desc, d.id limit ${max})
    union all
    (select case when s.carried_by is null then 'waiting' else 'entered' end, d.id
     from decision_roll r join decisions d on d.id = r.decision_id join groups g on g.id = d.group_id
     left join stances s on s.decision_id = d.id and s.version = d.version and s.member_id = r.member_id
     where r.member_id = ${me} and not r.cast_it and d.state = 'testing' and d.closes > ${now} and g.ended is null
       and d.group_id = any(${sql.val([...member.groups])}::uuid[]) and not ${me} = any(d.concerned)
       and (s.carried_by is not null or s.kind is null or s.kind = 'wait')
     order by d.closes, d.id limit ${max})`.execute(db);
  if (found.length === 0) return { about: [], waiting: [], entered: [] };
  const rows = await joined(db)
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
  const of = (part: keyof MyDecisions): VisibleDecision[] =>
    known
      .filter((row) => found.some((one) => one.part === part && one.id === row.id))
      .map(({ belongs: _belongs, ...row }) => seen(viewer, row));
  const soonest = (a: VisibleDecision, b: VisibleDecision): number =>
    (a.closes?.getTime() ?? 0) - (b.closes?.getTime() ?? 0);
  return {
    about: of("about"),
    waiting: of("waiting").sort(soonest),
    entered: of("entered").sort(soonest),
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

export const decisionVersions = (
  db: Reader,
  decisionId: string,
): Promise<{ version: number; changes: string; made: Date }[]> =>
  db
    .selectFrom("decisionVersions")
    .select(["version", "changes", "made"])
    .where("decisionId", "=", decisionId)
    .orderBy("version", "desc")
    .execute();

/** Two versions at most: the asked one and the one before. */
export async function decisionTexts(
  db: Reader,
  decisionId: string,
  version: number,
): Promise<{
  readonly now: Row<"decisionVersions"> | undefined;
  readonly before: Row<"decisionVersions"> | undefined;
}> {
  const rows = await db
    .selectFrom("decisionVersions")
    .selectAll()
    .where("decisionId", "=", decisionId)
    .where("version", "in", [version, version - 1])
    .execute();
  return {
    now: rows.find((row) => row.version === version),
    before: rows.find((row) => row.version === version - 1),
  };
}

interface DecisionVoice {
  readonly id: string;
  readonly stage: string;
  readonly version: number;
  readonly content: string;
  readonly made: Date;
  /** Undefined: what happened, told by nobody; or somebody who is no member any more. */
  readonly by: DecisionPerson | undefined;
}

export async function voicesOf(db: Reader, decisionId: string): Promise<readonly DecisionVoice[]> {
  const rows = await db
    .selectFrom("decisionVoices")
    .leftJoin("members", "members.id", "decisionVoices.memberId")
    .selectAll("decisionVoices")
    .select(["members.handle", "members.name"])
    .where("decisionId", "=", decisionId)
    .orderBy("decisionVoices.made")
    .orderBy("decisionVoices.id")
    .limit(maxVoices)
    .execute();
  return rows.map(({ id, stage, version, content, made, memberId, handle, name }) => ({
    id,
    stage,
    version,
    content,
    made,
    by: person(memberId, handle, name),
  }));
}

export const peopleBy = async (
  db: Reader,
  ids: readonly string[],
): Promise<readonly DecisionPerson[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom("members")
        .select(["id", "handle", "name"])
        .where("id", "in", [...ids])
        .orderBy("name")
        .orderBy("id")
        .execute();

/** Members of the group who may hold this decision's process, by name. */
export const mayFacilitate = (
  db: Reader,
  decision: Pick<VisibleDecision, "groupId" | "madeBy" | "concerned">,
  now: Date,
): Promise<DecisionPerson[]> =>
  db
    .selectFrom("memberships")
    .innerJoin("members", "members.id", "memberships.memberId")
    .select(["members.id", "members.handle", "members.name"])
    .where("memberships.groupId", "=", decision.groupId)
    // Who rests is on the list: from a gap in it others could read that they do.
    .where((eb) =>
      eb.or([eb("memberships.pausedUntil", "is", null), eb("memberships.pausedUntil", "<=", now)]),
    )
    .where(sql<boolean>`members.id is distinct from ${decision.madeBy}::uuid`)
    .where(sql<boolean>`not members.id = any(${sql.val([...decision.concerned])}::uuid[])`)
    .orderBy("members.name")
    .orderBy("members.id")
    .execute();

/** The row, held until the transaction ends; not-found when it is gone. */
export async function lockDecision(trx: Reader, id: string): Promise<Row<"decisions">> {
  const row = await trx
    .selectFrom("decisions")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

/** The same, while it still moves. */
export async function lockMoving(trx: Reader, id: string): Promise<Row<"decisions">> {
  const row = await lockDecision(trx, id);
  if (isOver(row.state))
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thisDecisionHasEndedBegin),
    });
  return row;
}
