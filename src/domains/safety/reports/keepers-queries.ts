/** Who may look at reports now. */
import { allPowers, holdersInside } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { Keepers } from "./report.ts";

export async function keepersNow(
  db: Reader,
  clock: AppContext["clock"],
  rootId: string,
): Promise<Keepers> {
  const now = clock.now();
  const holding = (power: Parameters<typeof holdersInside>[2]) =>
    holdersInside(db, clock, power, rootId);
  const care = await holding("hear-reports");
  const keys = [...new Set([...care, ...(await holding("lend-role"))])];
  const others = await Promise.all(allPowers.map(holding));
  const members = await db
    .selectFrom("memberships")
    .select("memberId")
    .where("groupId", "=", rootId)
    .where((eb) => eb.or([eb("pausedUntil", "is", null), eb("pausedUntil", "<=", now)]))
    .execute();
  return {
    care,
    keys,
    roles: [...new Set([...keys, ...others.flat()])],
    all: members.map((row) => row.memberId),
  };
}

/**
 * Those of these groups of which nobody outside knows: what is reported there is looked at there.
 */
export async function shelteredOf(
  db: Reader,
  groupIds: readonly (string | null)[],
): Promise<readonly string[]> {
  const ids = [...new Set(groupIds.flatMap((id) => id ?? []))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("groups")
    .select("id")
    .where("id", "in", ids)
    .where("kind", "=", "tender")
    .execute();
  return rows.map((row) => row.id);
}
