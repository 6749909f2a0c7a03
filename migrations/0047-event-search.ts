/** Events are found by words with and without their accents, as offers and guides are. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // Beside the column that knows accents, which the version that serves meanwhile still asks.
  await run(`
    alter table events add column if not exists plain_search tsvector
      generated always as (to_tsvector('simple', public.plain_text(name || ' ' || summary || ' ' || area || ' ' || source))) stored`);
  await run(`alter table events alter column plain_search set storage main`);
  await run(`create index if not exists events_plain_search on events using gin (plain_search)`);
}
