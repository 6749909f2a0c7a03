/** From one document to the inboxes of all whom it is for: in steps that are done once each. */
import { sql } from "kysely";
import { unnamedOf } from "#commons/remote/blocks.ts";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import type { JobFacts } from "#platform/jobs/worker.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { hostAndAbove, hostOf } from "#platform/lib/url.ts";

/** Whom it is for. */
interface Audience {
  /** Who follows one of these groups … */
  readonly following: readonly string[];
  /** … and none of these. */
  readonly notFollowing: readonly string[];
  /** Actors whom it concerns although they may not follow. */
  readonly also: readonly string[];
}

/** Inboxes in one step: its locks and its time stay small whatever the audience. */
const inboxesInAStep = 400;

/**
 * Queues one delivery for each inbox, shared ones once, from after `cursor` on. The rows of a step
 * and how far it came (`progress`, the job's new payload) are one transaction: whatever dies, no
 * inbox is queued twice and none is left out.
 */
export async function fanOut(
  ctx: AppContext,
  job: JobFacts,
  message: { readonly id: string; readonly orderingKey: string },
  audience: Audience,
  cursor: string,
  progress: (cursor: string) => string,
): Promise<void> {
  const blocked = await ctx.db
    .selectFrom("blocks")
    .select("value")
    .where("kind", "=", "host")
    .execute();
  const denied = new Set(blocked.map((row) => row.value));
  for (let after = cursor; ;) {
    job.signal.throwIfAborted();
    const inboxes = await inboxesAfter(ctx, audience, after);
    if (inboxes.length === 0) return;
    const unnamed = new Set(
      await unnamedOf(
        ctx.db,
        inboxes.map((inbox) => hostOf(inbox) ?? ""),
      ),
    );
    const open = inboxes.filter((inbox) => {
      const host = hostOf(inbox) ?? "";
      return !unnamed.has(host) && !hostAndAbove(host).some((one) => denied.has(one));
    });
    after = inboxes.at(-1) ?? after;
    await takeStep(ctx, job, message, open, progress(after));
    if (inboxes.length < inboxesInAStep) return;
  }
}

async function takeStep(
  ctx: AppContext,
  job: JobFacts,
  message: { readonly id: string; readonly orderingKey: string },
  inboxes: readonly string[],
  payload: string,
): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const ours = await trx
      .updateTable("jobs")
      .set({ payload, messageId: message.id })
      .where("id", "=", job.id)
      .where("lease", "=", job.lease)
      .executeTakeFirst();
    if (Number(ours.numUpdatedRows) === 0) throw new Error("another worker goes on with it");
    const deliveries = inboxes.map((inbox) => {
      const host = hostOf(inbox);
      return {
        id: keyOf(message.id, inbox),
        kind: "delivery",
        lane: "send" as const,
        payload: JSON.stringify({ inbox }),
        messageId: message.id,
        orderingKey: `${message.orderingKey}\n${inbox}`,
        ...(host === undefined ? {} : { host }),
      };
    });
    await enqueue(trx, deliveries, ctx.clock.now());
  });
}

async function inboxesAfter(
  ctx: AppContext,
  { following, notFollowing, also }: Audience,
  after: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ mailbox: string }>`
    select distinct coalesce(shared_inbox, inbox) collate "C" as mailbox
    from remote_actors r
    where gone is null and coalesce(shared_inbox, inbox) collate "C" > ${after}
      and not exists (select from blocks where value = r.iri)
      and (iri = any(${[...also]}::text[]) or (
        exists (select from followers f
          where f.remote_actor_id = r.id and f.group_id = any(${[...following]}::uuid[]))
        and not exists (select from followers f
          where f.remote_actor_id = r.id and f.group_id = any(${[...notFollowing]}::uuid[]))))
    order by mailbox
    limit ${inboxesInAStep}`.execute(ctx.db);
  return rows.map((row) => row.mailbox);
}
