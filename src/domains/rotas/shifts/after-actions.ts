/** What is said of a seat once its shift has begun: it was empty, or somebody came after all. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { emptyDays } from "../rota.ts";
import { atShift, hasChanged, type ShiftTurn, sits } from "./seat-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "../messages.ts";

const saying = sayings(rotaMessages);

const lately = ({ seat, now }: ShiftTurn): void => {
  if (seat.starts > now) throw hasChanged(saying((m) => m.errors.itHasNotBegunYet));
  if (seat.ends < after(now, -days(emptyDays)))
    throw hasChanged(saying((m) => m.errors.thisWasTooLongAgo));
};

/** "This seat was empty": no name is kept with it. */
export const noteEmpty = (ctx: AppContext, viewer: Viewer, seatId: string): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    lately(turn);
    const { trx, seat, now } = turn;
    await trx
      .updateTable("shiftSeats")
      .set({ state: "empty", memberId: null, askedUntil: null, carriedBy: null, updated: now })
      .where("id", "=", seat.id)
      .execute();
    await trx.deleteFrom("shiftAskings").where("shiftSeatId", "=", seat.id).execute();
    return seat.rotaId;
  });

/**
 * "I was there": for a seat that nobody held, or that was noted as empty by
 * mistake. It counts like any other.
 */
export const wasThere = (ctx: AppContext, viewer: Viewer, seatId: string): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    lately(turn);
    const { trx, seat, me, now } = turn;
    if (seat.cancelled) throw hasChanged(saying((m) => m.errors.thisShiftWasCalledOff));
    const done = await trx
      .updateTable("shiftSeats")
      .set({
        state: seat.ends <= now ? "done" : "held",
        memberId: me.id,
        askedUntil: null,
        carriedBy: null,
        updated: now,
      })
      .where("id", "=", seat.id)
      .where("state", "in", ["open", "empty"])
      .where((eb) => eb.not(sits(seat.shiftId, me.id, seat.id)))
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyHadThisSeatOr),
      });
    return seat.rotaId;
  });
