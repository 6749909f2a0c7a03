/** The health of other servers: one row each. What goes to one that is down is not touched. */
import { sql } from "kysely";
import type { Db, Row, Scheme } from "#platform/database/schema.ts";
import { after, seconds } from "#platform/lib/clock.ts";

export type Host = Row<"hosts">;

export const hostBy = (db: Db, host: string): Promise<Host | undefined> =>
  db.selectFrom("hosts").selectAll().where("host", "=", host).executeTakeFirst();

interface Answered {
  readonly status: number;
  /** In words; empty when it took what we sent. */
  readonly words: string;
  readonly scheme?: Scheme;
  readonly skew?: number | undefined;
}

/** It answered, if only to refuse: what waits for it leaves now, unless it asked for a pause. */
export async function hostAnswered(
  db: Db,
  now: Date,
  host: string,
  { status, words, scheme, skew }: Answered,
): Promise<void> {
  const good = words === "";
  const facts = {
    lastStatus: status,
    lastAnswer: words,
    ...(good ? { lastSuccess: now } : {}),
    ...(scheme === undefined ? {} : { scheme }),
    ...(skew === undefined ? {} : { skewSeconds: skew }),
  };
  const row = await db
    .insertInto("hosts")
    .values({ host, ...facts })
    .onConflict((conflict) =>
      conflict
        .column("host")
        .doUpdateSet({
          ...facts,
          failures: 0,
          failingSince: null,
          nextProbe: sql`case when hosts.paused_until > ${now} then hosts.next_probe end`,
          pausedUntil: sql`case when hosts.paused_until > ${now} then hosts.paused_until end`,
        })
        // Once in a while is enough where all is well.
        .where((eb) =>
          eb.or([
            eb("hosts.lastStatus", "is distinct from", status),
            eb("hosts.lastSuccess", "is", null),
            eb("hosts.lastSuccess", "<", after(now, -seconds(30))),
            eb("hosts.failures", ">", 0),
            eb("hosts.failingSince", "is not", null),
            eb("hosts.nextProbe", "is not", null),
            ...(scheme === undefined ? [] : [eb("hosts.scheme", "<>", scheme)]),
          ]),
        ),
    )
    .returning("nextProbe")
    .executeTakeFirst();
  if (row?.nextProbe === null) await release(db, [host]);
}

export interface Took {
  readonly host: string;
  readonly status: number;
  readonly scheme: Scheme;
  readonly skew?: number | undefined;
}

/**
 * These took what we sent; what waits for them leaves now. As
 * `hostAnswered`, for many in one statement.
 */
export async function hostsTook(db: Db, now: Date, list: readonly Took[]): Promise<void> {
  // Of one server the last word counts; in one order, so that two workers
  // never wait for each other for ever.
  const last = [...new Map(list.map((one) => [one.host, one])).values()].sort((a, b) =>
    a.host < b.host ? -1 : 1,
  );
  const { rows } = await sql<{ host: string; nextProbe: Date | null }>`
    insert into hosts (host, last_status, last_answer, last_success, scheme, skew_seconds)
    select host, status, '', ${now}::timestamptz, scheme, skew
    from unnest(${last.map((one) => one.host)}::text[], ${last.map((one) => one.status)}::int[],
      ${last.map((one) => one.scheme)}::text[], ${last.map((one) => one.skew ?? null)}::int[])
      as took (host, status, scheme, skew)
    order by host
    on conflict (host) do update set last_status = excluded.last_status, last_answer = '',
      last_success = excluded.last_success, scheme = excluded.scheme,
      skew_seconds = coalesce(excluded.skew_seconds, hosts.skew_seconds),
      failures = 0, failing_since = null,
      next_probe = case when hosts.paused_until > ${now} then hosts.next_probe end,
      paused_until = case when hosts.paused_until > ${now} then hosts.paused_until end
    where hosts.last_status is distinct from excluded.last_status or hosts.last_success is null
      or hosts.last_success < ${after(now, -seconds(30))} or hosts.failures > 0
      or hosts.failing_since is not null or hosts.next_probe is not null
      or hosts.scheme <> excluded.scheme
    returning host, next_probe`.execute(db);
  const well = rows.filter((row) => row.nextProbe === null).map((row) => row.host);
  if (well.length > 0) await release(db, well);
}

interface Failed {
  readonly status: number | null;
  readonly words: string;
  /**
   * Milliseconds until it is asked again; undefined: it is not down, only this one thing failed.
   */
  readonly wait: number | undefined;
  /** It said itself when to come again. */
  readonly asked: boolean;
}

/** It failed. With a `wait` all that goes there is held until it is asked again. */
export async function hostFailed(
  db: Db,
  now: Date,
  host: string,
  { status, words, wait, asked }: Failed,
): Promise<void> {
  const next = wait === undefined ? undefined : after(now, wait);
  const facts = {
    lastFailure: now,
    lastStatus: status,
    lastAnswer: words,
    ...(next === undefined ? {} : { nextProbe: next, pausedUntil: asked ? next : null }),
  };
  await db
    .insertInto("hosts")
    .values({ host, ...facts, failures: 1, failingSince: now })
    .onConflict((conflict) =>
      conflict.column("host").doUpdateSet({
        ...facts,
        failures: sql`hosts.failures + 1`,
        failingSince: sql`coalesce(hosts.failing_since, ${now})`,
      }),
    )
    .execute();
  if (next === undefined) return;
  await sql`
    update jobs set held = true
    where host = ${host} and lane in ('send', 'direct') and dead is null and lease is null
      and not held`.execute(db);
}

/** Does anything but this job wait for it? */
export async function othersWait(db: Db, host: string, job: string): Promise<boolean> {
  const other = await db
    .selectFrom("jobs")
    .select("id")
    .where("host", "=", host)
    .where("lane", "in", ["send", "direct"])
    .where("dead", "is", null)
    .where("id", "<>", job)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** It may be well: whatever comes next finds out, and is not held. */
export async function hostOpen(db: Db, host: string): Promise<void> {
  await db
    .updateTable("hosts")
    .set({ nextProbe: null, pausedUntil: null })
    .where("host", "=", host)
    .execute();
  await release(db, [host]);
}

/** Something came from there: it is asked at once, unless it told us to wait for a while (429). */
export async function heardFrom(db: Db, now: Date, host: string): Promise<void> {
  const row = await db
    .updateTable("hosts")
    .set({ nextProbe: now, pausedUntil: null })
    .where("host", "=", host)
    .where("nextProbe", ">", now)
    .where((eb) =>
      eb.or([eb("lastStatus", "is distinct from", 429), eb("pausedUntil", "is", null)]),
    )
    .returning("host")
    .executeTakeFirst();
  if (row !== undefined) await sql`select pg_notify('jobs', '')`.execute(db);
}

async function release(db: Db, hosts: readonly string[]): Promise<void> {
  await sql`
    with freed as (
      update jobs set held = false
      where host = any(${[...hosts]}::text[]) and held and dead is null returning 1
    )
    select pg_notify('jobs', '') from freed limit 1`.execute(db);
}

/** Whatever was held a moment too late, or before a restart, for a server that is not down. */
export async function releaseStale(db: Db): Promise<void> {
  await sql`
    update jobs set held = false
    where held and dead is null and not exists (
      select from hosts where hosts.host = jobs.host and next_probe is not null)`.execute(db);
}
