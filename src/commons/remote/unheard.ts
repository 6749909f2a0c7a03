/**
 * People here may count on what somebody elsewhere published: they hear it
 * when nothing more comes from there.
 */
import { sql } from "kysely";
import type { Trx } from "#platform/database/schema.ts";
import type { AppContext } from "../app-context.ts";
import type { Unheard } from "./table.ts";

/**
 * Before their things are hidden or deleted, or, `stillShown`, when they no longer tell us of them.
 */
export async function notifyUnheard(
  trx: Trx,
  ctx: AppContext,
  actorIds: readonly string[],
  how: Unheard,
): Promise<void> {
  if (actorIds.length === 0) return;
  // A table that two columns tie to people is asked once.
  const all = new Set((await ctx.remoteTables()).flatMap(({ unheard }) => unheard ?? []));
  for (const tell of all) await tell(trx, ctx, actorIds, how);
}

/**
 * Of whom nothing more is heard without this sibling: it alone while others of its server are
 * followed, else everybody there. Asked when it is no sibling any more.
 */
export async function heardThrough(
  trx: Trx,
  actor: { readonly id: string; readonly host: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from remote_actors where id = ${actor.id} or (host = ${actor.host} and not exists (
      select from siblings s join remote_actors a on a.id = s.remote_actor_id
      where a.host = ${actor.host} and s.state in ('requested', 'following')))`.execute(trx);
  return rows.map((row) => row.id);
}
