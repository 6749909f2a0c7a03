/**
 * Events and offers are found by the other forms of a word too, as
 * guides are: "salves" finds "salve".
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // What is asked, as each language that PostgreSQL knows understands it; nothing of
  // those to whom it is all too common.
  await run(`
    create or replace function public.word_forms(asked text) returns tsquery language sql stable parallel safe strict
    as $$
      select string_agg(distinct '(' || query::text || ')', ' | ')::tsquery
      from (
        select websearch_to_tsquery(oid::regconfig, asked) as query from pg_catalog.pg_ts_config
        where cfgnamespace = 'pg_catalog'::regnamespace
      ) said
      where numnode(query) > 0 and querytree(query) not in ('T', '')
    $$`);
  // Beside the words as they are written, whose beginnings are enough.
  const texts = { events: "name || ' ' || summary || ' ' || area || ' ' || source", offers: "name || ' ' || area || ' ' || source" }; // oxfmt-ignore
  for (const [table, text] of Object.entries(texts)) {
    await run(`
      alter table ${table} add column if not exists word_forms tsvector
        generated always as (to_tsvector(public.search_config(language), public.plain_text(${text}))) stored`);
    await run(`alter table ${table} alter column word_forms set storage main`);
    await run(`create index if not exists ${table}_word_forms on ${table} using gin (word_forms)`);
  }
  await run(
    `create index if not exists offers_approved_forms on offers using gin (to_tsvector(public.search_config(language), public.plain_text(approved_text))) where purpose = 'request' and group_id is not null`,
  );
}
