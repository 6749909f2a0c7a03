// Silences and blocks with an end, a list of servers that we speak with, and quiet times.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table blocks add column if not exists until timestamptz`);
  await run(`create index if not exists blocks_until on blocks (until) where until is not null`);
  await run(`
    create table if not exists silences (
      id uuid primary key,
      kind text not null check (kind in ('host', 'actor')),
      value text not null unique,
      reason text not null default '',
      made timestamptz not null,
      until timestamptz
    )`);
  await run(
    `create index if not exists silences_until on silences (until) where until is not null`,
  );
  await run(`alter table remote_actors add column if not exists silenced timestamptz`);
  await run(`
    create or replace function silenced_from_start() returns trigger language plpgsql as $$
    begin
      if new.silenced is null and exists (
        select from silences s where s.value = new.iri or (s.kind = 'host'
          and (s.value = new.host or new.host like s.value || ':%' or new.host like '%.' || s.value))
      ) then
        new.silenced := now();
      end if;
      return new;
    end $$`);
  await run(`create or replace trigger remote_actor_silenced before insert on remote_actors
    for each row execute function silenced_from_start()`);
  // What somebody who is silenced publishes is kept, and seen by nobody,
  // whichever part of the program writes it.
  await run(`
    create or replace function stay_silent() returns trigger language plpgsql as $$
    begin
      if new.remote_actor_id is not null and new.visibility <> 'group' and exists (
        select from remote_actors a where a.id = new.remote_actor_id and a.silenced is not null
      ) then
        new.visibility := 'group';
        new.set_aside := coalesce(new.set_aside, now());
      end if;
      return new;
    end $$`);
  // Named so that it runs after what keeps hidden things hidden.
  for (const kind of ["event", "guide", "offer"])
    await run(`create or replace trigger zz_${kind}_stays_silent before insert or update on ${kind}s
      for each row execute function stay_silent()`);
  await run(`
    create or replace function stay_silent_words() returns trigger language plpgsql as $$
    begin
      if new.set_aside is null and exists (
        select from remote_actors a where a.iri = new.author_iri and a.silenced is not null
      ) then
        new.set_aside := now();
      end if;
      return new;
    end $$`);
  for (const table of ["replies", "sibling_posts"])
    await run(`create or replace trigger zz_${table}_stay_silent before insert or update on ${table}
      for each row execute function stay_silent_words()`);
  await run(`
    create table if not exists allowed_hosts (
      value text primary key,
      made timestamptz not null
    )`);
  await run(`
    create table if not exists quiet_times (
      id uuid primary key,
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      reason text not null default '',
      starts timestamptz not null,
      until timestamptz not null,
      ended timestamptz
    )`);
  await run(
    `create unique index if not exists quiet_times_running on quiet_times (group_id) where ended is null`,
  );
  await run(`create index if not exists quiet_times_until on quiet_times (until)`);
}
