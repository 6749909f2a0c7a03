/** Migrations only add, and each can run twice. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mustBeNewEnough } from "#platform/database/migrate.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "migrations");
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

test.each(readdirSync(folder).filter((file) => file.endsWith(".ts")))(
  "%s runs a second time without a word",
  async (file) => {
    const { up } = (await import(join(folder, file))) as {
      up: (db: Kysely<unknown>) => Promise<void>;
    };
    await expect(up(database.db as Kysely<unknown>)).resolves.toBeUndefined();
  },
);

test("a PostgreSQL that is too old is named before anything is changed", async () => {
  await expect(mustBeNewEnough(database.db)).resolves.toBeUndefined();
  const rows = [{ version: "14.20", number: 140_020 }];
  const old = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: {
        options: {},
        connect: () =>
          Promise.resolve({
            query: () => Promise.resolve({ command: "SELECT", rowCount: 1, rows }),
            release: () => undefined,
          }),
        end: () => Promise.resolve(),
      } as never,
    }),
  });
  await expect(mustBeNewEnough(old)).rejects.toThrow(
    "Calendula needs PostgreSQL 15 or newer, and this server is 14.20.",
  );
});
