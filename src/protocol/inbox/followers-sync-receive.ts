/** The receiving half of FEP-8fcf: does a sibling still know that we follow it, and do we still follow whom it counts as ours? */
import Type from "typebox";
import { commonsMessages } from "#commons/messages.ts";
import { groupIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { undoFollow } from "../outbox/direct-activities/follows.ts";
import { openGroups } from "../outbox/open-group.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { irisOf } from "../activitypub/json.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { followersDigest, readSynchronization } from "../outbox/followers-sync.ts";
import { OutgoingError } from "../fetch/outgoing-error.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";

/** Our groups that follow this actor, as far as we know; `sure`: only those that it accepted. */
async function following(ctx: AppContext, actorId: string, sure = false): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("siblings")
    .innerJoin("groups", "groups.id", "siblings.groupId")
    .select("groups.handle")
    .where("siblings.remoteActorId", "=", actorId)
    .where("siblings.state", "in", sure ? ["following"] : ["following", "requested"])
    .execute();
  return rows.map((row) => groupIri(ctx.origin, row.handle));
}

/** Compares at once, since that costs nothing; asks later, and only where it differs. */
export async function noteSynchronization(
  ctx: AppContext,
  signer: RemoteActor,
  header: unknown,
): Promise<void> {
  const said = readSynchronization(header, signer);
  if (said === undefined) return;
  const ours = await following(ctx, signer.id, true);
  if (followersDigest(ours) === said.digest) return;
  const payload = JSON.stringify({ actor: signer.id, said });
  const orderingKey = `sync:${signer.iri}`;
  await ctx.db
    .transaction()
    .execute((trx) =>
      enqueue(
        trx,
        [{ kind: "followers-sync", payload, orderingKey, host: signer.host }],
        ctx.clock.now(),
      ),
    );
}

const Told = Type.Object({
  actor: Type.String(),
  said: Type.Object({ collectionId: Type.String(), url: Type.String(), digest: Type.String() }),
});

export const followersSyncHandlers = (fediverse: Fediverse): Handlers => ({
  "followers-sync": async (payload) => {
    const { ctx, outgoing } = fediverse;
    const { actor: id, said } = readJson(Told, payload);
    const actor = await ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (actor === undefined) return;
    // Meanwhile it may be the same.
    if (followersDigest(await following(ctx, id, true)) === said.digest) return;
    try {
      const { json } = await outgoing.getDocument(said.url, { signed: true });
      const items = irisOf(json["orderedItems"] ?? json["items"]).slice(0, 1000);
      // An older list than the one that was told of says nothing.
      if (followersDigest(items) !== said.digest) return;
      await setRight(
        ctx,
        actor,
        items.filter((iri) => originOf(iri) === ctx.origin),
      );
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      if (error.temporary) throw new RetryLater(error.message);
    }
  },
});

async function setRight(
  ctx: AppContext,
  actor: RemoteActor,
  listed: readonly string[],
): Promise<void> {
  const now = ctx.clock.now();
  const asked = await following(ctx, actor.id);
  await ctx.db.transaction().execute(async (trx) => {
    // They don't count us any more.
    for (const one of await following(ctx, actor.id, true)) {
      if (listed.includes(one)) continue;
      const handle = ourGroup(ctx.origin, one) ?? "";
      await trx
        .updateTable("siblings")
        .set({
          state: "rejected",
          problem: commonsMessages("en").siblingProblems.notAmongThem,
        })
        .where("remoteActorId", "=", actor.id)
        .where("groupId", "in", (eb) =>
          eb.selectFrom("groups").select("id").where("handle", "=", handle),
        )
        .execute();
    }
    // They count one of ours that follows no more. Who is not there, or speaks to nobody, says nothing.
    const handles = listed.flatMap((one) =>
      asked.includes(one) ? [] : (ourGroup(ctx.origin, one) ?? []),
    );
    const open =
      handles.length === 0
        ? []
        : await openGroups(trx)
            .where("handle", "in", [...new Set(handles)])
            .execute();
    // Said once a day, however often they ask.
    const today = now.toISOString().slice(0, 10);
    for (const { handle } of open)
      await undoFollow(
        trx,
        now,
        ctx.origin,
        handle,
        actor.iri,
        newId(),
        keyOf("undo-unknown", handle, actor.iri, today),
      );
  });
}
