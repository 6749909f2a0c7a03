/** What nobody needs to know any more. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";

/** Days after the best-before day of a lot, or after it was given where there is none. */
const afterBest = days(90);
const without = days(730);

/**
 * Who took from a lot is kept for its recall, and not a day longer than it may
 * stand in somebody's cupboard. A scheduled task.
 */
export async function forgetTakers(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await sql`
    update lot_movements m set to_name = '', to_member_id = null, to_actor_iri = null,
      exchange_id = null
    from lots where lots.id = m.lot_id and m.kind = 'given'
      and (m.to_name <> '' or m.to_member_id is not null or m.to_actor_iri is not null)
      and case when lots.best_before is null then m.made < ${after(
        now,
        -without,
      )} else lots.best_before < ${after(now, -afterBest)}::date end`.execute(ctx.db);
}
