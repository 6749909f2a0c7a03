/** A sibling that blocks us or lets us go after it had said yes: the list of siblings knows. */
import { commonsMessages } from "#commons/messages.ts";
import { ourGroup } from "#commons/addresses.ts";
import { iriOf, isObject, isType } from "../activitypub/json.ts";
import { endFollow } from "./follows.ts";
import type { ReceiveContext } from "./receive-context.ts";

async function mark(
  { ctx, signer }: ReceiveContext,
  handle: string,
  problem: string,
): Promise<void> {
  await ctx.db
    .updateTable("siblings")
    .set({ state: "rejected", problem })
    .where("remoteActorId", "=", signer.id)
    .where("groupId", "in", (eb) =>
      eb.selectFrom("groups").select("id").where("handle", "=", handle),
    )
    .execute();
}

/** Ends both ways: it follows us no more, and we are no followers of it. */
export async function blockedByThem(effect: ReceiveContext): Promise<void> {
  const handle = ourGroup(effect.ctx.origin, iriOf(effect.activity["object"]) ?? "");
  await endFollow(effect);
  if (handle !== undefined)
    await mark(effect, handle, commonsMessages("en").siblingProblems.blockedUs);
}

/** Undo of the Accept of our Follow. Answers whether it was one. */
export async function acceptUndone(effect: ReceiveContext): Promise<boolean> {
  const { object: accept } = effect.activity;
  if (!isObject(accept) || !isType(accept, "Accept")) return false;
  const { object: follow } = accept;
  if (
    !isObject(follow) ||
    !isType(follow, "Follow") ||
    iriOf(follow["object"]) !== effect.signer.iri
  )
    return false;
  const handle = ourGroup(effect.ctx.origin, iriOf(follow["actor"]) ?? "");
  if (handle === undefined) return false;
  await mark(effect, handle, commonsMessages("en").siblingProblems.letUsGo);
  return true;
}
