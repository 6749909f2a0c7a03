/** Migrations only add, and each can run twice. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
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
