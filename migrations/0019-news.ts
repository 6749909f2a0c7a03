// For members: what is worth telling them and how far it has come, how each kind reaches
// them, and the devices that may be told.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists news (
      id uuid primary key,
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null,
      happening text not null,
      group_id uuid references groups on delete cascade deferrable,
      visibility text not null check (visibility in ('public', 'members', 'group', 'own')),
      published timestamptz not null,
      about_kind text,
      about_id uuid,
      path text not null check (path like '/%'),
      words text not null default '{}',
      urgent boolean not null default false,
      read timestamptz,
      mail_due timestamptz,
      mailed timestamptz,
      push_due timestamptz,
      pushed timestamptz,
      unique (member_id, happening),
      check ((about_kind is null) = (about_id is null)),
      check (visibility = 'own' or group_id is not null)
    )`);
  await run(`create index if not exists news_member on news (member_id, published desc, id desc)`);
  await run(`create index if not exists news_unread on news (member_id) where read is null`);
  await run(`create index if not exists news_group on news (group_id) where group_id is not null`);
  await run(`create index if not exists news_published on news (published)`);
  // What a channel has still to tell, the urgent first; small however long the table is.
  await run(
    `create index if not exists news_mail on news (urgent desc, mail_due) where mail_due is not null`,
  );
  await run(
    `create index if not exists news_push on news (urgent desc, push_due) where push_due is not null`,
  );
  await run(`
    create table if not exists notification_choices (
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null,
      mail text not null default 'daily' check (mail in ('now', 'daily', 'weekly', 'off')),
      push text not null check (push in ('now', 'off')),
      primary key (member_id, kind)
    )`);
  await run(`
    create table if not exists notification_settings (
      member_id uuid primary key references members on delete cascade deferrable,
      quiet_from text check (quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
      quiet_until text check (quiet_until ~ '^[0-2][0-9]:[0-5][0-9]$'),
      rest boolean not null default true,
      push_words boolean not null default false,
      digest_hour integer not null default 17 check (digest_hour between 0 and 23),
      digest_day integer not null default 1 check (digest_day between 1 and 7),
      mail_open boolean not null default false,
      check ((quiet_from is null) = (quiet_until is null)),
      check (quiet_from <> quiet_until)
    )`);
  // Not tied to sessions: a sign-in that ran out leaves the device
  // told, one that was ended does not.
  await run(`
    create table if not exists push_subscriptions (
      id uuid primary key,
      member_id uuid not null references members on delete cascade deferrable,
      session_id uuid not null,
      session_ends timestamptz not null,
      endpoint_hash text not null unique,
      endpoint_secret text not null,
      purge timestamptz not null
    )`);
  await run(
    `create index if not exists push_subscriptions_member on push_subscriptions (member_id)`,
  );
  await run(`create index if not exists push_subscriptions_purge on push_subscriptions (purge)`);
}
