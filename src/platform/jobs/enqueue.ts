/** Putting jobs into the queue, in the transaction that gives rise to them. */
import { sql } from "kysely";
import type { Lane, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { lockOrders } from "./endings.ts";

export interface NewJob {
  /** Stable id; what is there already under the same id stays as it is. */
  readonly id?: string;
  readonly kind: string;
  /** JSON text. Never a private key, never a password. */
  readonly payload: string;
  /** Jobs of one key run one after the other, in the order they were enqueued, also under retry. */
  readonly orderingKey?: string;
  /** The peer it talks to: at most a few jobs of one host run at once. */
  readonly host?: string;
  readonly runAt?: Date;
  /** Whose share of the worker it takes. */
  readonly lane?: Lane;
  /** The document that it carries to one of many. */
  readonly messageId?: string;
}

/** Lanes of kinds that don't say theirs. */
function laneOf(kind: string): Lane {
  if (kind === "receive") return "receive";
  if (kind === "deliver" || kind === "letter") return "direct";
  return kind.startsWith("mail-") ? "mail" : "chore";
}

/**
 * Adds jobs inside the caller's transaction: they exist if and only if it commits. Wakes the
 * worker at commit.
 */
export async function enqueue(trx: Trx, jobs: readonly NewJob[], now: Date): Promise<void> {
  // Without this lock a later number could commit before an earlier one and overtake it.
  const keys = [...new Set(jobs.flatMap((job) => job.orderingKey ?? []))].sort();
  if (keys.length > 0) await lockOrders(trx, keys);
  await addJobs(trx, jobs, now);
}

/** Adds jobs whose orders the caller's transaction has locked; as `enqueue`. */
export async function addJobs(trx: Trx, jobs: readonly NewJob[], now: Date): Promise<void> {
  for (let offset = 0; offset < jobs.length; offset += 1000) {
    const some = jobs.slice(offset, offset + 1000);
    await sql`
      with added as (
        insert into jobs (id, kind, lane, payload, ordering_key, host, message_id, run_at)
        select id, kind, lane, payload, ordering_key, host, message_id, run_at
        from unnest(
          ${some.map((job) => job.id ?? newId())}::uuid[],
          ${some.map((job) => job.kind)}::text[],
          ${some.map((job) => job.lane ?? laneOf(job.kind))}::text[],
          ${some.map((job) => job.payload)}::text[],
          ${some.map((job) => job.orderingKey ?? null)}::text[],
          ${some.map((job) => job.host ?? null)}::text[],
          ${some.map((job) => job.messageId ?? null)}::uuid[],
          ${some.map((job) => job.runAt ?? now)}::timestamptz[]
        ) with ordinality as new
          (id, kind, lane, payload, ordering_key, host, message_id, run_at, place)
        order by place
        on conflict (id) do nothing
      )
      select pg_notify('jobs', '')`.execute(trx);
  }
}

/**
 * They are done no more, but for those that run at this moment; what waited behind them goes on.
 */
export async function dropJobs(
  trx: Trx,
  jobs: readonly { readonly id: string; readonly key: string | null }[],
): Promise<void> {
  await lockOrders(trx, [...new Set(jobs.flatMap(({ key }) => key ?? []))].sort());
  await sql`
    delete from jobs where lease is null and id = any(${jobs.map(({ id }) => id)}::uuid[])`.execute(
    trx,
  );
}
