/** Rotas and their shifts in the database. All of it is for members of the group. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { Rota, RotaSeat } from "./rota.ts";
import { shiftSeats } from "./shifts/store.ts";

export type RotaMember = NonNullable<Viewer["member"]>;

export interface FullRota {
  readonly rota: Rota;
  readonly seats: readonly RotaSeat[];
  readonly group: { readonly id: string; readonly handle: string; readonly name: string };
}

/** The viewer as a member of the group; not-found for everybody else. */
export function rotaInsider(viewer: Viewer, groupId: string): RotaMember {
  if (viewer.member?.groups.includes(groupId) !== true) throw new DomainError("not-found");
  return viewer.member;
}

export async function rotaFor(db: Reader, viewer: Viewer, id: string): Promise<FullRota> {
  const row = isId(id)
    ? await db
        .selectFrom("rotas")
        .innerJoin("groups", "groups.id", "rotas.groupId")
        .selectAll("rotas")
        .select(["groups.handle as groupHandle", "groups.name as groupName"])
        .where("rotas.id", "=", id)
        .where("groups.ended", "is", null)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  rotaInsider(viewer, row.groupId);
  const { groupHandle, groupName, ...rota } = row;
  return {
    rota,
    seats: await shiftSeats(db, id),
    group: { id: row.groupId, handle: groupHandle, name: groupName },
  };
}

interface ListedRota extends Rota {
  /** Start of the next shift. */
  readonly next: Date | null;
  /** Seats of coming shifts that nobody holds, or whose holder looks for a stand-in. */
  readonly free: number;
}

/** Rotas of a group by name; those that ended last. */
export const rotasOf = (db: Reader, groupId: string, now: Date): Promise<ListedRota[]> =>
  db
    .selectFrom("rotas")
    .selectAll("rotas")
    .select([
      sql<Date | null>`(select min(starts) from shifts where rota_id = rotas.id and starts > ${now}
        and not cancelled)`.as("next"),
      sql<number>`(select count(*)::int from shifts
        join shift_seats on shift_seats.shift_id = shifts.id
        where rota_id = rotas.id and starts > ${now} and not cancelled
          and shift_seats.state in ('open', 'looking'))`.as("free"),
    ])
    .where("groupId", "=", groupId)
    .orderBy(sql`rotas.state = 'ended'`)
    .orderBy("name")
    .orderBy("id")
    .execute();
