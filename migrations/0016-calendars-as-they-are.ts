// A file that is taken in keeps what people said of its zones and columns; a followed one its
// notes, and what it left out is not gone at once.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(
    `alter table calendar_imports add column if not exists said text not null default '{}'`,
  );
  await run(
    `alter table calendar_sources add column if not exists zones text not null default '{}'`,
  );
  await run(
    `alter table calendar_sources add column if not exists asked_zones text not null default '[]'`,
  );
  await run(
    `alter table calendar_sources add column if not exists notes text not null default '[]'`,
  );
  await run(`alter table calendar_sources add column if not exists short_since timestamptz`);
  await run(`alter table events add column if not exists source_uid text`);
}
