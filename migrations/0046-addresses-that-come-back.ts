// Addresses of guests and of who asked something: how often mail to them was refused,
// and since when nothing is sent there.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(
    `alter table rsvps add column if not exists address_refusals integer not null default 0`,
  );
  await run(`
    alter table questions
      add column if not exists address_refusals integer not null default 0,
      add column if not exists address_refused timestamptz`);
}
