// Ways back in: recovery words, two members who vouch, passkeys. Pages of members for members,
// and what they write to each other.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  const member = "uuid not null references members (id) on delete cascade deferrable";
  const perhaps = "uuid references members (id) on delete cascade deferrable";
  await run(`
    create table if not exists recovery_words (
      member_id ${member},
      words_hash text not null,
      made date not null,
      primary key (member_id)
    )`);
  await run(`
    create table if not exists vouchings (
      id uuid primary key,
      member_id ${perhaps},
      secret_hash text not null unique,
      code_hash text not null,
      first_by ${perhaps},
      second_by ${perhaps},
      held_by uuid references members (id) on delete set null deferrable,
      made timestamptz not null,
      due timestamptz,
      expires timestamptz not null,
      check (second_by is null or first_by is not null),
      check ((due is null) = (second_by is null))
    )`);
  await run(`create index if not exists vouchings_member on vouchings (member_id)`);
  await run(`create index if not exists vouchings_first on vouchings (first_by)`);
  await run(`create index if not exists vouchings_second on vouchings (second_by)`);
  await run(`create index if not exists vouchings_held on vouchings (held_by)`);
  await run(`create index if not exists vouchings_expires on vouchings (expires)`);
  await run(`
    create table if not exists passkeys (
      id uuid primary key,
      member_id ${member},
      name text not null,
      credential_id text not null unique,
      public_key text not null,
      counter bigint not null default 0,
      made date not null,
      used date
    )`);
  await run(`create index if not exists passkeys_member on passkeys (member_id, id)`);
  await run(`
    create table if not exists passkey_challenges (
      challenge_hash text primary key,
      member_id ${perhaps},
      expires timestamptz not null
    )`);
  await run(
    `create index if not exists passkey_challenges_member on passkey_challenges (member_id)`,
  );
  await run(
    `create index if not exists passkey_challenges_expires on passkey_challenges (expires)`,
  );

  await run(`
    create table if not exists profiles (
      member_id ${member},
      words text not null default '',
      languages text[] not null default '{}',
      shown text[] not null default '{groups}',
      takes_letters boolean not null default true,
      primary key (member_id)
    )`);
  await run(`
    create table if not exists member_talks (
      id uuid primary key,
      begun_by ${member},
      written_to ${member},
      state text not null default 'open' check (state in ('open', 'declined')),
      made timestamptz not null,
      updated timestamptz not null,
      purge timestamptz not null,
      check (begun_by <> written_to)
    )`);
  await run(
    `create unique index if not exists member_talks_pair on member_talks (least(begun_by, written_to), greatest(begun_by, written_to))`,
  );
  await run(
    `create index if not exists member_talks_begun on member_talks (begun_by, updated desc, id)`,
  );
  await run(
    `create index if not exists member_talks_to on member_talks (written_to, updated desc, id)`,
  );
  await run(`create index if not exists member_talks_purge on member_talks (purge)`);
  await run(`
    create table if not exists member_letters (
      id uuid primary key,
      seq bigint generated always as identity,
      talk_id uuid not null references member_talks (id) on delete cascade deferrable,
      from_member ${member},
      sealed_words text not null,
      made timestamptz not null
    )`);
  await run(`create index if not exists member_letters_talk on member_letters (talk_id, seq)`);
  await run(`create index if not exists member_letters_from on member_letters (from_member)`);
}
