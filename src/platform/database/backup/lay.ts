/** Tables as they were made by the migrations of a backup, in the transaction that fills them. */
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { allMigrations, mustBeNewEnough } from "../migrate.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

/** Throws when a newer Calendula made some of them. */
export async function mustKnow(names: readonly string[]): Promise<void> {
  const known = await allMigrations();
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new SaidError(saying((m) => m.newer.table({ name: unknown })));
}

/** Its statements go by this one connection, in whatever transaction it has. */
function through(client: pg.Client): Kysely<unknown> {
  const one = Object.assign(client, { release: () => undefined });
  return new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => one, end: async () => undefined },
    }),
  });
}

/**
 * What this version has beyond the migrations of the backup: all that is done with what came back
 * knows the tables of today only.
 */
export async function bringUpToDate(client: pg.Client, had: readonly string[]): Promise<void> {
  const db = through(client);
  for (const [name, { up }] of Object.entries(await allMigrations())) {
    if (had.includes(name)) continue;
    await up(db);
    await client.query("insert into kysely_migration (name, timestamp) values ($1, $2)", [
      name,
      systemClock.now().toISOString(),
    ]);
  }
}

export async function layTables(client: pg.Client, names: readonly string[]): Promise<void> {
  await mustKnow(names);
  const known = await allMigrations();
  const db = through(client);
  await mustBeNewEnough(db);
  for (const name of names) await known[name]?.up(db);
  // The migrator's own; their rows come with all others.
  await client.query(`
    create table if not exists kysely_migration (
      name varchar(255) primary key, timestamp varchar(255) not null);
    create table if not exists kysely_migration_lock (
      id varchar(255) primary key, is_locked integer not null default 0);`);
}
