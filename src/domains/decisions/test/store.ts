/** A test in the database: its roll, the stances, and what the rule needs to know. */
import { sql } from "kysely";
import type { Reader, Row, StanceKind } from "#platform/database/schema.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import type { DecisionPerson } from "../decision.ts";
import type { TestFacts } from "./evaluate.ts";

interface RollEntry extends DecisionPerson {
  readonly left: boolean;
  /** Rests or is paused now. */
  readonly away: boolean;
  readonly castIt: boolean;
}

/** The ways that a test goes by: those of its opening. */
export async function testWays(
  db: Reader,
  decision: Pick<Row<"decisions">, "groupId" | "quorumPercent" | "asidePercent">,
): Promise<{ readonly quorumPercent: number; readonly asidePercent: number }> {
  const { quorumPercent, asidePercent } = decision;
  return quorumPercent === null || asidePercent === null
    ? waysOf(db, decision.groupId)
    : { quorumPercent, asidePercent };
}

const rollEntries = (
  db: Reader,
  decision: Pick<Row<"decisions">, "id" | "groupId">,
  now: Date,
): Promise<RollEntry[]> =>
  db
    .selectFrom("decisionRoll")
    .innerJoin("members", "members.id", "decisionRoll.memberId")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.memberId", "=", "decisionRoll.memberId")
        .on("memberships.groupId", "=", decision.groupId),
    )
    .select([
      "members.id",
      "members.handle",
      "members.name",
      "decisionRoll.castIt",
      sql<boolean>`memberships.member_id is null`.as("left"),
      sql<boolean>`coalesce(memberships.capacity = 'resting'
        or memberships.paused_until > ${now}::timestamptz, false)`.as("away"),
    ])
    .where("decisionRoll.decisionId", "=", decision.id)
    .orderBy("members.name")
    .orderBy("members.id")
    .execute();

interface VisibleStance {
  readonly memberId: string;
  readonly version: number;
  readonly handle: string;
  readonly name: string;
  readonly kind: StanceKind;
  readonly words: string;
  readonly valueNamed: string;
  readonly helpOffered: string;
  readonly carriedBy: string | null;
  readonly carrier: string | null;
}

/** What was said to one version. */
export const stancesOf = (
  db: Reader,
  decisionId: string,
  version: number,
): Promise<VisibleStance[]> =>
  db
    .selectFrom("stances")
    .innerJoin("members", "members.id", "stances.memberId")
    .leftJoin("members as carrying", "carrying.id", "stances.carriedBy")
    .select([
      "stances.memberId",
      "stances.version",
      "members.handle",
      "members.name",
      "stances.kind",
      "stances.words",
      "stances.valueNamed",
      "stances.helpOffered",
      "stances.carriedBy",
      "carrying.name as carrier",
    ])
    .where("stances.decisionId", "=", decisionId)
    .where("stances.version", "=", version)
    .orderBy("stances.made")
    .orderBy("members.name")
    .execute();

/** All that `evaluate` asks for; undefined when no test was opened. */
export async function testFacts(
  db: Reader,
  decision: Row<"decisions">,
  now: Date,
): Promise<TestFacts | undefined> {
  if (decision.minUntil === null || decision.closes === null) return undefined;
  const roll = await rollEntries(db, decision, now);
  const stances = await db
    .selectFrom("stances")
    .select(["memberId", "version", "kind"])
    .where("decisionId", "=", decision.id)
    .where("version", "=", decision.version)
    .execute();
  const points = await db
    .selectFrom("actionPoints")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.memberId", "=", "actionPoints.doerId")
        .on("memberships.groupId", "=", decision.groupId),
    )
    .select(["memberships.memberId as doer", "actionPoints.done"])
    .where("actionPoints.decisionId", "=", decision.id)
    .execute();
  const { waited } = await db
    .selectNoFrom((eb) =>
      eb
        .exists(
          eb
            .selectFrom("decisionVoices")
            .select("id")
            .where("decisionId", "=", decision.id)
            .where("version", "=", decision.version)
            .where("stage", "=", "waited"),
        )
        .as("waited"),
    )
    .executeTakeFirstOrThrow();
  return {
    method: decision.method,
    version: decision.version,
    minUntil: decision.minUntil,
    closes: decision.closes,
    now,
    roll: roll.map(({ id }) => id),
    concerned: decision.concerned,
    left: roll.filter(({ left }) => left).map(({ id }) => id),
    away: roll.filter(({ away }) => away).map(({ id }) => id),
    stances,
    ways: await testWays(db, decision),
    doersNeeded: points.some(({ done }) => done === null),
    doers: points.flatMap(({ doer }) => (doer === null ? [] : [doer])),
    extended: decision.extended,
    waited: Boolean(waited),
  };
}
