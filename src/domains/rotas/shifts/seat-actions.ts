/** A seat of a shift, under its lock: who sits in it, and how it is taken and left. */
import { type RawBuilder, sql } from "kysely";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { SeatState, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { rotaInsider, type RotaMember } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "../messages.ts";

const saying = sayings(rotaMessages);

interface Seat {
  readonly id: string;
  readonly shiftId: string;
  readonly rotaId: string;
  readonly groupId: string;
  readonly state: SeatState;
  readonly memberId: string | null;
  readonly practice: string;
  readonly learning: boolean;
  readonly starts: Date;
  readonly ends: Date;
  readonly cancelled: boolean;
}

export interface ShiftTurn {
  readonly trx: Trx;
  readonly seat: Seat;
  readonly me: RotaMember;
  readonly now: Date;
}

export const hasChanged = (
  detail: Saying = saying((m) => m.errors.somebodyWasQuicker),
): DomainError => new DomainError("conflict", { detail });

/** All who write to the seats of a shift wait at the shift: so nobody sits on two seats of it. */
export async function atShift<T>(
  ctx: AppContext,
  viewer: Viewer,
  seatId: string,
  work: (turn: ShiftTurn) => Promise<T>,
): Promise<T> {
  if (!isId(seatId)) throw new DomainError("not-found");
  const place = await ctx.db
    .selectFrom("shiftSeats as ss")
    .innerJoin("shifts as s", "s.id", "ss.shiftId")
    .innerJoin("rotas as r", "r.id", "s.rotaId")
    .select(["ss.shiftId", "r.groupId"])
    .where("ss.id", "=", seatId)
    .executeTakeFirst();
  if (place === undefined) throw new DomainError("not-found");
  const me = rotaInsider(viewer, place.groupId);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", place.groupId);
  return ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("shifts")
      .select("id")
      .where("id", "=", place.shiftId)
      .forUpdate()
      .execute();
    const seat = await trx
      .selectFrom("shiftSeats as ss")
      .innerJoin("shifts as s", "s.id", "ss.shiftId")
      .innerJoin("rotas as r", "r.id", "s.rotaId")
      .leftJoin("rotaSeats as rs", "rs.id", "ss.seatId")
      .select([
        "ss.id",
        "ss.shiftId",
        "s.rotaId",
        "r.groupId",
        "ss.state",
        "ss.memberId",
        "s.starts",
        "s.ends",
        "s.cancelled",
      ])
      .select([
        sql<string>`coalesce(rs.practice, '')`.as("practice"),
        sql<boolean>`coalesce(rs.learning, false)`.as("learning"),
      ])
      .where("ss.id", "=", seatId)
      .executeTakeFirst();
    if (seat === undefined) throw new DomainError("not-found");
    return work({ trx, seat, me, now: ctx.clock.now() });
  });
}

export const mustCome = ({ seat, now }: ShiftTurn): void => {
  if (seat.cancelled) throw hasChanged(saying((m) => m.errors.thisShiftWasCalledOff));
  if (seat.ends <= now) throw hasChanged(saying((m) => m.errors.thisShiftIsOver));
};

/** A seat to come that the viewer has. */
export const ofTheirs = (turn: ShiftTurn): ShiftTurn => {
  mustCome(turn);
  const { seat, me } = turn;
  if (seat.memberId !== me.id || (seat.state !== "held" && seat.state !== "looking"))
    throw hasChanged(saying((m) => m.errors.thisSeatIsNotYours));
  return turn;
};

export async function answerRow(
  trx: Trx,
  seatId: string,
  memberId: string,
  answer: "yes" | "no",
  now: Date,
): Promise<void> {
  await trx
    .insertInto("shiftAskings")
    .values({ shiftSeatId: seatId, memberId, answer, made: now })
    .onConflict((conflict) => conflict.columns(["shiftSeatId", "memberId"]).doUpdateSet({ answer }))
    .execute();
}

export const sits = (shiftId: string, memberId: string, but: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from shift_seats o where o.shift_id = ${shiftId}::uuid
    and o.id <> ${but}::uuid
    and o.member_id = ${memberId}::uuid and o.state in ('asked', 'held', 'looking', 'done'))`;

/**
 * One statement: an open seat, one whose holder looks for a stand-in, or the
 * one that this member is asked for.
 */
export async function sitDown(
  { trx, seat, now }: ShiftTurn,
  memberId: string,
  carriedBy: string | null,
): Promise<void> {
  const done = await trx
    .updateTable("shiftSeats")
    .set({ state: "held", memberId, askedUntil: null, carriedBy, updated: now })
    .where("id", "=", seat.id)
    .where((eb) =>
      eb.or([
        eb("state", "=", "open"),
        eb.and([eb("state", "=", "looking"), eb("memberId", "!=", memberId)]),
        eb.and([eb("state", "=", "asked"), eb("memberId", "=", memberId)]),
      ]),
    )
    .where((eb) => eb.not(sits(seat.shiftId, memberId, seat.id)))
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw hasChanged();
}

export const leaveSeat = async ({ trx, seat, now }: ShiftTurn): Promise<void> => {
  await trx
    .updateTable("shiftSeats")
    .set({ state: "open", memberId: null, askedUntil: null, carriedBy: null, updated: now })
    .where("id", "=", seat.id)
    .execute();
};
