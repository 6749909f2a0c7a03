// Pictures of people say how those agreed; one can be hidden until
// somebody looked. Many may report the same.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table pictures
    add column if not exists people boolean not null default false,
    add column if not exists consent text not null default ''`);
  await run(`alter table pictures drop constraint if exists pictures_state_check`);
  await run(`alter table pictures add constraint pictures_state_check
    check (state in ('kept', 'wanted', 'failed', 'purged', 'hidden'))`);
  // Of people's reports the words are sealed and the server is ours: two
  // on one thing looked like the same.
  await run(`alter table reports drop constraint if exists reports_from_host_about_content_key`);
  await run(
    `create index if not exists reports_waiting on reports (from_host, about) where closed is null`,
  );
}
