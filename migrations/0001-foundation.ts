// For everybody: settings, the one job queue, and what the federation layer remembers.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table if not exists settings (
      key text primary key,
      value text not null
    )`.execute(db);
  await sql`
    create table if not exists jobs (
      id uuid primary key,
      seq bigint generated always as identity,
      kind text not null,
      payload text not null,
      ordering_key text,
      host text,
      run_at timestamptz not null,
      lease uuid,
      leased_until timestamptz,
      attempts integer not null default 0,
      last_error text,
      dead timestamptz
    )`.execute(db);
  await sql`create index if not exists jobs_ready on jobs (run_at, seq) where lease is null and dead is null`.execute(
    db,
  );
  await sql`create index if not exists jobs_leased on jobs (leased_until) where lease is not null`.execute(
    db,
  );
  await sql`create index if not exists jobs_ordered on jobs (ordering_key, seq) where ordering_key is not null`.execute(
    db,
  );
  await sql`create index if not exists jobs_dead on jobs (dead) where dead is not null`.execute(db);
  await sql`
    create table if not exists federation_cache (
      key text primary key,
      value text not null,
      expires timestamptz not null
    )`.execute(db);
  await sql`create index if not exists federation_cache_expires on federation_cache (expires)`.execute(
    db,
  );
}
