// What was done by a power, for members to read: what, by which
// role, when. Forgotten after 90 days.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists power_log (
      id uuid primary key,
      seq bigint generated always as identity,
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      act text not null,
      about text not null default '',
      role text not null default '',
      only_for uuid references members (id) on delete cascade deferrable initially deferred,
      made timestamptz not null,
      expires timestamptz not null
    )`);
  await run(`create index if not exists power_log_group on power_log (group_id, seq desc)`);
  await run(`create index if not exists power_log_expires on power_log (expires)`);
  await run(
    `create index if not exists power_log_only_for on power_log (only_for) where only_for is not null`,
  );
}
