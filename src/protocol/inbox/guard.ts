/** The guard of the inbox: who is speaking, and may they say this at all? Design, section 6. */
import { verifyRequest } from "@fedify/fedify";
import type { AppContext } from "#commons/app-context.ts";
import { type Refusal, refusalsOf } from "#commons/remote/blocks.ts";
import type { Db } from "#platform/database/schema.ts";
import { togetherWith } from "#platform/database/together.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { hostOf, originOf, safeUrl } from "#platform/lib/url.ts";
import { asArray, iriOf, isObject, type JsonObject, str, typesOf } from "../activitypub/json.ts";
import { contextLoader } from "../fetch/contexts.ts";
import type { Outgoing } from "../fetch/outgoing.ts";
import { OutgoingError } from "../fetch/outgoing-error.ts";
import { keyOwner } from "../keys/key-owners.ts";
import { actorByIri, documentOf, isFresh, type RemoteActor } from "../fetch/remote-actors.ts";
import { remoteStanding } from "../fetch/still-there.ts";
import { listsKey } from "../activitypub/actor.ts";
import { parsedKeysOf } from "./checks/parsed-keys.ts";
import { scan, tricks } from "./checks/scan.ts";
import { readSignature } from "./checks/signature.ts";

interface IncomingDelivery {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Lower-case names; a header that came twice is a list. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

type VerifyResult =
  | { readonly kind: "taken"; readonly signer: RemoteActor; readonly activity: JsonObject }
  /**
   * The actor's own id says that it is gone, whoever told us; undefined: of whom we
   * know nothing, nothing is to be done.
   */
  | {
      readonly kind: "gone";
      readonly actor?: { readonly iri: string; readonly why: "gone" | "tombstone" };
    }
  | { readonly kind: "refused"; readonly status: 400 | 401 | 403 | 503; readonly why: string };

const refuse = (status: 400 | 401 | 403 | 503, why: string): VerifyResult => ({
  kind: "refused",
  status,
  why,
});

/**
 * The document loader that Fedify's arithmetic reads the key from: the
 * owner's own document, as we keep it.
 */
const keyFrom = (owner: RemoteActor) => async (url: string) => ({
  contextUrl: null,
  documentUrl: url,
  document: withContext(documentOf(owner)),
});

// Key terms must be known for the key to be found, whatever context the peer names.
const withContext = (actor: JsonObject): JsonObject => ({
  "@context": [
    "https://www.w3.org/ns/activitystreams",
    "https://w3id.org/security/v1",
    "https://w3id.org/security/multikey/v1",
  ],
  id: actor["id"],
  type: actor["type"],
  publicKey: asArray(actor["publicKey"])
    .filter(isObject)
    .map(({ id, owner, publicKeyPem }) => ({
      id,
      type: "Key",
      owner: owner ?? actor["id"],
      publicKeyPem,
    })),
  assertionMethod: asArray(actor["assertionMethod"])
    .filter(isObject)
    .map(({ id, controller, publicKeyMultibase }) => ({
      id,
      type: "Multikey",
      controller: controller ?? actor["id"],
      publicKeyMultibase,
    })),
});

async function arithmetic(
  ctx: AppContext,
  delivery: IncomingDelivery,
  owner: RemoteActor,
): Promise<boolean> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(delivery.headers))
    for (const one of typeof value === "string" ? [value] : (value ?? []))
      headers.append(name, one);
  // Behind a proxy the host may read otherwise; what counts is that it was meant for us.
  headers.set("host", new URL(ctx.origin).host);
  const request = new Request(`${ctx.origin}${delivery.target}`, {
    method: delivery.method,
    headers,
    body: delivery.body as Uint8Array<ArrayBuffer>,
  });
  try {
    const key = await verifyRequest(request, {
      documentLoader: keyFrom(owner),
      contextLoader,
      keyCache: parsedKeysOf(owner),
      timeWindow: { hours: 1 } as never,
      currentTime: Temporal.Instant.fromEpochMilliseconds(ctx.clock.now().getTime()),
    });
    return key !== null;
  } catch (error) {
    ctx.log.debug(
      { why: error instanceof Error ? error.message : String(error) },
      "a signature could not be read",
    );
    return false;
  }
}

/** Of all who knock at the same moment it is asked once. */
const refusalOf = togetherWith(
  (db: Db) => (actors: readonly string[]) =>
    refusalsOf(
      db,
      actors.map((iri) => ({ iri, host: hostOf(iri) ?? "" })),
    ),
  { wait: 5 },
);

const refusalWords: Readonly<Record<Refusal, string>> = {
  blocked: "we don't speak with this server",
  unnamed: "we speak with named servers only",
};

/** Everything about a delivery that can be checked before its effect. */
export async function verifyDelivery(
  ctx: AppContext,
  outgoing: Outgoing,
  delivery: IncomingDelivery,
): Promise<VerifyResult> {
  const scanned = scan(delivery.body);
  if ("refused" in scanned) return refuse(400, scanned.refused);
  const activity = scanned.json;
  if (tricks(activity)) return refuse(400, "its context changes what core words mean");
  const actors = asArray(activity["actor"]);
  const actor = safeUrl(iriOf(activity["actor"]));
  if (actors.length !== 1 || actor === undefined)
    return refuse(400, "an activity has exactly one actor");
  const types = typesOf(activity);
  if (types.length === 0 || types.length > 5) return refuse(400, "an activity has a type");
  const id = str(activity["id"]);
  const refusal = await refusalOf(ctx.db, actor);
  if (refusal !== undefined) return refuse(403, refusalWords[refusal]);
  const signature = readSignature(delivery.headers, ctx.clock.now());
  if ("refused" in signature) return refuse(401, signature.refused);
  const keyId = safeUrl(signature.keyId);
  // One origin for key, actor and activity: nobody speaks for another server.
  if (
    keyId === undefined ||
    originOf(keyId) !== originOf(actor) ||
    (id !== undefined && originOf(id) !== originOf(actor))
  )
    return refuse(401, "key, actor and activity must be of one server");
  if (originOf(actor) === ctx.origin) return refuse(403, "this is our own name");
  const deletesSelf = types.includes("Delete") && iriOf(activity["object"]) === actor;
  const known = deletesSelf ? await actorByIri(ctx.db, actor) : undefined;
  // Everybody hears of the end of everybody: of whom we know
  // nothing, there is nothing to put aside.
  if (deletesSelf && known?.gone !== null) return { kind: "gone" };
  try {
    if (known !== undefined)
      return await judgeFarewell(ctx, outgoing, delivery, { known, keyId, activity });
    return await judgeSignature(ctx, outgoing, delivery, { actor, keyId, activity });
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    if (error.status === 410 || error.status === 404) return refuse(401, "the key is gone");
    if (error.reason === "blocked") return refuse(403, "we can't ask this server who you are");
    const lastWord =
      error.temporary && types.includes("Move")
        ? await knownKey(ctx, delivery, { actor, keyId, activity })
        : undefined;
    if (lastWord !== undefined) return lastWord;
    return error.temporary
      ? refuse(503, "your server can't be asked for your key now")
      : refuse(401, "your key can't be read");
  }
}

interface Claim {
  readonly keyId: string;
  readonly activity: JsonObject;
}

async function judgeSignature(
  ctx: AppContext,
  outgoing: Outgoing,
  delivery: IncomingDelivery,
  { actor, keyId, activity }: Claim & { readonly actor: string },
): Promise<VerifyResult> {
  for (const refresh of [false, true]) {
    const owner = await keyOwner(ctx, outgoing, keyId, { refresh });
    if (owner === undefined || owner === "disowned") return refuse(401, "nobody owns this key");
    if (owner.iri !== actor) return refuse(401, "the key belongs to somebody else");
    if (await arithmetic(ctx, delivery, owner)) return { kind: "taken", signer: owner, activity };
  }
  return refuse(401, "the signature does not fit");
}

/**
 * A Move may be the last that a server says: while it does not answer, the key that we know counts.
 * Nothing moves unless the new place, asked then, says the same.
 */
async function knownKey(
  ctx: AppContext,
  delivery: IncomingDelivery,
  { actor, keyId, activity }: Claim & { readonly actor: string },
): Promise<VerifyResult | undefined> {
  const known = await actorByIri(ctx.db, actor);
  if (known === undefined || known.gone !== null || !listsKey(documentOf(known), keyId))
    return undefined;
  return (await arithmetic(ctx, delivery, known))
    ? { kind: "taken", signer: known, activity }
    : undefined;
}

/**
 * A Delete of its own actor. The actor's own word is taken when it is signed with a key that we
 * know; else nothing counts but what its own id answers. The address of a key proves nothing: any
 * deleted page could be named there.
 */
async function judgeFarewell(
  ctx: AppContext,
  outgoing: Outgoing,
  delivery: IncomingDelivery,
  { known, keyId, activity }: Claim & { readonly known: RemoteActor },
): Promise<VerifyResult> {
  const current = isFresh(ctx, known) && listsKey(documentOf(known), keyId);
  if (current && (await arithmetic(ctx, delivery, known)))
    return { kind: "taken", signer: known, activity };
  // Nobody makes us ask a stranger's server again and again.
  if (!outgoing.mayRefresh(`gone ${known.iri}`, ctx.clock.now()))
    return refuse(503, "your server was asked a moment ago");
  const why = await remoteStanding(outgoing, known.iri);
  if (why === "gone" || why === "tombstone")
    return { kind: "gone", actor: { iri: known.iri, why } };
  return judgeSignature(ctx, outgoing, delivery, { actor: known.iri, keyId, activity });
}
