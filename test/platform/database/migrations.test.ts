/** Migrations only add, and each can run twice. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leastPostgres, mustBeNewEnough } from "#platform/database/migrate.ts";
import { inputIsValid } from "../../../migrations/0068-older-postgres.ts";
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

/** What came with a PostgreSQL later than the smallest that will do; each with its own stand-in. */
const later =
  /\b(pg_input_is_valid|pg_input_error_info|any_value|array_sample|array_shuffle|random_normal|json_array_agg|json_table|json_exists|json_value|json_query|json_scalar|json_serialize|uuidv7|uuidv4|casefold|is json|merge_action|to_bin|to_oct|array_sort|array_reverse)\b/gi;
const standIns = new Set(["pg_input_is_valid"]);

test(`nothing is asked of PostgreSQL that ${leastPostgres} does not have`, () => {
  const src = join(folder, "..", "src");
  const files = [
    ...readdirSync(folder).map((file) => join(folder, file)),
    ...readdirSync(src, { recursive: true, encoding: "utf8" }).map((file) => join(src, file)),
  ].filter((file) => file.endsWith(".ts"));
  const found = files.flatMap((file) =>
    // Words of a sentence are no SQL: only what is called or asked.
    [...readFileSync(file, "utf8").matchAll(later)]
      .filter(
        ({ index, input, 0: word }) => word === "is json" || input[index + word.length] === "(",
      )
      .filter(([word]) => !standIns.has(word.toLowerCase()))
      .map(([word]) => `${file}: ${word}`),
  );
  expect(found).toEqual([]);
});

test("what stands in for a later function answers as that one does", async () => {
  const db = database.db.withoutPlugins();
  await sql.raw(inputIsValid("input_is_valid")).execute(db);
  const texts = [
    ...['{"id": "x"}', "[]", "", "{", "null", '"\\u0000"', '{"a": 1e999999}', "1", "nul"],
    ...["7a977bc8-eb38-47da-9c41-faeb8a1d1a29", "7A977BC8EB3847DA9C41FAEB8A1D1A29", "7a977bc8"],
    ...["{7a977bc8-eb38-47da-9c41-faeb8a1d1a29}", " 7a977bc8-eb38-47da-9c41-faeb8a1d1a29", "é"],
  ];
  for (const kind of ["jsonb", "uuid"])
    for (const text of texts) {
      const { rows } = await sql<{ ours: boolean; theirs: boolean }>`
        select input_is_valid(${text}, ${kind}) as ours,
          pg_input_is_valid(${text}, ${kind}) as theirs`.execute(db);
      expect([kind, text, rows[0]?.ours]).toEqual([kind, text, rows[0]?.theirs]);
    }
});
