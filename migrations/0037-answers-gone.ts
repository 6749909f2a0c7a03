// An answer that a group gave before everybody has an address: when its question is forgotten,
// a tombstone says that it was there.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  const { rows } = await sql<{
    schema: string;
  }>`select quote_ident(current_schema()) as schema`.execute(db);
  const path = `set search_path = pg_catalog, ${rows[0]?.schema ?? "public"}, pg_temp`;
  // Before its messages go with it. A trigger, so that whoever deletes it leaves the mark.
  await run(`
    create or replace function leave_answer_tombstones() returns trigger language plpgsql ${path} as $body$ begin
      insert into tombstones (kind, id, former_type, deleted)
        select 'note', m.id, 'Note', now() from question_messages m where m.question_id = old.id and m.from_group
        on conflict do nothing;
      return old; end $body$`);
  await run(`drop trigger if exists answers_gone on questions`);
  await run(
    `create trigger answers_gone before delete on questions for each row when (old.in_public) execute function leave_answer_tombstones()`,
  );
}
