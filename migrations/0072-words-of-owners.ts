/**
 * What others say under their own things that we keep stands beside replies, with its warning and
 * its language, and for members alone where it was for followers; what is said under a thing goes
 * with it.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  await run(`alter table replies add column if not exists warning text not null default ''`);
  await run(`alter table replies add column if not exists language text not null default ''`);
  await run(
    `alter table replies add column if not exists followers boolean not null default false`,
  );
  await run(`
    create or replace function forget_replies() returns trigger language plpgsql as $$
    begin
      delete from replies where object_kind = tg_argv[0] and object_id = old.id;
      return null;
    end $$`);
  for (const kind of ["event", "guide", "offer"])
    await run(`create or replace trigger ${kind}_forgets_replies after delete on ${kind}s
      for each row execute function forget_replies('${kind}')`);
}
