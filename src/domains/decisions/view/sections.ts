/** What a decision's page and its JSON show to one viewer. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { mayHoldDecision, mayLead } from "../leading-actions.ts";
import { mayWithdraw } from "../actions.ts";
import { byStances, isOver, type VisibleDecision, stillDays } from "../decision.ts";
import type { DecisionSections } from "./facts-page.ts";
import { type EffectHandlers, parseEffect } from "../effects/effect.ts";
import { countStances, electorateOf } from "../test/evaluate.ts";
import { actionPointsOf } from "../points/store.ts";
import type { TestSection } from "../test/page.ts";
import { mayFacilitate, peopleBy, decisionTexts, decisionVersions, voicesOf } from "../store.ts";
import { stancesOf, testFacts } from "../test/store.ts";

/** The part of the page that a secret ballot has. */
export type BallotSection = (view: View, decision: Row<"decisions">) => Promise<Html>;
export const noBallot: BallotSection = () => Promise.resolve(nothing);

/** What was said to one version; undefined where nothing is said with stances. */
export async function testPartOf(
  ctx: AppContext,
  viewer: Viewer,
  decision: VisibleDecision,
  version: number,
): Promise<TestSection | undefined> {
  if (!byStances(decision.method) || version === 0) return undefined;
  const now = ctx.clock.now();
  const stances = await stancesOf(ctx.db, decision.id, version);
  const facts = version === decision.version ? await testFacts(ctx.db, decision, now) : undefined;
  const electorate = facts === undefined ? undefined : electorateOf(facts);
  const me = viewer.member?.id;
  const open = facts !== undefined && decision.state === "testing" && facts.closes > now;
  if (stances.length === 0 && facts === undefined) return undefined;
  const shown = stances.map((one) => ({ ...one, counts: electorate?.has(one.memberId) ?? true }));
  return {
    stances: shown,
    count: facts === undefined || isOver(decision.state) ? undefined : countStances(facts),
    mine: shown.find((one) => one.memberId === me),
    // Who went to rest is not waited for, and may still answer.
    mayStand:
      open &&
      me !== undefined &&
      facts.roll.includes(me) &&
      !facts.left.includes(me) &&
      !decision.aboutMe,
    mayCarry: open && mayHoldDecision(viewer, decision),
    open,
  };
}

/** In words; undefined without an effect, or when what it is about is gone. */
export async function effectSentence(
  ctx: AppContext,
  handlers: EffectHandlers,
  decision: Row<"decisions">,
  language: string,
): Promise<string | undefined> {
  const effect = parseEffect(decision.effect);
  try {
    return effect.kind === "none"
      ? undefined
      : await handlers[effect.kind]?.say(ctx, effect, { language, decision });
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

export async function decisionSectionsOf(
  ctx: AppContext,
  handlers: EffectHandlers,
  ballot: BallotSection,
  view: View,
  decision: VisibleDecision,
): Promise<DecisionSections> {
  const { viewer } = view;
  const now = ctx.clock.now();
  const [
    { now: text, before },
    versions,
    concerned,
    effect,
    test,
    points,
    voices,
    facilitators,
    ways,
    ballotSection,
  ] = await Promise.all([
    decisionTexts(ctx.db, decision.id, decision.version),
    decisionVersions(ctx.db, decision.id),
    peopleBy(ctx.db, decision.concerned),
    effectSentence(ctx, handlers, decision, view.language),
    testPartOf(ctx, viewer, decision, decision.version),
    actionPointsOf(ctx.db, decision.id),
    voicesOf(ctx.db, decision.id),
    mayFacilitate(ctx.db, decision, now),
    waysOf(ctx.db, decision.groupId),
    ballot(view, decision),
  ]);
  const me = viewer.member?.id;
  const lead = mayLead(viewer, decision);
  const hold = mayHoldDecision(viewer, decision);
  return {
    text,
    before,
    versions,
    concerned,
    effect,
    test,
    points,
    voices,
    facilitators,
    minOpenHours: ways.minOpenHours,
    may: {
      hold,
      lead,
      withdraw: mayWithdraw(viewer, decision),
      takeOver:
        decision.updated < after(now, -days(stillDays)) &&
        facilitators.some((one) => one.id === me),
      back: hold && (decision.state !== "testing" || lead || decision.madeBy === me),
    },
    ballotSection,
  };
}
