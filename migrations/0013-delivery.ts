// For sending: the health of other servers, what each job waits for, and notes on who was let go.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists hosts (
      host text primary key,
      scheme text not null default 'cavage' check (scheme in ('cavage', 'rfc9421')),
      last_success timestamptz,
      last_failure timestamptz,
      last_status integer,
      last_answer text not null default '',
      failing_since timestamptz,
      failures integer not null default 0,
      next_probe timestamptz,
      paused_until timestamptz,
      skew_seconds integer
    )`);
  await run(
    `create index if not exists hosts_probe on hosts (next_probe) where next_probe is not null`,
  );
  await run(
    `create index if not exists hosts_failing on hosts (failing_since) where failing_since is not null`,
  );
  await run(`
    create table if not exists refusing_inboxes (
      inbox text primary key,
      since timestamptz not null,
      last_answer text not null
    )`);
  await run(`create index if not exists refusing_inboxes_since on refusing_inboxes (since)`);
  // One document for all inboxes that it goes to; the jobs name it.
  await run(`
    create table if not exists outgoing_messages (
      id uuid primary key,
      actor text not null,
      activity text not null,
      ordering_key text not null,
      made timestamptz not null
    )`);
  await run(`create index if not exists outgoing_messages_made on outgoing_messages (made)`);
  await run(`
    create table if not exists federation_notes (
      id uuid primary key,
      kind text not null,
      about text not null,
      words text not null,
      made timestamptz not null
    )`);
  await run(`create index if not exists federation_notes_made on federation_notes (made)`);
  await run(`
    create table if not exists workers (
      id uuid primary key,
      started timestamptz not null,
      seen timestamptz not null
    )`);
  await run(`
    create index if not exists remote_actors_mailbox
      on remote_actors ((coalesce(shared_inbox, inbox) collate "C")) where gone is null`);
  await run(`create index if not exists remote_actors_inbox on remote_actors (inbox)`);

  await run(`alter table jobs add column if not exists lane text not null default 'chore'`);
  await run(`alter table jobs add column if not exists message_id uuid`);
  // waits: an earlier job of its order is not done yet. held: its host does not answer now.
  await run(`alter table jobs add column if not exists waits boolean not null default false`);
  await run(`alter table jobs add column if not exists held boolean not null default false`);
  await run(`
    create index if not exists jobs_open on jobs (lane, run_at, seq)
      where lease is null and dead is null and not waits and not held`);
  await run(`
    create index if not exists jobs_live_order on jobs (ordering_key, seq)
      where ordering_key is not null and dead is null`);
  await run(
    `create index if not exists jobs_held on jobs (host, run_at, seq) where held and dead is null`,
  );
  await run(
    `create index if not exists jobs_host on jobs (host) where host is not null and dead is null`,
  );
  await run(
    `create index if not exists jobs_message on jobs (message_id) where message_id is not null`,
  );
  // Rows come and go by the thousand: without this, dead ones lie
  // at the front of every look for work.
  await run(`
    alter table jobs set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
      autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.1)`);
  await run(`update jobs set lane = 'receive' where kind = 'receive' and lane <> 'receive'`);
  await run(`update jobs set lane = 'send' where kind = 'fedify' and lane <> 'send'`);

  // Whoever writes a row (also the version before this one), what waits for what stays true.
  await run(`
    create or replace function jobs_take_place() returns trigger language plpgsql as $$
    begin
      if new.ordering_key is not null then
        new.waits := exists (
          select from jobs where ordering_key = new.ordering_key and dead is null and id <> new.id);
      end if;
      if new.lane in ('send', 'direct') and new.host is not null then
        new.held := exists (select from hosts where host = new.host and next_probe is not null);
      end if;
      return new;
    end $$`);
  // The lock is the one that enqueueing takes: nobody joins an order while its first leaves unseen.
  await run(`
    create or replace function jobs_lock_order() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended(old.ordering_key, 7));
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$`);
  await run(`
    create or replace function jobs_next_of_order() returns trigger language plpgsql as $$
    begin
      update jobs set waits = false
      where waits and id = (
        select id from jobs where ordering_key = old.ordering_key and dead is null order by seq limit 1);
      return null;
    end $$`);
  await run(`create or replace trigger jobs_take_place before insert on jobs
    for each row execute function jobs_take_place()`);
  await run(`create or replace trigger jobs_lock_order_gone before delete on jobs
    for each row when (old.ordering_key is not null and old.dead is null)
    execute function jobs_lock_order()`);
  await run(`create or replace trigger jobs_lock_order_dead before update of dead on jobs
    for each row when (old.ordering_key is not null and old.dead is null and new.dead is not null)
    execute function jobs_lock_order()`);
  await run(`create or replace trigger jobs_next_when_gone after delete on jobs
    for each row when (old.ordering_key is not null and old.dead is null)
    execute function jobs_next_of_order()`);
  await run(`create or replace trigger jobs_next_when_dead after update of dead on jobs
    for each row when (old.ordering_key is not null and old.dead is null and new.dead is not null)
    execute function jobs_next_of_order()`);
  await run(`
    update jobs j set waits = true
    where not waits and dead is null and ordering_key is not null and exists (
      select from jobs e where e.ordering_key = j.ordering_key and e.seq < j.seq and e.dead is null)`);
}
