// The library in full: where a guide comes from and goes to, notices, offers of changes,
// notes, words, search, files, stories.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`create extension if not exists unaccent schema public`);
  await run(`create extension if not exists pg_trgm schema public`);
  // unaccent() itself may change with its dictionary; ours does not, so that an index can rest on
  // it. Indexes look for names in no schema but the one that is said.
  await run(`
    create or replace function public.plain_text(text) returns text language sql immutable parallel safe strict
    as $$ select public.unaccent('public.unaccent', lower($1)) $$`);
  await run(`
    create or replace function public.search_config(language text) returns regconfig language sql immutable parallel safe
    as $$ select case split_part(language, '-', 1)
      when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german' when 'el' then 'greek'
      when 'en' then 'english' when 'es' then 'spanish' when 'eu' then 'basque' when 'fi' then 'finnish' when 'fr' then 'french'
      when 'ga' then 'irish' when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian'
      when 'it' then 'italian' when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'nl' then 'dutch' when 'no' then 'norwegian'
      when 'nb' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian' when 'sr' then 'serbian'
      when 'sv' then 'swedish' when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end::regconfig $$`);
  await run(`
    alter table guides
      add column if not exists sources text not null default '',
      add column if not exists wishes text not null default '',
      add column if not exists minutes integer check (minutes > 0),
      add column if not exists costs_nothing boolean not null default false,
      add column if not exists review_by date,
      add column if not exists reviewed timestamptz,
      add column if not exists lineage text not null default '[]',
      add column if not exists derived_from text,
      add column if not exists translation_of text,
      add column if not exists based_on_cautions text`);
  await run(`
    alter table guides add column if not exists found tsvector generated always as (
      setweight(to_tsvector(public.search_config(language), public.plain_text(name)), 'A')
      || setweight(to_tsvector(public.search_config(language), public.plain_text(summary)), 'B')
      || setweight(to_tsvector(public.search_config(language), public.plain_text(left(source, 200000))), 'C')
    ) stored`);
  // A version by somebody whom nobody here follows is seen by nobody until the keepers
  // of the original have looked at it.
  await run(`
    do $$
    declare one record;
    begin
      for one in select conname from pg_constraint where conrelid = 'guides'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) ~ 'iri IS NOT NULL' and conname <> 'guides_remote' loop
        execute format('alter table guides drop constraint %I', one.conname);
      end loop;
      if not exists (select from pg_constraint where conname = 'guides_remote') then
        alter table guides add constraint guides_remote check (remote_actor_id is null or (iri is not null and visibility in ('public', 'group')));
      end if;
    end $$`);
  await run(
    `create index if not exists guides_held on guides (based_on) where remote_actor_id is not null and visibility = 'group'`,
  );
  await run(`create index if not exists guides_found on guides using gin (found)`);
  await run(
    `create index if not exists guides_name_like on guides using gin (public.plain_text(name) public.gin_trgm_ops)`,
  );
  // Lists read small rows: long texts stand aside.
  await run(`alter table guides set (toast_tuple_target = 256)`);
  await run(`create index if not exists guides_language on guides (language)`);
  await run(
    `create index if not exists guides_published on guides (published desc, id desc) where published is not null`,
  );
  await run(
    `create index if not exists guides_name_found on guides using gin (to_tsvector(public.search_config(language), public.plain_text(name)))`,
  );
  await run(`create index if not exists guides_tags on guides using gin (tags)`);
  await run(`create index if not exists guides_care_kinds on guides using gin (care_kinds)`);
  await run(
    `create index if not exists guides_translation_of on guides (translation_of) where translation_of is not null`,
  );
  await run(
    `create index if not exists guides_review on guides (review_by) where review_by is not null and group_id is not null`,
  );
  await run(`
    alter table guide_revisions
      add column if not exists sources text not null default '',
      add column if not exists wishes text not null default '',
      add column if not exists license text,
      add column if not exists credit text not null default ''`);
  await run(`
    create table if not exists guide_notices (
      id uuid primary key,
      iri text not null,
      guide_id uuid not null references guides on delete cascade deferrable,
      about text not null,
      severity text not null check (severity in ('info', 'caution', 'urgent')),
      content text not null,
      language text not null default 'en',
      by_name text not null default '',
      made timestamptz not null,
      answered timestamptz,
      answer text not null default '',
      unique (guide_id, iri)
    )`);
  await run(
    `create index if not exists guide_notices_guide on guide_notices (guide_id, made desc)`,
  );
  await run(`
    create table if not exists guide_offers (
      id uuid primary key,
      guide_id uuid not null references guides on delete cascade deferrable,
      sent boolean not null default false,
      iri text unique,
      actor_iri text,
      group_id uuid references groups on delete cascade deferrable,
      based_on text not null,
      by_name text not null default '',
      credit text not null default '',
      name text not null,
      source text not null,
      cautions text not null default '',
      note text not null default '',
      state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
      word text not null default '',
      raw text,
      made timestamptz not null,
      decided timestamptz
    )`);
  await run(`create index if not exists guide_offers_guide on guide_offers (guide_id, made desc)`);
  await run(`
    create table if not exists guide_flags (
      id uuid primary key,
      guide_id uuid not null references guides on delete cascade deferrable,
      content text not null,
      made timestamptz not null
    )`);
  await run(`create index if not exists guide_flags_guide on guide_flags (guide_id, made desc)`);
  await run(`
    create table if not exists guide_notes (
      id uuid primary key,
      guide_id uuid not null references guides on delete cascade deferrable,
      member_id uuid references members on delete set null deferrable,
      reply_id uuid unique references replies on delete cascade deferrable,
      kind text not null check (kind in ('tried', 'wrong', 'ritual', 'question')),
      credit text not null default '',
      source text not null default '',
      content_html text not null default '',
      language text not null default 'en',
      state text not null default 'held' check (state in ('held', 'shown', 'refused')),
      made timestamptz not null
    )`);
  await run(
    `create index if not exists guide_notes_guide on guide_notes (guide_id, state, made desc)`,
  );
  await run(`
    create table if not exists glossary (
      id uuid primary key,
      language text not null,
      term text not null,
      meaning text not null,
      updated timestamptz not null
    )`);
  await run(
    `create unique index if not exists glossary_term on glossary (language, public.plain_text(term))`,
  );
  await run(`
    create table if not exists files (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      kind text not null check (kind in ('image', 'audio', 'document')),
      media_type text not null,
      hash text not null,
      bytes integer not null,
      width integer,
      height integer,
      seconds integer,
      description text not null check (description <> ''),
      name text not null default '',
      made_by uuid references members on delete set null deferrable,
      made timestamptz not null
    )`);
  await run(`create index if not exists files_group on files (group_id, made desc, id)`);
  await run(`create index if not exists files_hash on files (hash)`);
  await run(`
    create table if not exists stories (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      made_by uuid references members on delete set null deferrable,
      guide_id uuid references guides on delete set null deferrable,
      name text not null,
      summary text not null default '',
      credit text not null default '',
      language text not null default 'en',
      license text not null default 'LicenseRef-All-Rights-Reserved',
      file_id uuid references files on delete set null deferrable,
      small_file_id uuid references files on delete set null deferrable,
      transcript text not null default '',
      transcript_wanted boolean not null default true,
      visibility text not null check (visibility in ('public', 'members', 'group')),
      consent_by text not null default '',
      consent_given timestamptz,
      consent_withdrawn timestamptz,
      published timestamptz,
      updated timestamptz not null
    )`);
  await run(
    `create index if not exists stories_shown on stories (published desc, id) where published is not null`,
  );
  await run(`create index if not exists stories_group on stories (group_id, updated desc, id)`);
}
