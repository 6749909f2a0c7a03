/**
 * NodeInfo 2.1: what this server is. It counts nobody: how many people a
 * care collective has is theirs to tell.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { quietUntil } from "#commons/home/quiet.ts";
import type { JsonObject } from "../activitypub/json.ts";

export async function nodeInfo(
  ctx: AppContext,
  software: { readonly name: string; readonly version: string },
): Promise<JsonObject> {
  const root = await ctx.db
    .selectFrom("groups")
    .select(["id", "name", "summary"])
    .where("root", "=", true)
    .executeTakeFirst();
  // What members publish meanwhile would be counted before it is seen.
  const quiet =
    root === undefined ? undefined : await quietUntil(ctx.db, ctx.clock.now(), [root.id]);
  const { rows } = await sql<{ n: number }>`select
    ((select count(*) from events where group_id is not null and visibility = 'public'
      and published is not null) +
     (select count(*) from guides where group_id is not null and visibility = 'public'
       and published is not null) +
     (select count(*) from offers where group_id is not null and visibility = 'public'
       and published is not null))::int as n`.execute(ctx.db);
  return {
    version: "2.1",
    software,
    protocols: ["activitypub"],
    services: { inbound: [], outbound: ["rss2.0"] },
    openRegistrations: false,
    usage: { users: {}, localPosts: quiet === undefined ? (rows[0]?.n ?? 0) : 0 },
    metadata: {
      nodeName: root?.name ?? "Calendula",
      nodeDescription: quiet === undefined ? (root?.summary ?? "") : "",
    },
  };
}
