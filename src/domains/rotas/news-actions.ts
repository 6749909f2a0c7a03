/** What members are told of shifts: that they are asked, and that one is tomorrow. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, hours } from "#platform/lib/clock.ts";

interface Seat {
  readonly seatId: string;
  readonly memberId: string;
  readonly shiftId: string;
  readonly rotaId: string;
  readonly groupId: string;
  readonly name: string;
  readonly starts: Date;
}

const told = (one: Seat) => ({
  groupId: one.groupId,
  visibility: "group" as const,
  about: undefined,
  path: `/rotas/${one.rotaId}`,
  words: { name: one.name, starts: one.starts.toISOString() },
  to: [one.memberId],
});

/** Those who were asked at this moment, in the transaction that asks them. */
export async function notifyOfAskedShifts(
  trx: Trx,
  ctx: AppContext,
  seats: readonly string[],
): Promise<void> {
  const { rows } = await sql<Seat>`
    select ss.id as "seatId", ss.member_id as "memberId", s.id as "shiftId", r.id as "rotaId",
      r.group_id as "groupId", r.name, s.starts
    from shift_seats ss join shifts s on s.id = ss.shift_id join rotas r on r.id = s.rota_id
    where ss.id = any(${seats}::uuid[]) and ss.state = 'asked'
      and ss.member_id is not null`.execute(trx);
  await notify(
    trx,
    ctx,
    "shift-asked",
    rows.map((one) => ({ ...told(one), key: `${one.seatId} ${one.memberId}` })),
  );
}

/** A day before, those who hold a seat. A scheduled task. */
export async function notifyOfShiftsTomorrow(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const { rows } = await sql<Seat>`
      select ss.id as "seatId", ss.member_id as "memberId", s.id as "shiftId", r.id as "rotaId",
        r.group_id as "groupId", r.name, s.starts
      from shift_seats ss join shifts s on s.id = ss.shift_id join rotas r on r.id = s.rota_id
      where s.starts > ${now} and s.starts < ${after(now, hours(26))} and not s.cancelled
        and ss.state in ('held', 'looking') and ss.member_id is not null`.execute(trx);
    await notify(
      trx,
      ctx,
      "shift-tomorrow",
      rows.map((one) => ({ ...told(one), key: `${one.shiftId} ${one.starts.toISOString()}` })),
    );
  });
}
