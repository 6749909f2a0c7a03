/**
 * Asking instead of assigning: one person at a time, with two days to answer; and
 * what is forgotten afterwards. Scheduled tasks.
 */
import { setImmediate as others } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { after, days, earlier } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { busyOf, loadsOf, rotaPeople, worksOf } from "../suggest/store.ts";
import { notifyOfAskedShifts } from "../news-actions.ts";
import { answerTime, maxAskings, tooLate } from "../rota.ts";
import {
  chooseNext,
  dayNumber,
  evenBelow,
  type SuggestionOrder,
  suggestionOrder,
  planDays,
  countPromise,
  type Seat,
  spreadOf,
  windowDays,
} from "../suggest/suggest.ts";

/** A year: what newcomers are measured by when they come. */
const historyDays = 2 * windowDays;

interface OpenSeat {
  readonly id: string;
  readonly shiftId: string;
  readonly rotaId: string;
  readonly seatId: string | null;
  readonly starts: Date;
  readonly ends: Date;
  readonly practice: string;
  readonly learning: boolean;
  /** An ordinary seat of this shift is held, or it has none. */
  readonly paired: boolean;
  readonly gapDays: number;
  readonly timeZone: string;
  readonly weight: string;
  readonly asked: readonly string[];
}

/** Seats that nobody holds, in the order of their shifts. */
async function openSeats(trx: Trx, shifts: readonly string[]): Promise<readonly OpenSeat[]> {
  const { rows } = await sql<OpenSeat>`
    select ss.id, ss.shift_id, s.rota_id, ss.seat_id, s.starts, s.ends, r.gap_days, r.time_zone,
      r.weight,
      coalesce(rs.practice, '') as practice, coalesce(rs.learning, false) as learning,
      not coalesce(rs.learning, false) or exists (select from shift_seats o left
        join rota_seats os on os.id = o.seat_id
        where o.shift_id = s.id and not coalesce(os.learning, false)
          and o.state in ('held', 'looking'))
        or not exists (select from shift_seats o left join rota_seats os on os.id = o.seat_id
        where o.shift_id = s.id and not coalesce(os.learning, false)) as paired,
      array(select a.member_id from shift_askings a where a.shift_seat_id = ss.id)::text[] as asked
    from shift_seats ss join shifts s on s.id = ss.shift_id join rotas r on r.id = s.rota_id left
      join rota_seats rs on rs.id = ss.seat_id
    where ss.shift_id = any(${shifts}::uuid[]) and ss.state = 'open'
    order by s.starts, s.id, coalesce(rs.learning, false), rs.name, ss.id`.execute(trx);
  return rows;
}

/**
 * Of `shift_seats ss` and `shifts s`: who has it is paused at that time, or is asked while they
 * are: they can't say so themselves.
 */
const ofPaused = (
  now: Date,
): RawBuilder<unknown> => sql`ss.state in ('asked', 'held', 'looking') and exists (
  select from rotas pr join memberships pm on pm.group_id = pr.group_id where pr.id = s.rota_id
    and pm.member_id = ss.member_id
    and pm.paused_until > case when ss.state = 'asked' then ${now}::timestamptz
      else greatest(s.starts, ${now}::timestamptz) end)`;

/** Silence is a "not this time" too; and a pause sets seats free. */
async function passOn(trx: Trx, shifts: readonly string[], now: Date): Promise<void> {
  await sql`update shift_seats ss set state = 'open', member_id = null, asked_until = null,
    carried_by = null, updated = ${now}
    from shifts s where s.id = ss.shift_id and ss.shift_id = any(${shifts}::uuid[])
      and ${ofPaused(now)}`.execute(trx);
  const silent = sql`ss.shift_id = any(${shifts}::uuid[]) and ss.state = 'asked'
    and ss.asked_until <= ${now}`;
  await sql`update shift_askings set answer = 'silent' from shift_seats ss
    where shift_seat_id = ss.id and shift_askings.member_id = ss.member_id and ${silent}`.execute(
    trx,
  );
  await sql`update shift_seats ss set state = 'open', member_id = null, asked_until = null,
    carried_by = null, updated = ${now} where ${silent}`.execute(trx);
}

const seatOf = (open: OpenSeat): Seat => {
  const day = dayIn(open.starts, open.timeZone);
  return {
    rotaId: open.rotaId,
    shiftId: open.shiftId,
    seatId: open.seatId ?? "",
    practice: open.practice,
    learning: open.learning,
    gapDays: open.gapDays,
    starts: open.starts.getTime(),
    ends: open.ends.getTime(),
    day: dayNumber(day),
    month: day.slice(0, 7),
  };
};

interface Asking {
  readonly id: string;
  readonly memberId: string;
  readonly until: Date;
}

async function plan(
  order: SuggestionOrder,
  seats: readonly OpenSeat[],
  now: Date,
): Promise<readonly Asking[]> {
  const askings: Asking[] = [];
  for (const open of seats) {
    if (!open.paired || open.asked.length >= maxAskings || after(now, tooLate) >= open.starts)
      continue;
    const seat = seatOf(open);
    const memberId = chooseNext(order, seat, new Set(open.asked));
    // In a large group each takes a few milliseconds, and others wait for this process too.
    await others();
    if (memberId === undefined) continue;
    const { rotaId, shiftId, starts, ends, day, month } = seat;
    const effort = ((ends - starts) / 60_000) * Number(open.weight);
    countPromise(order, { personId: memberId, rotaId, shiftId, starts, ends, day, month, effort });
    askings.push({ id: open.id, memberId, until: earlier(after(now, answerTime), open.starts) });
  }
  return askings;
}

/**
 * Asks for the open seats of one group. Rotas, then shifts, are held until
 * the end: two workers never ask twice.
 */
async function askGroup(ctx: AppContext, groupId: string): Promise<number> {
  const now = ctx.clock.now();
  const until = after(now, days(planDays));
  return ctx.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom("rotas")
      .select("id")
      .where("groupId", "=", groupId)
      .orderBy("id")
      .forUpdate()
      .execute();
    const { rows } = await sql<{ id: string }>`select s.id from shifts s
      where s.rota_id in (select id from rotas where group_id = ${groupId}::uuid
        and state = 'running')
        and not s.cancelled and s.starts > ${now} and s.starts <= ${until}
      order by s.id for update`.execute(trx);
    const shifts = rows.map((row) => row.id);
    if (shifts.length === 0) return 0;
    await passOn(trx, shifts, now);
    const seats = await openSeats(trx, shifts);
    if (seats.length === 0) return 0;
    const people = await rotaPeople(trx, groupId, now);
    const works = await worksOf(trx, groupId, after(now, -days(historyDays)));
    const busy = await busyOf(trx, groupId, now, after(until, days(1)));
    const asked = await plan(suggestionOrder(people, [...works, ...busy]), seats, now);
    if (asked.length === 0) return 0;
    const input = sql`unnest(${asked.map((one) => one.id)}::uuid[], ${asked.map(
      (one) => one.memberId,
    )}::uuid[], ${asked.map((one) => one.until)}::timestamptz[]) as asking (id, member_id, until)`;
    await sql`with taken as (
        update shift_seats ss set state = 'asked', member_id = asking.member_id,
          asked_until = asking.until, carried_by = null, updated = ${now}
        from ${input} where ss.id = asking.id and ss.state = 'open' returning ss.id, ss.member_id)
      insert into shift_askings (shift_seat_id, member_id, made) select id, member_id,
        ${now}::timestamptz from taken`.execute(trx);
    await notifyOfAskedShifts(
      trx,
      ctx,
      asked.map((one) => one.id),
    );
    return asked.length;
  });
}

/**
 * Asks for what is open in the coming three weeks, after closing what is
 * over. Answers how many were asked.
 */
export async function askForShifts(ctx: AppContext): Promise<number> {
  await closeShifts(ctx);
  const now = ctx.clock.now();
  const { rows } = await sql<{ groupId: string }>`
    select distinct r.group_id from rotas r join groups g on g.id = r.group_id
      join shifts s on s.rota_id = r.id join shift_seats ss on ss.shift_id = s.id
    where r.state = 'running' and g.ended is null and not s.cancelled and s.starts > ${now}
      and s.starts <= ${after(now, days(planDays))}
      and (ss.state = 'open' or (ss.state = 'asked' and ss.asked_until <= ${now})
        or (${ofPaused(now)}))
    order by r.group_id`.execute(ctx.db);
  let asked = 0;
  for (const { groupId } of rows) asked += await askGroup(ctx, groupId);
  return asked;
}

/** What was held is done when its time is over; who was only asked is free. */
async function closeShifts({ db, clock }: AppContext): Promise<void> {
  const now = clock.now();
  await sql`with over as (
      select ss.id from shift_seats ss join shifts s on s.id = ss.shift_id
      where s.ends <= ${now} and s.ends > ${after(
        now,
        -days(60),
      )} and ss.state in ('asked', 'held', 'looking') order by s.id, ss.id for update of ss)
    update shift_seats ss set updated = ${now}, asked_until = null,
      member_id = case when ss.state = 'asked' or s.cancelled then null else ss.member_id end,
      state = case when ss.state = 'asked' or s.cancelled then 'open' else 'done' end
    from over, shifts s where over.id = ss.id and s.id = ss.shift_id`.execute(db);
}

/** Who was asked is forgotten with the shift; who held what, after a year. */
export async function forgetShifts({ db, clock }: AppContext): Promise<void> {
  const now = clock.now();
  await sql`delete from shift_askings a using shift_seats ss join shifts s on s.id = ss.shift_id
    where a.shift_seat_id = ss.id and s.ends < ${after(now, -days(1))}`.execute(db);
  await db
    .deleteFrom("shifts")
    .where("ends", "<", after(now, -days(historyDays + 1)))
    .execute();
}

/**
 * Is the group's work carried evenly? undefined where it can't be
 * told yet, or would tell about persons.
 */
export async function isEven(db: Reader, groupId: string, now: Date): Promise<boolean | undefined> {
  const loads = await loadsOf(db, groupId, after(now, -days(windowDays)), now);
  const spread = spreadOf(loads, Math.floor(now.getTime() / days(1)));
  return spread === undefined ? undefined : spread < evenBelow;
}
