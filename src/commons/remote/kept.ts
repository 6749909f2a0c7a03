/**
 * What is asked of everything that came from elsewhere: is it deleted there, whose
 * things are shown here, take one away.
 */
import type { AppContext } from "#commons/app-context.ts";
import { sql } from "kysely";
import type { Reader, Trx } from "#platform/database/schema.ts";

/** Its author deleted it: it does not come back, whoever passes it on. */
export async function isDeletedElsewhere(db: Reader, iri: string): Promise<boolean> {
  const row = await db
    .selectFrom("remoteTombstones")
    .select("iri")
    .where("iri", "=", iri)
    .executeTakeFirst();
  return row !== undefined;
}

/** Hosts of which something is shown to everybody here, at most 200, in order. */
export async function shownHosts(db: Reader, table: "guides" | "offers"): Promise<string[]> {
  const rows = await db
    .selectFrom("remoteActors")
    .select("host")
    .distinct()
    .where("gone", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom(table)
          .select(sql`1`.as("one"))
          .where(sql.ref(`${table}.remoteActorId`), "=", eb.ref("remoteActors.id"))
          .where(sql.ref(`${table}.visibility`), "=", "public"),
      ),
    )
    .orderBy("host")
    .limit(200)
    .execute();
  return rows.map((row) => row.host);
}

/** Removes one of that actor's; answers whether there was one. */
export const removeRemote =
  (table: "guides" | "offers") =>
  async (trx: Trx, _ctx: AppContext, iri: string, remoteActorId: string): Promise<boolean> => {
    const gone = await trx
      .deleteFrom(table)
      .where("iri", "=", iri)
      .where("remoteActorId", "=", remoteActorId)
      .returning("id")
      .executeTakeFirst();
    return gone !== undefined;
  };

/** Why what arrived changes nothing of what stands here: that is another's, or newer. */
export function staysAsItIs(
  known: { readonly remoteActorId: string | null; readonly updated: Date } | undefined,
  actorId: string,
  updated: Date,
): "ignored" | "unchanged" | undefined {
  if (known === undefined) return undefined;
  if (known.remoteActorId !== actorId) return "ignored";
  return updated < known.updated ? "unchanged" : undefined;
}
