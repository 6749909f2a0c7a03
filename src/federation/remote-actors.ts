/** Actors of other servers: fetched, kept for a while, found by their keys. */
import type { World } from "#commons/world.ts";
import type { Reader, Row } from "#database/schema.ts";
import { after, hours, minutes } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { originOf } from "#kit/url.ts";
import { iriOf, type JsonObject, str } from "#activitypub/json.ts";
import { alsoKnownAs, listsKey, readActor } from "#activitypub/actor.ts";
import { Budget, type Outgoing, OutgoingError } from "./outgoing.ts";

export type RemoteActor = Row<"remoteActors">;

export const actorByIri = (db: Reader, iri: string): Promise<RemoteActor | undefined> =>
  db.selectFrom("remoteActors").selectAll().where("iri", "=", iri).executeTakeFirst();

/** Who says that it is somebody whom we block is blocked too: a block moves along. */
async function blockMoved(world: World, iri: string, json: JsonObject): Promise<void> {
  const others = alsoKnownAs(json).slice(0, 256);
  if (others.length === 0) return;
  const block = await world.db
    .selectFrom("blocks")
    .select("reason")
    .where("kind", "=", "actor")
    .where("value", "in", [...others])
    .executeTakeFirst();
  if (block === undefined) return;
  await world.db
    .insertInto("blocks")
    .values({ id: newId(), kind: "actor", value: iri, reason: block.reason, made: world.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes what an actor's document says; undefined when it is no actor. */
export async function keepActor(world: World, json: JsonObject): Promise<RemoteActor | undefined> {
  const actor = readActor(json);
  if (actor === undefined) return undefined;
  await blockMoved(world, actor.iri, json);
  const facts = { ...actor, raw: JSON.stringify(json).slice(0, 200_000), fetched: world.clock.now(), gone: null };
  return world.db
    .insertInto("remoteActors")
    .values({ id: newId(), ...facts })
    .onConflict((conflict) => conflict.column("iri").doUpdateSet(facts))
    .returningAll()
    .executeTakeFirst();
}

/**
 * The actor at this IRI, from what we keep or from its server. undefined: it is gone, or no actor.
 * Throws OutgoingError when its server can't be asked now and we know nothing of it.
 */
export async function findActor(
  world: World,
  outgoing: Outgoing,
  iri: string,
  { refresh = false, budget = new Budget() }: { readonly refresh?: boolean; readonly budget?: Budget } = {},
): Promise<RemoteActor | undefined> {
  const plain = iri.replace(/#.*$/, "");
  if (originOf(plain) === world.origin) return undefined;
  const known = await actorByIri(world.db, plain);
  if (known?.gone != null) return undefined;
  // A key that its owner replaced must not open doors for long.
  const fresh = known !== undefined && known.fetched > after(world.clock.now(), -minutes(50));
  if (known !== undefined && fresh && !refresh) return known;
  // Whoever asks for a refresh again and again gets what we have.
  if (known !== undefined && refresh && !outgoing.mayRefresh(plain, world.clock.now())) return known;
  try {
    const { json } = await outgoing.getDocument(plain, { signed: true, budget });
    if (str(json["id"]) !== plain) return undefined;
    return await keepActor(world, json);
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    if (error.status === 410) {
      await markGone(world, plain);
      return undefined;
    }
    // An old picture is better than none, for a while.
    if (known !== undefined && known.fetched > after(world.clock.now(), -hours(24 * 14))) return known;
    throw error;
  }
}

export async function markGone(world: World, iri: string): Promise<void> {
  await world.db.updateTable("remoteActors").set({ gone: world.clock.now() }).where("iri", "=", iri).execute();
}

/** The owner of a key: an actor whose own document lists it. undefined: nobody does. Throws as findActor. */
export async function keyOwner(
  world: World,
  outgoing: Outgoing,
  keyId: string,
  options: { readonly refresh?: boolean } = {},
): Promise<RemoteActor | undefined> {
  // Who names the same dead key again and again does not make us knock again and again.
  const failure = outgoing.recall(keyId, world.clock.now());
  if (failure !== undefined) throw failure;
  try {
    return await askForOwner(world, outgoing, keyId, options);
  } catch (error) {
    if (error instanceof OutgoingError) outgoing.remember(keyId, error, world.clock.now());
    throw error;
  }
}

async function askForOwner(
  world: World,
  outgoing: Outgoing,
  keyId: string,
  { refresh = false }: { readonly refresh?: boolean } = {},
): Promise<RemoteActor | undefined> {
  const budget = new Budget(6);
  const lists = (actor: RemoteActor | undefined): boolean => actor !== undefined && listsKey(JSON.parse(actor.raw) as JsonObject, keyId);
  const guess = keyId.replace(/#.*$/, "");
  if (keyId.includes("#")) {
    const actor = await findActor(world, outgoing, guess, { refresh, budget });
    if (lists(actor)) return actor;
    return refresh || actor === undefined ? undefined : askForOwner(world, outgoing, keyId, { refresh: true });
  }
  // A key with an address of its own (GoToSocial: …/main-key): the document there names its owner.
  const known = await world.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("raw", "like", `%${keyId.replace(/[\\%_]/g, "\\$&")}"%`)
    .where("host", "=", URL.canParse(keyId) ? new URL(keyId).host : "")
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined && known.gone === null && !refresh && lists(known)) return known;
  const { json } = await outgoing.getDocument(keyId, { signed: true, budget });
  const owner = iriOf(json["owner"]) ?? iriOf(json["controller"]) ?? (iriOf(json["publicKey"]) === undefined ? undefined : str(json["id"]));
  if (owner === undefined || originOf(owner) !== originOf(keyId)) return undefined;
  const actor = await findActor(world, outgoing, owner, { refresh: true, budget });
  return lists(actor) ? actor : undefined;
}
