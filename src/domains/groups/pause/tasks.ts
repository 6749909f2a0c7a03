/** What is forgotten of pauses. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { pauseAct } from "../keys/sealed.ts";

/**
 * What was written about a pause goes 180 days after it, with what was said in decisions
 * about it; its appeal ends with it.
 */
export async function purgePauses(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .updateTable("decisions")
      .set({ state: "withdrawn", decided: now, updated: now })
      .where("state", "in", ["listening", "shaping", "testing", "blocked", "reconsider", "lapsed"])
      .where(sql<boolean>`effect::json ->> 'kind' = 'end-pause'`)
      .where("id", "in", (eb) =>
        eb
          .selectFrom("pauses")
          .select("pauses.decisionId")
          .where("pauses.decisionId", "is not", null)
          .where((or) =>
            or.or([or("pauses.ended", "is not", null), or("pauses.until", "<=", now)]),
          ),
      )
      .execute();
    const gone = await trx
      .deleteFrom("pauses")
      .where("purge", "<=", now)
      .returning("decisionId")
      .execute();
    const about = gone.flatMap((row) => row.decisionId ?? []);
    if (about.length > 0) {
      await trx.deleteFrom("decisionVoices").where("decisionId", "in", about).execute();
      await trx
        .updateTable("decisions")
        .set({ driver: "", companion: "", effect: '{"kind":"none"}', concerned: [] })
        .where("id", "in", about)
        .execute();
    }
    await trx
      .deleteFrom("keyAskings")
      .where("act", "=", pauseAct)
      .where("expires", "<=", now)
      .execute();
  });
}
