// For people: who came or was lent a role through whom (for 30 days), what everybody is told of
// before it is done, and wrong tries.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // Not tied to members: two whom one person let in stay two of one, also when that person leaves.
  await run(`
    create table if not exists member_ties (
      kind text not null check (kind in ('invited', 'lent')),
      giver uuid not null,
      receiver uuid not null references members on delete cascade deferrable,
      expires timestamptz not null,
      primary key (receiver, giver, kind),
      check (giver <> receiver)
    )`);
  await run(`create index if not exists member_ties_giver on member_ties (giver)`);
  await run(`create index if not exists member_ties_expires on member_ties (expires)`);
  await run(
    `alter table invitations add column if not exists inviters uuid[] not null default '{}'`,
  );
  await run(`
    create table if not exists announced_acts (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      act text not null,
      payload text not null,
      first_by uuid references members on delete cascade deferrable,
      second_by uuid not null references members on delete cascade deferrable,
      about uuid references members on delete cascade deferrable,
      state text not null default 'waiting' check (state in ('waiting', 'held', 'done', 'failed')),
      held_by uuid references members on delete cascade deferrable,
      due timestamptz not null,
      expires timestamptz not null,
      check ((state = 'held') = (held_by is not null)),
      check (first_by <> second_by)
    )`);
  await run(`
    create unique index if not exists announced_acts_once on announced_acts (group_id, act, md5(payload))
      where state in ('waiting', 'held')`);
  await run(`create index if not exists announced_acts_group on announced_acts (group_id, due)`);
  await run(
    `create index if not exists announced_acts_due on announced_acts (due) where state = 'waiting'`,
  );
  await run(`create index if not exists announced_acts_expires on announced_acts (expires)`);
  // What the members of a tender group call it: not unique, and
  // asked for only among one's own groups.
  await run(`alter table groups add column if not exists short_handle text`);
  await run(
    `create index if not exists groups_short_handle on groups (short_handle) where short_handle is not null`,
  );
  // Addresses from before were given with the answer, and were written to
  // already; each new one is asked first.
  await run(
    `alter table rsvps add column if not exists email_confirmed boolean not null default true`,
  );
  await run(`alter table rsvps alter column email_confirmed set default false`);
  await run(`alter table rsvps add column if not exists confirm_hash text unique`);
  await run(
    `create index if not exists rsvps_unconfirmed on rsvps (lower(email)) where email is not null and not email_confirmed`,
  );
  // Nothing of tries is in the log that a copy is made from, and all of it is gone within a day.
  await run(
    `create unlogged table if not exists try_keys (day date primary key, key text not null)`,
  );
  await run(`
    create unlogged table if not exists wrong_tries (
      name text primary key,
      tries integer not null,
      until timestamptz not null
    )`);
  await run(`create index if not exists wrong_tries_until on wrong_tries (until)`);
  // Beside the list of who opened it: as what they did. What is older says nothing of that.
  await run(
    `alter table fund_requests add column if not exists opened_as text[] not null default '{}'`,
  );
}
