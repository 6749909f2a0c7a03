/** Rolls and urns in the database. An urn is read only when its ballot is closed. */
import { sql } from "kysely";
import type { Reader, Row } from "#platform/database/schema.ts";
import {
  fewestBallots,
  isBallotMethod,
  parseOptions,
  type Tally,
  tally,
  type UrnCount,
} from "./ballot.ts";

interface RollCount {
  readonly roll: number;
  readonly cast: number;
}

/**
 * Who belongs to the group still; people concerned may stand on the roll, and are not counted, nor
 * are those who rest or are paused now and have not cast.
 */
export const rollOf = (
  db: Reader,
  decision: Pick<Row<"decisions">, "id" | "groupId" | "concerned">,
  now: Date,
): Promise<RollCount> =>
  db
    .selectFrom("decisionRoll")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.memberId", "=", "decisionRoll.memberId")
        .on("memberships.groupId", "=", decision.groupId),
    )
    .select([
      sql<number>`count(*)::int`.as("roll"),
      sql<number>`(count(*) filter (where cast_it))::int`.as("cast"),
    ])
    .where("decisionRoll.decisionId", "=", decision.id)
    .where(
      sql<boolean>`not decision_roll.member_id = any(${sql.val([...decision.concerned])}::uuid[])`,
    )
    .where(
      sql<boolean>`(cast_it or not coalesce(memberships.capacity = 'resting'
        or memberships.paused_until > ${now}::timestamptz, false))`,
    )
    .executeTakeFirstOrThrow();

/** `out`: not on the roll, or concerned. */
export async function myPart(
  db: Reader,
  decision: Pick<Row<"decisions">, "id" | "concerned">,
  memberId: string | undefined,
): Promise<"out" | "open" | "cast"> {
  if (memberId === undefined || decision.concerned.includes(memberId)) return "out";
  const row = await db
    .selectFrom("decisionRoll")
    .select("castIt")
    .where("decisionId", "=", decision.id)
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  if (row === undefined) return "out";
  return row.castIt ? "cast" : "open";
}

export const urnOf = (db: Reader, decisionId: string): Promise<UrnCount[]> =>
  db
    .selectFrom("decisionUrns")
    .select(["choice", "value", "ballots"])
    .where("decisionId", "=", decisionId)
    .execute();

/**
 * The counts of a ballot that is closed for good; undefined while it runs, while it may run on
 * (lapsed), and where fewer than three ballots would give people away.
 */
export async function ballotResult(
  db: Reader,
  decision: Pick<Row<"decisions">, "id" | "method" | "options" | "state">,
): Promise<Tally | undefined> {
  if (
    !isBallotMethod(decision.method) ||
    (decision.state !== "agreed" && decision.state !== "reconsider")
  )
    return undefined;
  const counted = tally(
    decision.method,
    parseOptions(decision.options),
    await urnOf(db, decision.id),
  );
  return counted.ballots < fewestBallots ? undefined : counted;
}

export const decisionInGroup = (
  db: Reader,
  groups: readonly string[],
  id: string,
): Promise<Row<"decisions"> | undefined> =>
  groups.length === 0
    ? Promise.resolve(undefined)
    : db
        .selectFrom("decisions")
        .selectAll()
        .where("id", "=", id)
        .where("groupId", "in", [...groups])
        .executeTakeFirst();
