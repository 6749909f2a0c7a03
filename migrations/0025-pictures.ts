// Pictures of things: one table for all of them. Bytes stand in
// DATA_DIR/media under their digest, as files do.
import { type Kysely, sql } from "kysely";

/** Tables whose rows may have pictures, and what their rows are called there. */
const owners = [
  ["events", "event"],
  ["guides", "guide"],
  ["offers", "offer"],
  ["things", "thing"],
  ["groups", "group"],
  ["members", "member"],
  ["remote_actors", "actor"],
  ["sibling_posts", "post"],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists pictures (
      id uuid primary key,
      owner_kind text not null,
      owner_id uuid not null,
      role text not null check (role in ('picture', 'avatar', 'banner', 'inline')),
      alt text not null default '',
      focus_x double precision not null default 0,
      focus_y double precision not null default 0,
      width integer,
      height integer,
      widths integer[] not null default '{}',
      endings text[] not null default '{}',
      source text,
      state text not null default 'kept' check (state in ('kept', 'wanted', 'failed', 'purged')),
      made timestamptz not null
    )`);
  await run(
    `create unique index if not exists pictures_owner on pictures (owner_kind, owner_id, role) where role <> 'inline'`,
  );
  await run(
    `create unique index if not exists pictures_inline on pictures (owner_kind, owner_id, md5(source)) where role = 'inline'`,
  );
  await run(
    `create index if not exists pictures_elsewhere on pictures (made) where source is not null and state = 'kept'`,
  );
  await run(`
    create table if not exists picture_files (
      picture_id uuid not null references pictures (id) on delete cascade deferrable initially deferred,
      width integer not null,
      ending text not null,
      hash text not null,
      bytes integer not null,
      primary key (picture_id, ending, width)
    )`);
  await run(`create index if not exists picture_files_hash on picture_files (hash)`);

  // A trigger, so that no picture outlives its thing, whoever deletes it.
  const { rows } = await sql<{
    schema: string;
  }>`select quote_ident(current_schema()) as schema`.execute(db);
  const path = `set search_path = pg_catalog, ${rows[0]?.schema ?? "public"}, pg_temp`;
  await run(
    `create or replace function forget_pictures() returns trigger language plpgsql ${path} as $body$ begin
       delete from pictures where owner_kind = tg_argv[0] and owner_id = old.id; return null; end $body$`,
  );
  for (const [table, kind] of owners) {
    await run(`drop trigger if exists ${table}_pictures on ${table}`);
    await run(
      `create trigger ${table}_pictures after delete on ${table} for each row execute function forget_pictures('${kind}')`,
    );
  }
}
