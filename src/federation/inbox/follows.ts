/** Follow, Undo, Accept, Reject. */
import { activityIri, ourGroup } from "#commons/addresses.ts";
import { hours } from "#kit/clock.ts";
import { digest } from "#kit/ids.ts";
import { enqueue } from "#jobs/enqueue.ts";
import { acceptFollow, rejectFollow } from "#jobs/letters.ts";
import { iriOf, isObject, isType, str, typesOf } from "#activitypub/json.ts";
import { openGroup } from "../documents.ts";
import type { Effect } from "./receive.ts";
import { takeBackReaction } from "./reactions.ts";

/** Everybody may follow an open group; the Follow goes back inside the Accept as it came. */
export async function answerFollow({ world, signer, activity }: Effect): Promise<void> {
  const handle = ourGroup(world.origin, iriOf(activity["object"]) ?? "");
  const group = handle === undefined ? undefined : await openGroup(world.db, { handle });
  if (handle === undefined) return;
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const mark = await trx
      .deleteFrom("received")
      .where("key", "=", undone(signer.iri, str(activity["id"]) ?? ""))
      .returning("received")
      .executeTakeFirst();
    // Some servers use one id for every Follow: a mark counts for a while only.
    if (mark !== undefined && now.getTime() - mark.received.getTime() < hours(1)) return;
    if (group === undefined) {
      // A group that is not there says so only when its name was once public.
      const ended = await trx
        .selectFrom("tombstones")
        .innerJoin("groups", "groups.id", "tombstones.id")
        .select("groups.handle")
        .where("groups.handle", "=", handle)
        .executeTakeFirst();
      if (ended !== undefined) await rejectFollow(trx, now, handle, signer.iri, activity);
      return;
    }
    await trx
      .insertInto("followers")
      .values({ groupId: group.id, remoteActorId: signer.id, followIri: str(activity["id"]) ?? null, since: now })
      .onConflict((conflict) => conflict.columns(["groupId", "remoteActorId"]).doUpdateSet({ followIri: str(activity["id"]) ?? null }))
      .execute();
    await acceptFollow(trx, now, group.handle, signer.iri, activity);
  });
}

/** Undo of a Follow is matched by actor and group: ids of Follows are not kept alike by all. A Block ends it too. */
export async function endFollow(effect: Effect): Promise<void> {
  const { world, signer, activity } = effect;
  const { object } = activity;
  if (isType(activity, "Undo") && isObject(object) && isType(object, "Like", "EmojiReact", "Announce"))
    return takeBackReaction(effect, object);
  const target = isType(activity, "Block") ? iriOf(object) : isObject(object) ? iriOf(object["object"]) : undefined;
  const handle = ourGroup(world.origin, target ?? "");
  if (isObject(object) && isType(activity, "Undo") && !isType(object, "Follow")) return;
  const gone = await world.db
    .deleteFrom("followers")
    .where("remoteActorId", "=", signer.id)
    .$if(handle !== undefined, (q) =>
      q.where("groupId", "in", (eb) =>
        eb
          .selectFrom("groups")
          .select("id")
          .where("handle", "=", handle ?? ""),
      ),
    )
    // An Undo that names the Follow by its id alone.
    .$if(handle === undefined, (q) => q.where("followIri", "=", iriOf(object) ?? ""))
    .returning("groupId")
    .execute();
  const followId = iriOf(object);
  if (gone.length > 0 || followId === undefined || !isType(activity, "Undo")) return;
  // It overtook the Follow that it undoes: that one will find the mark.
  await world.db
    .insertInto("received")
    .values({ key: undone(signer.iri, followId), received: world.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const undone = (actor: string, followId: string): string => digest(`undone ${actor} ${followId}`);

/** Counts only for a Follow that we sent to exactly that actor. */
export async function followAnswered({ world, signer, activity }: Effect): Promise<void> {
  const { object } = activity;
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const sibling = await trx.selectFrom("siblings").selectAll().where("remoteActorId", "=", signer.id).forUpdate().executeTakeFirst();
    if (sibling === undefined) return;
    const named = iriOf(object);
    const ours =
      named === activityIri(world.origin, sibling.followId) ||
      (isObject(object) &&
        isType(object, "Follow") &&
        iriOf(object["object"]) === signer.iri &&
        ourGroup(world.origin, iriOf(object["actor"]) ?? "") !== undefined);
    if (!ours) return;
    if (typesOf(activity).includes("Reject")) {
      await trx.updateTable("siblings").set({ state: "rejected", problem: "They said no." }).where("id", "=", sibling.id).execute();
      return;
    }
    if (sibling.state === "following") return;
    await trx.updateTable("siblings").set({ state: "following", accepted: now, problem: null }).where("id", "=", sibling.id).execute();
    await enqueue(trx, [{ kind: "catch-up", payload: JSON.stringify({ sibling: sibling.id }), host: signer.host }], now);
  });
}
