/** What others hear of our events: told in the transaction that changes them (law 4). */
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { linkedText } from "#commons/markdown.ts";
import { isPublic } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import { spoken } from "#platform/i18n/languages.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { timesText } from "../times.ts";
import { notifyComers } from "../rsvp/notify-actions.ts";
import { eventMessages } from "../messages.ts";

type Event = Row<"events">;

/**
 * Dates of a series and of an import are told to followers when they come this near:
 * nobody wants a year of posts at once.
 */
export const notifyAhead = days(35);

/** Tells of a public event for the first time. */
export async function notifyOfNew(
  trx: Trx,
  now: Date,
  event: Pick<Event, "id" | "groupId">,
): Promise<void> {
  if (event.groupId === null) return;
  await trx.updateTable("events").set({ announced: now }).where("id", "=", event.id).execute();
  await announce(trx, now, { groupId: event.groupId, type: "Create", kind: "event", id: event.id });
}

/**
 * Tells what changed, if others know of it; and takes it back
 * when it is not for everybody any more.
 */
export async function notifyOfUpdate(
  trx: Trx,
  ctx: AppContext,
  before: Event,
  changed: Event,
): Promise<void> {
  const now = ctx.clock.now();
  const { groupId } = changed;
  if (groupId === null) return;
  await notifyComers(trx, ctx, before, changed);
  if (isPublic(before) && !isPublic(changed)) return withdrawEvent(trx, now, before);
  if (!isPublic(changed) || changed.announced === null) return;
  await announce(trx, now, { groupId, type: "Update", kind: "event", id: changed.id });
  const news = newsOf(ctx, before, changed);
  if (news !== undefined) await notifyByNote(trx, ctx, changed, news);
}

/**
 * A tombstone stays; who never heard of it hears nothing now.
 * `alsoTo`: who comes without following.
 */
export async function withdrawEvent(
  trx: Trx,
  now: Date,
  event: Event,
  alsoTo: readonly string[] = [],
): Promise<void> {
  if (event.groupId === null || !isPublic(event)) return;
  await withdraw(
    trx,
    now,
    "event",
    { id: event.id, groupId: event.groupId },
    { tell: event.announced !== null, alsoTo },
  );
}

/** What must not be missed, in a short reply of its own: many servers show no edit. */
function newsOf(ctx: AppContext, before: Event, changed: Event): string | undefined {
  const language = spoken(changed.language);
  const messages = eventMessages(language);
  const link = `<a href="${objectIri(
    ctx.origin,
    "event",
    changed.id,
  )}">${escapeText(changed.name)}</a>`;
  const when = timesText(changed, language);
  if (changed.status !== before.status) {
    if (changed.status === "cancelled")
      return messages.calledOff({ link, when, reason: linkedText(changed.offReason) });
    if (changed.status === "postponed") return messages.postponedNote({ link, when });
    const asPlanned = changed.starts.getTime() === before.starts.getTime();
    const reopened =
      before.status === "cancelled" ||
      (before.status === "postponed" && changed.status === "scheduled" && asPlanned);
    if (reopened) return messages.onAgain({ link, when });
  }
  // A new day for what is off would read as if it were on.
  if (changed.status === "cancelled") return undefined;
  if (changed.starts.getTime() !== before.starts.getTime())
    return messages.newTime({ link, when, was: timesText(before, language) });
  return changed.area === before.area
    ? undefined
    : messages.newPlace({ link, where: escapeText(changed.area) });
}

async function notifyByNote(
  trx: Trx,
  ctx: AppContext,
  event: Event,
  contentHtml: string,
): Promise<void> {
  const now = ctx.clock.now();
  const { groupId } = event;
  if (groupId === null) return;
  const id = newId();
  await trx
    .insertInto("notes")
    .values({
      id,
      groupId,
      aboutKind: "event",
      aboutId: event.id,
      inReplyTo: null,
      contentHtml,
      language: event.language,
      published: now,
    })
    .execute();
  await announce(trx, now, { groupId, type: "Create", kind: "note", id });
}

/** The dates that have come near are told now; a scheduled task. */
export async function notifyOfPlanned(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const near = await trx
      .selectFrom("events")
      .select(["id", "groupId"])
      .where("announced", "is", null)
      .where("published", "is not", null)
      .where("visibility", "=", "public")
      .where("groupId", "is not", null)
      .where("status", "!=", "cancelled")
      .where("starts", ">", now)
      .where("starts", "<", after(now, notifyAhead))
      .orderBy("starts")
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const event of near) await notifyOfNew(trx, now, event);
  });
}
