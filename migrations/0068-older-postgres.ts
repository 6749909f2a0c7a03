/**
 * On PostgreSQL 15 answers from elsewhere are taken in: what looks whether a text can be read
 * came with 16, and stands here for servers without it.
 */
import { type Kysely, sql } from "kysely";

/** The same as the one of PostgreSQL 16, for the two types that our triggers ask about. */
export const inputIsValid = (name: string): string => `
  create or replace function ${name}(value text, kind text) returns boolean
  language plpgsql immutable strict as $body$
  begin
    case kind
      when 'jsonb' then perform value::jsonb;
      when 'uuid' then perform value::uuid;
    end case;
    return true;
  exception when data_exception then
    return false;
  end $body$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    select current_setting('server_version_num')::int as number`.execute(db);
  if ((rows[0]?.number ?? 0) < 160_000)
    await sql.raw(inputIsValid("pg_input_is_valid")).execute(db);
}
