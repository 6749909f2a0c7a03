/** What we know when something arrives: whom we follow, and whose a thing is that we keep. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { ObjectKind } from "#platform/database/schema.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";
import type { Stored } from "./authority.ts";

/** Do we follow this actor, or somebody of its server who passes its things on? */
export async function isFollowed(ctx: AppContext, actor: RemoteActor): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("siblings.id")
    .where("siblings.state", "in", ["requested", "following"])
    .where("remoteActors.gone", "is", null)
    .where((eb) =>
      eb.or([
        eb("remoteActors.id", "=", actor.id),
        eb.and([
          eb("remoteActors.host", "=", actor.host),
          eb("remoteActors.type", "in", ["Group", "Application", "Service", "Organization"]),
        ]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** The actor that we keep as the owner of this object, if we keep it. */
export async function storedOwner(ctx: AppContext, iri: string): Promise<Stored | undefined> {
  const { rows } = await sql<Stored>`
    select a.iri as owner from (
      select remote_actor_id from events where iri = ${iri}
      union all select remote_actor_id from guides where iri = ${iri}
      union all select remote_actor_id from offers where iri = ${iri}
    ) as thing join remote_actors a on a.id = thing.remote_actor_id
    union all select author_iri from replies where iri = ${iri}
    union all select author_iri from sibling_posts where iri = ${iri} and not boost
    limit 1`.execute(ctx.db);
  return rows[0];
}

/** Is this thing of ours there for everybody elsewhere? Asked without making its document. */
export async function isPublicThing(
  ctx: AppContext,
  kind: Exclude<ObjectKind, "group">,
  id: string,
): Promise<boolean> {
  const open = sql`exists (select from groups where groups.id = group_id and groups.kind = 'open' and groups.ended is null)`;
  const { rows } =
    kind === "note"
      ? await sql`select from notes where id = ${id}::uuid and ${open}`.execute(ctx.db)
      : await sql`select from ${sql.table(`${kind}s`)} where id = ${id}::uuid and visibility = 'public'
          and published is not null and ${open}`.execute(ctx.db);
  return rows.length > 0;
}
