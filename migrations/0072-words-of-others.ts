/**
 * What others say under their own things that we keep stands beside replies, with its warning and
 * its language, and for members alone where it was for followers; what is said under a thing goes
 * with it. What who answers an event tells its hosts is sealed, as a column of its own: of a
 * version before, beside this one, it is missing and not unreadable.
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

  await run(`alter table rsvps add column if not exists sealed_note text`);
  await run(`alter table rsvps add column if not exists sealed_join text`);
  // What the version before writes is newer than what is sealed beside it, and who
  // takes their answer back there takes all of it back.
  await run(`
    create or replace function rsvp_words() returns trigger language plpgsql as $$
    begin
      if new.state = 'left' or (new.note is not null and new.note is distinct from old.note) then
        new.sealed_note := null;
      end if;
      if new.state = 'left' or (new.join_json is distinct from old.join_json
        and new.sealed_join is not distinct from old.sealed_join) then
        new.sealed_join := null;
      end if;
      return new;
    end $$`);
  await run(`create or replace trigger rsvp_words before update on rsvps
    for each row execute function rsvp_words()`);
  await run(`create index if not exists rsvps_in_clear on rsvps (id)
    where note is not null or join_json not like '{"brief":true,%'`);
}
