/**
 * The tables of a database and what goes from one to another: rows as COPY writes
 * them, and where the counters stand.
 */
import pg from "pg";
import {
  type CopyStreamQuery,
  type CopyToStreamQuery,
  from as copyFrom,
  to as copyTo,
} from "pg-copy-streams";
import { patience } from "../cluster.ts";

export interface TableShape {
  readonly name: string;
  /** In order, without those that the database makes itself. */
  readonly columns: readonly string[];
}

export interface Counter {
  readonly table: string;
  readonly column: string;
  readonly last: string;
  readonly used: boolean;
}

/** A connection that may take its time. */
export async function patientClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "calendula-copy",
    ...patience,
  });
  client.on("error", () => undefined);
  await client.connect();
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
    set extra_float_digits = 3; set lock_timeout = '60s'`);
  return client;
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Ours are all tables of the schema that no extension brought. */
const ours = `relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

export async function tablesOf(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where ${ours} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`);
  return rows;
}

export async function countersOf(client: pg.Client): Promise<readonly Counter[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column,
      pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where ${ours} and a.attnum > 0 and not a.attisdropped
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`);
  if (rows.length === 0) return [];
  const asked = rows.map((_, i) => `select ${i} as i, last_value::text as last, is_called as used`);
  const { rows: values } = await client.query<{ i: number; last: string; used: boolean }>(
    asked.map((one, i) => `${one} from ${rows[i]?.sequence ?? ""}`).join(" union all "),
  );
  return rows.map(({ table, column }, i) => {
    const value = values.find((one) => one.i === i);
    return { table, column, last: value?.last ?? "1", used: value?.used ?? false };
  });
}

export async function setCounters(client: pg.Client, counters: readonly Counter[]): Promise<void> {
  for (const { table, column, last, used } of counters)
    await client.query("select setval(pg_get_serial_sequence(quote_ident($1), $2), $3, $4)", [
      table,
      column,
      last,
      used,
    ]);
}

const listOf = (columns: readonly string[]): string => columns.map(quoted).join(", ");

/** The rows of a table, as bytes. Its `rowCount` is right at the end. */
export const rowsOut = (client: pg.Client, { name, columns }: TableShape): CopyToStreamQuery =>
  client.query(copyTo(`copy ${quoted(name)} (${listOf(columns)}) to stdout`));

export const rowsIn = (client: pg.Client, { name, columns }: TableShape): CopyStreamQuery =>
  client.query(copyFrom(`copy ${quoted(name)} (${listOf(columns)}) from stdin`));

/** Everything as it stood at one moment. */
export const beginReading = (client: pg.Client): Promise<unknown> =>
  client.query("begin isolation level repeatable read read only");

/** Removes our tables and functions, inside the transaction that puts others in their place. */
export async function clearSchema(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where ${ours}`,
  );
  if (tables.length > 0)
    await client.query(`drop table ${tables.map(({ name }) => name).join(", ")} cascade`);
  const { rows: functions } = await client.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p
    where pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  if (functions.length > 0)
    await client.query(`drop function ${functions.map(({ name }) => name).join(", ")} cascade`);
}

/** Rows come in as they were: nothing is made of them, and what they name may come later. */
export async function triggersRest(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const name of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  const { rows } = await client.query<{ table: string; name: string }>(`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = current_schema()::regnamespace`);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} alter constraint ${quoted(name)} deferrable`);
  await client.query("set constraints all deferred");
  // What the migrations wrote into them comes from there too.
  await client.query(`truncate ${tables.map(quoted).join(", ")}`);
}

/** Throws when a row names what is not there. */
export async function triggersWake(client: pg.Client, tables: readonly string[]): Promise<void> {
  await client.query("set constraints all immediate");
  for (const name of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
}

/** Does a collective live in this database? */
export async function livesHere(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('groups') is not null as there",
  );
  if (rows[0]?.there !== true) return false;
  return ((await client.query("select from groups limit 1")).rowCount ?? 0) > 0;
}

export async function migrationsIn(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('kysely_migration') is not null as there",
  );
  if (rows[0]?.there !== true) return [];
  const { rows: names } = await client.query<{ name: string }>(
    "select name from kysely_migration order by name",
  );
  return names.map(({ name }) => name);
}
