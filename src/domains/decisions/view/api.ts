/** Decisions and action points as the API shows them. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { parseOptions } from "../ballot/ballot.ts";
import type { DecisionPerson, VisibleDecision } from "../decision.ts";
import { type EffectHandlers, parseEffect } from "../effects/effect.ts";
import type { VisiblePoint } from "../points/page.ts";
import { actionPointsOf } from "../points/store.ts";
import { decisionFor, peopleBy, decisionTexts, decisionVersions, voicesOf } from "../store.ts";
import { effectSentence, testPartOf } from "./sections.ts";
import type { DecisionAnswer, DecisionLineAnswer, PersonAnswer, PointAnswer } from "../answers.ts";
import type { Static } from "typebox";

const personView = (one: DecisionPerson | undefined): Static<typeof PersonAnswer> | null =>
  one === undefined ? null : { handle: one.handle, name: one.name };
const timeView = (date: Date | null): string | null => date?.toISOString() ?? null;

/** One line of a list. */
export const decisionLine = (
  decision: VisibleDecision,
  origin: string,
): Static<typeof DecisionLineAnswer> => ({
  id: decision.id,
  url: `${origin}/decisions/${decision.id}`,
  group: decision.group.handle,
  name: decision.name,
  method: decision.method,
  state: decision.state,
  version: decision.version,
  opened: timeView(decision.opened),
  minUntil: timeView(decision.minUntil),
  closes: timeView(decision.closes),
  decided: timeView(decision.decided),
  updated: decision.updated.toISOString(),
});

export const pointView = (point: VisiblePoint): Static<typeof PointAnswer> => ({
  id: point.id,
  words: point.words,
  doer: point.doerName,
  due: point.due,
  done: timeView(point.done),
  decision: point.decisionId,
});

/** All of a decision, for one who may see it. */
export async function decisionView(
  ctx: AppContext,
  handlers: EffectHandlers,
  { viewer, language }: { readonly viewer: Viewer; readonly language: string },
  id: string,
): Promise<Static<typeof DecisionAnswer>> {
  const decision = await decisionFor(ctx.db, viewer, id);
  const [{ now: text }, versions, concerned, sentence, test, points, voices] = await Promise.all([
    decisionTexts(ctx.db, decision.id, decision.version),
    decisionVersions(ctx.db, decision.id),
    peopleBy(ctx.db, decision.concerned),
    effectSentence(ctx, handlers, decision, language),
    testPartOf(ctx, viewer, decision, decision.version),
    actionPointsOf(ctx.db, decision.id),
    voicesOf(ctx.db, decision.id),
  ]);
  return {
    ...decisionLine(decision, ctx.origin),
    driver: decision.driver,
    options: parseOptions(decision.options),
    proposer: personView(decision.proposer),
    facilitator: personView(decision.facilitator),
    concerned: concerned.map(personView),
    companion: decision.companion,
    effect: { kind: parseEffect(decision.effect).kind, words: sentence ?? null },
    provisional: decision.state === "testing" && decision.meetingId !== null,
    extended: decision.extended,
    outcome: decision.outcome,
    content: text?.content ?? null,
    changes: text?.changes ?? null,
    versions: versions.map((one) => ({
      version: one.version,
      changes: one.changes,
      made: one.made.toISOString(),
    })),
    mayStand: test?.mayStand ?? false,
    count: test?.count ?? null,
    stances: (test?.stances ?? []).map((one) => ({
      name: one.name,
      kind: one.kind,
      words: one.words,
      value: one.valueNamed,
      help: one.helpOffered,
      carriedBy: one.carrier,
      counts: one.counts,
      mine: one.memberId === viewer.member?.id,
    })),
    doers: points.map(pointView),
    voices: voices.map((one) => ({
      by: personView(one.by),
      stage: one.stage,
      version: one.version,
      content: one.content,
      made: one.made.toISOString(),
    })),
  };
}
