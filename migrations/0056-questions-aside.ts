/** What somebody elsewhere asked is put aside with them, and comes back with them. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table questions add column if not exists set_aside timestamptz`.execute(db);
}
