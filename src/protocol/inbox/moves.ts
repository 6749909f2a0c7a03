/** Actors of other servers that moved: who we follow, and who follows us, is met where it went. */
import type { AppContext } from "#commons/app-context.ts";
import { moveThings } from "#commons/remote/aside.ts";
import { isBlocked } from "#commons/remote/blocks.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { follow } from "../outbox/direct-activities/follows.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { alsoKnownAs } from "../activitypub/actor.ts";
import { iriOf, type JsonObject } from "../activitypub/json.ts";
import { confirmHandle } from "../fetch/handles.ts";
import type { Outgoing } from "../fetch/outgoing.ts";
import { type Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import { actorByIri, keepActor, type RemoteActor } from "../fetch/remote-actors.ts";
import type { ReceiveContext } from "./receive-context.ts";
import { receiveOrder } from "./write-down.ts";

/** Do we have any tie with it? Nobody else's Move makes us fetch. */
async function knownToUs(ctx: AppContext, actor: RemoteActor): Promise<boolean> {
  const sibling = await ctx.db
    .selectFrom("siblings")
    .select("id")
    .where("remoteActorId", "=", actor.id)
    .executeTakeFirst();
  if (sibling !== undefined) return true;
  const follower = await ctx.db
    .selectFrom("followers")
    .select("groupId")
    .where("remoteActorId", "=", actor.id)
    .executeTakeFirst();
  return follower !== undefined;
}

/** A Follow that came before it may not be read yet. */
async function waitForEarlier(ctx: AppContext, signer: RemoteActor): Promise<void> {
  const earlier = await ctx.db
    .selectFrom("jobs")
    .select("id")
    .where("orderingKey", "=", receiveOrder(signer.iri))
    .where("dead", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (earlier !== undefined) throw new RetryLater("what came before it is not read yet");
}

/** Most places that one move leads through. */
const maxPlaces = 4;

/**
 * The new place as its server tells it now, if it says that it is the same; what we keep of it may
 * be older than the move. Who moved on from there meanwhile is met where they are now: each place
 * must say that it was the one before.
 */
async function confirmed(
  { ctx, fediverse, signer, budget }: ReceiveContext,
  target: string,
): Promise<RemoteActor | undefined> {
  let place: JsonObject | undefined;
  let before = signer.iri;
  let next: string | undefined = target;
  const seen = new Set([signer.iri]);
  while (next !== undefined && !seen.has(next) && seen.size <= maxPlaces) {
    if (originOf(next) === ctx.origin || (await isBlocked(ctx.db, next))) break;
    seen.add(next);
    const found = await readPlace(fediverse.outgoing, next, budget, place === undefined);
    if (found === undefined || !alsoKnownAs(found).includes(before)) break;
    place = found;
    before = next;
    next = iriOf(found["movedTo"]);
  }
  return place === undefined ? undefined : keepActor(ctx, place, await actorByIri(ctx.db, before));
}

/** `must`: that it can't be asked now is for later; else it ends the way. */
async function readPlace(
  outgoing: Outgoing,
  iri: string,
  budget: Budget,
  must: boolean,
): Promise<JsonObject | undefined> {
  try {
    const { json } = await outgoing.getDocument(iri, { signed: true, budget });
    return iriOf(json) === iri ? json : undefined;
  } catch (error) {
    if (must || !(error instanceof OutgoingError)) throw error;
    return undefined;
  }
}

/** By state alone: said twice, or again later, it does the same once. */
export async function moveActor(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const target = iriOf(activity["target"]);
  if (target === undefined || target === signer.iri || iriOf(activity["object"]) !== signer.iri)
    return;
  if (originOf(target) === ctx.origin) return;
  if (!(await knownToUs(ctx, signer))) return waitForEarlier(ctx, signer);
  if (await isBlocked(ctx.db, target)) return;
  const actor = await confirmed(effect, target);
  if (actor === undefined) return;
  await ctx.db.transaction().execute(async (trx) => {
    await moveFollower(trx, signer, actor);
    await moveSibling(trx, ctx, signer, actor);
  });
}

/** Counted once, also when it followed from both. */
async function moveFollower(trx: Trx, from: RemoteActor, to: RemoteActor): Promise<void> {
  const there = trx.selectFrom("followers").select("groupId").where("remoteActorId", "=", to.id);
  await trx
    .deleteFrom("followers")
    .where("remoteActorId", "=", from.id)
    .where("groupId", "in", there)
    .execute();
  await trx
    .updateTable("followers")
    .set({ remoteActorId: to.id, followIri: null })
    .where("remoteActorId", "=", from.id)
    .execute();
}

async function moveSibling(
  trx: Trx,
  ctx: AppContext,
  from: RemoteActor,
  to: RemoteActor,
): Promise<void> {
  const now = ctx.clock.now();
  const sibling = await trx
    .selectFrom("siblings")
    .selectAll()
    .where("remoteActorId", "=", from.id)
    .forUpdate()
    .executeTakeFirst();
  if (sibling === undefined) return;
  // What it made goes with it: it stays when the old place ends,
  // and goes when the new one is let go.
  await moveThings(trx, ctx, from, to);
  const known = await trx
    .selectFrom("siblings")
    .select("id")
    .where("remoteActorId", "=", to.id)
    .executeTakeFirst();
  if (known !== undefined) {
    await trx.deleteFrom("siblings").where("id", "=", sibling.id).execute();
    await trx
      .updateTable("siblings")
      .set({ movedFrom: from.iri })
      .where("id", "=", known.id)
      .execute();
    return;
  }
  // Who let us go, or never said yes, isn't asked again because they moved.
  const asks = sibling.state === "following" || sibling.state === "requested";
  const followId = newId();
  await trx
    .updateTable("siblings")
    .set(asks ? newPlace(from, to, followId, now) : sameElsewhere(from, to))
    .where("id", "=", sibling.id)
    .execute();
  await confirmHandle(trx, ctx, to);
  if (!asks) return;
  const { handle } = await trx
    .selectFrom("groups")
    .select("handle")
    .where("id", "=", sibling.groupId)
    .executeTakeFirstOrThrow();
  await follow(trx, ctx, handle, to.iri, followId);
}

const sameElsewhere = (from: RemoteActor, to: RemoteActor): Partial<Row<"siblings">> => ({
  remoteActorId: to.id,
  address: to.iri,
  movedFrom: from.iri,
});

const newPlace = (
  from: RemoteActor,
  to: RemoteActor,
  followId: string,
  asked: Date,
): Partial<Row<"siblings">> => ({
  ...sameElsewhere(from, to),
  state: "requested",
  followId,
  asked,
  accepted: null,
  readUntil: null,
  problem: null,
});
