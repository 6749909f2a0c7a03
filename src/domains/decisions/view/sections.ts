/** What a decision's page and its JSON show to one viewer. */
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { mayHold, mayLead, mayWithdraw } from "../actions.ts";
import { byStances, isOver, type SeenDecision, stillDays } from "../decision.ts";
import type { DecisionParts } from "./page.ts";
import { type EffectDoors, parseEffect } from "../effects/effect.ts";
import { countStances, electorateOf } from "../test/evaluate.ts";
import { pointsOf } from "../points/store.ts";
import type { TestPart } from "../test/page.ts";
import { mayFacilitate, peopleBy, textsOf, versionsOf, voicesOf } from "../store.ts";
import { stancesOf, testFacts } from "../test/store.ts";

/** The part of the page that a secret ballot has. */
export type BallotPart = (view: View, decision: Row<"decisions">) => Promise<Html>;
export const noBallot: BallotPart = () => Promise.resolve(nothing);

/** What was said to one version; undefined where nothing is said with stances. */
export async function testPartOf(world: World, viewer: Viewer, decision: SeenDecision, version: number): Promise<TestPart | undefined> {
  if (!byStances(decision.method) || version === 0) return undefined;
  const now = world.clock.now();
  const stances = await stancesOf(world.db, decision.id, version);
  const facts = version === decision.version ? await testFacts(world.db, decision, now) : undefined;
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
    mayStand: open && me !== undefined && facts.roll.includes(me) && !facts.left.includes(me) && !decision.aboutMe,
    mayCarry: open && mayHold(viewer, decision),
    open,
  };
}

/** In words; undefined without an effect, or when what it is about is gone. */
export async function effectSentence(world: World, doors: EffectDoors, decision: Row<"decisions">): Promise<string | undefined> {
  const effect = parseEffect(decision.effect);
  try {
    return effect.kind === "none" ? undefined : await doors[effect.kind]?.say(world, effect, decision);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export async function partsOf(
  world: World,
  doors: EffectDoors,
  ballot: BallotPart,
  view: View,
  decision: SeenDecision,
): Promise<DecisionParts> {
  const { viewer } = view;
  const now = world.clock.now();
  const [{ now: text, before }, versions, concerned, effect, test, points, voices, facilitators, ways, below] = await Promise.all([
    textsOf(world.db, decision.id, decision.version),
    versionsOf(world.db, decision.id),
    peopleBy(world.db, decision.concerned),
    effectSentence(world, doors, decision),
    testPartOf(world, viewer, decision, decision.version),
    pointsOf(world.db, decision.id),
    voicesOf(world.db, decision.id),
    mayFacilitate(world.db, decision, now),
    waysOf(world.db, decision.groupId),
    ballot(view, decision),
  ]);
  const me = viewer.member?.id;
  const lead = mayLead(viewer, decision);
  const hold = mayHold(viewer, decision);
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
      takeOver: decision.updated < after(now, -days(stillDays)) && facilitators.some((one) => one.id === me),
      back: hold && (decision.state !== "testing" || lead || decision.madeBy === me),
    },
    below,
  };
}
