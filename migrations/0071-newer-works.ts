/**
 * Of two versions that run beside each other the newer one works: a worker says up to which
 * migration it knows the tables, and who knows fewer takes nothing while it lives.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`alter table workers add column if not exists migration integer not null default 0`);
  // Workers from before ask nobody, and give up what they don't know. Their leases are UUIDs of
  // version 4, those of now of version 8: so the table itself keeps from them what is for the newer.
  await run(`
    create or replace function jobs_newer_works() returns trigger language plpgsql as $$
    begin
      if exists (
        select from workers where migration > 0 and seen > now() - interval '1 minute'
      ) then return null; end if;
      return new;
    end $$`);
  await run(`create or replace trigger jobs_newer_works before update of lease on jobs
    for each row when (new.lease is not null and new.lease is distinct from old.lease
      and substr(new.lease::text, 15, 1) <> '8')
    execute function jobs_newer_works()`);
}
