// Reports by everybody, what is hidden until somebody looked, milder and
// shorter blocks, and where to turn.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table reports
    add column if not exists source text not null default 'server',
    add column if not exists kind text not null default 'elsewhere',
    add column if not exists object_id uuid,
    add column if not exists group_id uuid,
    add column if not exists actor_iri text,
    add column if not exists sealed text,
    add column if not exists forwarded timestamptz,
    add column if not exists closed timestamptz`);
  await run(`create index if not exists reports_received on reports (received)`);
  await run(`
    create table if not exists report_people (
      report_id uuid not null references reports (id) on delete cascade deferrable initially deferred,
      member_id uuid not null references members (id) on delete cascade deferrable initially deferred,
      part text not null check (part in ('about', 'looked')),
      expires timestamptz not null,
      primary key (report_id, member_id, part)
    )`);
  await run(`create index if not exists report_people_member on report_people (member_id)`);
  await run(`create index if not exists report_people_expires on report_people (expires)`);
  await run(`
    create table if not exists report_steps (
      id uuid primary key,
      seq bigint generated always as identity,
      report_id uuid not null references reports (id) on delete cascade deferrable initially deferred,
      step text not null,
      words text not null default '',
      role text not null default '',
      made timestamptz not null
    )`);
  await run(`create index if not exists report_steps_report on report_steps (report_id, seq)`);
  await run(`
    create table if not exists hidden_things (
      kind text not null,
      object_id uuid not null,
      was text not null,
      report_id uuid references reports (id) on delete set null deferrable initially deferred,
      made timestamptz not null,
      until timestamptz,
      primary key (kind, object_id)
    )`);
  await run(`create index if not exists hidden_things_report on hidden_things (report_id)`);
  await run(
    `create index if not exists hidden_things_until on hidden_things (until) where until is not null`,
  );
  // What is hidden stays hidden, whoever writes it anew: its author here, or its server.
  await run(`
    create or replace function stay_hidden() returns trigger language plpgsql as $$
    begin
      if new.visibility <> 'group' and exists (
        select from hidden_things h where h.kind = tg_argv[0] and h.object_id = new.id
      ) then
        new.visibility := 'group';
      end if;
      return new;
    end $$`);
  for (const kind of ["event", "guide", "offer"])
    await run(`create or replace trigger ${kind}_stays_hidden before update on ${kind}s
      for each row execute function stay_hidden('${kind}')`);
  await run(`
    create table if not exists help_lines (
      id uuid primary key,
      region text not null default '',
      language text not null,
      name text not null,
      contact text not null,
      hours text not null default '',
      words text not null default '',
      source text not null,
      checked date not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists help_lines_region on help_lines (region, name)`);
  await run(`
    create table if not exists circles (
      group_id uuid primary key references groups (id) on delete cascade deferrable initially deferred,
      stays text not null default '',
      listens text not null default '',
      leaving text not null default '',
      updated timestamptz not null
    )`);
}
