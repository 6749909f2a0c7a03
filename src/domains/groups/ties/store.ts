/**
 * Ties between members in the database. They are shown to nobody:
 * only rules on two keys ask for them.
 */
import { sql } from "kysely";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { countsNow } from "../belonging/store.ts";
import { type Circle, circleOf, isSettled, type Tie, tieEnds } from "./ties.ts";

/**
 * Keeps the ties of one person to those through whom they came, or who
 * lent them a role. Anew, it lasts anew.
 */
export async function keepTies(
  db: Trx,
  now: Date,
  tie: {
    readonly kind: Tie["kind"];
    readonly givers: readonly (string | null | undefined)[];
    readonly receiver: string;
  },
): Promise<void> {
  const { kind, receiver } = tie;
  const givers = [...new Set(tie.givers)].filter(
    (giver) => typeof giver === "string" && giver !== receiver,
  );
  if (givers.length === 0) return;
  await db
    .insertInto("memberTies")
    .values(
      givers.map((giver) => ({ kind, giver: String(giver), receiver, expires: tieEnds(now) })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["receiver", "giver", "kind"])
        .doUpdateSet((eb) => ({ expires: eb.ref("excluded.expires") })),
    )
    .execute();
}

/** The people of a group as keys see them: who counts now, and who is tied to whom. */
export async function circleIn(db: Reader, groupId: string, now: Date): Promise<Circle> {
  const members = await db
    .selectFrom("memberships")
    .select(["memberId", sql<string>`since::text`.as("since")])
    .where("groupId", "=", groupId)
    .where(countsNow(now))
    .execute();
  // At most those of 30 days, of the whole collective: an inviter needs not belong to the group.
  const ties = await db
    .selectFrom("memberTies")
    .select(["kind", "giver", "receiver", "expires"])
    .where("expires", ">", now)
    .execute();
  return circleOf(
    ties,
    members.filter((one) => isSettled(one.since, now)).map((one) => one.memberId),
    now,
  );
}

/** A scheduled task. */
export async function forgetTies({
  db,
  clock,
}: {
  readonly db: Reader;
  readonly clock: { now(): Date };
}): Promise<void> {
  await db.deleteFrom("memberTies").where("expires", "<=", clock.now()).execute();
}
