// Whoever keeps copies of pages hears of every change, whoever makes it: one notice for each
// statement, one for each transaction.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create or replace function tell_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify('changed', '');
      return null;
    end $$`);
  // Called at each start: tables of later migrations are taken in. Left out
  // is what no page for strangers reads.
  await run(`
    create or replace function watch_changes() returns void language plpgsql as $$
    declare
      one record;
    begin
      for one in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and c.relname not like 'kysely%'
          and c.relname not in ('jobs', 'workers', 'hosts', 'refusing_inboxes', 'outgoing_messages',
            'federation_cache', 'federation_notes', 'idempotency_keys', 'received', 'sessions',
            'deletions', 'restored_jobs', 'sent_activities')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
          and not exists (
            select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tell_change')
      loop
        execute format(
          'create or replace trigger tell_change after insert or update or delete or truncate on %s execute function tell_change()',
          one.name);
      end loop;
    end $$`);
}
