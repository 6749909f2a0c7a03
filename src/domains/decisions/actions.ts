/** What members do with a decision before its test: begin, speak, shape, rename, withdraw. */
import { rejectFields, DomainError } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { later } from "#commons/owned.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { DecisionState, Row, Trx } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { newId } from "#platform/lib/ids.ts";
import { beginDecision } from "./begin-actions.ts";
import {
  byStances,
  type DecisionInput,
  decisionMayBecome,
  maxOpen,
  maxVersions,
  maxVoices,
  readAbout,
  readDecision,
  type VisibleDecision,
} from "./decision.ts";
import { type Effect, type EffectHandlers, isEffectKind, noEffect } from "./effects/effect.ts";
import { writePoints } from "./points/actions.ts";
import { countOpen } from "./list-store.ts";
import { decisionFor, lockMoving } from "./store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";
import { mayLead, mustHold, notYours } from "./leading-actions.ts";

const saying = sayings(decisionMessages);

interface EffectInput {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
}

function effectNote(offered: boolean, balloted: boolean): Saying | undefined {
  if (!offered) return saying((m) => m.errors.thisBeginsOnAPage);
  return balloted ? saying((m) => m.errors.aSecretBallotIsFor) : undefined;
}

/** Begins one in a group of the viewer's; answers its id. */
export async function startDecision(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  groupHandle: string,
  input: DecisionInput & { readonly effect?: EffectInput },
): Promise<string> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, notes } = readDecision(input);
  const kind = input.effect?.kind ?? "none";
  const handler = isEffectKind(kind) ? handlers[kind] : undefined;
  const offered = kind === "none" || handler?.inForm === true;
  rejectFields({
    ...notes,
    effect: effectNote(offered, kind !== "none" && !byStances(facts.method)),
  });
  await prepareTexts(ctx, { driver: facts.driver, content: facts.content });
  const effect: Effect =
    handler === undefined
      ? noEffect
      : await handler.read(ctx, viewer, group, input.effect?.fields ?? {});
  const concerned = handler?.concerned?.(effect) ?? [];
  return ctx.db.transaction().execute(async (trx) => {
    const now = ctx.clock.now();
    if ((await countOpen(trx, group.id)) >= maxOpen)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.aGroupHoldsOpenDecisions({ maxOpen })),
      });
    const { id } = await beginDecision(trx, now, {
      groupId: group.id,
      name: facts.name,
      driver: facts.driver,
      method: facts.method,
      options: facts.options,
      content: facts.content,
      effect,
      concerned,
      madeBy: member.id,
    });
    await writePoints(
      trx,
      now,
      facts.todo.map((words) => ({ groupId: group.id, decisionId: id, words })),
    );
    return id;
  });
}

/** Who began it; when they are gone, whoever leads. */
export const mayWithdraw = (viewer: Viewer, decision: VisibleDecision): boolean =>
  decision.proposerHere
    ? decision.ours && decision.madeBy === viewer.member?.id
    : mayLead(viewer, decision);

export function mustMove(from: DecisionState, to: DecisionState): void {
  if (!decisionMayBecome(from, to))
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.itStandsAtAnotherStage),
    });
}

/** Says something; members of the group, and people whom it is about. */
export async function speak(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  const content = manyLines(text, 4000);
  rejectFields({ voice: content === "" ? saying((m) => m.errors.writeALineFirst) : undefined });
  await prepareTexts(ctx, { voice: content });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    await addVoice(trx, ctx, row, {
      stage: row.state,
      content,
      memberId: viewer.member?.id ?? null,
    });
  });
}

/** A line of the talk; `memberId` null for what happened by itself. */
export async function addVoice(
  trx: Trx,
  ctx: AppContext,
  decision: Pick<Row<"decisions">, "id" | "version" | "updated">,
  voice: { readonly stage: string; readonly content: string; readonly memberId: string | null },
): Promise<void> {
  const now = ctx.clock.now();
  const { n } = await trx
    .selectFrom("decisionVoices")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("decisionId", "=", decision.id)
    .executeTakeFirstOrThrow();
  if (voice.memberId !== null && Number(n) >= maxVoices)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.muchWasSaidHereGo),
    });
  await trx
    .insertInto("decisionVoices")
    .values({
      ...voice,
      id: newId(),
      decisionId: decision.id,
      version: decision.version,
      made: now,
    })
    .execute();
  await trx
    .updateTable("decisions")
    .set({ updated: later(decision.updated, now) })
    .where("id", "=", decision.id)
    .execute();
}

/** A new version of the text. What was said to an older one counts no more. */
export async function shapeDecision(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: {
    readonly text: string;
    readonly changes: string;
    /** Of the text that one had before oneself. */ readonly version?: number | undefined;
  },
): Promise<number> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustHold(viewer, decision);
  const content = manyLines(input.text, 20_000);
  const changes = manyLines(input.changes, 1000);
  await prepareTexts(ctx, { text: content });
  return ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    if (row.state === "testing")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.itsTestIsOpenA),
      });
    mustMove(row.state, "shaping");
    if (input.version !== undefined && input.version !== row.version)
      throw new DomainError("conflict");
    rejectFields({
      text: content === "" ? saying((m) => m.errors.writeTheTextThatYou) : undefined,
      changes:
        row.version > 0 && changes === "" ? saying((m) => m.errors.sayInALineWhat) : undefined,
    });
    if (row.version >= maxVersions)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.itHasVeryManyVersions),
      });
    return newVersion(trx, ctx, row, content, changes);
  });
}

export async function newVersion(
  trx: Trx,
  ctx: AppContext,
  row: Row<"decisions">,
  content: string,
  changes: string,
): Promise<number> {
  const now = ctx.clock.now();
  const version = row.version + 1;
  await trx
    .insertInto("decisionVersions")
    .values({ decisionId: row.id, version, content, changes, made: now })
    .execute();
  await trx
    .updateTable("decisions")
    .set({
      state: "shaping",
      version,
      opened: null,
      minUntil: null,
      closes: null,
      outcome: "",
      updated: later(row.updated, now),
    })
    .where("id", "=", row.id)
    .execute();
  return version;
}

/** Its name and why, while it is listened to or shaped. */
export async function renameDecision(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: { readonly name: string; readonly driver: string },
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustHold(viewer, decision);
  const { facts, notes } = readAbout(input);
  rejectFields(notes);
  await prepareTexts(ctx, { driver: facts.driver });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    // A test that lapsed may go on with its stances, and what looks for hands is
    // answered: both were said to this name.
    if (row.state === "testing" || row.state === "lapsed" || row.state === "unheld")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.peopleAnsweredToItAs),
      });
    await trx
      .updateTable("decisions")
      .set({ ...facts, updated: later(row.updated, ctx.clock.now()) })
      .where("id", "=", row.id)
      .execute();
  });
}

export async function withdrawDecision(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  if (!mayWithdraw(viewer, decision)) throw notYours(saying((m) => m.errors.whoBeganItWithdrawsIt));
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    mustMove(row.state, "withdrawn");
    const now = ctx.clock.now();
    await trx
      .updateTable("decisions")
      .set({ state: "withdrawn", decided: now, outcome: "", updated: later(row.updated, now) })
      .where("id", "=", row.id)
      .execute();
  });
}
