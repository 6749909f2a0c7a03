// Strangers ask a group; what siblings say; words under events, guides and
// offers, with what was hidden and why.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists questions (
      id uuid primary key,
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      about_kind text check (about_kind in ('event', 'guide', 'offer')),
      about_id uuid,
      token_hash text unique,
      actor_mark text,
      sealed_from text not null,
      sealed_address text,
      in_public boolean not null default false,
      language text not null default 'en',
      answered boolean not null default false,
      made timestamptz not null,
      updated timestamptz not null,
      expires timestamptz not null,
      check ((token_hash is null) <> (actor_mark is null)),
      check ((about_kind is null) = (about_id is null))
    )`);
  await run(`create index if not exists questions_group on questions (group_id, updated desc, id)`);
  await run(
    `create index if not exists questions_actor on questions (actor_mark) where actor_mark is not null`,
  );
  await run(`create index if not exists questions_expires on questions (expires)`);
  await run(`
    create table if not exists question_messages (
      id uuid primary key,
      seq bigint generated always as identity,
      question_id uuid not null references questions (id) on delete cascade deferrable initially deferred,
      from_group boolean not null,
      iri_mark text,
      sealed text not null,
      made timestamptz not null,
      edited timestamptz,
      unique (iri_mark, question_id)
    )`);
  await run(
    `create index if not exists question_messages_question on question_messages (question_id, seq)`,
  );
  await run(`
    create table if not exists sibling_posts (
      id uuid primary key,
      remote_actor_id uuid not null references remote_actors (id) on delete cascade deferrable initially deferred,
      iri text not null,
      boost boolean not null,
      author_iri text not null,
      author_name text not null,
      author_url text not null,
      url text not null,
      name text not null default '',
      warning text not null default '',
      content_html text not null,
      attachments text not null default '[]',
      language text not null default '',
      public boolean not null,
      edited boolean not null default false,
      published timestamptz not null,
      updated timestamptz not null,
      set_aside timestamptz,
      unique (remote_actor_id, iri, boost)
    )`);
  await run(
    `create index if not exists sibling_posts_newest on sibling_posts (published desc, id desc)`,
  );
  await run(`create index if not exists sibling_posts_iri on sibling_posts (iri)`);
  await run(`create index if not exists sibling_posts_author on sibling_posts (author_iri)`);
  await run(`
    create table if not exists sibling_mutes (
      member_id uuid not null references members (id) on delete cascade deferrable initially deferred,
      sibling_id uuid not null references siblings (id) on delete cascade deferrable initially deferred,
      primary key (member_id, sibling_id)
    )`);
  await run(`create index if not exists sibling_mutes_sibling on sibling_mutes (sibling_id)`);
  await run(`
    create table if not exists words (
      id uuid primary key,
      seq bigint generated always as identity,
      about_kind text not null check (about_kind in ('event', 'guide', 'offer')),
      about_id uuid not null,
      group_id uuid references groups (id) on delete cascade deferrable initially deferred,
      member_id uuid references members (id) on delete cascade deferrable initially deferred,
      token_hash text unique,
      guest_name text not null default '',
      source text not null,
      content_html text not null,
      state text not null check (state in ('held', 'shown', 'refused')),
      hidden_reason text not null default '',
      made timestamptz not null,
      edited timestamptz,
      check ((member_id is null) <> (token_hash is null))
    )`);
  await run(`create index if not exists words_about on words (about_kind, about_id, made, seq)`);
  await run(`create index if not exists words_member on words (member_id)`);
  await run(`create index if not exists words_held on words (group_id, made) where state = 'held'`);
  await run(`alter table replies add column if not exists hidden_reason text not null default ''`);
  await run(`alter table notes add column if not exists edited timestamptz`);
  await run(`alter table notes add column if not exists source text`);
}
