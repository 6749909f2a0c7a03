/** Things of others: Create, Update, Announce. Which domain keeps one, the registry says. */
import type { AppContext } from "#commons/app-context.ts";
import { takesIn } from "#commons/incoming/floods.ts";
import { minutes } from "#platform/lib/clock.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import {
  iriOf,
  isObject,
  isAddressedToPublic,
  isType,
  type JsonObject,
  typesOf,
} from "../activitypub/json.ts";
import { actorTypes } from "../activitypub/actor.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { OutgoingError } from "../fetch/outgoing-error.ts";
import { confirmHandle } from "../fetch/handles.ts";
import { fetchActor, findActor, type RemoteActor } from "../fetch/remote-actors.ts";
import { absenceIn, isTombstoneOf } from "../fetch/still-there.ts";
import { mayWrite, ownerOf, type Stored } from "./authority.ts";
import { nearest, nearness, storedThing } from "./known.ts";
import { boosted, hearPost } from "./plain/posts.ts";
import { receiveReaction } from "./reactions.ts";
import { keepOwnersWord } from "./plain/owners-words.ts";
import type { ReceiveContext } from "./receive-context.ts";
import { removeForGood, removeThingOf } from "./removals.ts";
import { receiveReply } from "./replies.ts";

/**
 * Create and Update. The signer's word is taken for the signer's own things only:
 * what belongs to somebody else of the same server (a group, for whom a person
 * signs) is fetched from where it stands.
 */
export async function receiveObject(effect: ReceiveContext): Promise<void> {
  const { ctx, registry, signer, activity } = effect;
  const given = activity["object"];
  const type = isType(activity, "Update") ? "Update" : "Create";
  if (await registry.taken(type, ctx, signer, activity)) return;
  const iri = iriOf(given);
  if (iri === undefined || safeUrl(iri) === undefined || originOf(iri) === ctx.origin) return;
  const stored = await storedThing(effect, iri);
  const own =
    isObject(given) &&
    typesOf(given).length > 0 &&
    (stored?.owner ?? ownerOf(signer.iri, given)) === signer.iri;
  if (isObject(given) && isType(given, ...actorTypes)) {
    if (iri === signer.iri) await readAnew(effect);
    return;
  }
  if (!own && originOf(iri) !== originOf(signer.iri)) return;
  // An owner may say with a tombstone too that a thing is no more.
  if (own && isTombstoneOf(given, iri))
    return stored === undefined ? undefined : removeForGood(effect, iri, stored);
  const object = own ? await whole(effect, given) : await asItStands(effect, iri, stored);
  if (object === undefined || !mayWrite(signer.iri, object, stored)) return;
  await keep(effect, object, stored);
}

/**
 * An actor that changed is read where it lives; of many changes that wait one reading is enough.
 */
async function readAnew({ ctx, fediverse, signer, budget, taken }: ReceiveContext): Promise<void> {
  if (signer.fetched > taken) return;
  if (!fediverse.outgoing.mayRefresh(signer.iri, ctx.clock.now()))
    throw new RetryLater("it was read a moment ago", minutes(1));
  await fetchActor(ctx, fediverse.outgoing, signer.iri, signer, budget);
}

/**
 * The object from its own address; undefined where it has died
 * there, and then what we keep of it goes.
 */
async function asItStands(
  effect: ReceiveContext,
  iri: string,
  stored: Stored | undefined,
): Promise<JsonObject | undefined> {
  const { fediverse, budget } = effect;
  try {
    const { json } = await fediverse.outgoing.getDocument(iri, { signed: true, budget });
    if (!isTombstoneOf(json, iri)) return json;
  } catch (error) {
    if (absenceIn(error, iri) !== "gone") throw error;
  }
  if (stored !== undefined) await removeForGood(effect, iri, stored);
  return undefined;
}

/** What was sent, with what only the document at its id says. */
async function whole(effect: ReceiveContext, given: JsonObject): Promise<JsonObject> {
  const { fediverse, registry, budget, signer } = effect;
  const iri = iriOf(given) ?? "";
  const receiver = registry.objects.find((one) => one.understands(given));
  if (receiver?.lacks?.(given) !== true) return given;
  try {
    const { json } = await fediverse.outgoing.getDocument(iri, { signed: true, budget });
    const same = iriOf(json) === iri && receiver.understands(json);
    return same && ownerOf(signer.iri, json) === signer.iri ? { ...json, ...given } : given;
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return given;
  }
}

/**
 * Hubzilla tells of an event by inviting to it. Of everything else an Invite means nothing here.
 */
export async function invited(effect: ReceiveContext): Promise<void> {
  const { object } = effect.activity;
  if (isObject(object) && isType(object, "Event")) return receiveObject(effect);
}

/** Whoever follows one there has not asked for all that a whole server can write in a day. */
async function hasRoomBeside(ctx: AppContext, { iri, host }: RemoteActor): Promise<boolean> {
  const taken = await takesIn(ctx, [
    ["beside", iri],
    ["besides", host],
  ]);
  if (!taken) ctx.log.warn({ host }, "left out: more in a day than is taken");
  return taken;
}

/** Stores an object that may be stored; `known`: as what we keep it already. */
async function keep(effect: ReceiveContext, object: JsonObject, known?: Stored): Promise<void> {
  const { ctx, fediverse, registry, signer, budget } = effect;
  const receiver = registry.objects.find((one) => one.understands(object));
  const answers = iriOf(object["inReplyTo"]) !== undefined;
  if (receiver === undefined || (answers && receiver.alsoAsReply !== true))
    return receiveReply(effect, object);
  const owner = known?.owner ?? ownerOf(signer.iri, object);
  const hear = async (): Promise<void> => {
    if (owner === signer.iri) await hearPost(effect, object);
  };
  const actor =
    owner === signer.iri ? signer : await findActor(ctx, fediverse.outgoing, owner, { budget });
  if (actor === undefined || !isAddressedToPublic(object)) {
    // What was public and is no more is taken away.
    if (actor !== undefined && known !== undefined)
      await ctx.db
        .transaction()
        .execute((trx) => removeThingOf(trx, effect, iriOf(object) ?? "", known, actor.id));
    return hear();
  }
  const how = await nearest(ctx, [
    [actor, object],
    [signer, effect.activity],
  ]);
  const near =
    how === "itself" ||
    (how === "beside" && (known !== undefined || (await hasRoomBeside(ctx, actor))));
  const wanted =
    known !== undefined || near || (await receiver.wantedFromAnybody?.(ctx, object)) === true;
  if (!wanted) return hear();
  const done = await ctx.db.transaction().execute(async (trx) => {
    const result = await receiver.receive(trx, ctx, actor, object, { held: !near });
    if (result === "stored") await confirmHandle(trx, ctx, actor);
    return result;
  });
  if (done === "ignored") await hear();
}

/** Stores what a sibling's outbox holds, as if it had been sent. */
export async function receiveFromOutbox(effect: ReceiveContext): Promise<void> {
  if (isType(effect.activity, "Announce")) return announced(effect);
  if (isType(effect.activity, "Create", "Update")) return receiveObject(effect);
}

/**
 * A boost: of ours it is counted; of a sibling's own server it brings the
 * thing, fetched from where it lives.
 */
export async function announced(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return;
  if (originOf(iri) === ctx.origin) return receiveReaction(effect);
  if ((await nearness(ctx, signer, activity)) === undefined) return;
  if (originOf(iri) !== originOf(signer.iri)) return boosted(effect, iri);
  const given = activity["object"];
  // Lemmy and Mobilizon announce whole activities, a Delete too; what they tell of stands
  // inside. It is looked at where it lives.
  const inner =
    isObject(given) && isType(given, "Create", "Update", "Delete") ? iriOf(given["object"]) : iri;
  if (inner === undefined || originOf(inner) !== originOf(signer.iri)) return;
  const known = await storedThing(effect, inner);
  if (known === undefined && isObject(given) && isType(given, "Delete")) return;
  const json = await asItStands(effect, inner, known);
  if (json === undefined) return;
  const stored = iriOf(json) === inner ? known : await storedThing(effect, iriOf(json) ?? "");
  if (!mayWrite(stored?.owner ?? ownerOf(signer.iri, json), json, stored)) return;
  if (await keepOwnersWord(effect, json)) return;
  // Words of their own server that are nothing more to us: theirs, or somebody's whom they pass on.
  if (!effect.registry.objects.some((one) => one.understands(json)))
    return inner === iri ? boosted(effect, iriOf(json) ?? inner, json) : undefined;
  await keep(effect, json, stored);
}
