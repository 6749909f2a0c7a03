/** Actors of other servers that move. */
import { hours } from "#kit/clock.ts";
import { enqueue } from "#jobs/enqueue.ts";
import { newId } from "#kit/ids.ts";
import { iriOf, str } from "#activitypub/json.ts";
import { alsoKnownAs } from "#activitypub/actor.ts";
import { documentOf, findActor } from "../remote-actors.ts";
import type { Effect } from "./receive.ts";

/** A sibling that moved is followed where it went, if the new place says that it is the same. */
export async function moveActor({ world, fediverse, signer, activity, budget }: Effect): Promise<void> {
  const target = iriOf(activity["target"]);
  if (target === undefined || iriOf(activity["object"]) !== signer.iri) return;
  const sibling = await world.db.selectFrom("siblings").selectAll().where("remoteActorId", "=", signer.id).executeTakeFirst();
  if (sibling === undefined) return;
  const actor = await findActor(world, fediverse.outgoing, target, { refresh: true, budget });
  if (actor === undefined || !alsoKnownAs(documentOf(actor)).includes(signer.iri)) return;
  // One move in a while: a chain of moves is not followed at once.
  if (sibling.accepted !== null && world.clock.now().getTime() - sibling.asked.getTime() < hours(1)) return;
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom("siblings").select("id").where("remoteActorId", "=", actor.id).executeTakeFirst();
    if (known !== undefined) return;
    await trx
      .updateTable("siblings")
      .set({
        remoteActorId: null,
        address: str(actor.iri) ?? sibling.address,
        state: "requested",
        followId: newId(),
        asked: now,
        accepted: null,
        readUntil: null,
      })
      .where("id", "=", sibling.id)
      .execute();
    await enqueue(trx, [{ kind: "meet", payload: JSON.stringify({ sibling: sibling.id }) }], now);
  });
}
