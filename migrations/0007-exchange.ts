// Offers and needs in full: what exactly, how often, who asked; things, lots of
// herbs and who took from them; rounds.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table offers drop constraint if exists offers_state_check`);
  await run(`
    alter table offers
      add column if not exists what text not null default 'skill' check (what in ('skill', 'care-time', 'thing', 'space', 'hands')),
      add column if not exists how text not null default 'give' check (how in ('give', 'lend', 'swap', 'hours')),
      add column if not exists conditions text not null default '',
      add column if not exists cautions text not null default '',
      add column if not exists availability text not null default '',
      add column if not exists spoken text[] not null default '{}',
      add column if not exists remote_possible boolean not null default false,
      add column if not exists credit text not null default '',
      add column if not exists approved_text text not null default '',
      add column if not exists available numeric check (available >= 0),
      add column if not exists event_id uuid references events on delete set null deferrable,
      add column if not exists lot_id uuid,
      add column if not exists thing_id uuid,
      add column if not exists renewed timestamptz`);
  await run(`
    do $$ begin
      if not exists (select from pg_constraint where conname = 'offers_states') then
        alter table offers add constraint offers_states check (state in ('open', 'paused', 'met', 'expired', 'withdrawn'));
      end if;
    end $$`);
  // What was public before said what its author wished to say.
  await run(
    `update offers set approved_text = left(name, 300) where approved_text = '' and purpose = 'request' and visibility = 'public' and group_id is not null`,
  );
  await run(
    `update offers set available = quantity where available is null and quantity is not null and group_id is not null`,
  );
  await run(
    `create index if not exists offers_board on offers (purpose, care_kind, published desc, id desc) where published is not null and state = 'open'`,
  );
  // Lists read small rows; the words stay with their row, since walking
  // from the newest on looks into them.
  await run(`alter table offers set (toast_tuple_target = 256)`);
  await run(`alter table offers alter column search set storage main`);
  await run(
    `create index if not exists offers_open on offers (published desc, id desc) include (purpose, care_kind, what, how, visibility, expires, group_id, remote_actor_id, remote_possible) where published is not null and state = 'open'`,
  );
  await run(
    `create index if not exists offers_name_like on offers using gin (public.plain_text(name) public.gin_trgm_ops)`,
  );
  await run(
    `create index if not exists offers_area on offers using gin (to_tsvector('simple', public.plain_text(area)))`,
  );
  await run(
    `create index if not exists offers_approved on offers using gin (to_tsvector('simple', approved_text)) where purpose = 'request' and group_id is not null`,
  );
  await run(`create index if not exists offers_tags on offers using gin (tags)`);
  await run(`create index if not exists offers_spoken on offers using gin (spoken)`);
  await run(
    `create index if not exists offers_language on offers (language) where published is not null and state = 'open'`,
  );
  await run(
    `create index if not exists offers_event on offers (event_id) where event_id is not null`,
  );
  await run(`
    create table if not exists exchanges (
      id uuid primary key,
      offer_id uuid not null references offers on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      actor_iri text,
      offer_iri text unique,
      raw text,
      carried_by uuid references members on delete set null deferrable,
      name text not null default '',
      quantity numeric not null default 1 check (quantity > 0),
      state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'arranged', 'done', 'thanked', 'fell-through', 'withdrawn')),
      details text,
      due date,
      reminded timestamptz,
      thanks text not null default '',
      made timestamptz not null,
      updated timestamptz not null,
      purge timestamptz not null,
      check (num_nonnulls(member_id, actor_iri) <= 1)
    )`);
  await run(`create index if not exists exchanges_offer on exchanges (offer_id, made)`);
  await run(
    `create index if not exists exchanges_member on exchanges (member_id, updated desc) where member_id is not null`,
  );
  await run(`create index if not exists exchanges_purge on exchanges (purge)`);
  await run(`create index if not exists exchanges_due on exchanges (due) where due is not null`);
  await run(`
    create table if not exists exchange_messages (
      id uuid primary key,
      exchange_id uuid not null references exchanges on delete cascade deferrable,
      from_giver boolean not null,
      content text not null,
      made timestamptz not null
    )`);
  await run(
    `create index if not exists exchange_messages_exchange on exchange_messages (exchange_id, made)`,
  );
  await run(`
    create table if not exists rounds (
      id uuid primary key,
      event_id uuid not null unique references events on delete cascade deferrable,
      group_id uuid not null references groups on delete cascade deferrable,
      opened_by uuid references members on delete set null deferrable,
      state text not null default 'open' check (state in ('open', 'closed')),
      made timestamptz not null,
      purge timestamptz not null
    )`);
  await run(`
    create table if not exists round_entries (
      id uuid primary key,
      round_id uuid not null references rounds on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      name text not null default '',
      purpose text not null check (purpose in ('offer', 'request')),
      words text not null,
      care_kind text not null default 'other',
      keep boolean not null default false,
      offer_id uuid references offers on delete set null deferrable,
      made timestamptz not null
    )`);
  await run(`create index if not exists round_entries_round on round_entries (round_id, made)`);
  await run(`
    create table if not exists things (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      name text not null,
      source text not null default '',
      content_html text not null default '',
      care text not null default '',
      place text not null default '',
      state text not null default 'here' check (state in ('here', 'lent', 'mending', 'missing', 'retired')),
      holder text not null default '',
      holder_id uuid references members on delete set null deferrable,
      due date,
      file_id uuid references files on delete set null deferrable,
      made timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists things_group on things (group_id, name, id)`);
  await run(`
    create table if not exists lots (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      number text not null,
      name text not null,
      latin text not null default '',
      part text not null default '',
      form text not null default '',
      made_on date,
      from_where text not null default '',
      strength text not null default '',
      best_before date,
      cautions text not null check (cautions <> ''),
      keeps text not null default '',
      guide_id uuid references guides on delete set null deferrable,
      unit text not null default 'piece',
      ready boolean not null default false,
      recalled timestamptz,
      recall_text text not null default '',
      made timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create unique index if not exists lots_number on lots (group_id, lower(number))`);
  await run(`
    create table if not exists lot_movements (
      id uuid primary key,
      lot_id uuid not null references lots on delete cascade deferrable,
      kind text not null check (kind in ('made', 'given', 'discarded', 'counted')),
      amount numeric not null check (amount <> 0),
      left_over numeric not null check (left_over >= 0),
      exchange_id uuid references exchanges on delete set null deferrable,
      to_name text not null default '',
      to_member_id uuid references members on delete set null deferrable,
      to_actor_iri text,
      note text not null default '',
      known timestamptz,
      made timestamptz not null,
      seq bigint generated always as identity
    )`);
  await run(`create index if not exists lot_movements_lot on lot_movements (lot_id, seq desc)`);
}
