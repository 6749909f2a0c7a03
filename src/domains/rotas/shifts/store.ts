/** Shifts as members see them, with what their seats and practices say. */
import { sql } from "kysely";
import type { Reader, SeatState } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import {
  maxAskings,
  type RotaSeat,
  type VisibleSeat,
  type VisibleShift,
  tooLate,
} from "../rota.ts";
import type { RotaMember } from "../store.ts";

export const shiftSeats = (db: Reader, rotaId: string): Promise<RotaSeat[]> =>
  db
    .selectFrom("rotaSeats")
    .selectAll()
    .where("rotaId", "=", rotaId)
    .orderBy("learning")
    .orderBy("name")
    .orderBy("id")
    .execute();

interface SeatRow {
  readonly id: string;
  readonly shiftId: string;
  readonly rotaId: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly cancelled: boolean;
  readonly note: string;
  readonly seatName: string;
  readonly practice: string;
  readonly learning: boolean;
  readonly state: SeatState;
  readonly memberId: string | null;
  readonly who: string | null;
  readonly carrier: string | null;
  readonly askedUntil: Date | null;
  readonly askings: number;
}

/** Where shift_seats ss, shifts s and rotas r meet. */
const seatRows = (db: Reader) =>
  db
    .selectFrom("shifts as s")
    .innerJoin("rotas as r", "r.id", "s.rotaId")
    .innerJoin("shiftSeats as ss", "ss.shiftId", "s.id")
    .leftJoin("rotaSeats as rs", "rs.id", "ss.seatId")
    .leftJoin("members as m", "m.id", "ss.memberId")
    .leftJoin("members as c", "c.id", "ss.carriedBy")
    .select([
      "ss.id",
      "s.id as shiftId",
      "s.rotaId",
      "s.starts",
      "s.ends",
      "s.cancelled",
      "s.note",
      sql<string>`coalesce(rs.name, '')`.as("seatName"),
      sql<string>`coalesce(rs.practice, '')`.as("practice"),
      sql<boolean>`coalesce(rs.learning, false)`.as("learning"),
      "ss.state",
      "ss.memberId",
      "m.name as who",
      "c.name as carrier",
      "ss.askedUntil",
      sql<number>`(select count(*)::int from shift_askings a where a.shift_seat_id = ss.id)`.as(
        "askings",
      ),
    ])
    .orderBy("s.starts")
    .orderBy("s.id")
    .orderBy(sql`coalesce(rs.learning, false)`)
    .orderBy(sql`coalesce(rs.name, '')`)
    .orderBy("ss.id");

const given: readonly SeatState[] = ["asked", "held", "looking", "done"];

function visibleShift(
  rows: readonly SeatRow[],
  me: string,
  practices: ReadonlySet<string>,
  now: Date,
): VisibleShift | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const over = first.ends <= now;
  const mineHere = rows.some((row) => row.memberId === me && given.includes(row.state));
  const seats = rows.map((row): VisibleSeat => {
    const mine = row.memberId === me;
    const open = row.state === "open" || row.state === "looking";
    return {
      id: row.id,
      name: row.seatName,
      practice: row.practice,
      learning: row.learning,
      state: row.state,
      mine,
      // Who did what is not kept before everybody's eyes once it is over.
      who: mine || ((row.state === "held" || row.state === "looking") && !over) ? row.who : null,
      carriedBy: mine ? row.carrier : null,
      askedUntil: mine ? row.askedUntil : null,
      forAll:
        row.state === "open" && (row.askings >= maxAskings || after(now, tooLate) >= row.starts),
      takeable:
        open &&
        !over &&
        !first.cancelled &&
        !mineHere &&
        (row.practice === "" || row.learning || practices.has(row.practice)),
    };
  });
  return {
    id: first.shiftId,
    rotaId: first.rotaId,
    starts: first.starts,
    ends: first.ends,
    cancelled: first.cancelled,
    note: first.note,
    seats,
    clash: undefined,
  };
}

export const practicesOf = async (db: Reader, memberId: string): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom("practices")
        .select("practice")
        .where("memberId", "=", memberId)
        .orderBy("practice")
        .execute()
    ).map((row) => row.practice),
  );

interface Busy {
  readonly key: string;
  readonly name: string;
  readonly starts: Date;
  readonly ends: Date;
}

/** What the member does between: seats they hold, events they said yes to. */
async function busyTimes(
  db: Reader,
  memberId: string,
  from: Date,
  to: Date,
): Promise<readonly Busy[]> {
  const { rows } = await sql<Busy>`
    select s.id as key, r.name, s.starts, s.ends from shift_seats ss
      join shifts s on s.id = ss.shift_id join rotas r on r.id = s.rota_id
    where ss.member_id = ${memberId}::uuid and ss.state in ('held', 'looking') and not s.cancelled
      and s.starts < ${to} and s.ends > ${from}
    union all
    select e.id, e.name, e.starts, e.ends from rsvps a join events e on e.id = a.event_id
    where a.member_id = ${memberId}::uuid and a.status = 'yes' and a.state = 'confirmed'
      and e.status <> 'cancelled' and e.starts < ${to} and e.ends > ${from}`.execute(db);
  return rows;
}

const clashOf = (shift: VisibleShift, busy: readonly Busy[]): string | undefined =>
  busy.find((one) => one.key !== shift.id && one.starts < shift.ends && one.ends > shift.starts)
    ?.name;

function grouped<T extends { readonly shiftId: string }>(
  rows: readonly T[],
): readonly (readonly T[])[] {
  const byShift = new Map<string, T[]>();
  for (const row of rows) {
    const known = byShift.get(row.shiftId);
    if (known === undefined) byShift.set(row.shiftId, [row]);
    else known.push(row);
  }
  return [...byShift.values()];
}

/** Shifts of a rota that end after `from` and begin before `to`, as this member sees them. */
export async function shiftsOf(
  db: Reader,
  rotaId: string,
  from: Date,
  to: Date,
  me: string,
  now: Date,
): Promise<readonly VisibleShift[]> {
  const [rows, practices, busy] = await Promise.all([
    seatRows(db)
      .where("s.rotaId", "=", rotaId)
      .where("s.ends", ">", from)
      .where("s.starts", "<", to)
      .limit(5000)
      .execute(),
    practicesOf(db, me),
    busyTimes(db, me, from, to),
  ]);
  return grouped(rows).flatMap((one) => {
    const shift = visibleShift(one, me, practices, now);
    return shift === undefined ? [] : [{ ...shift, clash: clashOf(shift, busy) }];
  });
}

export interface MyShift extends VisibleShift {
  readonly rota: {
    readonly name: string;
    readonly timeZone: string;
    readonly place: string;
    readonly groupName: string;
  };
}

/**
 * Coming shifts in which the member is asked, holds a seat, or could take one that is for
 * everybody or looks for a stand-in.
 */
export async function shiftsOfMember(
  db: Reader,
  member: RotaMember,
  now: Date,
  until: Date,
): Promise<readonly MyShift[]> {
  if (member.groups.length === 0) return [];
  // On most days there are none: they are found by a small query, and read in full only then.
  const found = await db
    .selectFrom("shifts as s")
    .innerJoin("rotas as r", "r.id", "s.rotaId")
    .select("s.id")
    .where("r.groupId", "in", [...member.groups])
    .where("s.ends", ">", now)
    .where("s.starts", "<", until)
    .where(
      sql<boolean>`exists (select from shift_seats one where one.shift_id = s.id
        and (one.member_id = ${member.id}::uuid
        or one.state = 'looking' or (one.state = 'open' and (s.starts <= ${after(now, tooLate)}
          or (select count(*) from shift_askings a
            where a.shift_seat_id = one.id) >= ${maxAskings}))))`,
    )
    .orderBy("s.starts")
    .orderBy("s.id")
    .limit(500)
    .execute();
  if (found.length === 0) return [];
  const [rows, practices, busy] = await Promise.all([
    seatRows(db)
      .innerJoin("groups as g", "g.id", "r.groupId")
      .select(["r.name as rotaName", "r.timeZone", "r.place", "g.name as groupName"])
      .where(
        "s.id",
        "in",
        found.map((one) => one.id),
      )
      .limit(5000)
      .execute(),
    practicesOf(db, member.id),
    busyTimes(db, member.id, now, until),
  ]);
  return grouped(rows).flatMap((one) => {
    const [first] = one;
    const shift = visibleShift(one, member.id, practices, now);
    if (first === undefined || shift === undefined) return [];
    const { rotaName, timeZone, place, groupName } = first;
    return [
      {
        ...shift,
        clash: clashOf(shift, busy),
        rota: { name: rotaName, timeZone, place, groupName },
      },
    ];
  });
}

/** What the member practises, and what rotas of their groups ask for. */
export async function practicesFor(
  db: Reader,
  member: RotaMember,
): Promise<{ readonly mine: ReadonlySet<string>; readonly wanted: readonly string[] }> {
  const { rows } = await sql<{ practice: string; mine: boolean }>`
    select practice, true as mine from practices where member_id = ${member.id}::uuid
    union all
    (select distinct s.practice, false from rota_seats s join rotas r on r.id = s.rota_id
     where r.group_id = any(${[...member.groups]}::uuid[]) and r.state <> 'ended'
       and s.practice <> '' order by s.practice limit 60)
    order by practice`.execute(db);
  const practicesWhere = (mine: boolean): string[] =>
    rows.filter((row) => row.mine === mine).map((row) => row.practice);
  return { mine: new Set(practicesWhere(true)), wanted: practicesWhere(false) };
}
