/**
 * Is a handle its actor's own? Asked at the WebFinger of its own server; until it
 * says so, pages show the host instead.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { after, days } from "#platform/lib/clock.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { discover } from "./discover.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { actorByIri, type RemoteActor } from "./remote-actors.ts";

/** How long an answer holds, a no too. */
const askedAgain = days(30);

/** Asks, in the caller's transaction, when it is time; the worker does it. */
export async function confirmHandle(trx: Trx, ctx: AppContext, actor: RemoteActor): Promise<void> {
  const now = ctx.clock.now();
  if (actor.handleAsked !== null && actor.handleAsked > after(now, -askedAgain)) return;
  await trx
    .updateTable("remoteActors")
    .set({ handleAsked: now })
    .where("id", "=", actor.id)
    .execute();
  await enqueueAsking(trx, now, [actor]);
}

const enqueueAsking = (
  trx: Trx,
  now: Date,
  actors: readonly Pick<RemoteActor, "iri" | "host">[],
): Promise<void> =>
  enqueue(
    trx,
    actors.map(({ iri, host }) => ({ kind: "handle", payload: JSON.stringify({ iri }), host })),
    now,
  );

/** The scheduled task: asks for those whose names stand on our pages, some at a time. */
export async function confirmHandles(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ iri: string; host: string }>`
      update remote_actors set handle_asked = ${now} where id in (
        select a.id from remote_actors a
        where a.gone is null and (a.handle_asked is null or a.handle_asked < ${after(
          now,
          -askedAgain,
        )})
          and (exists (select from siblings where remote_actor_id = a.id) or exists (select
            from events where remote_actor_id = a.id)
            or exists (select from guides where remote_actor_id = a.id) or exists (select
              from offers where remote_actor_id = a.id))
        limit 200
      ) returning iri, host`.execute(trx);
    await enqueueAsking(trx, now, rows);
  });
}

export const handleHandlers = ({ ctx, outgoing }: Fediverse): Handlers => ({
  handle: async (payload, job) => {
    const { iri } = readStrings(payload, "iri");
    const actor = await actorByIri(ctx.db, iri);
    if (actor === undefined || actor.gone !== null) return;
    let confirmed = false;
    try {
      confirmed = (await discover(outgoing, `@${actor.handle}`)) === iri;
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      if (error.temporary && job.attempts < 4) throw new RetryLater(error.message);
    }
    await ctx.db
      .updateTable("remoteActors")
      .set({ handleConfirmed: confirmed })
      .where("iri", "=", iri)
      .where("handle", "=", actor.handle)
      .execute();
  },
});
