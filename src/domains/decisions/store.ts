/** Decisions of groups in the database: what one may see of them. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { isOver, maxVoices, type DecisionPerson, type VisibleDecision } from "./decision.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";

const saying = sayings(decisionMessages);

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

/** Decisions with their group, whoever brought them and whoever leads them. */
export const joinedDecisions = (db: Reader): ReturnType<typeof joined> => joined(db);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const person = (
  id: string | null,
  handle: string | null,
  name: string | null,
): DecisionPerson | undefined =>
  id === null || handle === null || name === null ? undefined : { id, handle, name };

export function visibleDecision(viewer: Viewer, row: Joined): VisibleDecision {
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

/**
 * Who is paused belongs on: what is decided about them stays open to them, in a tender group too.
 */
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

/**
 * The decision, for members of its group and for people whom it is about, who may
 * know of the group; else not-found.
 */
export async function decisionFor(
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<VisibleDecision> {
  const row =
    viewer.member === undefined || !isId(id)
      ? undefined
      : await joinedDecisions(db).where("decisions.id", "=", id).executeTakeFirst();
  if (row?.groupEnded !== null) throw new DomainError("not-found");
  const decision = visibleDecision(viewer, row);
  if (decision.ours) return decision;
  const known =
    decision.aboutMe &&
    (maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }) ||
      (await isPausedIn(db, viewer, row)));
  if (!known) throw new DomainError("not-found");
  return decision;
}

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
