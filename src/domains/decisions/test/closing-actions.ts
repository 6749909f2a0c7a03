/**
 * How a test ends: by the rule, once, with its effect in the same
 * transaction; or it goes on for longer.
 */
import { sql } from "kysely";
import { later } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { DecisionState, Row, Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { addVoice, mustMove } from "../actions.ts";
import { mustHold, mustLead } from "../leading-actions.ts";
import { byStances, extensionDays, maxExtensions } from "../decision.ts";
import { type EffectHandlers } from "../effects/effect.ts";
import { evaluate, evaluateHands } from "./evaluate.ts";
import { decisionFor, lockDecision, lockMoving } from "../store.ts";
import { testFacts } from "./store.ts";
import { decisionMessages } from "../messages.ts";
import { agree, endDecision } from "./agreeing-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(decisionMessages);

/** Tests that one round of the scheduled task looks at. */
const maxAtOnce = 500;

/**
 * Ends the test if the rule says so; safe to do again and at the same time: the
 * row is held, and what ended stays so.
 * `byHand`: also a block ends it before the least time is over. Answers the state it is in then.
 */
export async function closeDecision(
  ctx: AppContext,
  handlers: EffectHandlers,
  id: string,
  { byHand = false } = {},
): Promise<DecisionState> {
  return ctx.db.transaction().execute(async (trx) => {
    const row = await lockDecision(trx, id);
    if (!byStances(row.method) || (row.state !== "testing" && row.state !== "unheld"))
      return row.state;
    const now = ctx.clock.now();
    const facts = await testFacts(trx, row, now);
    if (facts === undefined) return row.state;
    const outcome = row.state === "unheld" ? evaluateHands(facts) : evaluate(facts);
    if (outcome === "agreed" || outcome === "reservations") {
      const aside = facts.stances
        .filter(({ kind }) => kind === "stand-aside")
        .map(({ memberId }) => memberId);
      return agree(trx, ctx, handlers, row, outcome, aside);
    }
    // What waited only for hands is not tested anew.
    if (
      row.state === "unheld" ||
      outcome === "open" ||
      (outcome === "blocked" && !byHand && now < facts.minUntil)
    )
      return row.state;
    if (outcome === "wait") {
      await hold(trx, ctx, row, "waited", decisionMessages("en").keptNotes.waited);
      return row.state;
    }
    await endDecision(trx, ctx, row, outcome, "");
    return outcome;
  });
}

async function hold(
  trx: Trx,
  ctx: AppContext,
  row: Row<"decisions">,
  stage: "waited" | "extended",
  content: string,
): Promise<void> {
  const now = ctx.clock.now();
  const from = row.closes !== null && row.closes > now ? row.closes : now;
  await addVoice(trx, ctx, row, { stage, content, memberId: null });
  await trx
    .updateTable("decisions")
    .set({
      state: "testing",
      closes: after(from, days(extensionDays)),
      extended: row.extended + 1,
      outcome: "",
      updated: later(row.updated, now),
    })
    .where("id", "=", row.id)
    .execute();
}

/**
 * The button: anybody of the group asks the rule; only who leads ends it before the
 * least time, and only over a block.
 */
export async function askToClose(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  id: string,
): Promise<DecisionState> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustHold(viewer, decision);
  return closeDecision(ctx, handlers, decision.id, {
    byHand: decision.facilitator?.id === viewer.member?.id,
  });
}

/**
 * Holds a test open for longer, or opens again one that closed with too few answers; twice at most.
 */
export async function extendTest(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustLead(viewer, decision);
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    if (row.state !== "testing") mustMove(row.state, "testing");
    if (row.closes === null)
      throw new DomainError("conflict", { detail: saying((m) => m.errors.itHasNoTestTo) });
    if (row.extended >= maxExtensions)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.itWasHeldOpenTwice),
      });
    await hold(trx, ctx, row, "extended", decisionMessages("en").keptNotes.extended);
  });
}

/**
 * Back to shaping: out of the test by who leads or began it, afterwards by anybody who holds it.
 */
export async function backToShaping(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustHold(viewer, decision);
  if (decision.state === "testing" && decision.madeBy !== viewer.member?.id)
    mustLead(viewer, decision);
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    if (row.state === "shaping") return;
    if (row.state !== decision.state) throw new DomainError("conflict");
    mustMove(row.state, "shaping");
    // `opened` stays: it tells that this very text was tested before.
    await trx
      .updateTable("decisions")
      .set({
        state: "shaping",
        minUntil: null,
        closes: null,
        outcome: "",
        updated: later(row.updated, ctx.clock.now()),
      })
      .where("id", "=", row.id)
      .execute();
  });
}

/**
 * Ends all tests that are over, and agrees what found hands; a scheduled task, every 10 minutes.
 * Secret ballots have their own. Answers how many ended.
 */
export async function closeDueDecisions(
  ctx: AppContext,
  handlers: EffectHandlers,
): Promise<number> {
  const due = await ctx.db
    .selectFrom("decisions")
    .select(["id", "state"])
    .where("state", "in", ["testing", "unheld"])
    .where("method", "in", ["consensus", "consent"])
    .where("minUntil", "<=", ctx.clock.now())
    .orderBy("state")
    .orderBy("closes")
    .limit(maxAtOnce)
    .execute();
  let ended = 0;
  for (const { id, state } of due)
    if ((await closeQuietly(ctx, handlers, id, state)) !== state) ended++;
  return ended;
}

/**
 * The same where something else is the matter: a fault in an effect is written
 * down and tried again by the scheduled task.
 */
export async function closeQuietly(
  ctx: AppContext,
  handlers: EffectHandlers,
  id: string,
  before: DecisionState = "testing",
): Promise<DecisionState> {
  try {
    return await closeDecision(ctx, handlers, id);
  } catch (error) {
    // Not the error itself: what the database tells of a row holds people's words.
    ctx.log.error(
      { why: error instanceof Error ? error.message : String(error), decision: id },
      "a decision could not be closed",
    );
    return before;
  }
}

/** What a block says of its value and of the help offered, once that is forgotten. */
const forgotten = "–";

/**
 * A season after its end, or after the last move of one that was left lying, what people
 * said with their stances is forgotten, and so is why somebody was to be paused; a
 * scheduled task. The text and the outcome stay.
 */
export async function forgetReasons(ctx: AppContext): Promise<void> {
  const before = after(ctx.clock.now(), -days(90));
  await sql`
    update stances set words = '', value_named = case when kind = 'block' then ${forgotten} else '' end,
      help_offered = case when kind = 'block' then ${forgotten} else '' end
    from decisions
    where decisions.id = stances.decision_id and decisions.state <> 'testing'
      and coalesce(decisions.decided, decisions.updated) < ${before}
      and (words <> '' or value_named not in ('', ${forgotten}))`.execute(ctx.db);
  await sql`
    update decisions set effect = (effect::jsonb - 'words')::text
    where effect like '{%"kind":"pause"%' and effect::jsonb ? 'words' and state <> 'testing'
      and coalesce(decided, updated) < ${before}`.execute(ctx.db);
}
