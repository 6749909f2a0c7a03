/** Whose is a key? Only an actor whose own document lists it owns it. */
import type { AppContext } from "#commons/app-context.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { originOf } from "#platform/lib/url.ts";
import { iriOf } from "../activitypub/json.ts";
import { listsKey } from "../activitypub/actor.ts";
import { Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import type { Outgoing } from "../fetch/outgoing.ts";
import { documentOf, findActor, type RemoteActor } from "../fetch/remote-actors.ts";

/** `disowned`: its actor was asked just now, and does not list it. */
type KeyOwner = RemoteActor | "disowned" | undefined;

/** The owner of a key; undefined: nobody is known to be. Throws as findActor. */
export async function keyOwner(
  ctx: AppContext,
  outgoing: Outgoing,
  keyId: string,
  options: { readonly refresh?: boolean } = {},
): Promise<KeyOwner> {
  // Who names the same dead key again and again does not make us knock again and again.
  const failure = outgoing.recall(keyId, ctx.clock.now());
  if (failure !== undefined) throw failure;
  try {
    return await askForOwner(ctx, outgoing, keyId, options);
  } catch (error) {
    if (error instanceof OutgoingError) outgoing.remember(keyId, error, ctx.clock.now());
    throw error;
  }
}

async function askForOwner(
  ctx: AppContext,
  outgoing: Outgoing,
  keyId: string,
  { refresh = false }: { readonly refresh?: boolean } = {},
): Promise<KeyOwner> {
  const budget = new Budget(6);
  const lists = (actor: RemoteActor): boolean => listsKey(documentOf(actor), keyId);
  // An old picture of an actor does not show its new keys.
  const disowned = (actor: RemoteActor): KeyOwner =>
    actor.fetched >= after(ctx.clock.now(), -minutes(1)) ? "disowned" : undefined;
  if (keyId.includes("#")) {
    const actor = await findActor(ctx, outgoing, keyId.replace(/#.*$/, ""), { refresh, budget });
    if (actor === undefined || lists(actor)) return actor;
    return refresh ? disowned(actor) : askForOwner(ctx, outgoing, keyId, { refresh: true });
  }
  // A key with an address of its own (GoToSocial: …/main-key): the document there names its owner.
  const known = await ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("raw", "like", `%${keyId.replace(/[\\%_]/g, "\\$&")}"%`)
    .where("host", "=", URL.canParse(keyId) ? new URL(keyId).host : "")
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined && known.gone === null && !refresh && lists(known)) return known;
  const { json } = await outgoing.getDocument(keyId, { signed: true, budget });
  const owner =
    iriOf(json["owner"]) ??
    iriOf(json["controller"]) ??
    (iriOf(json["publicKey"]) === undefined ? undefined : iriOf(json));
  if (owner === undefined || originOf(owner) !== originOf(keyId)) return undefined;
  const actor = await findActor(ctx, outgoing, owner, { refresh: true, budget });
  return actor === undefined || lists(actor) ? actor : disowned(actor);
}
