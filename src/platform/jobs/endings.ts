/** How jobs end: done, tried again, held, given up. Whoever lost the lease ends nothing. */
import { sql } from "kysely";
import type { Db } from "#platform/database/schema.ts";
import type { ClaimedJob } from "./claim.ts";

export type Ending =
  | { readonly kind: "done" }
  /** `runAt` by the clock of the world. */
  | { readonly kind: "again"; readonly runAt: Date; readonly why: string }
  /** Not begun after all, or its host is down: uncounted. `runAt`: behind others that wait. */
  | { readonly kind: "back"; readonly runAt?: Date; readonly why?: string }
  | { readonly kind: "dead"; readonly now: Date; readonly why: string };

export interface Ended {
  readonly job: Pick<ClaimedJob, "id" | "lease" | "key">;
  readonly ending: Ending;
}

/** Writes how these ended; all that were done, and all that were not begun, in one go. */
export async function writeEndings(db: Db, ended: readonly Ended[]): Promise<void> {
  const jobsOf = (is: (ending: Ending) => boolean): readonly Ended["job"][] =>
    ended.filter(({ ending }) => is(ending)).map(({ job }) => job);
  const done = jobsOf((ending) => ending.kind === "done");
  if (done.length > 0) await finish(db, done);
  const left = jobsOf(isPlainBack);
  if (left.length > 0) await leave(db, left);
  for (const { job, ending } of ended) {
    if (ending.kind === "again") await putBack(db, job.id, job.lease, ending.runAt, ending.why);
    if (ending.kind === "back" && !isPlainBack(ending))
      await giveBack(db, job.id, job.lease, ending);
    if (ending.kind === "dead")
      await moveToDeadLetters(db, job.id, job.lease, ending.now, ending.why);
  }
}

/**
 * Done: nothing of them is kept. One statement: their orders are locked before the first of them
 * goes, in the order in which enqueueing takes them, so that neither waits for the other for ever.
 */
export async function finish(
  db: Db,
  jobs: readonly Pick<ClaimedJob, "id" | "lease" | "key">[],
): Promise<void> {
  const keys = [...new Set(jobs.flatMap((job) => job.key ?? []))].sort();
  await sql`
    with locked as materialized (
      select pg_advisory_xact_lock(hashtextextended(k, 7)) from unnest(${keys}::text[]) as k
    )
    delete from jobs
    using unnest(${jobs.map((job) => job.id)}::uuid[], ${jobs.map((job) => job.lease)}::uuid[])
      as mine(id, lease)
    where jobs.id = mine.id and jobs.lease = mine.lease
      and (select count(*) from locked) >= 0`.execute(db);
}

/** Until the transaction ends, nobody joins or leaves these orders. `keys`: each once, sorted. */
export async function lockOrders(trx: Db, keys: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(k, 7))
    from unnest(${[...keys]}::text[]) as k`.execute(trx);
}

export async function putBack(
  db: Db,
  id: string,
  lease: string,
  runAt: Date,
  why: string,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ lease: null, leasedUntil: null, runAt, lastError: why.slice(0, 500), held: isHeld })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}

const isPlainBack = (ending: Ending): boolean =>
  ending.kind === "back" && ending.runAt === undefined && ending.why === undefined;

/** Not begun after all: as they were before they were taken. */
async function leave(db: Db, jobs: readonly Ended["job"][]): Promise<void> {
  await sql`
    update jobs set lease = null, leased_until = null, attempts = greatest(attempts - 1, 0),
      held = ${isHeld}
    from unnest(${jobs.map((job) => job.id)}::uuid[], ${jobs.map((job) => job.lease)}::uuid[])
      as mine(id, lease)
    where jobs.id = mine.id and jobs.lease = mine.lease`.execute(db);
}

async function giveBack(
  db: Db,
  id: string,
  lease: string,
  { runAt, why }: { readonly runAt?: Date; readonly why?: string },
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({
      lease: null,
      leasedUntil: null,
      attempts: sql<number>`greatest(attempts - 1, 0)`,
      held: isHeld,
      ...(runAt === undefined ? {} : { runAt }),
      ...(why === undefined ? {} : { lastError: why.slice(0, 500) }),
    })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}

export async function moveToDeadLetters(
  db: Db,
  id: string,
  lease: string,
  now: Date,
  why: string,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ lease: null, leasedUntil: null, dead: now, held: false, lastError: why.slice(0, 500) })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}

/** Is its host down, as the table says at this moment? */
export const isHeld = sql<boolean>`lane in ('send', 'direct') and exists (
  select from hosts where hosts.host = jobs.host and next_probe is not null)`;
