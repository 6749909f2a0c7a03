// What groups use, invitations that can be seen again, who is new, words to the
// whole collective, siblings of siblings.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists group_tools (
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      tool text not null,
      since timestamptz not null,
      primary key (group_id, tool)
    )`);

  // The token, sealed with the instance's key, so that its maker can see the
  // link again. Gone with the invitation.
  await run(`alter table invitations add column if not exists sealed text`);
  await run(`
    create table if not exists welcomes (
      member_id uuid primary key references members (id) on delete cascade deferrable initially deferred,
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      hello text,
      made timestamptz not null,
      expires timestamptz not null
    )`);
  await run(`create index if not exists welcomes_group on welcomes (group_id, made)`);
  await run(`create index if not exists welcomes_expires on welcomes (expires)`);

  await run(`
    create table if not exists collective_messages (
      id uuid primary key,
      name text not null,
      content text not null,
      made timestamptz not null,
      expires timestamptz not null
    )`);
  await run(`create index if not exists collective_messages_made on collective_messages (made)`);
  await run(
    `create index if not exists collective_messages_expires on collective_messages (expires)`,
  );

  // What is said with the asking, until it is sent; and whether they agreed to be named to others.
  await run(`alter table siblings
    add column if not exists words text,
    add column if not exists named boolean not null default false`);
  await run(`
    create table if not exists sibling_looks (
      id uuid primary key,
      address text not null unique,
      state text not null default 'looking' check (state in ('looking', 'found', 'failed')),
      found text,
      made timestamptz not null,
      expires timestamptz not null
    )`);
  await run(`create index if not exists sibling_looks_expires on sibling_looks (expires)`);
  await run(`
    create table if not exists sibling_suggestions (
      remote_actor_id uuid not null references remote_actors (id) on delete cascade deferrable initially deferred,
      address text not null,
      name text not null,
      url text not null,
      expires timestamptz not null,
      primary key (remote_actor_id, address)
    )`);
  await run(
    `create index if not exists sibling_suggestions_expires on sibling_suggestions (expires)`,
  );
}
