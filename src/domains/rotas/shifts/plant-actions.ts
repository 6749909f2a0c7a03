/** Shifts of a rota are made ahead, with their seats, and cleared away. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { NewRow, Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { aheadDays, type Rota, startsOf } from "../rota.ts";

const atOnce = 1000;

/**
 * Makes the coming shifts that are not there yet; where one stands on a day, also one
 * that was called off, none is added.
 */
export async function plantShifts(trx: Trx, rotas: readonly Rota[], now: Date): Promise<number> {
  const running = rotas.filter((rota) => rota.state === "running");
  if (running.length === 0) return 0;
  const ids = running.map((rota) => rota.id);
  const standing = await trx
    .selectFrom("shifts")
    .select(["rotaId", "starts"])
    .where(sql<boolean>`rota_id = any(${ids}::uuid[])`)
    .where("starts", ">", after(now, -days(2)))
    .execute();
  const zones = new Map(running.map((rota) => [rota.id, rota.timeZone]));
  const keyOf = (rotaId: string, starts: Date): string =>
    `${rotaId} ${dayIn(starts, zones.get(rotaId) ?? "UTC")}`;
  const taken = new Set(standing.map((one) => keyOf(one.rotaId, one.starts)));
  const inputs = running.flatMap((rota) =>
    startsOf(rota, now, after(now, days(aheadDays)))
      .filter((starts) => starts > now && !taken.has(keyOf(rota.id, starts)))
      .map((starts) => ({
        id: newId(),
        rotaId: rota.id,
        starts,
        ends: after(starts, rota.minutes * 60_000),
      })),
  );
  if (inputs.length === 0) return 0;
  const kinds = await trx
    .selectFrom("rotaSeats")
    .select(["id", "rotaId", "seats"])
    .where(sql<boolean>`rota_id = any(${ids}::uuid[])`)
    .execute();
  let made = 0;
  for (let offset = 0; offset < inputs.length; offset += atOnce) {
    const fresh = await trx
      .insertInto("shifts")
      .values(inputs.slice(offset, offset + atOnce))
      .onConflict((conflict) => conflict.columns(["rotaId", "starts"]).doNothing())
      .returning(["id", "rotaId"])
      .execute();
    made += fresh.length;
    await insertSeats(
      trx,
      fresh.flatMap((shift) =>
        kinds
          .filter((kind) => kind.rotaId === shift.rotaId)
          .flatMap((kind) =>
            Array.from({ length: kind.seats }, () => ({
              id: newId(),
              shiftId: shift.id,
              seatId: kind.id,
              memberId: null,
              askedUntil: null,
              carriedBy: null,
              updated: now,
            })),
          ),
      ),
    );
  }
  return made;
}

async function insertSeats(trx: Trx, seats: readonly NewRow<"shiftSeats">[]): Promise<void> {
  for (let offset = 0; offset < seats.length; offset += atOnce)
    await trx
      .insertInto("shiftSeats")
      .values(seats.slice(offset, offset + atOnce))
      .execute();
}

/** Takes the coming shifts away that nobody holds; who was only asked is free of it. */
export async function clearShifts(trx: Trx, rotaId: string, now: Date): Promise<void> {
  // All who write to seats wait at the shift, in the order of ids.
  await trx
    .selectFrom("shifts")
    .select("id")
    .where("rotaId", "=", rotaId)
    .where("starts", ">", now)
    .orderBy("id")
    .forUpdate()
    .execute();
  await trx
    .deleteFrom("shifts")
    .where("rotaId", "=", rotaId)
    .where("starts", ">", now)
    .where("cancelled", "=", false)
    .where(
      sql<boolean>`not exists (select from shift_seats where shift_id = shifts.id
        and state in ('held', 'looking', 'done', 'empty'))`,
    )
    .execute();
}

/**
 * Makes shifts six weeks ahead. A scheduled task; rotas that are just being changed have theirs
 * made there.
 */
export async function extendRotas(ctx: AppContext): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const rotas = await trx
      .selectFrom("rotas")
      .innerJoin("groups", "groups.id", "rotas.groupId")
      .selectAll("rotas")
      .where("rotas.state", "=", "running")
      .where("groups.ended", "is", null)
      .orderBy("rotas.id")
      .forUpdate("rotas")
      .skipLocked()
      .execute();
    await plantShifts(trx, rotas, ctx.clock.now());
  });
}
