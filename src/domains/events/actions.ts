/** What people do with events. What is public is announced in the same transaction. */
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { oneLine } from "#commons/text.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Visibility } from "#platform/database/schema.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { resolveDuplicates } from "./duplicates/actions.ts";
import { longestReason } from "./event.ts";
import { type EventInput, readInput } from "./form/input.ts";
import { notifyOfDeletion } from "./rsvp/deleted/actions.ts";
import { comersElsewhere } from "./rsvp/notify-actions.ts";
import { promoteFromWaitingList } from "./rsvp/seats/actions.ts";
import { makeSlots, type SlotSize } from "./rsvp/seats/slots-store.ts";
import { mustBeNewest } from "./form/stale-save.ts";
import {
  eventFor,
  type EventRow,
  lockedEvent,
  type VisibleEvent,
  eventWithdrawn,
  lockKnownEvent,
} from "./store.ts";
import { notifyOfNewEvent } from "./news/actions.ts";
import { withdrawEvent, notifyOfNew, notifyOfUpdate } from "./news/notify-actions.ts";
import { columns, insertEvent } from "./write-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "./messages.ts";

const saying = sayings(eventMessages);

/** What was said of its slots; what was not stays as it is. */
export const slotsOfInput = ({ rsvp, slotMinutes, slotPlaces }: EventInput): Partial<SlotSize> => ({
  ...(rsvp !== "slots" || slotMinutes === undefined ? {} : { minutes: slotMinutes }),
  ...(rsvp !== "slots" || slotPlaces === undefined ? {} : { places: slotPlaces }),
});

/**
 * Plans an event for a group; with `publish` it is there for all who may see it,
 * and announced if that is everybody.
 */
export async function planEvent(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: EventInput,
): Promise<EventRow> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, notes } = readInput(input);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const event = await insertEvent(trx, {
      groupId: group.id,
      madeBy: member.id,
      facts,
      visibility: tighten(input.visibility, group.kind),
      published: input.publish ? now : null,
      now,
      slots: slotsOfInput(input),
    });
    await savePicture(trx, ctx, "event", [event.id], input.picture);
    if (isPublic(event)) await notifyOfNew(trx, now, event);
    await notifyOfNewEvent(trx, ctx, event, member.id);
    return event;
  });
}

/** Our own event that the viewer may change; else not-found or not-allowed. */
export async function eventOfMine(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleEvent & { readonly groupId: string }> {
  const event = await eventFor(ctx.db, viewer, id);
  return { ...event, groupId: await mustBeOurs(ctx, viewer, event) };
}

type ReadChange = ReturnType<typeof readInput> & {
  readonly event: VisibleEvent & { readonly groupId: string };
  readonly visibility: Visibility;
};

/** What a host writes anew of an event, with who can read it then. What is published stays so. */
export async function readChange(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: EventInput,
): Promise<ReadChange> {
  const event = await eventOfMine(ctx, viewer, id);
  const read = readInput({
    ...input,
    publish: input.publish || event.published !== null,
  });
  const group = await ctx.db
    .selectFrom("groups")
    .select("kind")
    .where("id", "=", event.groupId)
    .executeTakeFirstOrThrow();
  return { event, ...read, visibility: tighten(input.visibility, group.kind) };
}

/**
 * Changes what it says. A new time or place is also told in a short reply, since many servers show
 * no edit. What is cancelled stays so. A save that began from what stands no more is refused.
 */
export async function changeEvent(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: EventInput,
): Promise<EventRow> {
  const { event, facts, notes, visibility } = await readChange(ctx, viewer, id, input);
  const republished =
    visibility === "public" && !isPublic(event) && (await eventWithdrawn(ctx.db, id));
  rejectFields({
    ...notes,
    visibility: republished ? saying((m) => m.errors.itWasPublicOnceAnd) : undefined,
  });
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  const now = ctx.clock.now();
  const published = event.published ?? (input.publish ? now : null);
  return ctx.db.transaction().execute(async (trx) => {
    const before = await lockKnownEvent(trx, id);
    mustBeNewest(before, input.sequence);
    const moved =
      published !== null &&
      before.published !== null &&
      facts.starts.getTime() !== before.starts.getTime();
    const stays = before.status === "cancelled" || before.status === "tentative";
    const status = stays ? before.status : ("moved" as const);
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        ...columns(facts),
        visibility,
        published,
        updated: later(before.updated, now),
        sequence: eb("sequence", "+", 1),
        ...(before.seriesId === null ? {} : { detached: true }),
        ...(moved ? { status, previousStarts: before.starts } : {}),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await savePicture(trx, ctx, "event", [id], input.picture);
    await afterChange(trx, ctx, before, changed, slotsOfInput(input));
    if (before.published === null) await notifyOfNewEvent(trx, ctx, changed, viewer.member?.id);
    return changed;
  });
}

/**
 * What follows from every change of one event: slots, duplicates, the
 * waiting list, and what others hear.
 */
export async function afterChange(
  trx: Parameters<typeof notifyOfUpdate>[0],
  ctx: AppContext,
  before: Row<"events">,
  changed: EventRow,
  slots?: Partial<SlotSize>,
): Promise<void> {
  const now = ctx.clock.now();
  if (changed.rsvp === "slots") await makeSlots(trx, [{ ...changed, began: before.starts }], slots);
  await resolveDuplicates(trx, [before.fingerprint, changed.fingerprint]);
  if (isPublic(changed) && !isPublic(before)) {
    // Planned before, and new for everybody else.
    await trx
      .updateTable("events")
      .set({ newsWhat: "new", newsAt: changed.updated })
      .where("id", "=", changed.id)
      .execute();
    await notifyOfNew(trx, now, changed);
  } else await notifyOfUpdate(trx, ctx, before, changed);
  await promoteFromWaitingList(trx, ctx, changed);
}

function startsBefore(
  { starts, previousStarts }: EventRow,
  status: EventRow["status"],
): { readonly previousStarts?: Date | null } {
  if (status === "postponed") return { previousStarts: starts };
  return previousStarts?.getTime() === starts.getTime() ? { previousStarts: null } : {};
}

async function setStatus(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  status: EventRow["status"],
  offReason = "",
): Promise<EventRow> {
  await eventOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const before = await lockKnownEvent(trx, id);
    if (before.status === status) return before;
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        status,
        offReason,
        updated: later(before.updated, now),
        sequence: eb("sequence", "+", 1),
        ...startsBefore(before, status),
        ...(before.seriesId === null ? {} : { detached: true }),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyOfUpdate(trx, ctx, before, changed);
    await promoteFromWaitingList(trx, ctx, changed);
    return changed;
  });
}

/**
 * Calls it off. It stays to be seen: people look for it where it was.
 * `reason`: for everybody who can read it.
 */
export const cancelEvent = (
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  reason = "",
): Promise<EventRow> => setStatus(ctx, viewer, id, "cancelled", oneLine(reason, longestReason));

/** Puts it off without a new date yet; changing its time later says the new one. */
export const postponeEvent = (ctx: AppContext, viewer: Viewer, id: string): Promise<EventRow> =>
  setStatus(ctx, viewer, id, "postponed");

/** It takes place after all, or for certain now, as it was planned. */
export const reviveEvent = (ctx: AppContext, viewer: Viewer, id: string): Promise<EventRow> =>
  setStatus(ctx, viewer, id, "scheduled");

/**
 * For mistakes. Who comes is told that it is cancelled. A public one leaves a
 * tombstone, and its removal is announced.
 */
export async function deleteEvent(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  await eventOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const event = await lockedEvent(trx, id);
    if (event === undefined) return;
    await notifyOfDeletion(trx, ctx, event);
    await withdrawEvent(trx, now, event, await comersElsewhere(trx, id));
    await trx.deleteFrom("events").where("id", "=", id).execute();
    await trx
      .deleteFrom("notes")
      .where("aboutKind", "=", "event")
      .where("aboutId", "=", id)
      .execute();
    // A date of a series that is taken away must not come back with the next planning.
    if (event.seriesId !== null && event.seriesStart !== null) {
      const start = event.seriesStart;
      await trx
        .updateTable("eventSeries")
        .set((eb) => ({ exceptStarts: eb.fn("array_append", ["exceptStarts", eb.val(start)]) }))
        .where("id", "=", event.seriesId)
        .execute();
    }
    await resolveDuplicates(trx, [event.fingerprint]);
  });
}

/** Sealed places are of no use after the event, and could hurt whoever lives there. */
export async function forgetPlaces(ctx: AppContext): Promise<void> {
  await ctx.db
    .updateTable("events")
    .set({ exactPlace: null })
    .where("exactPlace", "is not", null)
    .where("ends", "<", after(ctx.clock.now(), -days(2)))
    .execute();
}
