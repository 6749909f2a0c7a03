// A cancelled event can say why; a group says whether it may be quoted, and keeps the stamps it
// gave; a sibling keeps where it moved from.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table events add column if not exists off_reason text not null default ''`);
  await run(`alter table groups add column if not exists quotable boolean not null default true`);
  await run(`alter table siblings add column if not exists moved_from text`);
  await run(`
    create table if not exists quotes (
      id uuid primary key,
      group_id uuid not null references groups (id) on delete cascade deferrable initially deferred,
      object_kind text not null check (object_kind in ('event', 'guide')),
      object_id uuid not null,
      note_iri text not null,
      author_iri text not null,
      made timestamptz not null,
      taken_back timestamptz,
      unique (note_iri, object_id)
    )`);
  await run(
    `create index if not exists quotes_group on quotes (group_id, made desc) where taken_back is null`,
  );
  await run(`create index if not exists quotes_object on quotes (object_id)`);
}
