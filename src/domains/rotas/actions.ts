/**
 * What a group does with its rotas: begin, change, rest, end them;
 * and the shifts that are made of them.
 */
import { later } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { newId } from "#platform/lib/ids.ts";
import {
  maxRotas,
  readRota,
  type Rota,
  type RotaFacts,
  type RotaInput,
  type SeatFacts,
  type RotaSeat,
} from "./rota.ts";
import { type FullRota, rotaFor } from "./store.ts";
import { shiftSeats } from "./shifts/store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "./messages.ts";
import { plantShifts, clearShifts } from "./shifts/plant-actions.ts";

const saying = sayings(rotaMessages);

/**
 * Writes a rota with its seats and makes its first shifts. The caller
 * has checked that the group wants it.
 */
export async function insertRota(
  trx: Trx,
  now: Date,
  groupId: string,
  id: string,
  facts: RotaFacts,
  seats: readonly SeatFacts[],
): Promise<void> {
  const rota = await trx
    .insertInto("rotas")
    .values({ ...facts, id, groupId, made: now, updated: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (rota === undefined) return;
  await trx
    .insertInto("rotaSeats")
    .values(seats.map((seat) => ({ ...seat, id: newId(), rotaId: id })))
    .execute();
  await plantShifts(trx, [rota], now);
}

function read(input: RotaInput): {
  readonly facts: RotaFacts;
  readonly seats: readonly SeatFacts[];
} {
  const { facts, seats, notes } = readRota(input);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  return { facts, seats };
}

export async function makeRota(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: RotaInput,
): Promise<string> {
  const { group } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, seats } = read(input);
  await prepareTexts(ctx, { content: facts.content });
  const { count } = await ctx.db
    .selectFrom("rotas")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("groupId", "=", group.id)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxRotas)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.aGroupKeepsRotasAt({ maxRotas })),
    });
  const id = newId();
  await ctx.db
    .transaction()
    .execute(async (trx) => insertRota(trx, ctx.clock.now(), group.id, id, facts, seats));
  return id;
}

/** Of a group that the viewer belongs to; else not-found. */
export async function ourRota(ctx: AppContext, viewer: Viewer, id: string): Promise<FullRota> {
  const full = await rotaFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", full.group.id);
  return full;
}

const held = (trx: Trx, id: string): Promise<Rota> =>
  trx
    .selectFrom("rotas")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new DomainError("not-found"));

/**
 * Do the shifts stay as they are? Where only words, the place or the weight change,
 * nobody needs to be asked once more.
 */
const keepsShifts = (
  rota: Rota,
  kinds: readonly RotaSeat[],
  facts: RotaFacts,
  seats: readonly SeatFacts[],
): boolean =>
  rota.rule === facts.rule &&
  rota.timeZone === facts.timeZone &&
  rota.minutes === facts.minutes &&
  rota.firstStart.getTime() === facts.firstStart.getTime() &&
  seats.length === kinds.length &&
  kinds.every((kind) =>
    seats.some(
      (seat) =>
        seat.id === kind.id &&
        seat.seats === kind.seats &&
        seat.practice === kind.practice &&
        seat.learning === kind.learning,
    ),
  );

/**
 * Coming shifts that somebody holds stay as they are; all others are made
 * anew when what changed concerns them.
 */
export async function changeRota(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: RotaInput,
): Promise<void> {
  await ourRota(ctx, viewer, id);
  const { facts, seats } = read(input);
  await prepareTexts(ctx, { content: facts.content });
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const was = await held(trx, id);
    const rota = await trx
      .updateTable("rotas")
      .set({ ...facts, updated: later(was.updated, now) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (!keepsShifts(was, await shiftSeats(trx, id), facts, seats)) await clearShifts(trx, id, now);
    await writeSeats(trx, id, seats);
    await plantShifts(trx, [rota], now);
  });
}

async function writeSeats(trx: Trx, rotaId: string, seats: readonly SeatFacts[]): Promise<void> {
  const known = new Set(
    (await trx.selectFrom("rotaSeats").select("id").where("rotaId", "=", rotaId).execute()).map(
      (row) => row.id,
    ),
  );
  const inputs = seats.map(({ id, ...seat }) => ({
    ...seat,
    rotaId,
    id: id !== undefined && known.delete(id) ? id : newId(),
  }));
  const gone = [...known];
  if (gone.length > 0) {
    // What was held in them stays part of what people carried.
    await trx.updateTable("shiftSeats").set({ seatId: null }).where("seatId", "in", gone).execute();
    await trx.deleteFrom("rotaSeats").where("id", "in", gone).execute();
  }
  await trx
    .insertInto("rotaSeats")
    .values(inputs)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        name: eb.ref("excluded.name"),
        practice: eb.ref("excluded.practice"),
        seats: eb.ref("excluded.seats"),
        learning: eb.ref("excluded.learning"),
      })),
    )
    .execute();
}

/** It rests, ends, or runs again. What people hold already stays. */
export async function turnRota(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  state: Rota["state"],
): Promise<void> {
  await ourRota(ctx, viewer, id);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const was = await held(trx, id);
    const rota = await trx
      .updateTable("rotas")
      .set({ state, updated: later(was.updated, now) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (state === "running") await plantShifts(trx, [rota], now);
    else await clearShifts(trx, id, now);
  });
}
