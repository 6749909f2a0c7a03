/** For other domains: do these count as two people? */
import type { Reader } from "#platform/database/schema.ts";
import { circleIn } from "./store.ts";
import { hasTwo, unfit } from "./ties.ts";

/**
 * Are two of them not tied to each other, by an invitation or a role? Where
 * no two of `all` are, any two count.
 */
export async function countAsTwo(
  db: Reader,
  groupId: string,
  some: readonly string[],
  all: readonly string[],
  now: Date,
): Promise<boolean> {
  const circle = await circleIn(db, groupId, now);
  const two = some.some((one, place) =>
    some.slice(place + 1).some((other) => unfit(circle, [one, other], []) === undefined),
  );
  return two || (some.length >= 2 && !hasTwo(circle, all, []));
}
