/** Seats of a member for their own calendar file. */
import type { Reader } from "#platform/database/schema.ts";

/** A seat that is held; without a place, since the file is kept by programs that we don't know. */
export interface FeedShift {
  readonly id: string;
  readonly rotaId: string;
  readonly name: string;
  /** Kind of the seat; "" for none. */
  readonly seat: string;
  readonly group: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly cancelled: boolean;
  /** They look for a stand-in. */
  readonly looking: boolean;
  readonly updated: Date;
}

/** Seats from..to, of groups that the member belongs to and counts in now. */
export async function shiftsForFeed(
  db: Reader,
  memberId: string,
  now: Date,
  from: Date,
  to: Date,
): Promise<readonly FeedShift[]> {
  const rows = await db
    .selectFrom("shiftSeats as ss")
    .innerJoin("shifts as s", "s.id", "ss.shiftId")
    .innerJoin("rotas as r", "r.id", "s.rotaId")
    .innerJoin("groups as g", "g.id", "r.groupId")
    .innerJoin("memberships as m", (join) =>
      join.onRef("m.groupId", "=", "r.groupId").onRef("m.memberId", "=", "ss.memberId"),
    )
    .leftJoin("rotaSeats as rs", "rs.id", "ss.seatId")
    .select([
      "ss.id",
      "s.rotaId",
      "r.name",
      "rs.name as seatName",
      "g.name as group",
      "s.starts",
      "s.ends",
      "s.cancelled",
      "ss.state",
      "ss.updated",
    ])
    .where("ss.memberId", "=", memberId)
    .where((eb) => eb.or([eb("m.pausedUntil", "is", null), eb("m.pausedUntil", "<=", now)]))
    .where("ss.state", "in", ["held", "looking", "done"])
    .where("s.ends", ">", from)
    .where("s.starts", "<", to)
    .where("g.ended", "is", null)
    .orderBy("s.starts")
    .orderBy("ss.id")
    .limit(500)
    .execute();
  return rows.map(({ seatName, state, ...row }) => ({
    ...row,
    seat: seatName ?? "",
    looking: state === "looking",
  }));
}
