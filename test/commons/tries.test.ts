/** Wrong tries: counted before they are tried, and gone within a day. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { countTry, forgetTries } from "#commons/tries.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../support/context.ts";

let t: TestContext;
beforeEach(async () => {
  t = await testContext();
});
afterEach(() => t.end());
const limit = { most: 2, window: minutes(5) };
const once = async (): Promise<boolean> =>
  (await countTry(t.ctx, [{ limit, parts: ["rosa", "192.0.2.7"] }])).over[0] === true;

test("many at the same moment are counted each, and a right one is taken back", async () => {
  expect((await Promise.all([once(), once(), once()])).filter(Boolean)).toHaveLength(1);
  await (await countTry(t.ctx, [{ limit, parts: ["sam"] }])).takeBack();
  expect((await countTry(t.ctx, [{ limit, parts: ["sam"] }])).over).toEqual([false]);
});

test("nothing of who or from where can be read, and all of it is forgotten with its day", async () => {
  await once();
  const rows = JSON.stringify(await t.ctx.db.selectFrom("wrongTries").selectAll().execute());
  expect(rows).not.toMatch(/rosa|192\.0/);
  t.ctx.clock.advance(days(1));
  await forgetTries(t.ctx);
  expect(await t.ctx.db.selectFrom("wrongTries").selectAll().execute()).toEqual([]);
  expect(await t.ctx.db.selectFrom("tryKeys").selectAll().execute()).toEqual([]);
});

test("the window ends to the moment", async () => {
  for (const over of [false, false, true]) expect(await once()).toBe(over);
  t.ctx.clock.advance(minutes(5) - 1);
  expect(await once()).toBe(true);
  t.ctx.clock.advance(1);
  expect(await once()).toBe(false);
});
