// What an event costs, whom to ask, and its short address for paper: twelve random
// signs, made with the row and kept.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    alter table events
      add column if not exists cost text check (cost in ('free', 'sliding', 'fixed', 'donation')),
      add column if not exists cost_words text not null default '',
      add column if not exists contact text not null default '',
      add column if not exists short text not null
        default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)`);
  await run(`create unique index if not exists events_short on events (short)`);
  // The agenda shows the first date of a series to come, and the next ones inside it.
  await run(
    `create index if not exists events_series_dates on events (series_id, starts) where series_id is not null`,
  );
}
