/** What was hidden in a conversation is forgotten thirty days after that, however old it was. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table words add column if not exists hidden timestamptz`.execute(db);
}
