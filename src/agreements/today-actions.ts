/** The day in the collective's own zone. */
import type { World } from "#commons/world.ts";
import { homeZone } from "#groups/group-actions.ts";
import { dayIn } from "#kit/temporal.ts";

/** "2026-11-20". */
export const todayOf = async (world: World): Promise<string> => dayIn(world.clock.now(), await homeZone(world.db));
