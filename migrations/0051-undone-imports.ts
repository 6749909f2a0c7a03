/** An import can be undone: each event knows with which it came. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table events add column if not exists import_id uuid`.execute(db);
  await sql`create index if not exists events_import on events (import_id) where import_id is not null`.execute(
    db,
  );
}
