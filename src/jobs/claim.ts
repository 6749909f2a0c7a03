/** The queries of the queue. A job is claimed by a lease, so that it survives whoever claimed it. */
import { sql } from "kysely";
import type { Db } from "#database/schema.ts";
import { after } from "#kit/clock.ts";
import { leaseTime } from "./backoff.ts";

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: string;
  readonly host: string | null;
  readonly attempts: number;
}

/** Jobs of one peer that one claim may take; a peer with a running job waits. */
const perHost = 2;

/**
 * Takes up to `most` jobs that are due, oldest first: never one whose earlier sibling (same ordering key) is still
 * there, and none of a host in `busy`, so that a peer that hangs can't take every hand.
 */
export async function claim(db: Db, now: Date, lease: string, most: number, busy: readonly string[]): Promise<ClaimedJob[]> {
  const { rows } = await sql<ClaimedJob>`
    with due as (
      select id, host, run_at, seq from jobs j
      where lease is null and dead is null and run_at <= ${now}
        and (host is null or host <> all(${[...busy]}::text[]))
        and not exists (select from jobs e where e.ordering_key = j.ordering_key and e.seq < j.seq and e.dead is null)
      order by run_at, seq
      limit 200
    ), fair as (
      select id, host, row_number() over (partition by host order by run_at, seq) as place from due
    ), taken as (
      select id from jobs
      where id in (select id from fair where host is null or place <= ${perHost}) and lease is null
      order by run_at, seq
      limit ${most}
      for update skip locked
    )
    update jobs set lease = ${lease}::uuid, leased_until = ${after(now, leaseTime)}, attempts = attempts + 1
    from taken where jobs.id = taken.id
    returning jobs.id, kind, payload, host, attempts`.execute(db);
  return rows;
}

/** Frees the jobs of workers that are gone. */
export async function freeExpired(db: Db, now: Date): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ lease: null, leasedUntil: null })
    .where("lease", "is not", null)
    .where("leasedUntil", "<", now)
    .execute();
}

export async function renew(db: Db, now: Date, lease: string): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ leasedUntil: after(now, leaseTime) })
    .where("lease", "=", lease)
    .execute();
}

/** Done: nothing of it is kept. A handler that enqueued the same id again has cleared the lease, and the row stays. */
export async function finish(db: Db, id: string, lease: string): Promise<void> {
  await db.deleteFrom("jobs").where("id", "=", id).where("lease", "=", lease).execute();
}

export async function putBack(db: Db, id: string, lease: string, runAt: Date, why: string): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ lease: null, leasedUntil: null, runAt, lastError: why.slice(0, 500) })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}

export async function bury(db: Db, id: string, lease: string, now: Date, why: string): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ lease: null, leasedUntil: null, dead: now, lastError: why.slice(0, 500) })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}
