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
const laneOf = (kind: string): Lane =>
  kind === "receive"
    ? "receive"
    : kind === "deliver" || kind === "letter"
      ? "direct"
      : kind.startsWith("mail-")
        ? "mail"
        : "chore";

/**
 * Adds jobs inside the caller's transaction: they exist if and only if it commits. Wakes the
 * worker at commit.
 */
export async function enqueue(trx: Trx, jobs: readonly NewJob[], now: Date): Promise<void> {
  if (jobs.length === 0) return;
  // Without this lock a later number could commit before an earlier one and overtake it.
  const keys = [...new Set(jobs.flatMap((job) => job.orderingKey ?? []))].sort();
  if (keys.length > 0) await lockOrders(trx, keys);
  for (let at = 0; at < jobs.length; at += 1000) {
    await trx
      .insertInto("jobs")
      .values(
        jobs.slice(at, at + 1000).map((job) => ({
          id: job.id ?? newId(),
          kind: job.kind,
          lane: job.lane ?? laneOf(job.kind),
          payload: job.payload,
          orderingKey: job.orderingKey ?? null,
          host: job.host ?? null,
          messageId: job.messageId ?? null,
          runAt: job.runAt ?? now,
          lease: null,
          leasedUntil: null,
          lastError: null,
          dead: null,
        })),
      )
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
  await sql`select pg_notify('jobs', '')`.execute(trx);
}
