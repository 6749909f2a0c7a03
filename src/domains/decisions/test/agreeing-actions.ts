/** What follows when a test ends in consent: the decision stands, and what it does is done. */
import { sql } from "kysely";
import { later } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { DecisionState, Row, Trx } from "#platform/database/schema.ts";
import { languageOfGroup } from "#domains/groups/queries.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { byDecision, isPowerfulAct, type PowerfulAct } from "#domains/groups/powers/powers.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type EffectHandlers, type EffectKind, parseEffect } from "../effects/effect.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "../messages.ts";

const saying = sayings(decisionMessages);

/**
 * Days in which an effect that was refused is tried again; then it goes back to the
 * group, before it can surprise anybody.
 */
const carryDays = 7;

export const endDecision = (
  trx: Trx,
  ctx: AppContext,
  row: Row<"decisions">,
  state: DecisionState,
  outcome: string,
): Promise<unknown> => {
  const now = ctx.clock.now();
  const decided = state === "agreed" || state === "reservations" ? { decided: now } : {};
  return trx
    .updateTable("decisions")
    .set({ state, outcome, updated: later(row.updated, now), ...decided })
    .where("id", "=", row.id)
    .execute();
};

/** Its own room writes it down, for whom it belongs to. */
const writesItself: ReadonlySet<EffectKind> = new Set(["pause", "end-pause", "spend"]);

const named: readonly EffectKind[] = [
  "adopt-agreement",
  "end-agreement",
  "publish-group",
  "set-ways",
];

/** As the log of powers calls it. */
function actOf(kind: EffectKind): PowerfulAct {
  const act = `decision-${named.includes(kind) ? kind : "other"}`;
  return isPowerfulAct(act) ? act : "decision-other";
}

const asideWords = saying((m) => m.keptNotes.excused);

/**
 * Carries the effect. When its handler refuses, only that is undone,
 * and its words stand with the test.
 */
export async function agree(
  trx: Trx,
  ctx: AppContext,
  handlers: EffectHandlers,
  row: Row<"decisions">,
  state: "agreed" | "reservations",
  aside: readonly string[],
): Promise<DecisionState> {
  const effect = parseEffect(row.effect);
  const text = await trx
    .selectFrom("decisionVersions")
    .select("content")
    .where("decisionId", "=", row.id)
    .where("version", "=", row.version)
    .executeTakeFirst();
  let path: string | undefined;
  if (effect.kind !== "none") {
    await sql`savepoint carry`.execute(trx);
    try {
      const handler = handlers[effect.kind];
      if (handler === undefined)
        throw new DomainError("not-allowed", {
          detail: saying((m) => m.errors.thisCantBeDoneHere),
        });
      if (handler.carriers?.(effect).some((id) => aside.includes(id)) === true)
        throw new DomainError("conflict", { detail: asideWords });
      path = await handler.carry(trx, ctx, row, effect, text?.content ?? "");
      if (!writesItself.has(effect.kind))
        await recordPower(trx, ctx, {
          groupId: row.groupId,
          act: actOf(effect.kind),
          role: byDecision,
        });
      await sql`release savepoint carry`.execute(trx);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await sql`rollback to savepoint carry`.execute(trx);
      const { detail, fields } = error.in(await languageOfGroup(trx, row.groupId));
      const word = [detail, ...Object.values(fields)].filter((one) => one !== "").join(" ");
      // What waits for the end of a quiet time is done then, however long that is.
      const waits = error.code === "quiet";
      if (!waits && row.closes !== null && ctx.clock.now() > after(row.closes, days(carryDays))) {
        await endDecision(trx, ctx, row, "reconsider", word);
        return "reconsider";
      }
      if (row.outcome !== word)
        await trx
          .updateTable("decisions")
          .set({ outcome: word })
          .where("id", "=", row.id)
          .execute();
      return row.state;
    }
  }
  await endDecision(trx, ctx, row, state, path ?? "");
  return state;
}
