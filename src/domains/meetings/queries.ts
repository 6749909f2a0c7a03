/** What the pages of a meeting need beside it. */
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import type { Around } from "./meeting.ts";
import { meetingMembers } from "./store.ts";
import { runningDecisions } from "./agenda/store.ts";

export async function around(
  ctx: AppContext,
  { meeting }: { readonly meeting: { readonly groupId: string } },
): Promise<Around> {
  const [zone, members, decisions] = await Promise.all([
    homeZone(ctx.db),
    meetingMembers(ctx.db, meeting.groupId),
    runningDecisions(ctx.db, meeting.groupId),
  ]);
  return { zone, now: ctx.clock.now(), members, decisions };
}
