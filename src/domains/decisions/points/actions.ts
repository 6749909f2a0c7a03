/**
 * What a group said it would do, and who does it: taken up, handed back, done.
 * Nobody is given anything by others.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { isDay } from "../day.ts";
import { maxActionPoints, type DecisionNotes } from "../decision.ts";
import { countPoints, pointFor } from "./store.ts";
import { lockDecision } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "../messages.ts";

const saying = sayings(decisionMessages);

/** Open points that a group may have. */
const maxOpenPoints = 500;

interface NewPoint {
  readonly groupId: string;
  readonly decisionId?: string;
  readonly meetingId?: string;
  readonly words: string;
  /** Who said that they will do it. */
  readonly doerId?: string;
  /** "2026-12-05". */
  readonly due?: string;
}

/**
 * Writes them down; the caller has checked who may. Who stands aside on the current version of its
 * decision is excused: such a point is kept without a doer.
 */
export async function writePoints(
  trx: Trx,
  now: Date,
  points: readonly NewPoint[],
): Promise<readonly string[]> {
  if (points.length === 0) return [];
  const excused = new Set<string>();
  for (const decisionId of new Set(points.flatMap((point) => point.decisionId ?? [])))
    for (const id of await asideOf(trx, decisionId)) excused.add(`${decisionId} ${id}`);
  // A moment apart, so that they are read in the order in which they were written down.
  const rows = points.map((point, i) => ({
    id: newId(),
    groupId: point.groupId,
    decisionId: point.decisionId ?? null,
    meetingId: point.meetingId ?? null,
    words: point.words,
    doerId:
      point.doerId === undefined || excused.has(`${point.decisionId ?? ""} ${point.doerId}`)
        ? null
        : point.doerId,
    due: point.due ?? null,
    done: null,
    made: after(now, i),
  }));
  await trx.insertInto("actionPoints").values(rows).execute();
  return rows.map(({ id }) => id);
}

/**
 * Who stands aside on the current version; holds the decision's row,
 * so that nobody does so in between.
 */
async function asideOf(trx: Trx, decisionId: string): Promise<readonly string[]> {
  await trx.selectFrom("decisions").select("id").where("id", "=", decisionId).forUpdate().execute();
  const rows = await trx
    .selectFrom("stances")
    .innerJoin("decisions", (join) =>
      join
        .onRef("decisions.id", "=", "stances.decisionId")
        .onRef("decisions.version", "=", "stances.version"),
    )
    .select("stances.memberId")
    .where("decisions.id", "=", decisionId)
    .where("stances.kind", "=", "stand-aside")
    .execute();
  return rows.map(({ memberId }) => memberId);
}

/**
 * Whether they stand aside on the current version, and so are asked for
 * nothing of it. Holds the decision's row.
 */
export const isExcused = async (trx: Trx, decisionId: string, memberId: string): Promise<boolean> =>
  (await asideOf(trx, decisionId)).includes(memberId);

const excusedNote = saying((m) => m.errors.youStandAsideInThis);

function readActionPoint(input: { readonly words: string; readonly due: string }): {
  readonly facts: { readonly words: string; readonly due?: string };
  readonly notes: DecisionNotes;
} {
  const words = oneLine(input.words, 300);
  const due = input.due.trim();
  return {
    facts: { words, ...(due === "" ? {} : { due }) },
    notes: {
      todo: words === "" ? saying((m) => m.errors.sayWhatThereIsTo) : undefined,
      due: due === "" || isDay(due) ? undefined : saying((m) => m.errors.aDayIsWrittenLike),
    },
  };
}

async function mustHaveRoom(db: Reader, groupId: string): Promise<void> {
  if ((await countPoints(db, groupId)) >= maxOpenPoints)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.openThingsToDoAt({ maxOpenPoints })),
    });
}

/** Adds something to a group's list; `mine`: and I'll do it. */
export async function addActionPoint(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: { readonly words: string; readonly due: string; readonly mine: boolean },
): Promise<string> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, notes } = readActionPoint(input);
  rejectFields(notes);
  return ctx.db.transaction().execute(async (trx) => {
    await mustHaveRoom(trx, group.id);
    const [id = ""] = await writePoints(trx, ctx.clock.now(), [
      { ...facts, groupId: group.id, ...(input.mine ? { doerId: member.id } : {}) },
    ]);
    return id;
  });
}

/** The same for a decision, which the caller has checked; refuses who stands aside. */
export async function addPointTo(
  ctx: AppContext,
  decision: { readonly id: string; readonly groupId: string },
  input: { readonly words: string; readonly due: string },
  doerId: string | undefined,
): Promise<string> {
  const { facts, notes } = readActionPoint(input);
  rejectFields(notes);
  return ctx.db.transaction().execute(async (trx) => {
    if (doerId !== undefined && (await isExcused(trx, decision.id, doerId)))
      throw new DomainError("not-allowed", { detail: excusedNote });
    const { n } = await trx
      .selectFrom("actionPoints")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("decisionId", "=", decision.id)
      .executeTakeFirstOrThrow();
    if (Number(n) >= maxActionPoints)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.aDecisionHasThingsTo({ maxActionPoints })),
      });
    await mustHaveRoom(trx, decision.groupId);
    const [id = ""] = await writePoints(trx, ctx.clock.now(), [
      {
        ...facts,
        groupId: decision.groupId,
        decisionId: decision.id,
        ...(doerId === undefined ? {} : { doerId }),
      },
    ]);
    return id;
  });
}

/** "I'll do it". Answers the decision that it belongs to. */
export async function takePoint(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<string | null> {
  const point = await pointFor(ctx.db, viewer, id);
  const me = viewer.member?.id ?? "";
  await ctx.db.transaction().execute(async (trx) => {
    if (point.decisionId !== null && (await isExcused(trx, point.decisionId, me)))
      throw new DomainError("not-allowed", { detail: excusedNote });
    const taken = await trx
      .updateTable("actionPoints")
      .set({ doerId: me })
      .where("id", "=", id)
      .where("done", "is", null)
      .where((eb) => eb.or([eb("doerId", "is", null), eb("doerId", "=", me)]))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyDoesItAlreadyAsk),
      });
  });
  return point.decisionId;
}

/** Hands it back without a reason; only who has it does. */
export async function freePoint(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const point = await pointFor(ctx.db, viewer, id);
  const freed = await ctx.db
    .updateTable("actionPoints")
    .set({ doerId: null })
    .where("id", "=", point.id)
    .where("doerId", "=", viewer.member?.id ?? "")
    .where("done", "is", null)
    .executeTakeFirst();
  if (freed.numUpdatedRows === 0n)
    throw new DomainError("not-allowed", { detail: saying((m) => m.errors.whoDoesItHandsIt) });
}

/** It is done, or not after all. Who does it says so; what nobody took up, anybody. */
export async function markPoint(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  done: boolean,
): Promise<void> {
  const point = await pointFor(ctx.db, viewer, id);
  if (point.doerId !== null && point.doerId !== viewer.member?.id)
    throw new DomainError("not-allowed", { detail: saying((m) => m.errors.whoDoesItSaysWhen) });
  await ctx.db
    .updateTable("actionPoints")
    .set({ done: done ? ctx.clock.now() : null })
    .where("id", "=", point.id)
    .execute();
}

/**
 * Takes it off the list; only what nobody does. What belongs to a decision goes while its text is
 * shaped: in a test it stands still.
 */
export async function dropPoint(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const point = await pointFor(ctx.db, viewer, id);
  await ctx.db.transaction().execute(async (trx) => {
    const decision =
      point.decisionId === null ? undefined : await lockDecision(trx, point.decisionId);
    if (decision !== undefined && decision.state !== "listening" && decision.state !== "shaping")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.itBelongsToADecision),
      });
    const gone = await trx
      .deleteFrom("actionPoints")
      .where("id", "=", point.id)
      .where("doerId", "is", null)
      .where("done", "is", null)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n)
      throw new DomainError("conflict", { detail: saying((m) => m.errors.somebodyDoesItOrIt) });
  });
}
