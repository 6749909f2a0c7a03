/** Casting a secret ballot, and closing the urn. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { languageOfGroup } from "#domains/groups/queries.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import {
  type BallotInput,
  type BallotMethod,
  ballotEnd,
  ballotIsOver,
  emptyUrn,
  isBallotMethod,
  neededBallots,
  parseOptions,
  readBallot,
  tally,
} from "./ballot.ts";
import { decisionInGroup, rollOf, urnOf } from "./store.ts";
import { testWays } from "../test/store.ts";
import { ballotMessages } from "./messages.ts";
import { ballotOutcome } from "./outcome.ts";

type Decision = Row<"decisions">;

/** The decision with a secret ballot, if the viewer belongs to its group; else not-found. */
export async function ballotFor(ctx: AppContext, viewer: Viewer, id: string): Promise<Decision> {
  const row = isId(id) ? await decisionInGroup(ctx.db, viewer.member?.groups ?? [], id) : undefined;
  if (row === undefined || !isBallotMethod(row.method)) throw new DomainError("not-found");
  return row;
}

const lock = (trx: Trx, id: string): Promise<Decision | undefined> =>
  trx.selectFrom("decisions").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/**
 * Empties the urn and fills in all its rows; for a test that opens (anew).
 * Nothing else than ballot methods has one.
 */
export async function freshUrn(
  trx: Trx,
  decision: Pick<Decision, "id" | "method" | "options">,
): Promise<void> {
  await trx.deleteFrom("decisionUrns").where("decisionId", "=", decision.id).execute();
  if (!isBallotMethod(decision.method)) return;
  const rows = emptyUrn(decision.method, parseOptions(decision.options).length);
  if (rows.length === 0) return;
  await trx
    .insertInto("decisionUrns")
    .values(rows.map((row) => ({ ...row, decisionId: decision.id })))
    .execute();
}

/**
 * Adds the ballot to the urn and marks the roll. Every row of both is written anew, in the same
 * order whoever casts, so that neither xmin nor ctid of a row tells whose ballot went where.
 * Answers whether the ballot is closed with it.
 */
export async function castBallot(
  ctx: AppContext,
  viewer: Viewer,
  decisionId: string,
  input: BallotInput,
): Promise<{ readonly closed: boolean }> {
  const seen = await ballotFor(ctx, viewer, decisionId);
  const memberId = viewer.member?.id ?? "";
  const { notes } = ballotMessages(viewer.member?.language ?? "en");
  return ctx.db.transaction().execute(async (trx) => {
    const decision = await lock(trx, seen.id);
    const now = ctx.clock.now();
    if (decision === undefined || !isBallotMethod(decision.method))
      throw new DomainError("not-found");
    if (decision.state !== "testing" || decision.closes === null || decision.closes <= now)
      throw new DomainError("conflict", { detail: notes.notOpen });
    if (decision.concerned.includes(memberId))
      throw new DomainError("not-allowed", { detail: notes.concerned });
    const belongs = await trx
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", decision.groupId)
      .where("memberId", "=", memberId)
      .executeTakeFirst();
    if (belongs === undefined) throw new DomainError("not-found");
    const roll = await trx
      .selectFrom("decisionRoll")
      .selectAll()
      .where("decisionId", "=", decision.id)
      .execute();
    const mine = roll.find((row) => row.memberId === memberId);
    if (mine === undefined) throw new DomainError("not-allowed", { detail: notes.notOnRoll });
    if (mine.castIt) throw new DomainError("conflict", { detail: notes.twice });
    const options = parseOptions(decision.options);
    if (options.length === 0) throw new DomainError("conflict", { detail: notes.noOptions });
    const { ballot, wrong } = readBallot(decision.method, options.length, input);
    rejectFields(
      decision.method === "choose"
        ? { options: wrong.length === 0 ? undefined : notes.option }
        : Object.fromEntries(wrong.map((i) => [`r${i}`, notes.resistance])),
    );
    await count(trx, decision.id, ballot);
    await trx
      .updateTable("decisionRoll")
      .set({ castIt: sql<boolean>`cast_it or member_id = ${memberId}` })
      .where("decisionId", "=", decision.id)
      .execute();
    return { closed: await closeBallot(trx, ctx, decision) };
  });
}

const count = (trx: Trx, decisionId: string, ballot: readonly number[]): Promise<unknown> =>
  trx
    .updateTable("decisionUrns")
    .set({
      ballots: sql<number>`ballots + (case when value = (${sql.val([
        ...ballot,
      ])}::int[])[choice::int + 1] then 1 else 0 end)`,
    })
    .where("decisionId", "=", decisionId)
    .execute();

/** Closes it if it is over; the caller holds the lock of the row. Answers whether it did. */
export async function closeBallot(trx: Trx, ctx: AppContext, decision: Decision): Promise<boolean> {
  const { method } = decision;
  if (!isBallotMethod(method) || decision.state !== "testing") return false;
  const now = ctx.clock.now();
  const { roll, cast } = await rollOf(trx, decision, now);
  if (!ballotIsOver(now, decision, roll > 0 && cast === roll)) return false;
  const ways = await testWays(trx, decision);
  const { state, outcome } = await endOf(
    trx,
    decision,
    method,
    roll,
    ways.quorumPercent,
    await languageOfGroup(trx, decision.groupId),
  );
  await trx
    .updateTable("decisions")
    .set({ state, outcome, updated: now, decided: state === "agreed" ? now : null })
    .where("id", "=", decision.id)
    .execute();
  return true;
}

async function endOf(
  trx: Trx,
  decision: Decision,
  method: BallotMethod,
  roll: number,
  quorumPercent: number,
  language: string,
): Promise<{ readonly state: "agreed" | "reconsider" | "lapsed"; readonly outcome: string }> {
  // Whoever leaves is off the roll, and their ballot stays in the urn: nobody can find it there.
  const counted = tally(method, parseOptions(decision.options), await urnOf(trx, decision.id));
  const end = ballotEnd(counted, roll, quorumPercent);
  if (end === "too-few") {
    const needed = neededBallots(roll, quorumPercent);
    return { state: "lapsed", outcome: ballotMessages(language).outcomes.few({ needed }) };
  }
  const outcome = ballotOutcome(method, counted, language);
  return { state: end === "found" ? "agreed" : "reconsider", outcome };
}

/** Closes every ballot that is over; a scheduled task. Answers how many. */
export async function closeDueBallots(ctx: AppContext): Promise<number> {
  const now = ctx.clock.now();
  const due = await ctx.db
    .selectFrom("decisions")
    .select("id")
    .where("state", "=", "testing")
    .where("method", "in", ["sense", "choose"])
    .where((eb) => eb.or([eb("closes", "<=", now), eb("minUntil", "<=", now)]))
    .orderBy("closes")
    .limit(500)
    .execute();
  let closed = 0;
  for (const { id } of due) {
    const done = await ctx.db.transaction().execute(async (trx) => {
      const decision = await lock(trx, id);
      return decision !== undefined && (await closeBallot(trx, ctx, decision));
    });
    if (done) closed++;
  }
  return closed;
}
