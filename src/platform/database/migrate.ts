/** Brings the tables up to date: under one advisory lock, so that several processes may start together. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Migration, Migrator } from "kysely/migration";
import type { Logger } from "pino";
import type { Db } from "./schema.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "migrations");

/** All of them, by name. */
export async function allMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[a-z-]+\.ts$/.test(file)).sort();
  const found = await Promise.all(
    files.map(
      async (file) =>
        [
          file.replace(/\.ts$/, ""),
          (await import(pathToFileURL(join(folder, file)).href)) as Migration,
        ] as const,
    ),
  );
  return Object.fromEntries(found);
}

const migratorOf = (db: Db): Migrator =>
  new Migrator({ db: db.withoutPlugins(), provider: { getMigrations: allMigrations } });

/** Names of the migrations that have not run yet. */
export async function pendingMigrations(db: Db): Promise<readonly string[]> {
  const all = await migratorOf(db).getMigrations();
  return all
    .filter((migration) => migration.executedAt === undefined)
    .map((migration) => migration.name);
}

/**
 * Runs what is pending; `before` is called first when there is something to change on a database that is in use
 * (the automatic backup). Answers the names that ran. Throws the first error; nothing of the failed one stays.
 */
export async function migrate(
  db: Db,
  log: Logger,
  before?: (pending: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  if (!existsSync(folder)) throw new Error(`The migrations folder is missing (${folder}).`);
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return [];
  await before?.(pending);
  const { error, results } = await migratorOf(db).migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error !== undefined) {
    throw new Error(
      `The database could not be brought up to date${failed === undefined ? "" : ` (at ${failed.migrationName})`}: ${error instanceof Error ? error.message : "unknown"}`,
      {
        cause: error,
      },
    );
  }
  const names = (results ?? [])
    .filter((result) => result.status === "Success")
    .map((result) => result.migrationName);
  if (names.length > 0) log.info({ migrations: names }, "database brought up to date");
  return names;
}
