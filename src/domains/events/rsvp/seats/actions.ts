/**
 * Seats: taken by one statement that keeps the limit, given back, and
 * passed on to whoever waits longest.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { takesAnswers } from "../../event.ts";
import { notifyEventComers } from "../../news/actions.ts";
import { notifyAnswerer } from "../notify-actions.ts";
import type { Rsvp } from "../rsvp.ts";

/**
 * Takes a seat if one is free. The limit stands in the statement itself: however
 * many come at once, none is sold twice.
 */
export async function claimSeat(
  trx: Trx,
  eventId: string,
  slotId: string | null,
): Promise<boolean> {
  const { rows } =
    slotId === null
      ? await sql`update events set taken = taken + 1 where id = ${eventId} and (capacity is null
        or taken < capacity) returning id`.execute(trx)
      : await sql`
          with slot as (
            update event_slots set taken = taken + 1 where id = ${slotId} and event_id = ${eventId}
              and taken < places returning event_id
          )
          update events set taken = taken + 1 from slot where events.id = slot.event_id
            returning events.id`.execute(trx);
  return rows.length === 1;
}

/** Gives a seat back. */
export async function releaseSeat(trx: Trx, eventId: string, slotId: string | null): Promise<void> {
  if (slotId !== null)
    await sql`update event_slots set taken = greatest(taken - 1, 0) where id = ${slotId}
      and event_id = ${eventId}`.execute(trx);
  await sql`update events set taken = greatest(taken - 1, 0) where id = ${eventId}`.execute(trx);
}

/**
 * Free seats go to those who wait, in the order they asked; each is told. Not where an event is
 * called off or over: nobody comes there.
 */
export async function promoteFromWaitingList(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
): Promise<void> {
  // On a clinic day a seat is a time, which only the person can choose.
  if (!takesAnswers(event, ctx.clock.now()) || event.rsvp === "slots") return;
  const promoted: Rsvp[] = [];
  for (;;) {
    const next: Rsvp | undefined = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("eventId", "=", event.id)
      .where("state", "=", "waiting")
      .where("status", "=", "yes")
      .orderBy("asked")
      .orderBy("seq")
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    if (next === undefined || !(await claimSeat(trx, event.id, null))) break;
    const moved = await trx
      .updateTable("rsvps")
      .set({ state: "confirmed", news: "moved-up" })
      .where("id", "=", next.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyAnswerer(trx, ctx, event, moved, "moved-up");
    promoted.push(moved);
  }
  await notifyEventComers(
    trx,
    ctx,
    "seat-free",
    event,
    promoted.map(({ id, memberId, asked }) => ({ key: `${id} ${asked.toISOString()}`, memberId })),
  );
}
