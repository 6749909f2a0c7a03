/**
 * Beginning a decision, also from other domains: an agreement taken up, a pause
 * that is appealed, a planted piece.
 */
import { DomainError } from "#commons/domain-error.ts";
import { languageOfGroup } from "#domains/groups/queries.ts";
import type { DecisionMethod, Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { maxOpenOfOne } from "./decision.ts";
import { type Effect, noEffect } from "./effects/effect.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";

const saying = sayings(decisionMessages);

export interface NewDecision {
  readonly groupId: string;
  readonly name: string;
  /** Why: what makes us look at this. */
  readonly driver?: string;
  readonly method?: DecisionMethod;
  readonly options?: readonly string[];
  readonly effect?: Effect;
  readonly concerned?: readonly string[];
  readonly madeBy: string | null;
  readonly meetingId?: string;
  readonly basedOn?: string;
  /**
   * Markdown. With it the decision begins in shaping, with this as its
   * version 1; without it in listening.
   */
  readonly content?: string;
}

/** Inserts it; the caller has checked who may. Refuses too many of one member. Answers the row. */
export async function beginDecision(
  trx: Trx,
  now: Date,
  input: NewDecision,
): Promise<Row<"decisions">> {
  if (input.madeBy !== null) {
    const { n } = await trx
      .selectFrom("decisions")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("groupId", "=", input.groupId)
      .where("madeBy", "=", input.madeBy)
      .where("state", "not in", ["agreed", "reservations", "withdrawn"])
      .executeTakeFirstOrThrow();
    if (Number(n) >= maxOpenOfOne)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.youBeganDecisionsThatAre({ maxOpenOfOne })),
      });
  }
  const id = newId();
  const shaped = input.content !== undefined && input.content !== "";
  const row = await trx
    .insertInto("decisions")
    .values({
      id,
      groupId: input.groupId,
      name: input.name,
      driver: input.driver ?? "",
      method: input.method ?? "consensus",
      options: JSON.stringify(input.options ?? []),
      state: shaped ? "shaping" : "listening",
      version: shaped ? 1 : 0,
      effect: JSON.stringify(input.effect ?? noEffect),
      concerned: [...(input.concerned ?? [])],
      madeBy: input.madeBy,
      facilitatorId: null,
      opened: null,
      minUntil: null,
      closes: null,
      meetingId: input.meetingId ?? null,
      reviewOn: null,
      basedOn: input.basedOn ?? null,
      decided: null,
      made: now,
      updated: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (shaped)
    await trx
      .insertInto("decisionVersions")
      .values({ decisionId: id, version: 1, content: input.content, made: now })
      .execute();
  return row;
}

/**
 * To end a time out, begun by whom it is about and in words of
 * the group's language. Answers its id.
 */
export async function beginAppeal(
  trx: Trx,
  now: Date,
  input: Omit<NewDecision, "madeBy"> & { readonly concerned: readonly string[] },
): Promise<string> {
  const madeBy = input.concerned[0] ?? null;
  const content = decisionMessages(await languageOfGroup(trx, input.groupId)).keptNotes.pauseEnds;
  return (await beginDecision(trx, now, { ...input, madeBy, content })).id;
}
