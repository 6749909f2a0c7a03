// How a group decides: its ways, roles and belonging, decisions and agreements.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists group_ways (
      group_id uuid primary key references groups on delete cascade deferrable,
      economy text not null default 'gift' check (economy in ('gift', 'hours', 'none')),
      hours_floor integer check (hours_floor <= 0),
      currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
      fund_cap bigint not null default 5000 check (fund_cap >= 0),
      min_open_hours integer not null default 72 check (min_open_hours between 1 and 720),
      quorum_percent integer not null default 50 check (quorum_percent between 1 and 100),
      aside_percent integer not null default 34 check (aside_percent between 1 and 100),
      questions text not null default '',
      joining text not null default 'open' check (joining in ('open', 'questions'))
    )`);
  await run(`
    alter table memberships
      add column if not exists capacity text not null default 'usual' check (capacity in ('resting', 'little', 'some', 'usual', 'more')),
      add column if not exists returned date,
      add column if not exists paused_until timestamptz`);
  await run(`
    alter table roles
      add column if not exists learner_id uuid references members on delete set null deferrable,
      add column if not exists decision_id uuid`);
  await run(
    `create unique index if not exists roles_no_twin on roles (group_id, member_id, role, starts)`,
  );
  await run(`
    create table if not exists key_askings (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      act text not null,
      payload text not null,
      asked_by uuid not null references members on delete cascade deferrable,
      made timestamptz not null,
      expires timestamptz not null
    )`);
  await run(
    `create unique index if not exists key_askings_once on key_askings (group_id, act, md5(payload), asked_by)`,
  );
  await run(`create index if not exists key_askings_expires on key_askings (expires)`);
  await run(`
    create table if not exists joinings (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      token_hash text unique,
      name text not null default '',
      answers text not null default '',
      state text not null default 'asked' check (state in ('asked', 'admitted', 'declined', 'withdrawn')),
      invitation_id uuid references invitations on delete set null deferrable,
      made date not null,
      purge timestamptz not null,
      check (num_nonnulls(member_id, token_hash) = 1)
    )`);
  await run(
    `create unique index if not exists joinings_one on joinings (group_id, member_id) where state = 'asked'`,
  );
  await run(`create index if not exists joinings_group on joinings (group_id, made)`);
  await run(`create index if not exists joinings_purge on joinings (purge)`);
  await run(`
    create table if not exists vouches (
      joining_id uuid not null references joinings on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      made date not null,
      primary key (joining_id, member_id)
    )`);
  await run(`
    create table if not exists pauses (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      first_key uuid references members on delete set null deferrable,
      second_key uuid references members on delete set null deferrable,
      agreement_id uuid,
      words text not null,
      starts timestamptz not null,
      until timestamptz not null,
      ended timestamptz,
      appeal text not null default '',
      companion text not null default '',
      decision_id uuid,
      purge timestamptz not null,
      check (until > starts and until <= starts + interval '14 days'),
      check (first_key <> second_key),
      check (member_id <> first_key and member_id <> second_key)
    )`);
  await run(
    `create index if not exists pauses_member on pauses (group_id, member_id, starts desc)`,
  );
  await run(`create index if not exists pauses_purge on pauses (purge)`);
  await run(`
    create table if not exists decisions (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      name text not null,
      driver text not null default '',
      method text not null default 'consensus' check (method in ('consensus', 'consent', 'sense', 'choose')),
      options text not null default '[]',
      state text not null default 'listening' check (state in (
        'listening', 'shaping', 'testing', 'agreed', 'reservations', 'blocked', 'reconsider', 'unheld', 'lapsed', 'withdrawn')),
      version integer not null default 0,
      effect text not null default '{"kind":"none"}',
      concerned uuid[] not null default '{}',
      made_by uuid references members on delete set null deferrable,
      facilitator_id uuid references members on delete set null deferrable,
      companion text not null default '',
      opened timestamptz,
      min_until timestamptz,
      closes timestamptz,
      extended integer not null default 0 check (extended between 0 and 2),
      quorum_percent integer,
      aside_percent integer,
      meeting_id uuid,
      review_on date,
      based_on text,
      decided timestamptz,
      outcome text not null default '',
      made timestamptz not null,
      updated timestamptz not null,
      check ((state = 'testing') <= (opened is not null and min_until is not null and closes >= min_until))
    )`);
  await run(`create index if not exists decisions_group on decisions (group_id, updated desc, id)`);
  await run(
    `create index if not exists decisions_closes on decisions (closes) where state = 'testing'`,
  );
  await run(`
    create table if not exists decision_versions (
      decision_id uuid not null references decisions on delete cascade deferrable,
      version integer not null,
      content text not null,
      changes text not null default '',
      made timestamptz not null,
      primary key (decision_id, version)
    )`);
  // The electorate, frozen when a test opens. Whoever leaves is off it; nobody is added.
  await run(`
    create table if not exists decision_roll (
      decision_id uuid not null references decisions on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      cast_it boolean not null default false,
      primary key (decision_id, member_id)
    )`);
  await run(`create index if not exists decision_roll_member on decision_roll (member_id)`);
  await run(`
    create table if not exists stances (
      decision_id uuid not null,
      version integer not null,
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null check (kind in ('agree', 'reservations', 'stand-aside', 'wait', 'block')),
      words text not null default '',
      value_named text not null default '',
      help_offered text not null default '',
      carried_by uuid references members on delete set null deferrable,
      made timestamptz not null,
      primary key (decision_id, version, member_id),
      foreign key (decision_id, version) references decision_versions on delete cascade deferrable,
      check (kind <> 'block' or (value_named <> '' and help_offered <> ''))
    )`);
  await run(`create index if not exists stances_member on stances (member_id)`);
  // A secret ballot is counted into the urn and kept nowhere: no row
  // of it can be joined with the roll.
  await run(`
    create table if not exists decision_urns (
      decision_id uuid not null references decisions on delete cascade deferrable,
      choice text not null,
      value integer not null,
      ballots integer not null default 0 check (ballots >= 0),
      primary key (decision_id, choice, value)
    )`);
  await run(`
    create table if not exists decision_voices (
      id uuid primary key,
      decision_id uuid not null references decisions on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      stage text not null,
      version integer not null default 0,
      content text not null,
      made timestamptz not null
    )`);
  await run(
    `create index if not exists decision_voices_decision on decision_voices (decision_id, made)`,
  );
  await run(`
    create table if not exists action_points (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      decision_id uuid references decisions on delete cascade deferrable,
      meeting_id uuid,
      words text not null,
      doer_id uuid references members on delete set null deferrable,
      due date,
      done timestamptz,
      made timestamptz not null
    )`);
  await run(
    `create index if not exists action_points_group on action_points (group_id, done, due)`,
  );
  await run(`create index if not exists action_points_decision on action_points (decision_id)`);
  await run(
    `create index if not exists action_points_doer on action_points (doer_id) where done is null`,
  );
  await run(`
    create table if not exists agreements (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      name text not null,
      state text not null default 'standing' check (state in ('standing', 'sleeping', 'ended')),
      version integer not null default 1,
      review_on date not null,
      guide_id uuid references guides on delete set null deferrable,
      based_on text,
      in_kit boolean not null default false,
      made timestamptz not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists agreements_group on agreements (group_id, state, name)`);
  await run(
    `create index if not exists agreements_review on agreements (review_on) where state = 'standing'`,
  );
  await run(`
    create table if not exists agreement_versions (
      agreement_id uuid not null references agreements on delete cascade deferrable,
      version integer not null,
      content text not null,
      decision_id uuid references decisions on delete set null deferrable,
      adopted timestamptz not null,
      primary key (agreement_id, version)
    )`);
  await run(`
    create table if not exists agreement_reviews (
      agreement_id uuid not null references agreements on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      answer text not null check (answer in ('keep', 'change', 'let-go')),
      helped text not null default '',
      made date not null,
      primary key (agreement_id, member_id)
    )`);
}
