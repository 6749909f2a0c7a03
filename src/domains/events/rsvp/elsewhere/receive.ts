/**
 * What hosts elsewhere write to all who come: our group asked for the places, and hands
 * it on to the members who have them.
 */
import { takesIn } from "#commons/incoming/floods.ts";
import type { IncomingPost } from "#commons/incoming/post.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { lockedEvent } from "../../store.ts";
import { keepHostMessage } from "../notify-actions.ts";
import { readsHosts } from "../rsvp.ts";
import { openHostMessage } from "../sealed-words.ts";

/**
 * The event that a note to us alone answers, where it comes from whose event it
 * is and somebody of ours has a place.
 */
async function eventAnswered(
  ctx: AppContext,
  { audience, boost, answers, contentHtml, from }: IncomingPost,
): Promise<string | undefined> {
  if (audience !== "private" || boost || answers === undefined || contentHtml === "")
    return undefined;
  const event = await ctx.db
    .selectFrom("events")
    .innerJoin("rsvps", "rsvps.eventId", "events.id")
    .select("events.id")
    .where("events.iri", "=", answers)
    .where("events.remoteActorId", "=", from.id)
    .where("events.setAside", "is", null)
    .where("rsvps.memberId", "is not", null)
    .where("rsvps.state", "=", "confirmed")
    .limit(1)
    .executeTakeFirst();
  return event?.id;
}

/** Some send it once for each place that we asked for. */
async function isKnown(
  ctx: AppContext,
  db: Reader,
  eventId: string,
  contentHtml: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom("eventMessages")
    .select(["contentHtml", "sealedWords"])
    .where("eventId", "=", eventId)
    .execute();
  return rows.some((row) => openHostMessage(ctx, row) === contentHtml);
}

/** Answers "taken" where it is one. */
export async function hostsWrote(
  ctx: AppContext,
  post: IncomingPost,
): Promise<"taken" | undefined> {
  const { from, contentHtml } = post;
  const eventId = await eventAnswered(ctx, post);
  if (eventId === undefined) return undefined;
  if (await isKnown(ctx, ctx.db, eventId, contentHtml)) return "taken";
  const room = await takesIn(ctx, [
    ["account", from.iri],
    ["server", from.host],
  ]);
  if (!room) return undefined;
  return ctx.db.transaction().execute(async (trx) => {
    const event = await lockedEvent(trx, eventId);
    if (event === undefined) return undefined;
    if (await isKnown(ctx, trx, eventId, contentHtml)) return "taken";
    const answered = await trx
      .selectFrom("rsvps")
      .select(["id", "memberId", "status", "state"])
      .where("eventId", "=", eventId)
      .where("memberId", "is not", null)
      .execute();
    const people = answered.filter((one) => readsHosts(event.rsvp, one));
    if (people.length === 0) return undefined;
    await keepHostMessage(trx, ctx, event, people, contentHtml);
    return "taken";
  });
}
