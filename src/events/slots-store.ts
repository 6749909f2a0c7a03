/** The slots of a clinic day: times within an event, each with a few places. */
import type { Reader, Row, Trx } from "#database/schema.ts";
import { after, minutes } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";

/** Most slots of one event. */
const most = 200;

type Held = Pick<Row<"events">, "id" | "starts" | "ends">;

function timesOf(event: Held, length: number): { starts: Date; ends: Date }[] {
  const times: { starts: Date; ends: Date }[] = [];
  for (let at = event.starts; times.length < most; at = after(at, length)) {
    const ends = after(at, length);
    if (ends > event.ends) break;
    times.push({ starts: at, ends });
  }
  return times;
}

/** Makes the slots of these events anew; those that somebody took stay. */
export async function makeSlots(
  trx: Trx,
  events: readonly Held[],
  wish: { readonly minutes: number; readonly places: number } = { minutes: 30, places: 1 },
): Promise<void> {
  if (events.length === 0) return;
  await trx
    .deleteFrom("eventSlots")
    .where(
      "eventId",
      "in",
      events.map((event) => event.id),
    )
    .where("taken", "=", 0)
    .execute();
  const slots = events.flatMap((event) =>
    timesOf(event, minutes(wish.minutes)).map((one) => ({ id: newId(), eventId: event.id, ...one, places: wish.places })),
  );
  for (let at = 0; at < slots.length; at += 2000)
    await trx
      .insertInto("eventSlots")
      .values(slots.slice(at, at + 2000))
      .onConflict((conflict) => conflict.columns(["eventId", "starts"]).doUpdateSet((eb) => ({ places: eb.ref("excluded.places") })))
      .execute();
}

export const slotsOf = (db: Reader, eventId: string): Promise<Row<"eventSlots">[]> =>
  db.selectFrom("eventSlots").selectAll().where("eventId", "=", eventId).orderBy("starts").execute();
