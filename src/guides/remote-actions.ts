/** Guides of others: taken in, kept up to date, removed. */
import type { World } from "#commons/world.ts";
import type { Row, Trx } from "#database/schema.ts";
import { newId } from "#kit/ids.ts";
import type { JsonObject } from "#activitypub/json.ts";
import { readGuide } from "./document.ts";

/** Writes or updates one by its IRI; nothing deleted rises again, nothing older replaces what is newer. */
export async function receiveGuide(
  trx: Trx,
  world: World,
  actor: Row<"remoteActors">,
  json: JsonObject,
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = world.clock.now();
  const read = readGuide(json, now);
  if ("refused" in read) return "ignored";
  const buried = await trx.selectFrom("remoteTombstones").select("iri").where("iri", "=", read.iri).executeTakeFirst();
  if (buried !== undefined) return "ignored";
  const known = await trx
    .selectFrom("guides")
    .select(["id", "remoteActorId", "updated"])
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.remoteActorId !== actor.id) return "ignored";
  if (known !== undefined && read.updated < known.updated) return "unchanged";
  const { iri, ...facts } = read;
  const raw = JSON.stringify(json).slice(0, 500_000);
  if (known !== undefined) {
    await trx
      .updateTable("guides")
      .set({ ...facts, raw, lastSeen: now })
      .where("id", "=", known.id)
      .execute();
    return "stored";
  }
  const added = await trx
    .insertInto("guides")
    .values({
      ...facts,
      id: newId(),
      iri,
      groupId: null,
      remoteActorId: actor.id,
      raw,
      lastSeen: now,
      madeBy: null,
      basedOnSource: null,
      visibility: "public",
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added === undefined ? "unchanged" : "stored";
}

/** Is it a version of a guide of ours? Such a one is taken from anybody: its origin should know of it. */
export async function isVersionOfOurs(world: World, json: JsonObject): Promise<boolean> {
  const read = readGuide(json, world.clock.now());
  if ("refused" in read || read.basedOn?.startsWith(`${world.origin}/guides/`) !== true) return false;
  const id = read.basedOn.slice(world.origin.length + "/guides/".length);
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const guide = await world.db
    .selectFrom("guides")
    .select("id")
    .where("id", "=", id)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .executeTakeFirst();
  return guide !== undefined;
}

export async function removeRemoteGuide(trx: Trx, iri: string, remoteActorId: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom("guides")
    .where("iri", "=", iri)
    .where("remoteActorId", "=", remoteActorId)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
