/** The day in the collective's own zone. */
import type { World } from "#commons/world.ts";
import type { Reader } from "#database/schema.ts";
import { homeZone } from "#groups/group-actions.ts";
import { dayIn } from "#kit/temporal.ts";

/** "2026-11-20". Inside a transaction it reads on that one: a second connection, with all taken, would never come. */
export const todayOf = async (world: World, db: Reader = world.db): Promise<string> => dayIn(world.clock.now(), await homeZone(db));
