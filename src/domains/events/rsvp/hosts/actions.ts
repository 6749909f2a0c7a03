/** What the hosts of an event do: see who comes, let people in, write to all. */
import { objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import { render } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { isId } from "#platform/lib/ids.ts";
import { eventOfMine } from "../../actions.ts";
import { notifyEventComers } from "../../news/actions.ts";
import { claimSeat } from "../seats/actions.ts";
import { withOpenNote } from "../sealed-words.ts";
import { rsvpsOf } from "../store.ts";
import { guestJob, isReached } from "../guest-address.ts";
import { keepHostMessage, notifyAnswerer, speaker } from "../notify-actions.ts";
import { readsHosts, type Rsvp } from "../rsvp.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rsvpMessages } from "../messages.ts";
import { lockKnownEvent } from "../../store.ts";

const saying = sayings(rsvpMessages);

/** Everybody who answered; for those who may change the event, and nobody else. */
export async function comersOf(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
): Promise<Awaited<ReturnType<typeof rsvpsOf>>> {
  const event = await eventOfMine(ctx, viewer, eventId);
  return (await rsvpsOf(ctx.db, event.id)).map((one) => withOpenNote(ctx, one));
}

async function letIn(trx: Trx, rsvp: Rsvp): Promise<"confirmed" | "waiting"> {
  const seated = rsvp.status !== "yes" || (await claimSeat(trx, rsvp.eventId, rsvp.slotId));
  return seated ? "confirmed" : "waiting";
}

/**
 * Says yes or no to somebody who asked; a no can become a yes. A yes takes a seat, or a
 * place in the line when none is free.
 */
export async function decide(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  rsvpId: string,
  yes: boolean,
): Promise<Rsvp> {
  await eventOfMine(ctx, viewer, eventId);
  if (!isId(rsvpId)) throw new DomainError("not-found");
  return ctx.db.transaction().execute(async (trx) => {
    const event = await lockKnownEvent(trx, eventId);
    const before = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("id", "=", rsvpId)
      .where("eventId", "=", eventId)
      .executeTakeFirst();
    if (before === undefined) throw new DomainError("not-found");
    if (before.state !== "asked" && !(yes && before.state === "declined"))
      return withOpenNote(ctx, before);
    const state = yes ? await letIn(trx, before) : "declined";
    const rsvp = await trx
      .updateTable("rsvps")
      .set({ state, news: state })
      .where("id", "=", rsvpId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyAnswerer(trx, ctx, event, rsvp, state);
    const key = `${rsvp.id} ${state} ${rsvp.asked.toISOString()}`;
    await notifyEventComers(trx, ctx, "seat-answered", event, [{ key, memberId: rsvp.memberId }]);
    return withOpenNote(ctx, rsvp);
  });
}

/**
 * A word to all who come, and to nobody else: it may say what is sealed. On the page, by mail where
 * there is an address, as a direct note elsewhere.
 */
export async function writeToAll(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  text: string,
): Promise<number> {
  const event = await eventOfMine(ctx, viewer, eventId);
  const source = manyLines(text, 5000);
  if (source === "")
    throw new DomainError("bad-input", {
      fields: { message: saying((m) => m.errors.writeSomethingFirst) },
    });
  const contentHtml = await render(ctx, source, "message");
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const answers = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("eventId", "=", eventId)
      .where("state", "=", "confirmed")
      .execute();
    const people = answers.filter((one) => readsHosts(event.rsvp, one));
    const id = await keepHostMessage(trx, ctx, event, people, contentHtml);
    const handle = await speaker(trx, event);
    // A group that asked for several places reads it once.
    const elsewhere = new Set(people.flatMap((one) => one.actorIri ?? []));
    const note = {
      contentHtml,
      inReplyTo: objectIri(ctx.origin, "event", eventId),
      language: event.language,
    };
    if (handle !== undefined)
      for (const iri of elsewhere) await noteTo(trx, ctx, handle, iri, note);
    const mails = people.filter((one) => isReached(ctx, one));
    await enqueue(
      trx,
      mails.map((one) =>
        guestJob(one, "mail-rsvp", { rsvp: one.id, news: "message", message: id }),
      ),
      now,
    );
    return people.length;
  });
}
