/**
 * An inbox has refused for 30 days when its first and its last refusal are that far apart,
 * not when we were silent meanwhile.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table refusing_inboxes add column if not exists last_refused timestamptz`.execute(
    db,
  );
}
