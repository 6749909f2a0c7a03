/**
 * A change that is offered says itself what it was made of: the version that it changes
 * may be known here as it was before.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table guide_offers add column if not exists derived_from text`.execute(db);
}
