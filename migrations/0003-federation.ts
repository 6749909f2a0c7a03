// For siblings and followers: actor keys, remote actors, who follows whom, and what is announced.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table if not exists actor_keys (
      actor text not null,
      algorithm text not null check (algorithm in ('RSASSA-PKCS1-v1_5', 'Ed25519')),
      public_key text not null,
      sealed_private_key text not null,
      made timestamptz not null,
      primary key (actor, algorithm)
    )`.execute(db);
  await sql`
    create table if not exists remote_actors (
      id uuid primary key,
      iri text not null unique,
      host text not null,
      type text not null,
      handle text not null,
      name text not null,
      summary text not null default '',
      url text not null,
      inbox text not null,
      shared_inbox text,
      outbox text,
      followers text,
      featured text,
      upcoming_events text,
      raw text not null,
      fetched timestamptz not null,
      gone timestamptz
    )`.execute(db);
  await sql`create index if not exists remote_actors_host on remote_actors (host)`.execute(db);
  await sql`
    create table if not exists followers (
      group_id uuid not null references groups on delete cascade deferrable,
      remote_actor_id uuid not null references remote_actors on delete cascade deferrable,
      follow_iri text,
      since timestamptz not null,
      primary key (group_id, remote_actor_id)
    )`.execute(db);
  await sql`create index if not exists followers_actor on followers (remote_actor_id)`.execute(db);
  await sql`
    create table if not exists siblings (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      remote_actor_id uuid references remote_actors on delete cascade deferrable,
      address text not null unique,
      state text not null check (state in ('requested', 'following', 'rejected', 'failed')),
      follow_id uuid not null unique,
      asked timestamptz not null,
      accepted timestamptz,
      read_until timestamptz,
      problem text
    )`.execute(db);
  await sql`create unique index if not exists siblings_actor on siblings (remote_actor_id) where remote_actor_id is not null`.execute(
    db,
  );
  await sql`
    create table if not exists announcements (
      id uuid primary key,
      seq bigint generated always as identity,
      group_id uuid not null references groups on delete cascade deferrable,
      type text not null check (type in ('Create', 'Update', 'Delete', 'Announce', 'Undo', 'Add', 'Remove', 'Move')),
      object_kind text not null check (object_kind in ('event', 'guide', 'offer', 'note', 'group')),
      object_id uuid not null,
      detail text not null default '{}',
      published timestamptz not null
    )`.execute(db);
  await sql`create index if not exists announcements_outbox on announcements (group_id, seq desc)`.execute(
    db,
  );
  await sql`create index if not exists announcements_object on announcements (object_kind, object_id)`.execute(
    db,
  );
  await sql`
    create table if not exists tombstones (
      kind text not null,
      id uuid not null,
      former_type text not null,
      deleted timestamptz not null,
      primary key (kind, id)
    )`.execute(db);
  await sql`
    create table if not exists remote_tombstones (
      iri text primary key,
      deleted timestamptz not null
    )`.execute(db);
  await sql`
    create table if not exists received (
      key text primary key,
      received timestamptz not null
    )`.execute(db);
  await sql`create index if not exists received_when on received (received)`.execute(db);
  await sql`
    create table if not exists reactions (
      actor_digest text not null,
      object_kind text not null,
      object_id uuid not null,
      type text not null check (type in ('like', 'share')),
      primary key (object_kind, object_id, type, actor_digest)
    )`.execute(db);
  await sql`
    create table if not exists replies (
      id uuid primary key,
      iri text not null unique,
      object_kind text not null,
      object_id uuid not null,
      group_id uuid not null references groups on delete cascade deferrable,
      author_iri text not null,
      author_name text not null,
      author_url text not null,
      content_html text not null,
      public boolean not null,
      state text not null check (state in ('held', 'shown', 'refused')),
      published timestamptz not null,
      updated timestamptz not null
    )`.execute(db);
  await sql`create index if not exists replies_object on replies (object_kind, object_id, state, published)`.execute(
    db,
  );
  await sql`create index if not exists replies_group on replies (group_id, state, published)`.execute(
    db,
  );
  await sql`
    create table if not exists reports (
      id uuid primary key,
      from_host text not null,
      about text not null,
      content text not null,
      received timestamptz not null,
      unique (from_host, about, content)
    )`.execute(db);
  await sql`
    create table if not exists blocks (
      id uuid primary key,
      kind text not null check (kind in ('host', 'actor')),
      value text not null unique,
      reason text not null default '',
      made timestamptz not null
    )`.execute(db);
}
