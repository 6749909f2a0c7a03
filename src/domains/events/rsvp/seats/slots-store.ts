/** The slots of a clinic day: times within an event, each with a few places. */
import { sql } from "kysely";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";

/** Most slots of one event. */
const max = 200;

type Held = Pick<Row<"events">, "id" | "starts" | "ends">;

function timesOf(event: Held, length: number): { starts: Date; ends: Date }[] {
  const times: { starts: Date; ends: Date }[] = [];
  for (let start = event.starts; times.length < max; start = after(start, length)) {
    const ends = after(start, length);
    if (ends > event.ends) break;
    times.push({ starts: start, ends });
  }
  return times;
}

/** How long each slot lasts, and for how many people it is. */
export interface SlotSize {
  readonly minutes: number;
  readonly places: number;
}

/** Of slots that stand; undefined where there are none. */
export function sizeOf(slots: readonly Row<"eventSlots">[]): SlotSize | undefined {
  const [first] = slots;
  return first === undefined
    ? undefined
    : {
        minutes: (first.ends.getTime() - first.starts.getTime()) / minutes(1),
        places: first.places,
      };
}

/**
 * Makes the slots of these events anew, of this size or of the one they had. Those that somebody
 * took stay, and move along with their event; no new one lies over them. What is right already is
 * left alone: somebody may be choosing it just now.
 */
export async function makeSlots(
  trx: Trx,
  events: readonly (Held & { /** Where it began before. */ readonly began?: Date | undefined })[],
  input: Partial<SlotSize> = {},
): Promise<void> {
  if (events.length === 0) return;
  const ids = events.map((event) => event.id);
  const before = Map.groupBy(
    await trx
      .selectFrom("eventSlots")
      .selectAll()
      .where("eventId", "in", ids)
      .orderBy("starts")
      .execute(),
    (slot) => slot.eventId,
  );
  const way = (event: (typeof events)[number]): number =>
    event.began === undefined ? 0 : event.starts.getTime() - event.began.getTime();
  const moved = events.flatMap((event) =>
    way(event) === 0
      ? []
      : (before.get(event.id) ?? [])
          .filter((slot) => slot.taken > 0)
          .map((slot) => ({ id: slot.id, by: way(event) })),
  );
  const wanted = events.flatMap((event) => {
    const standing = before.get(event.id) ?? [];
    const { minutes: long, places } = { minutes: 30, places: 1, ...sizeOf(standing), ...input };
    const taken = standing
      .filter((slot) => slot.taken > 0)
      .map((slot) => ({
        starts: after(slot.starts, way(event)),
        ends: after(slot.ends, way(event)),
      }));
    return timesOf(event, minutes(long))
      .filter((one) =>
        taken.every(
          (other) => same(other, one) || other.ends <= one.starts || one.ends <= other.starts,
        ),
      )
      .map((one) => ({
        slot: { id: newId(), eventId: event.id, ...one, places },
        stands: way(event) === 0 ? standing.find((slot) => same(slot, one)) : undefined,
      }));
  });
  const keptIds = new Set(wanted.map((one) => one.stands?.id));
  const gone = [...before.values()]
    .flat()
    .filter((slot) => slot.taken === 0 && !keptIds.has(slot.id));
  await trx
    .deleteFrom("eventSlots")
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(gone.map((slot) => slot.id)))))
    .execute();
  await moveSlots(trx, moved);
  const slots = wanted
    .filter((one) => one.stands?.places !== one.slot.places)
    .map((one) => one.slot);
  for (let offset = 0; offset < slots.length; offset += 2000)
    await trx
      .insertInto("eventSlots")
      .values(slots.slice(offset, offset + 2000))
      .onConflict((conflict) =>
        conflict
          .columns(["eventId", "starts"])
          .doUpdateSet((eb) => ({ places: eb.ref("excluded.places") })),
      )
      .execute();
}

type Time = Pick<Row<"eventSlots">, "starts" | "ends">;
const same = (one: Time, other: Time): boolean =>
  one.starts.getTime() === other.starts.getTime() && one.ends.getTime() === other.ends.getTime();

/**
 * Moves slots by so many milliseconds each, by way of another age: no two of an event may begin
 * at one time, not even for a moment.
 */
async function moveSlots(
  trx: Trx,
  moves: readonly { readonly id: string; readonly by: number }[],
): Promise<void> {
  if (moves.length === 0) return;
  const age = 1_000_000 * 86_400_000;
  for (const way of [moves.map((one) => one.by + age), moves.map(() => -age)])
    await sql`
      update event_slots
      set starts = starts + make_interval(secs => moved.by / 1000.0),
        ends = ends + make_interval(secs => moved.by / 1000.0)
      from unnest(${moves.map((one) => one.id)}::uuid[], ${way}::float8[]) as moved (id, by)
      where event_slots.id = moved.id`.execute(trx);
}

export const eventSlotsOf = (db: Reader, eventId: string): Promise<Row<"eventSlots">[]> =>
  db
    .selectFrom("eventSlots")
    .selectAll()
    .where("eventId", "=", eventId)
    .orderBy("starts")
    .execute();
