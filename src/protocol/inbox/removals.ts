/** What is taken away elsewhere goes here too: a Delete, or a tombstone where the thing stood. */
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { iriOf } from "../activitypub/json.ts";
import { vanish } from "../fetch/remote-actors.ts";
import { remoteStanding } from "../fetch/still-there.ts";
import { mayDelete, type Stored } from "./authority.ts";
import { nearness, storedThing } from "./known.ts";
import type { ReceiveContext } from "./receive-context.ts";
import type { ObjectReceiver } from "./receives.ts";

interface Keepers {
  readonly objects: readonly ObjectReceiver[];
}

/** Takes away one actor's thing; the mark of its death is the caller's. */
export async function removeThingOf(
  trx: Trx,
  { ctx, registry: { objects } }: { readonly ctx: AppContext; readonly registry: Keepers },
  iri: string,
  { kinds }: Stored,
  actorId: string,
): Promise<void> {
  for (const one of objects) if (kinds.includes(one.kind)) await one.remove(trx, ctx, iri, actorId);
}

/** Removes it for good: a mark stays, so that nothing older brings it back. */
export async function removeForGood(
  { ctx, registry }: { readonly ctx: AppContext; readonly registry: Keepers },
  iri: string,
  stored: Stored | undefined,
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("remoteTombstones")
      .values({ iri, deleted: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const owner =
      stored === undefined
        ? undefined
        : await trx
            .selectFrom("remoteActors")
            .select("id")
            .where("iri", "=", stored.owner)
            .executeTakeFirst();
    if (stored !== undefined && owner !== undefined)
      await removeThingOf(trx, { ctx, registry }, iri, stored, owner.id);
    await trx.deleteFrom("replies").where("iri", "=", iri).execute();
    await trx.deleteFrom("siblingPosts").where("iri", "=", iri).execute();
  });
}

/**
 * Delete. Somebody may take away their own, themself too; of others'
 * things only what is gone where it stood.
 */
export async function removeThing(effect: ReceiveContext): Promise<void> {
  const { ctx, fediverse, signer, activity, budget, registry } = effect;
  const iri = iriOf(activity["object"]);
  if (iri === undefined) return;
  if (iri === signer.iri) return vanish(ctx, iri, "said");
  const stored = await storedThing(effect, iri);
  if (!mayDelete(signer.iri, iri, stored)) return;
  await ctx.db.transaction().execute(async (trx) => {
    for (const { takenBack } of registry.posts) await takenBack?.(trx, ctx, iri, signer.iri);
    // A post that quoted us and is no more needs no stamp. What the group took back
    // stays so, whatever is said again.
    await trx
      .deleteFrom("quotes")
      .where("noteIri", "=", iri)
      .where("authorIri", "=", signer.iri)
      .where("takenBack", "is", null)
      .execute();
  });
  // A stranger's Delete of a thing that we never had: nothing to
  // remember, or anybody could fill our memory.
  if (stored === undefined && (await nearness(ctx, signer, activity)) === undefined) return;
  // Somebody else of the same server may not remove what we did not see being theirs, now or later.
  if (
    stored?.owner !== signer.iri &&
    (await remoteStanding(fediverse.outgoing, iri, budget)) === "there"
  )
    return;
  await removeForGood(effect, iri, stored);
}
