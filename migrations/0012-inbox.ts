// What belongs to somebody elsewhere who vanished is put aside and can come back; marks of the
// inbox hold who spoke; the server actor has followers.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // What is put aside is seen by no group: as with guides before, the wider rule also
  // suits the version that still serves.
  for (const table of ["events", "offers"])
    await run(`
      do $$
      declare one record;
      begin
        if exists (select from pg_constraint where conname = '${table}_remote') then return; end if;
        for one in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) ~ 'remote_actor_id IS NULL' and pg_get_constraintdef(oid) ~ 'visibility' loop
          execute format('alter table ${table} drop constraint %I', one.conname);
        end loop;
        alter table ${table} add constraint ${table}_remote
          check (remote_actor_id is null or (iri is not null and visibility in ('public', 'group'))) not valid;
      end $$`);
  for (const table of ["events", "guides", "offers", "replies", "guide_offers"])
    await run(`alter table ${table} add column if not exists set_aside timestamptz`);
  await run(`create index if not exists replies_author on replies (author_iri)`);
  await run(
    `create index if not exists guide_offers_actor on guide_offers (actor_iri) where actor_iri is not null`,
  );
  await run(`
    create table if not exists set_aside_actors (
      remote_actor_id uuid primary key references remote_actors on delete cascade deferrable,
      why text not null check (why in ('gone', 'tombstone', 'said', 'blocked')),
      since timestamptz not null,
      asked timestamptz not null,
      returned timestamptz
    )`);
  await run(`create index if not exists set_aside_actors_since on set_aside_actors (since)`);
  // Whom the version before took for gone was not always asked: now they are.
  await run(
    `update remote_actors set gone = null where gone is not null and id not in (select remote_actor_id from set_aside_actors)`,
  );
  // A handle is shown when its own server's WebFinger says that it is theirs.
  await run(
    `alter table remote_actors add column if not exists handle_confirmed boolean not null default false`,
  );
  await run(`alter table remote_actors add column if not exists handle_asked timestamptz`);
  // Who follows the server actor follows the collective by another address.
  await run(
    `alter table followers add column if not exists of_group boolean not null default true`,
  );
  await run(
    `alter table followers add column if not exists of_instance boolean not null default false`,
  );
  await run(`
    create table if not exists follow_marks (
      remote_actor_id uuid not null references remote_actors on delete cascade deferrable,
      follow_iri text not null,
      -- 'undone': its Undo came first. 'ended': it was here, and is undone.
      state text not null check (state in ('undone', 'ended')),
      made timestamptz not null,
      primary key (remote_actor_id, follow_iri)
    )`);
  await run(`create index if not exists follow_marks_made on follow_marks (made)`);
}
