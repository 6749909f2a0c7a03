/** What the chooser weighs, read for a whole group at once. */
import { sql } from "kysely";
import type { Capacity, Reader } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { dayNumber, type Load, type RotaPerson, type Work } from "./suggest.ts";

/** Who belongs to the group. */
export async function rotaPeople(db: Reader, groupId: string, now: Date): Promise<RotaPerson[]> {
  const { rows } = await sql<{
    id: string;
    capacity: Capacity;
    entry: string;
    paused: boolean;
    practices: readonly string[];
  }>`select m.member_id as id, m.capacity, greatest(m.since, m.returned)::text as entry,
    coalesce(m.paused_until > ${now}, false) as paused,
      array(select practice from practices p where p.member_id = m.member_id) as practices
    from memberships m where m.group_id = ${groupId}::uuid order by m.member_id`.execute(db);
  return rows.map(({ entry, practices, ...row }) => ({
    ...row,
    entry: dayNumber(entry),
    practices: new Set(practices),
  }));
}

/** Done and promised in the group since then, seats that people are being asked for among them. */
export async function worksOf(db: Reader, groupId: string, since: Date): Promise<Work[]> {
  const { rows } = await sql<{
    personId: string;
    rotaId: string;
    shiftId: string;
    starts: Date;
    ends: Date;
    weight: string;
    timeZone: string;
  }>`select ss.member_id as person_id, s.rota_id, s.id as shift_id, s.starts, s.ends, r.weight,
    r.time_zone
    from rotas r join shifts s on s.rota_id = r.id join shift_seats ss on ss.shift_id = s.id
    where r.group_id = ${groupId}::uuid and s.starts > ${since} and not s.cancelled
      and ss.member_id is not null and ss.state in ('asked', 'held', 'looking', 'done')
    order by s.starts, ss.id`.execute(db);
  return rows.map(({ weight, timeZone, starts, ends, ...row }) => {
    const day = dayIn(starts, timeZone);
    return {
      ...row,
      starts: starts.getTime(),
      ends: ends.getTime(),
      day: dayNumber(day),
      month: day.slice(0, 7),
      effort: ((ends.getTime() - starts.getTime()) / 60_000) * Number(weight),
    };
  });
}

/**
 * When members of the group are elsewhere: in shifts of their other
 * groups, at events they said yes to.
 */
export async function busyOf(db: Reader, groupId: string, from: Date, to: Date): Promise<Work[]> {
  const { rows } = await sql<{ personId: string; starts: Date; ends: Date }>`
    select ss.member_id as person_id, s.starts, s.ends
    from shifts s join rotas r on r.id = s.rota_id join shift_seats ss on ss.shift_id = s.id
      join memberships m on m.group_id = ${groupId}::uuid and m.member_id = ss.member_id
    where s.starts < ${to} and s.ends > ${from} and not s.cancelled
      and r.group_id <> ${groupId}::uuid and ss.state in ('asked', 'held', 'looking')
    union all
    select a.member_id, e.starts, e.ends
    from events e join rsvps a on a.event_id = e.id
      join memberships m on m.group_id = ${groupId}::uuid and m.member_id = a.member_id
    where e.starts < ${to} and e.ends > ${from} and e.status <> 'cancelled' and a.status = 'yes'
      and a.state = 'confirmed'`.execute(db);
  return rows.map(({ personId, starts, ends }) => ({
    personId,
    rotaId: "",
    shiftId: "",
    starts: starts.getTime(),
    ends: ends.getTime(),
    day: 0,
    month: "",
    effort: 0,
  }));
}

/** What each who belongs has carried since then, as long as they belong. */
export async function loadsOf(
  db: Reader,
  groupId: string,
  since: Date,
  now: Date,
): Promise<Load[]> {
  const { rows } = await sql<{
    id: string;
    capacity: Capacity;
    entry: string;
    effort: number;
    seats: number;
  }>`
    select m.member_id as id, m.capacity, greatest(m.since, m.returned)::text as entry,
      coalesce(w.effort, 0)::float8 as effort, coalesce(w.seats, 0)::int as seats
    from memberships m left join (
      select ss.member_id, sum(extract(epoch
        from s.ends - s.starts) / 60 * r.weight) as effort, count(*) as seats
      from rotas r join shifts s on s.rota_id = r.id join shift_seats ss on ss.shift_id = s.id
        join memberships b on b.group_id = r.group_id and b.member_id = ss.member_id
          and s.starts >= greatest(b.since, b.returned)
      where r.group_id = ${groupId}::uuid and s.starts > ${since} and s.ends <= ${now}
        and not s.cancelled and ss.state in ('held', 'looking', 'done')
      group by ss.member_id) w on w.member_id = m.member_id
    where m.group_id = ${groupId}::uuid`.execute(db);
  return rows.map(({ entry, ...row }) => ({ ...row, entry: dayNumber(entry) }));
}
