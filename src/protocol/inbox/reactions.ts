/** Likes and boosts of ours, as counts without names. */
import { ourObject } from "#commons/addresses.ts";
import { digest } from "#platform/lib/ids.ts";
import { iriOf, isType, type JsonObject } from "../activitypub/json.ts";
import { isPublicThing } from "../outbox/documents.ts";
import type { ReceiveContext } from "./receive-context.ts";

// Who liked what is nobody's business: the digest only keeps one from counting twice.
const hidden = (effect: ReceiveContext, object: string): string =>
  digest(`${effect.signer.iri} ${object}`);

export async function receiveReaction(effect: ReceiveContext): Promise<void> {
  const { ctx, registry, activity } = effect;
  const iri = iriOf(activity["object"]) ?? "";
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined || !(await isPublicThing(ctx, registry.documents, thing.kind, thing.id)))
    return;
  await ctx.db
    .insertInto("reactions")
    .values({
      actorDigest: hidden(effect, iri),
      objectKind: thing.kind,
      objectId: thing.id,
      type: isType(activity, "Announce") ? "share" : "like",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function takeBackReaction(
  effect: ReceiveContext,
  reaction: JsonObject,
): Promise<void> {
  const { ctx } = effect;
  const iri = iriOf(reaction["object"]) ?? "";
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined) return;
  await ctx.db
    .deleteFrom("reactions")
    .where("actorDigest", "=", hidden(effect, iri))
    .where("objectId", "=", thing.id)
    .where("type", "=", isType(reaction, "Announce") ? "share" : "like")
    .execute();
}
