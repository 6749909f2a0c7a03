/**
 * Brings the tables up to date: under one advisory lock, so that
 * several processes may start together.
 */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import {
  type Migration,
  type MigrationResult,
  type MigrationResultSet,
  Migrator,
} from "kysely/migration";
import type { Logger } from "pino";
import type { Db } from "./schema.ts";
import { minutes } from "#platform/lib/clock.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

const folder = join(import.meta.dirname, "..", "..", "..", "migrations");

/** Their names, in order. */
async function namesOfAll(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => /^\d{4}-[a-z-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
}

/** Number of the last one that this program has. */
export async function newestMigration(): Promise<number> {
  newest ??= namesOfAll().then((names) => Number(names.at(-1)?.slice(0, 4) ?? 0));
  return newest;
}
let newest: Promise<number> | undefined;

/** All of them, by name. */
export async function allMigrations(): Promise<Record<string, Migration>> {
  const found = await Promise.all(
    (await namesOfAll()).map(
      async (name) =>
        [
          name,
          (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Migration,
        ] as const,
    ),
  );
  return Object.fromEntries(found);
}

/**
 * For how long a change waits for a table that the version before works with. It is far below
 * PostgreSQL's own second before it looks for a deadlock: who gives way then is the change, which
 * is tried again, and hardly ever a person's request; nor do others queue behind one that waits.
 */
const waits = "100ms";
const triesFor = minutes(3);
const pause = 150;

/** Given way: a lock was not to be had, or each had what the other wanted. */
const gaveWay = (error: unknown): boolean =>
  /^(55P03|40P01)$/.test((error as { code?: string } | undefined)?.code ?? "");

async function givingWay(): Promise<Record<string, Migration>> {
  const all = await allMigrations();
  return Object.fromEntries(
    Object.entries(all).map(([name, { up }]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          await sql`select set_config('lock_timeout', ${waits}, true)`.execute(db);
          await up(db);
        },
      },
    ]),
  );
}

/**
 * Asks again for as long as what it does had to give way. `failure`: what it answers instead of
 * throwing.
 */
async function untilFree<T>(
  work: () => Promise<T>,
  failure: (answer: T) => unknown = () => undefined,
): Promise<T> {
  const until = performance.now() + triesFor;
  for (;;) {
    try {
      const answer = await work();
      if (!gaveWay(failure(answer)) || performance.now() > until) return answer;
    } catch (error) {
      if (!gaveWay(error) || performance.now() > until) throw error;
    }
    await sleep(pause);
  }
}

/** Changes tables by one statement while the version before serves. */
export const changeGivingWay = (db: Db, statement: RawBuilder<unknown>): Promise<unknown> =>
  untilFree(() =>
    db.transaction().execute(async (trx) => {
      await sql`select set_config('lock_timeout', ${waits}, true)`.execute(trx);
      await statement.execute(trx);
    }),
  );

/** One after the other, each by itself: few locks at a time, and what is done stays. */
async function runAll(db: Db): Promise<MigrationResultSet> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: givingWay },
    allowUnorderedMigrations: true,
  });
  const results: MigrationResult[] = [];
  for (;;) {
    const one = await untilFree(
      () => migrator.migrateUp(),
      ({ error }) => error,
    );
    results.push(...(one.results ?? []));
    if (one.error !== undefined || one.results?.length === 0) return { error: one.error, results };
  }
}

/** MERGE, null-safe unique indexes and `strategy file_copy` came with it. */
export const leastPostgres = 15;

/** Says so before anything is changed: what fails halfway says nothing that helps. */
export async function mustBeNewEnough(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ version: string; number: number }>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as number`.execute(db);
  const { version = "", number = 0 } = rows[0] ?? {};
  if (number < leastPostgres * 10_000)
    throw new SaidError(saying((m) => m.postgres.old({ least: String(leastPostgres), version })));
}

/**
 * Names of the migrations that have not run yet. Reads none of them: a start
 * has none to run, but for the first.
 */
export async function pendingMigrations(db: Db): Promise<readonly string[]> {
  const plain = db.withoutPlugins();
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(plain);
  const ran =
    tables[0]?.there === true
      ? (await sql<{ name: string }>`select name from kysely_migration`.execute(plain)).rows
      : [];
  const known = new Set(ran.map(({ name }) => name));
  return (await namesOfAll()).filter((name) => !known.has(name));
}

/**
 * Runs what is pending; `before` is called first when there is something to change on a
 * database that is in use (the automatic backup). Answers the names that ran. Throws the first
 * error; nothing of the failed one stays.
 */
export async function migrate(
  db: Db,
  log: Logger,
  before?: (pending: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  if (!existsSync(folder)) throw new SaidError(saying((m) => m.migrations.missing({ folder })));
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return [];
  await mustBeNewEnough(db.withoutPlugins());
  await before?.(pending);
  const { error, results } = await runAll(db);
  const failed = results?.find((result) => result.status === "Error");
  if (error !== undefined) {
    const why = error instanceof Error ? error.message : "unknown";
    throw new SaidError(
      saying((m) => m.migrations.failed({ name: failed?.migrationName, why })),
      { cause: error },
    );
  }
  const names = (results ?? [])
    .filter((result) => result.status === "Success")
    .map((result) => result.migrationName);
  if (names.length > 0) log.info({ migrations: names }, "database brought up to date");
  return names;
}
