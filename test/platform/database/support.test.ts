/** The databases that tests get are real and their own. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testContext, type TestContext } from "../../support/context.ts";

let one: TestContext;
let two: TestContext;
beforeAll(async () => {
  one = await testContext();
  two = await testContext();
});
afterAll(async () => {
  await one.end();
  await two.end();
});

test("each test file has a real database of its own with all tables", async () => {
  await one.ctx.db.insertInto("settings").values({ key: "a", value: "b" }).execute();
  expect(await two.ctx.db.selectFrom("settings").selectAll().execute()).toEqual([]);
  const { rows } = await sql<{ serverVersion: string }>`show server_version`.execute(one.ctx.db);
  expect(rows[0]?.serverVersion).toMatch(/^1[78]\./);
});

test("every foreign key can be deferred", async () => {
  const { rows } = await sql<{
    name: string;
  }>`select conname as name from pg_constraint where contype = 'f' and not condeferrable`.execute(
    one.ctx.db,
  );
  expect(rows).toEqual([]);
});
