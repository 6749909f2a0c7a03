/**
 * Who may lead a decision: whoever brought it, whoever facilitates it, and who stands beside them.
 */
import { rejectFields, DomainError } from "#commons/domain-error.ts";
import { later } from "#commons/owned.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type VisibleDecision, stillDays } from "./decision.ts";
import { decisionFor, lockMoving, mayFacilitate } from "./store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "./messages.ts";

const saying = sayings(decisionMessages);

/**
 * Members of the group hold its process; people whom it is about
 * only when they began it themselves.
 */
export const mayHoldDecision = (viewer: Viewer, decision: VisibleDecision): boolean =>
  decision.ours && (!decision.aboutMe || decision.madeBy === viewer.member?.id);

/** The facilitator, where there is one; else whoever may hold it. */
export const mayLead = (viewer: Viewer, decision: VisibleDecision): boolean =>
  decision.facilitator === undefined
    ? mayHoldDecision(viewer, decision)
    : decision.facilitator.id === viewer.member?.id;

export const notYours = (detail: Saying): DomainError => new DomainError("not-allowed", { detail });

export function mustHold(viewer: Viewer, decision: VisibleDecision): void {
  if (!mayHoldDecision(viewer, decision))
    throw notYours(saying((m) => m.errors.thisDecisionIsAboutYou3));
}

export function mustLead(viewer: Viewer, decision: VisibleDecision): void {
  if (!mayLead(viewer, decision))
    throw notYours(saying((m) => m.errors.theFacilitatorOfThisDecision));
}

/**
 * Chooses who facilitates: a member who neither began it nor is concerned; ""
 * hands it back. Who facilitates hands over; when nothing moved for some days,
 * anybody may take it over for themselves.
 */
export async function chooseFacilitator(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  handle: string,
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  const now = ctx.clock.now();
  const input = oneLine(handle).replace(/^@/, "").toLowerCase();
  const who =
    input === ""
      ? undefined
      : (await mayFacilitate(ctx.db, decision, now)).find((one) => one.handle === input);
  mustHold(viewer, decision);
  if (
    !mayLead(viewer, decision) &&
    !(who?.id === viewer.member?.id && decision.updated < after(now, -days(stillDays)))
  )
    throw notYours(saying((m) => m.errors.whoFacilitatesNowHandsIt));
  rejectFields({
    facilitator:
      input !== "" && who === undefined ? saying((m) => m.errors.aMemberOfTheGroup) : undefined,
  });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    if (row.facilitatorId !== decision.facilitatorId) throw new DomainError("conflict");
    await trx
      .updateTable("decisions")
      .set({ facilitatorId: who?.id ?? null, updated: later(row.updated, now) })
      .where("id", "=", row.id)
      .execute();
  });
}

/** Somebody whom it is about says who comes along with them; "" takes it back. */
export async function nameDecisionCompanion(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  words: string,
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  if (!decision.aboutMe) throw notYours(saying((m) => m.errors.peopleWhomADecisionIs));
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    await trx
      .updateTable("decisions")
      .set({ companion: oneLine(words, 200) })
      .where("id", "=", row.id)
      .execute();
  });
}
