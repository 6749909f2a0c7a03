/**
 * Pictures in texts say whether there are people in them, how those agreed and
 * until when, as all other pictures do.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`alter table files add column if not exists people boolean`);
  await run(`alter table files add column if not exists consent text not null default ''`);
  await run(`alter table files add column if not exists consent_until date`);
  await run(`alter table files add column if not exists consent_told timestamptz`);
  await run(`alter table files add column if not exists lapsed timestamptz`);
  await run(
    `create index if not exists files_consent on files (consent_until) where consent_until is not null`,
  );
}
