/**
 * All that a copy of the database holds, as text: what somebody
 * reads who has the copy and no key file.
 */
import { sql } from "kysely";
import type { Db } from "#platform/database/schema.ts";

export async function dump(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(db);
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ text: string | null }>`
        select string_agg(to_jsonb(one)::text, chr(10)) as text from ${sql.raw(name)} one`.execute(
        db,
      );
      return `${name}\n${rows[0]?.text ?? ""}`;
    }),
  );
  return all.join("\n");
}
