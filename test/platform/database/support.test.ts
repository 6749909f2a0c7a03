import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testWorld, type TestWorld } from "../../support/context.ts";

let one: TestWorld;
let two: TestWorld;
beforeAll(async () => {
  one = await testWorld();
  two = await testWorld();
});
afterAll(async () => {
  await one.end();
  await two.end();
});

test("each test file has a real database of its own with all tables", async () => {
  await one.world.db.insertInto("settings").values({ key: "a", value: "b" }).execute();
  expect(await two.world.db.selectFrom("settings").selectAll().execute()).toEqual([]);
  const { rows } = await sql<{ serverVersion: string }>`show server_version`.execute(one.world.db);
  expect(rows[0]?.serverVersion).toMatch(/^1[78]\./);
});

test("every foreign key can be deferred", async () => {
  const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint where contype = 'f' and not condeferrable`.execute(
    one.world.db,
  );
  expect(rows).toEqual([]);
});
