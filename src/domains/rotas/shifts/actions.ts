/**
 * What people do with seats: answer, take, look for a stand-in, give
 * back. Nothing of it costs anything.
 */
import { sql } from "kysely";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import { oneLine, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { rotaInsider, type RotaMember } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "../messages.ts";
import {
  atShift,
  mustCome,
  hasChanged,
  answerRow,
  sitDown,
  leaveSeat,
  type ShiftTurn,
  ofTheirs,
} from "./seat-actions.ts";

const saying = sayings(rotaMessages);

/**
 * Who is asked says yes or "not this time"; no reason is asked for. Answers
 * the rota's id, as all that follow.
 */
export const answerSeat = (
  ctx: AppContext,
  viewer: Viewer,
  seatId: string,
  yes: boolean,
): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    mustCome(turn);
    const { trx, seat, me, now } = turn;
    if (seat.state !== "asked" || seat.memberId !== me.id)
      throw hasChanged(saying((m) => m.errors.theTimeToAnswerIs));
    await answerRow(trx, seat.id, me.id, yes ? "yes" : "no", now);
    if (yes) await sitDown(turn, me.id, null);
    else await leaveSeat(turn);
    return seat.rotaId;
  });

/** A member of the group by handle, "" for oneself. */
async function whom(trx: Trx, groupId: string, me: RotaMember, handle: string): Promise<string> {
  const plain = readHandle(handle);
  if (plain === "" || plain === me.handle) return me.id;
  const found = await trx
    .selectFrom("memberships")
    .innerJoin("members", "members.id", "memberships.memberId")
    .select("members.id")
    .where("memberships.groupId", "=", groupId)
    .where("members.handle", "=", plain)
    .executeTakeFirst();
  if (found === undefined)
    throw new DomainError("bad-input", {
      fields: { who: saying((m) => m.errors.theHandleOfAMember) },
    });
  return found.id;
}

/** Belongs, is not paused, and has declared the practice, unless the seat is there to learn it. */
async function mayTake({ trx, seat, now }: ShiftTurn, memberId: string): Promise<void> {
  const found = await trx
    .selectFrom("memberships")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("practices")
            .select("practice")
            .where("memberId", "=", memberId)
            .where("practice", "=", seat.practice),
        )
        .as("practised"),
    )
    .where("groupId", "=", seat.groupId)
    .where("memberId", "=", memberId)
    .where((eb) => eb.or([eb("pausedUntil", "is", null), eb("pausedUntil", "<=", now)]))
    .executeTakeFirst();
  if (found === undefined)
    throw new DomainError("not-allowed", { detail: saying((m) => m.errors.seatsAreForMembersOf) });
  if (seat.practice !== "" && !seat.learning && found.practised !== true)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thisSeatAsksForWhoever({ practice: seat.practice })),
    });
}

/**
 * Takes an open seat, or stands in; with `who`, the handle of somebody
 * who said yes to the viewer, for them.
 */
export const takeSeat = (
  ctx: AppContext,
  viewer: Viewer,
  seatId: string,
  who = "",
): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    mustCome(turn);
    const { trx, seat, me, now } = turn;
    const memberId = await whom(trx, seat.groupId, me, who);
    await mayTake(turn, memberId);
    await sitDown(turn, memberId, memberId === me.id ? null : me.id);
    if (seat.state === "asked") await answerRow(trx, seat.id, memberId, "yes", now);
    return seat.rotaId;
  });

/** "I can't come", and back: the seat stays theirs until somebody takes it. */
export const lookForStandIn = (
  ctx: AppContext,
  viewer: Viewer,
  seatId: string,
  looking: boolean,
): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    const { trx, seat, now } = ofTheirs(turn);
    await trx
      .updateTable("shiftSeats")
      .set({ state: looking ? "looking" : "held", updated: now })
      .where("id", "=", seat.id)
      .execute();
    return seat.rotaId;
  });

/** Gives the seat back wholly: it is open again, and they are not asked for it once more. */
export const releaseShiftSeat = (
  ctx: AppContext,
  viewer: Viewer,
  seatId: string,
): Promise<string> =>
  atShift(ctx, viewer, seatId, async (turn) => {
    const { trx, seat, me, now } = ofTheirs(turn);
    await answerRow(trx, seat.id, me.id, "no", now);
    await leaveSeat(turn);
    return seat.rotaId;
  });

async function ourShift(
  ctx: AppContext,
  viewer: Viewer,
  shiftId: string,
): Promise<{ readonly rotaId: string; readonly starts: Date }> {
  const shift = isId(shiftId)
    ? await ctx.db
        .selectFrom("shifts")
        .innerJoin("rotas", "rotas.id", "shifts.rotaId")
        .select(["shifts.rotaId", "shifts.starts", "rotas.groupId"])
        .where("shifts.id", "=", shiftId)
        .executeTakeFirst()
    : undefined;
  if (shift === undefined) throw new DomainError("not-found");
  rotaInsider(viewer, shift.groupId);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", shift.groupId);
  return shift;
}

/**
 * Calls one shift off, or puts it on again; with a note for those who
 * hold a seat. Answers the rota's id.
 */
export async function callOff(
  ctx: AppContext,
  viewer: Viewer,
  shiftId: string,
  cancelled: boolean,
  note = "",
): Promise<string> {
  const shift = await ourShift(ctx, viewer, shiftId);
  const now = ctx.clock.now();
  if (shift.starts <= now) throw hasChanged(saying((m) => m.errors.itHasBegunAlready));
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .updateTable("shifts")
      .set({ cancelled, note: oneLine(note, 300) })
      .where("id", "=", shiftId)
      .execute();
    if (!cancelled) return;
    await trx
      .deleteFrom("shiftAskings")
      .where(
        sql<boolean>`shift_seat_id in (select id from shift_seats where shift_id = ${shiftId}::uuid
          and state = 'asked')`,
      )
      .execute();
    await trx
      .updateTable("shiftSeats")
      .set({ state: "open", memberId: null, askedUntil: null, carriedBy: null, updated: now })
      .where("shiftId", "=", shiftId)
      .where("state", "=", "asked")
      .execute();
  });
  return shift.rotaId;
}

/**
 * One ordinary open seat in each coming shift of the rota. Where a shift has several seats,
 * the last one that is open or for learning is left to others, so that regulars do not
 * crowd newcomers out. Answers how many.
 */
export async function takeRegularly(
  ctx: AppContext,
  viewer: Viewer,
  rotaId: string,
): Promise<number> {
  const rota = isId(rotaId)
    ? await ctx.db.selectFrom("rotas").select("groupId").where("id", "=", rotaId).executeTakeFirst()
    : undefined;
  if (rota === undefined) throw new DomainError("not-found");
  const me = rotaInsider(viewer, rota.groupId);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", rota.groupId);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("shifts")
      .select("id")
      .where("rotaId", "=", rotaId)
      .where("starts", ">", now)
      .orderBy("id")
      .forUpdate()
      .execute();
    const { rows } = await sql<{ id: string }>`
      update shift_seats set state = 'held', member_id = ${me.id}::uuid, asked_until = null,
        carried_by = null, updated = ${now}
      where id in (
        select distinct on (s.id) ss.id
        from shifts s join shift_seats ss on ss.shift_id = s.id left
          join rota_seats rs on rs.id = ss.seat_id
        where s.rota_id = ${rotaId}::uuid and s.starts > ${now} and not s.cancelled
          and ss.state = 'open' and not coalesce(rs.learning, false)
          and (coalesce(rs.practice, '') = '' or exists (select from practices p
            where p.member_id = ${me.id}::uuid and p.practice = rs.practice))
          and exists (select from memberships m where m.group_id = ${rota.groupId}::uuid
            and m.member_id = ${me.id}::uuid
            and (m.paused_until is null or m.paused_until <= ${now}))
          and not exists (select from shift_seats o where o.shift_id = s.id
            and o.member_id = ${me.id}::uuid)
          and ((select count(*) from shift_seats o where o.shift_id = s.id) = 1
            or exists (select from shift_seats o left join rota_seats os on os.id = o.seat_id
              where o.shift_id = s.id and o.id <> ss.id and (o.state = 'open'
                or coalesce(os.learning, false))))
        order by s.id, ss.id)
      returning id`.execute(trx);
    return rows.length;
  });
}

/**
 * Who leaves: coming seats are open again, what was done stays without a name. Before the
 * membership or the member is deleted, in the same transaction.
 */
export const releaseShiftsOf =
  (ctx: AppContext) =>
  async (trx: Trx, memberId: string, groupId?: string): Promise<void> => {
    const now = ctx.clock.now();
    const here = groupId === undefined ? sql`` : sql`and r.group_id = ${groupId}::uuid`;
    await sql`select from shifts where id in (
      select s.id from shift_seats ss join shifts s on s.id = ss.shift_id
        join rotas r on r.id = s.rota_id where ss.member_id = ${memberId}::uuid ${here})
      order by id for update`.execute(trx);
    await sql`update shift_seats set member_id = null, carried_by = null, asked_until = null,
      updated = ${now},
        state = case when s.ends > ${now} or shift_seats.state = 'asked' then 'open'
          when shift_seats.state in ('held', 'looking') then 'done' else shift_seats.state end
      from shifts s join rotas r on r.id = s.rota_id
      where s.id = shift_seats.shift_id
        and shift_seats.member_id = ${memberId}::uuid ${here}`.execute(trx);
    await sql`delete from shift_askings a using shift_seats ss join shifts s on s.id = ss.shift_id
      join rotas r on r.id = s.rota_id
      where a.shift_seat_id = ss.id and a.member_id = ${memberId}::uuid ${here}`.execute(trx);
  };
