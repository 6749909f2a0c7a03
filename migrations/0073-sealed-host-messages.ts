/**
 * What hosts write to all who come is sealed, as a column of its own: of a version before, beside
 * this one, it is missing and not unreadable.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`alter table event_messages add column if not exists sealed_words text`);
  await run(`create index if not exists event_messages_in_clear on event_messages (id)
    where content_html <> ''`);
}
