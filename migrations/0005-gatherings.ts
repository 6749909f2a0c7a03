// Events in full: series, sealed places, answers (RSVP), slots, places,
// subscriptions, imports, reflections.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists event_series (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      made_by uuid references members on delete set null deferrable,
      rule text not null,
      starts text not null,
      time_zone text not null,
      except_starts text[] not null default '{}',
      template text not null,
      planned_until timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists event_series_planned on event_series (planned_until)`);
  await run(`
    create table if not exists places (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      area text not null,
      exact_place text,
      reveal text not null default 'members' check (reveal in ('members', 'confirmed', 'day', 'public')),
      access text not null default '{}',
      access_words text not null default '{}',
      latitude double precision,
      longitude double precision,
      updated timestamptz not null
    )`);
  await run(`create unique index if not exists places_area on places (group_id, lower(area))`);
  await run(`
    create table if not exists calendar_sources (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      url text not null unique,
      host text not null,
      name text not null default '',
      etag text,
      last_modified text,
      read timestamptz,
      fetched timestamptz,
      next_fetch timestamptz not null,
      failures integer not null default 0,
      problem text,
      added timestamptz not null
    )`);
  await run(`create index if not exists calendar_sources_next on calendar_sources (next_fetch)`);
  await run(`
    alter table events
      add column if not exists series_id uuid references event_series on delete set null deferrable,
      add column if not exists series_start text,
      add column if not exists detached boolean not null default false,
      add column if not exists all_day boolean not null default false,
      add column if not exists ends_given boolean not null default true,
      add column if not exists reveal text not null default 'members' check (reveal in ('members', 'confirmed', 'day', 'public')),
      add column if not exists latitude double precision,
      add column if not exists longitude double precision,
      add column if not exists access_words text not null default '{}',
      add column if not exists rsvp text not null default 'open' check (rsvp in ('open', 'approval', 'slots', 'off')),
      add column if not exists guests boolean not null default true,
      add column if not exists taken integer not null default 0 check (taken >= 0),
      add column if not exists announced timestamptz,
      add column if not exists source_id uuid references calendar_sources on delete cascade deferrable,
      add column if not exists join_mode text,
      add column if not exists join_url text,
      add column if not exists remaining integer,
      add column if not exists fingerprint text,
      add column if not exists duplicate_of uuid references events on delete set null deferrable,
      add column if not exists arrived timestamptz not null default now(),
      add column if not exists yes_facts text[] not null default '{}'`);
  // What was public before this version was told to followers when it was published.
  await run(
    `update events set announced = published where announced is null and visibility = 'public' and group_id is not null`,
  );
  await run(
    `create index if not exists events_source_url on events (url) where source_id is not null`,
  );
  // Events may now come from a calendar file too.
  await run(`
    do $$
    declare one record;
    begin
      for one in select conname from pg_constraint where conrelid = 'events'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) ~ 'group_id IS NULL' and pg_get_constraintdef(oid) !~ 'source_id' loop
        execute format('alter table events drop constraint %I', one.conname);
      end loop;
      if not exists (select from pg_constraint where conname = 'events_one_owner') then
        alter table events add constraint events_one_owner check (num_nonnulls(group_id, remote_actor_id, source_id) = 1);
      end if;
    end $$`);
  await run(
    `create unique index if not exists events_occurrence on events (series_id, series_start) where series_id is not null`,
  );
  await run(
    `create index if not exists events_source on events (source_id, starts) where source_id is not null`,
  );
  await run(
    `create index if not exists events_fingerprint on events (fingerprint) where fingerprint is not null`,
  );
  await run(
    `create index if not exists events_duplicate on events (duplicate_of) where duplicate_of is not null`,
  );
  await run(
    `create index if not exists events_untold on events (starts) where announced is null and published is not null and visibility = 'public' and group_id is not null`,
  );
  // Days on end: few of them, found without walking through the past.
  await run(
    `create index if not exists events_long on events (ends, starts) where ends - starts > interval '20 hours' and published is not null and duplicate_of is null`,
  );
  // How long events last is nothing that the planner could guess.
  await run(`create statistics if not exists events_duration on (ends - starts) from events`);
  await run(
    `create index if not exists events_point on events (latitude, longitude, starts) where latitude is not null and published is not null and duplicate_of is null`,
  );
  await run(`create index if not exists events_yes_facts on events using gin (yes_facts)`);
  await run(
    `create index if not exists events_shown on events (starts, id) include (visibility, group_id, language) where published is not null and duplicate_of is null`,
  );
  await run(`
    create table if not exists event_slots (
      id uuid primary key,
      event_id uuid not null references events on delete cascade deferrable,
      starts timestamptz not null,
      ends timestamptz not null,
      places integer not null check (places > 0),
      taken integer not null default 0 check (taken >= 0),
      unique (event_id, starts)
    )`);
  await run(`
    create table if not exists rsvps (
      id uuid primary key,
      event_id uuid not null references events on delete cascade deferrable,
      slot_id uuid references event_slots on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      actor_iri text,
      token_hash text unique,
      name text not null default '',
      email text,
      status text not null check (status in ('yes', 'maybe', 'no')),
      state text not null check (state in ('confirmed', 'waiting', 'asked', 'declined', 'left')),
      note text,
      said timestamptz not null,
      verb text not null default '',
      asked timestamptz not null,
      seq bigint generated always as identity,
      join_iri text not null default '',
      join_json text,
      our_join uuid,
      news text,
      reminded timestamptz,
      check (num_nonnulls(member_id, actor_iri, token_hash) = 1)
    )`);
  await run(
    `create unique index if not exists rsvps_member on rsvps (event_id, member_id) where member_id is not null`,
  );
  await run(
    `create unique index if not exists rsvps_actor on rsvps (event_id, actor_iri, join_iri) where actor_iri is not null`,
  );
  await run(`create index if not exists rsvps_queue on rsvps (event_id, state, asked, seq)`);
  await run(
    `create index if not exists rsvps_of_member on rsvps (member_id) where member_id is not null`,
  );
  await run(
    `create index if not exists rsvps_our_join on rsvps (our_join) where our_join is not null`,
  );
  await run(`
    create table if not exists event_messages (
      id uuid primary key,
      event_id uuid not null references events on delete cascade deferrable,
      content_html text not null,
      made timestamptz not null
    )`);
  await run(`create index if not exists event_messages_event on event_messages (event_id, made)`);
  await run(`
    create table if not exists calendar_imports (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      format text not null check (format in ('ics', 'csv')),
      file text not null,
      state text not null default 'read' check (state in ('read', 'running', 'done')),
      visibility text not null default 'members' check (visibility in ('public', 'members', 'group')),
      publish boolean not null default false,
      done integer not null default 0,
      total integer not null default 0,
      skipped integer not null default 0,
      expires timestamptz not null
    )`);
  await run(`
    create table if not exists personal_feeds (
      member_id uuid primary key references members on delete cascade deferrable,
      token_hash text not null unique
    )`);
  await run(`
    create table if not exists event_reflections (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      event_id uuid references events on delete set null deferrable,
      event_name text not null,
      day date not null,
      nourished text not null default '',
      hard text not null default '',
      missing text not null default '',
      barriers text[] not null default '{}'
    )`);
  await run(
    `create index if not exists event_reflections_group on event_reflections (group_id, day desc, id)`,
  );
}
