// The board finds words with and without their accents, a guide its stories; who took from a lot by
// an exchange can say that they know of its recall.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // Beside the column that knows accents, which the version that serves meanwhile still asks.
  await run(`
    alter table offers add column if not exists plain_search tsvector
      generated always as (to_tsvector('simple', public.plain_text(name || ' ' || area || ' ' || source))) stored`);
  await run(`alter table offers alter column plain_search set storage main`);
  await run(`create index if not exists offers_plain_search on offers using gin (plain_search)`);
  await run(
    `create index if not exists offers_approved_plain on offers using gin (to_tsvector('simple', public.plain_text(approved_text))) where purpose = 'request' and group_id is not null`,
  );
  await run(`alter table exchanges add column if not exists known timestamptz`);
  await run(
    `create index if not exists exchanges_carried on exchanges (carried_by) where carried_by is not null`,
  );
  await run(`create index if not exists offers_lot on offers (lot_id) where lot_id is not null`);
  await run(
    `create index if not exists stories_guide on stories (guide_id) where guide_id is not null`,
  );
}
