// Texts of members keep the HTML that was made of them, under the digest of their
// words; pages need not make it anew.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists rendered_texts (
      digest text primary key,
      html text not null,
      used date not null
    )`);
  await run(`create index if not exists rendered_texts_used on rendered_texts (used)`);
}
