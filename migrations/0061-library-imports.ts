/**
 * Guides that are taken in wait in the database, so that pages and
 * workers on several machines see the same.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`
    create table if not exists library_imports (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null check (kind in ('bundle', 'markdown', 'wordpress', 'article')),
      state text not null default 'reading' check (state in ('reading', 'read', 'refused', 'running', 'done')),
      address text,
      why text,
      brought_from text,
      problems text[] not null default '{}',
      total integer not null default 0,
      license text not null,
      items text not null default '[]',
      done integer not null default 0,
      theirs integer not null default 0,
      drafts integer not null default 0,
      left_out integer not null default 0,
      expires timestamptz not null
    )`);
  await run(`create index if not exists library_imports_group on library_imports (group_id)`);
  await run(`create index if not exists library_imports_member on library_imports (member_id)`);
  await run(`create index if not exists library_imports_expires on library_imports (expires)`);
  // In pieces: what is read at once is never the whole of a large file in one answer.
  await run(`
    create table if not exists library_import_parts (
      import_id uuid not null references library_imports on delete cascade deferrable,
      place integer not null,
      bytes bytea not null,
      primary key (import_id, place)
    )`);
  // Packed already, most of it.
  await run(`alter table library_import_parts alter column bytes set storage external`);
}
