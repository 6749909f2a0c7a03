/** How jobs are taken. A job is held by a lease, so that it survives whoever took it. */
import { type RawBuilder, sql } from "kysely";
import type { Db, Lane } from "#platform/database/schema.ts";
import { after, clocksDiffer, days, minutes } from "#platform/lib/clock.ts";
import { newLease } from "#platform/lib/ids.ts";
import { leaseTime } from "./backoff.ts";
import { type Knows, noNewer } from "./versions.ts";

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly lane: Lane;
  readonly payload: string;
  readonly host: string | null;
  readonly key: string | null;
  readonly message: string | null;
  readonly attempts: number;
  readonly runAt: Date;
  readonly seq: string;
  /** Of this taking: whoever lost it can end nothing. */
  readonly lease: string;
  /** Its host does not answer; this job finds out whether it does again. */
  readonly probe: boolean;
}

export const lanes: readonly Lane[] = ["receive", "send", "direct", "mail", "chore"];

/** Jobs of one server that may run at once. */
export const perHost = 2;

/** Bytes that are taken in one go, beyond the first job: what waits here is kept in memory. */
const bytesInOneGo = 4_000_000;

// Leases are compared by the clock of the database alone: it is one for all workers.
const until = sql`now() + make_interval(secs => ${leaseTime / 1000})`;
const columns = sql`jobs.id, kind, lane, payload, host, ordering_key as key, message_id as message,
  attempts, jobs.run_at, jobs.seq, lease, held as probe`;

/** Nobody takes what is unknown here; without `knows` all is taken, by tests. */
const isKnown = (knows: Knows | undefined, job = "jobs"): RawBuilder<boolean> =>
  knows === undefined
    ? sql`true`
    : sql`${sql.ref(`${job}.kind`)} = any(${[...knows.kinds]}::text[])`;
const works = (knows: Knows | undefined): RawBuilder<boolean> =>
  knows === undefined ? sql`true` : noNewer(knows.migration);

/** Of which kind of work how many are taken at most. */
interface Wanted {
  readonly lane: Lane;
  readonly max: number;
}

/**
 * Takes jobs that are due, oldest first, of all lanes in one statement. Only what can run is in the
 * index that it reads, so it costs the same however much waits: no job whose earlier sibling (same
 * ordering key) is still there, none of a host that is down. `running` are hosts with
 * jobs that run. Ids are looked up as an array: of a join the planner may think that
 * reading the whole table is cheaper.
 */
export async function claim(
  db: Db,
  now: Date,
  wanted: readonly Wanted[],
  running: ReadonlyMap<string, number> = new Map(),
  knows?: Knows,
): Promise<ClaimedJob[]> {
  const some = wanted.filter(({ max: most }) => most > 0);
  if (some.length === 0) return [];
  const full = [...running].filter(([, n]) => n >= perHost).map(([host]) => host);
  const { rows } = await sql<ClaimedJob>`
    with wanted as (
      select * from unnest(${some.map(
        ({ lane }) => lane,
      )}::text[], ${some.map(({ max: most }) => most)}::int[])
        as w(of_lane, most)
      where ${works(knows)}
    ), near as (
      select found.*, of_lane from wanted
      cross join lateral (
        select id, host, run_at, seq, octet_length(payload) as bytes from jobs
        where lane = of_lane and lease is null and dead is null and not waits and not held
          and run_at <= ${now} and (host is null or host <> all(${full}::text[]))
          and ${isKnown(knows)}
        order by run_at, seq
        limit greatest(64, most * 2)
      ) as found
    ), ranked as (
      select near.id, near.host, of_lane,
        row_number() over (partition by near.host order by run_at, seq) + coalesce(r.n, 0) as place,
        sum(bytes) over (partition by of_lane order by run_at, seq) - bytes as before
      from near
      left join unnest(${[...running.keys()]}::text[], ${[
        ...running.values(),
      ]}::int[]) as r(host, n)
        on r.host = near.host
    ), taken as (
      select found.id from wanted
      cross join lateral (
        select jobs.id from jobs
        where id = any(array(select id from ranked
            where ranked.of_lane = wanted.of_lane and before < ${bytesInOneGo}
              and (host is null or place <= ${perHost})))
          and lease is null and dead is null and not waits and not held
        order by run_at, seq
        limit most
        for update skip locked
      ) as found
    )
    update jobs set lease = ${newLease()}::uuid, leased_until = ${until}, attempts = attempts + 1
    where jobs.id = any(array(select id from taken))
    returning ${columns}`.execute(db);
  return inOrder(rows);
}

const inOrder = (rows: readonly ClaimedJob[]): ClaimedJob[] =>
  [...rows].sort(
    (a, b) => a.runAt.getTime() - b.runAt.getTime() || Number(BigInt(a.seq) - BigInt(b.seq)),
  );

/**
 * The jobs that come next in the orders of some that were taken, up to `most` of each, to be done
 * right after those. Only to be asked while those are still there: then nobody else can take or
 * move what waits behind them. Stops before one that can't be done now.
 */
export async function claimNext(
  db: Db,
  now: Date,
  keys: readonly string[],
  max: number,
  knows?: Knows,
): Promise<ClaimedJob[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<ClaimedJob>`
    with taken as (
      select found.*, sum(bytes) over (order by seq) as upto
      from unnest(${[...keys]}::text[]) as wanted
      cross join lateral (
        select id, seq, octet_length(payload) as bytes from jobs
        where ordering_key = wanted and dead is null and waits and lease is null and not held
          and run_at <= ${now} and ${isKnown(knows)} and not exists (
            select from jobs as before
            where before.ordering_key = wanted and before.seq < jobs.seq and before.dead is null
              and before.waits and (before.lease is not null or before.held
                or before.run_at > ${now} or not ${isKnown(knows, "before")})
          )
        order by seq
        limit ${max}
        for update
      ) as found
    )
    update jobs set lease = ${newLease()}::uuid, leased_until = ${until}, attempts = attempts + 1
    where jobs.id = any(array(select id from taken where upto < ${bytesInOneGo}))
    returning ${columns}`.execute(db);
  // What was put back in an order may have a later time than what follows.
  return [...rows].sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)));
}

/**
 * Takes one job for each server that is down and due to be asked again: the one that
 * waits longest since its last try, so that what no server could take does not stand for all.
 * What was set aside is not asked with before its time: whatever comes next finds out.
 */
export async function claimProbes(
  db: Db,
  now: Date,
  max: number,
  knows?: Knows,
): Promise<ClaimedJob[]> {
  if (max <= 0) return [];
  const due = await sql<{ host: string }>`
    with due as (
      select host from hosts where next_probe <= ${now} and ${works(knows)}
      order by next_probe limit ${max} for update skip locked
    )
    update hosts set next_probe = ${after(now, minutes(1))} from due where hosts.host = due.host
    returning hosts.host`.execute(db);
  if (due.rows.length === 0) return [];
  const hosts = due.rows.map((row) => row.host);
  const { rows } = await sql<ClaimedJob>`
    with picked as (
      select found.id from unnest(${hosts}::text[]) as wanted
      cross join lateral (
        select id from jobs
        where host = wanted and held and lease is null and dead is null and not waits
          and run_at <= ${now} and ${isKnown(knows)}
        order by run_at, seq limit 1
      ) as found
    )
    update jobs set lease = ${newLease()}::uuid, leased_until = ${until}, attempts = attempts + 1
    from picked where jobs.id = picked.id and lease is null
    returning ${columns}`.execute(db);
  const asked = new Set(rows.map((row) => row.host));
  const idle = hosts.filter((host) => !asked.has(host));
  // Nothing waits for it now: whatever comes next finds out by itself.
  if (idle.length > 0) {
    await db.updateTable("hosts").set({ nextProbe: null }).where("host", "in", idle).execute();
    await db
      .updateTable("jobs")
      .set({ held: false })
      .where("host", "in", idle)
      .where("held", "=", true)
      .where("dead", "is", null)
      .execute();
  }
  return [...rows];
}

/** Frees the jobs of workers that are gone. */
export async function freeExpired(db: Db): Promise<void> {
  await sql`
    update jobs set lease = null, leased_until = null
    where lease is not null and leased_until < now()`.execute(db);
}

/**
 * After a clock was ahead: jobs and servers are looked at again now. What is
 * really for later says so once more.
 */
export async function pullBack(db: Db, now: Date): Promise<void> {
  await sql`
    update jobs set run_at = ${now}
    where dead is null and lease is null and run_at > ${after(now, clocksDiffer)}`.execute(db);
  // Nobody is left alone for longer than a day.
  await sql`
    update hosts set next_probe = ${now}, paused_until = null
    where next_probe > ${after(now, days(1))}`.execute(db);
}

/** For jobs that run now. Answers the ids of those that are still ours. */
export async function renew(db: Db, jobs: readonly ClaimedJob[]): Promise<ReadonlySet<string>> {
  if (jobs.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    update jobs set leased_until = ${until}
    from unnest(${jobs.map((job) => job.id)}::uuid[], ${jobs.map((job) => job.lease)}::uuid[])
      as mine(id, lease)
    where jobs.id = mine.id and jobs.lease = mine.lease
    returning jobs.id`.execute(db);
  return new Set(rows.map((row) => row.id));
}
