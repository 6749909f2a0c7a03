/** In which of some groups the viewer may use a power alone and now. */
import type { AppContext } from "#commons/app-context.ts";
import { can, type Power } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";

/** Ids, in their order. */
export async function groupsWithPower(
  ctx: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  power: Power,
  groupIds: readonly string[],
): Promise<readonly string[]> {
  // In one moment: the database is asked once.
  const may = await Promise.all(groupIds.map((id) => can(ctx.db, ctx.clock, viewer, power, id)));
  return groupIds.filter((_, i) => may[i]);
}
