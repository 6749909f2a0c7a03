/** A sibling that blocks us or lets us go after it had said yes: the list of siblings knows. */
import { commonsMessages } from "#commons/messages.ts";
import { activityIri, ourGroup } from "#commons/addresses.ts";
import { heardThrough, notifyUnheard } from "#commons/remote/unheard.ts";
import { iriOf, isObject, isType } from "../activitypub/json.ts";
import { endFollow } from "./follows.ts";
import type { ReceiveContext } from "./receive-context.ts";

/** `handle`: the group that it is about; without one, all that follow there. */
async function mark(
  { ctx, signer }: ReceiveContext,
  problem: string,
  handle?: string,
): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("siblings")
      .set({ state: "rejected", problem })
      .where("remoteActorId", "=", signer.id)
      .$if(handle !== undefined, (rows) =>
        rows.where("groupId", "in", (eb) =>
          eb
            .selectFrom("groups")
            .select("id")
            .where("handle", "=", handle ?? ""),
        ),
      )
      .returning("id")
      .execute();
    if (ended.length > 0)
      await notifyUnheard(trx, ctx, await heardThrough(trx, signer), { stillShown: true });
  });
}

/** Ends both ways: it follows us no more, and we are no followers of it. */
export async function blockedByThem(effect: ReceiveContext): Promise<void> {
  const handle = ourGroup(effect.ctx.origin, iriOf(effect.activity["object"]) ?? "");
  await endFollow(effect);
  if (handle !== undefined)
    await mark(effect, commonsMessages("en").siblingProblems.blockedUs, handle);
}

/** Is it this Follow of ours, named by its id alone? */
async function isOurFollow({ ctx, signer }: ReceiveContext, named: string): Promise<boolean> {
  const sibling = await ctx.db
    .selectFrom("siblings")
    .select("followId")
    .where("remoteActorId", "=", signer.id)
    .executeTakeFirst();
  return sibling !== undefined && named === activityIri(ctx.origin, sibling.followId);
}

/**
 * Undo of the Accept of our Follow, or of the Block of a group of ours. Answers whether it was one.
 */
export async function acceptUndone(effect: ReceiveContext): Promise<boolean> {
  const { object: undone } = effect.activity;
  if (!isObject(undone)) return false;
  if (isType(undone, "Block")) return unblockedByThem(effect, iriOf(undone["object"]) ?? "");
  if (!isType(undone, "Accept")) return false;
  const { object: follow } = undone;
  if (typeof follow === "string" && (await isOurFollow(effect, follow))) {
    await mark(effect, commonsMessages("en").siblingProblems.letUsGo);
    return true;
  }
  if (
    !isObject(follow) ||
    !isType(follow, "Follow") ||
    iriOf(follow["object"]) !== effect.signer.iri
  )
    return false;
  const handle = ourGroup(effect.ctx.origin, iriOf(follow["actor"]) ?? "");
  if (handle === undefined) return false;
  await mark(effect, commonsMessages("en").siblingProblems.letUsGo, handle);
  return true;
}

/** Their Follow of us and ours of them stay ended; but nobody says any more that they block us. */
async function unblockedByThem({ ctx, signer }: ReceiveContext, group: string): Promise<boolean> {
  if (ourGroup(ctx.origin, group) === undefined) return false;
  const { blockedUs, letUsGo } = commonsMessages("en").siblingProblems;
  await ctx.db
    .updateTable("siblings")
    .set({ problem: letUsGo })
    .where("remoteActorId", "=", signer.id)
    .where("problem", "=", blockedUs)
    .execute();
  return true;
}
