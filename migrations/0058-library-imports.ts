/** What is being taken into the library stands where every process finds it: the file in parts, none of them long. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists library_imports (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid not null references members on delete cascade deferrable,
      kind text not null check (kind in ('bundle', 'markdown', 'wordpress', 'article')),
      state text not null check (state in ('reading', 'read', 'refused', 'running', 'done')),
      address text,
      why text,
      sender text,
      problems text not null default '[]',
      items text not null default '[]',
      total integer not null default 0,
      license text not null,
      done integer not null default 0,
      theirs integer not null default 0,
      drafts integer not null default 0,
      stayed_out integer not null default 0,
      expires timestamptz not null
    )`);
  await run(`create index if not exists library_imports_group on library_imports (group_id)`);
  await run(`create index if not exists library_imports_member on library_imports (member_id)`);
  await run(`
    create table if not exists library_import_parts (
      import_id uuid not null references library_imports on delete cascade deferrable,
      number integer not null,
      bytes bytea not null,
      primary key (import_id, number)
    )`);
  // Most of it is packed already.
  await run(`alter table library_import_parts alter column bytes set storage external`);
}
