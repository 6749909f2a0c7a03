// A yes to be seen in a picture can have a last day; who brought a picture never judges it;
// pictures in texts can be hidden too.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`alter table pictures
    add column if not exists put_by uuid references members (id) on delete set null deferrable initially deferred,
    add column if not exists consent_until date,
    add column if not exists consent_told timestamptz`);
  await run(
    `create index if not exists pictures_put_by on pictures (put_by) where put_by is not null`,
  );
  await run(
    `create index if not exists pictures_consent on pictures (consent_until) where consent_until is not null`,
  );
  await run(`alter table pictures drop constraint if exists pictures_state_check`);
  await run(`alter table pictures add constraint pictures_state_check
    check (state in ('kept', 'wanted', 'failed', 'purged', 'hidden', 'lapsed'))`);
  await run(`alter table files add column if not exists hidden timestamptz`);
}
