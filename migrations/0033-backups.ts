// For backups: what was deleted, by table and number alone, and what waited to be sent
// in a backup that was brought back.
import { type Kysely, sql } from "kysely";

/** With words or ties of people, and with ids that say nothing. */
const tables = [
  "members",
  "memberships",
  "member_addresses",
  "sessions",
  "invitations",
  "joinings",
  "roles",
  "pauses",
  "rounds",
  "push_subscriptions",
  "personal_feeds",
  "news",
  "events",
  "event_series",
  "rsvps",
  "event_messages",
  "event_reflections",
  "replies",
  "reactions",
  "words",
  "guides",
  "guide_notes",
  "offers",
  "exchanges",
  "exchange_messages",
  "stories",
  "files",
  "things",
  "lots",
  "decisions",
  "stances",
  "meetings",
  "questions",
  "question_messages",
  "fund_requests",
  "hour_transfers",
  "subscriptions",
  "reports",
  "notes",
  "sibling_posts",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists deletions (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      table_name text not null,
      key jsonb not null
    )`);
  await run(`create index if not exists deletions_at on deletions (at)`);
  await run(`
    create table if not exists restored_jobs (
      id uuid primary key,
      kind text not null,
      host text,
      held timestamptz not null,
      job jsonb not null,
      message jsonb
    )`);
  await run(`create index if not exists restored_jobs_held on restored_jobs (held)`);
  await run(`
    create or replace function note_deletion() returns trigger language plpgsql as $$
    begin
      insert into deletions (table_name, key)
      values (tg_table_name, (select jsonb_object_agg(k, to_jsonb(old) -> k) from unnest(tg_argv) k));
      return null;
    end $$`);
  // Only where the key is made of ids: a key with words in it would outlive what it stands for.
  await run(`
    create or replace function keep_deletions(wanted text) returns void language plpgsql as $$
    declare
      columns text[];
      ids boolean;
    begin
      select array_agg(quote_literal(a.attname) order by a.attnum), bool_and(a.atttypid = 'uuid'::regtype)
      into columns, ids
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = to_regclass(wanted) and i.indisprimary;
      if not coalesce(ids, false) then return; end if;
      execute format(
        'create or replace trigger note_deletion after delete on %I for each row execute function note_deletion(%s)',
        wanted, array_to_string(columns, ', '));
    end $$`);
  for (const table of tables) await run(`select keep_deletions('${table}')`);
}
