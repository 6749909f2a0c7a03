// How a group carries its work: meetings and rotas; and what it hands to those who begin anew.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists meetings (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      event_id uuid references events on delete set null deferrable,
      name text not null,
      starts timestamptz not null,
      place text not null default '',
      state text not null default 'planned' check (state in ('planned', 'open', 'closed')),
      minutes text not null default '',
      nourished text not null default '',
      hard text not null default '',
      missing text not null default '',
      made timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists meetings_group on meetings (group_id, starts desc, id)`);
  await run(`
    create table if not exists meeting_roles (
      meeting_id uuid not null references meetings on delete cascade deferrable,
      role text not null,
      member_id uuid not null references members on delete cascade deferrable,
      state text not null default 'asked' check (state in ('asked', 'yes', 'no')),
      made timestamptz not null,
      primary key (meeting_id, role, member_id)
    )`);
  await run(
    `create index if not exists meeting_roles_member on meeting_roles (member_id, made desc)`,
  );
  await run(`
    create table if not exists meeting_items (
      id uuid primary key,
      meeting_id uuid not null references meetings on delete cascade deferrable,
      place integer not null,
      words text not null,
      kind text not null default 'discuss' check (kind in ('inform', 'discuss', 'decide')),
      minutes_wished integer not null default 10 check (minutes_wished between 1 and 240),
      decision_id uuid references decisions on delete set null deferrable,
      notes text not null default '',
      made_by uuid references members on delete set null deferrable,
      made timestamptz not null
    )`);
  await run(
    `create index if not exists meeting_items_meeting on meeting_items (meeting_id, place)`,
  );
  await run(`
    create table if not exists meeting_hands (
      id uuid primary key,
      meeting_id uuid not null references meetings on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      name text not null default '',
      kind text not null default 'speak' check (kind in ('speak', 'direct', 'process')),
      spoke boolean not null default false,
      seq bigint generated always as identity
    )`);
  await run(`create index if not exists meeting_hands_meeting on meeting_hands (meeting_id, seq)`);
  await run(`
    create table if not exists rotas (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      name text not null,
      content text not null default '',
      kind text not null default 'other' check (kind in ('cleaning', 'herbs', 'listening', 'clinic', 'other')),
      rule text not null,
      first_start timestamptz not null,
      time_zone text not null,
      minutes integer not null check (minutes between 15 and 1440),
      weight numeric not null default 1 check (weight > 0 and weight <= 4),
      gap_days integer not null default 14 check (gap_days between 0 and 60),
      place text not null default '',
      state text not null default 'running' check (state in ('running', 'resting', 'ended')),
      in_kit boolean not null default false,
      made timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists rotas_group on rotas (group_id, name)`);
  await run(`
    create table if not exists rota_seats (
      id uuid primary key,
      rota_id uuid not null references rotas on delete cascade deferrable,
      name text not null default '',
      practice text not null default '',
      seats integer not null default 1 check (seats between 1 and 20),
      learning boolean not null default false
    )`);
  await run(`create index if not exists rota_seats_rota on rota_seats (rota_id)`);
  await run(`
    create table if not exists shifts (
      id uuid primary key,
      rota_id uuid not null references rotas on delete cascade deferrable,
      starts timestamptz not null,
      ends timestamptz not null,
      cancelled boolean not null default false,
      note text not null default '',
      unique (rota_id, starts),
      check (ends > starts)
    )`);
  await run(`create index if not exists shifts_starts on shifts (starts)`);
  await run(`
    create table if not exists shift_seats (
      id uuid primary key,
      shift_id uuid not null references shifts on delete cascade deferrable,
      seat_id uuid references rota_seats on delete cascade deferrable,
      member_id uuid references members on delete set null deferrable,
      state text not null default 'open' check (state in ('open', 'asked', 'held', 'looking', 'done', 'empty')),
      asked_until timestamptz,
      carried_by uuid references members on delete set null deferrable,
      updated timestamptz not null,
      check (state not in ('asked', 'held', 'looking') or member_id is not null)
    )`);
  await run(`create index if not exists shift_seats_shift on shift_seats (shift_id)`);
  await run(
    `create index if not exists shift_seats_member on shift_seats (member_id) where member_id is not null`,
  );
  await run(
    `create index if not exists shift_seats_asked on shift_seats (asked_until) where state = 'asked'`,
  );
  await run(`
    create table if not exists shift_askings (
      shift_seat_id uuid not null references shift_seats on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      answer text not null default 'asked' check (answer in ('asked', 'yes', 'no', 'silent')),
      made timestamptz not null,
      primary key (shift_seat_id, member_id)
    )`);
  await run(`create index if not exists shift_askings_member on shift_askings (member_id)`);
  await run(`
    create table if not exists practices (
      member_id uuid not null references members on delete cascade deferrable,
      practice text not null,
      primary key (member_id, practice)
    )`);
  await run(`
    create table if not exists planted_pieces (
      id uuid primary key,
      from_iri text not null,
      from_name text not null,
      kind text not null check (kind in ('agreement', 'role', 'rota', 'access', 'questions', 'poster', 'plan')),
      name text not null,
      content text not null,
      data text not null default '{}',
      digest text not null,
      license text not null default '',
      credit text not null default '',
      state text not null default 'waiting' check (state in ('waiting', 'picked', 'left')),
      decision_id uuid references decisions on delete set null deferrable,
      made timestamptz not null,
      unique (from_iri, kind, name)
    )`);
  await run(`
    do $$ begin
      if not exists (select from pg_constraint where conname = 'decisions_meeting') then
        alter table decisions add constraint decisions_meeting foreign key (meeting_id) references meetings on delete set null deferrable;
      end if;
      if not exists (select from pg_constraint where conname = 'action_points_meeting') then
        alter table action_points add constraint action_points_meeting foreign key (meeting_id) references meetings on delete cascade deferrable;
      end if;
    end $$`);
}
