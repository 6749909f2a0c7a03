// For members: pseudonyms, sessions, invitations, groups, memberships and roles lent for a season.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table if not exists members (
      id uuid primary key,
      handle text not null unique check (handle ~ '^[a-z0-9_]{1,30}$'),
      name text not null,
      password_hash text not null,
      language text not null default 'en',
      joined date not null
    )`.execute(db);
  await sql`
    create table if not exists sessions (
      id uuid primary key,
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null check (kind in ('browser', 'api')),
      expires timestamptz not null
    )`.execute(db);
  await sql`create index if not exists sessions_member on sessions (member_id)`.execute(db);
  await sql`create index if not exists sessions_expires on sessions (expires)`.execute(db);
  await sql`
    create table if not exists setup_tokens (
      token_hash text primary key,
      expires timestamptz not null
    )`.execute(db);
  await sql`
    create table if not exists groups (
      id uuid primary key,
      handle text not null unique check (handle ~ '^[a-z0-9_]{1,30}$'),
      name text not null,
      summary text not null default '',
      kind text not null check (kind in ('open', 'closed', 'tender')),
      root boolean not null default false,
      language text not null default 'en',
      created timestamptz not null,
      updated timestamptz not null,
      ended timestamptz,
      check (not root or kind = 'open')
    )`.execute(db);
  await sql`create unique index if not exists groups_one_root on groups (root) where root`.execute(
    db,
  );
  await sql`
    create table if not exists memberships (
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      since date not null,
      primary key (group_id, member_id)
    )`.execute(db);
  await sql`create index if not exists memberships_member on memberships (member_id)`.execute(db);
  await sql`
    create table if not exists roles (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      role text not null,
      starts timestamptz not null,
      until timestamptz not null,
      check (until > starts and until <= starts + interval '91 days')
    )`.execute(db);
  await sql`create index if not exists roles_group on roles (group_id, role, until)`.execute(db);
  await sql`create index if not exists roles_member on roles (member_id, until)`.execute(db);
  await sql`
    create table if not exists role_askings (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      role text not null,
      for_member uuid not null references members on delete cascade deferrable,
      asked_by uuid not null references members on delete cascade deferrable,
      expires timestamptz not null,
      unique (group_id, role, for_member, asked_by)
    )`.execute(db);
  await sql`
    create table if not exists invitations (
      id uuid primary key,
      token_hash text not null unique,
      made_by uuid references members on delete set null deferrable,
      uses_left integer not null check (uses_left >= 0),
      expires timestamptz not null
    )`.execute(db);
  await sql`create index if not exists invitations_expires on invitations (expires)`.execute(db);
  await sql`
    create table if not exists invitation_groups (
      invitation_id uuid not null references invitations on delete cascade deferrable,
      group_id uuid not null references groups on delete cascade deferrable,
      primary key (invitation_id, group_id)
    )`.execute(db);
}
