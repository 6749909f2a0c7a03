/** What waits in the queue, opened: what its handler reads. */
import type { AppContext } from "#commons/app-context.ts";
import { openPayload } from "#platform/jobs/sealing.ts";

/** The payloads of a kind, in order. */
export async function waitingOf(
  ctx: Pick<AppContext, "db" | "config">,
  kind: string,
): Promise<readonly string[]> {
  const rows = await ctx.db
    .selectFrom("jobs")
    .select("payload")
    .where("kind", "=", kind)
    .orderBy("seq")
    .execute();
  return rows.map(({ payload }) => openPayload(ctx, payload));
}
