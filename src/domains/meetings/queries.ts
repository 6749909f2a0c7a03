/** What the pages of a meeting need beside it. */
import type { World } from "#commons/app-context.ts";
import { homeZone } from "#domains/groups/queries.ts";
import type { Around } from "./meeting.ts";
import { membersOf, runningDecisions } from "./store.ts";

export async function around(world: World, { meeting }: { readonly meeting: { readonly groupId: string } }): Promise<Around> {
  const [zone, members, decisions] = await Promise.all([
    homeZone(world.db),
    membersOf(world.db, meeting.groupId),
    runningDecisions(world.db, meeting.groupId),
  ]);
  return { zone, now: world.clock.now(), members, decisions };
}
