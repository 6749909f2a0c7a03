// A guest hears of their answer in the language of the page on which they
// gave it; none is that of the event.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rsvps add column if not exists language text`.execute(db);
}
