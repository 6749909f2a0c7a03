/** Statements that are asked again and again keep their plan, and nobody hears of it. */
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#platform/database/open.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
/** With one connection, so that what was planned is seen. */
let one: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await testDatabase();
  one = connect(database.url, pino({ level: "silent" }), 1);
});
afterAll(async () => {
  await one.close();
  await database.end();
});

const planned = async (word: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
    where strpos(statement, ${word}) > 0 and strpos(statement, 'pg_prepared_statements') = 0`.execute(
    one.db,
  );
  return rows[0]?.n ?? -1;
};

test("what is asked again and again is planned once", async () => {
  const ask = (n: number): Promise<unknown> =>
    sql`select ${n}::int as asked_often`.execute(one.db).then(({ rows }) => rows);
  expect(await ask(0)).toEqual([{ askedOften: 0 }]);
  expect(await planned("asked_often")).toBe(0);
  for (let n = 1; n < 10; n++) expect(await ask(n)).toEqual([{ askedOften: n }]);
  expect(await planned("asked_often")).toBe(1);
});

test("not inside a transaction, where it could not be asked again, and not what looks for words", async () => {
  for (let n = 0; n < 10; n++) {
    await one.db.transaction().execute((tx) => sql`select ${n}::int as in_between`.execute(tx));
    await sql`select 'soup' like ${`%${n}`} as looked_for`.execute(one.db);
  }
  expect(await planned("in_between")).toBe(0);
  expect(await planned("looked_for")).toBe(0);
});

test("a column that came meanwhile stops nobody", async () => {
  await sql`create table growing (id int)`.execute(database.db);
  await sql`insert into growing values (1)`.execute(database.db);
  const ask = (): Promise<unknown> =>
    sql`select * from growing where id = ${1}`.execute(one.db).then(({ rows }) => rows);
  for (let n = 0; n < 10; n++) await ask();
  expect(await planned("growing")).toBe(1);
  await sql`alter table growing add column as_tall_as int not null default 3`.execute(database.db);
  for (let n = 0; n < 10; n++) expect(await ask()).toEqual([{ id: 1, asTallAs: 3 }]);
  expect(await planned("growing")).toBe(1);
});

test("an error of the statement itself is told as ever", async () => {
  const divide = (by: number): Promise<unknown> =>
    sql`select 10 / ${by}::int as shares`.execute(one.db);
  for (let n = 1; n < 10; n++) await divide(n);
  await expect(divide(0)).rejects.toMatchObject({ code: "22012" });
  await expect(divide(5)).resolves.toBeDefined();
});
