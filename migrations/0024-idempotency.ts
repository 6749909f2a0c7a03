// What is sent twice is done once: keys of forms and API calls, with the sealed answer, for a day.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists idempotency_keys (
      key text primary key,
      request text not null,
      started timestamptz not null,
      answer text,
      expires timestamptz not null
    )`);
  await run(`create index if not exists idempotency_keys_expires on idempotency_keys (expires)`);
}
