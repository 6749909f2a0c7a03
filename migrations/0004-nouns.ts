// For everybody: events, guides, offers and short notes; ours and our siblings' in the same tables.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table if not exists events (
      id uuid primary key,
      group_id uuid references groups on delete cascade deferrable,
      remote_actor_id uuid references remote_actors on delete cascade deferrable,
      iri text unique,
      url text,
      raw text,
      last_seen timestamptz,
      made_by uuid references members on delete set null deferrable,
      name text not null,
      source text not null default '',
      content_html text not null default '',
      summary text not null default '',
      starts timestamptz not null,
      ends timestamptz not null,
      time_zone text not null,
      area text not null default '',
      exact_place text,
      online_url text,
      kind text not null default 'other',
      care_kinds text[] not null default '{}',
      tags text[] not null default '{}',
      access text not null default '{}',
      capacity integer check (capacity > 0),
      language text not null default 'en',
      status text not null default 'scheduled' check (status in ('scheduled', 'tentative', 'postponed', 'moved', 'cancelled')),
      previous_starts timestamptz,
      visibility text not null check (visibility in ('public', 'members', 'group')),
      published timestamptz,
      updated timestamptz not null,
      sequence integer not null default 0,
      search tsvector generated always as (
        to_tsvector('simple', name || ' ' || summary || ' ' || area || ' ' || source)
      ) stored,
      check (ends > starts),
      check ((group_id is null) <> (remote_actor_id is null)),
      check (remote_actor_id is null or (iri is not null and visibility = 'public'))
    )`.execute(db);
  await sql`create index if not exists events_public on events (starts, id) where visibility = 'public' and published is not null`.execute(
    db,
  );
  await sql`create index if not exists events_group on events (group_id, starts, id)`.execute(db);
  await sql`create index if not exists events_actor on events (remote_actor_id, starts, id)`.execute(
    db,
  );
  await sql`create index if not exists events_search on events using gin (search)`.execute(db);
  await sql`create index if not exists events_tags on events using gin (tags)`.execute(db);
  await sql`
    create table if not exists guides (
      id uuid primary key,
      group_id uuid references groups on delete cascade deferrable,
      remote_actor_id uuid references remote_actors on delete cascade deferrable,
      iri text unique,
      url text,
      raw text,
      last_seen timestamptz,
      made_by uuid references members on delete set null deferrable,
      name text not null,
      summary text not null default '',
      source text not null default '',
      content_html text not null default '',
      kind text not null default 'how-to',
      license text not null default 'CC-BY-SA-4.0',
      credit text not null default '',
      cautions text not null default '',
      care_kinds text[] not null default '{}',
      tags text[] not null default '{}',
      language text not null default 'en',
      based_on text,
      based_on_source text,
      visibility text not null check (visibility in ('public', 'members', 'group')),
      published timestamptz,
      updated timestamptz not null,
      version integer not null default 1,
      search tsvector generated always as (
        to_tsvector('simple', name || ' ' || summary || ' ' || left(source, 200000))
      ) stored,
      check ((group_id is null) <> (remote_actor_id is null)),
      check (remote_actor_id is null or (iri is not null and visibility = 'public'))
    )`.execute(db);
  await sql`create index if not exists guides_public on guides (published desc, id) where visibility = 'public' and published is not null`.execute(
    db,
  );
  await sql`create index if not exists guides_group on guides (group_id, published desc, id)`.execute(
    db,
  );
  await sql`create index if not exists guides_actor on guides (remote_actor_id, published desc, id)`.execute(
    db,
  );
  await sql`create index if not exists guides_search on guides using gin (search)`.execute(db);
  await sql`create index if not exists guides_based_on on guides (based_on) where based_on is not null`.execute(
    db,
  );
  await sql`
    create table if not exists guide_revisions (
      guide_id uuid not null references guides on delete cascade deferrable,
      version integer not null,
      name text not null,
      summary text not null,
      source text not null,
      cautions text not null default '',
      note text not null default '',
      saved timestamptz not null,
      primary key (guide_id, version)
    )`.execute(db);
  await sql`
    create table if not exists offers (
      id uuid primary key,
      group_id uuid references groups on delete cascade deferrable,
      remote_actor_id uuid references remote_actors on delete cascade deferrable,
      iri text unique,
      url text,
      raw text,
      last_seen timestamptz,
      made_by uuid references members on delete set null deferrable,
      purpose text not null check (purpose in ('offer', 'request')),
      name text not null,
      source text not null default '',
      content_html text not null default '',
      care_kind text not null default 'other',
      area text not null default '',
      quantity numeric check (quantity > 0),
      unit text,
      tags text[] not null default '{}',
      language text not null default 'en',
      state text not null default 'open' check (state in ('open', 'met', 'expired')),
      visibility text not null check (visibility in ('public', 'members', 'group')),
      published timestamptz,
      updated timestamptz not null,
      expires timestamptz,
      search tsvector generated always as (
        to_tsvector('simple', name || ' ' || area || ' ' || source)
      ) stored,
      check ((group_id is null) <> (remote_actor_id is null)),
      check (remote_actor_id is null or (iri is not null and visibility = 'public'))
    )`.execute(db);
  await sql`create index if not exists offers_public on offers (published desc, id) where visibility = 'public' and published is not null`.execute(
    db,
  );
  await sql`create index if not exists offers_group on offers (group_id, published desc, id)`.execute(
    db,
  );
  await sql`create index if not exists offers_actor on offers (remote_actor_id, published desc, id)`.execute(
    db,
  );
  await sql`create index if not exists offers_expires on offers (expires) where state = 'open'`.execute(
    db,
  );
  await sql`create index if not exists offers_search on offers using gin (search)`.execute(db);
  await sql`
    create table if not exists notes (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      about_kind text not null check (about_kind in ('event', 'guide', 'offer')),
      about_id uuid not null,
      in_reply_to text,
      content_html text not null,
      language text not null default 'en',
      published timestamptz not null
    )`.execute(db);
  await sql`create index if not exists notes_about on notes (about_kind, about_id, published)`.execute(
    db,
  );
}
