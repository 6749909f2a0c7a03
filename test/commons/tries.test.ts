/** Wrong tries: counted before they are tried, and gone within a day. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { floods, mustNotFlood, takesIn } from "#commons/incoming/floods.ts";
import { countAsking } from "#commons/mail/reach.ts";
import { countTry, forgetTries } from "#commons/tries.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../support/context.ts";

let t: TestContext;
beforeEach(async () => {
  t = await testContext();
});
afterEach(() => t.end());
const limit = { max: 2, window: minutes(5) };
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

test("a right one is taken back from its own counts alone", async () => {
  const count = (who: string) => countTry(t.ctx, [{ limit, parts: [who] }]);
  for (const who of ["rosa", "sam", "sam"]) await count(who);
  await (await count("rosa")).takeBack();
  expect([(await count("rosa")).over[0], (await count("sam")).over[0]]).toEqual([false, true]);
});

test("what still counts stays, and so does the key of the day", async () => {
  await t.ctx.db.insertInto("tryKeys").values({ day: "2000-01-01", key: "an older one" }).execute();
  for (let n = 0; n < 3; n++) await once();
  const keys = () => t.ctx.db.selectFrom("tryKeys").select("key").execute();
  const before = await keys();
  expect(before).toHaveLength(1);
  expect(before[0]?.key).not.toBe("an older one");
  await forgetTries(t.ctx);
  expect(await once()).toBe(true);
  expect(await keys()).toEqual(before);
});

test("the key of a day is read once, and another one the next day", async () => {
  const read = async (): Promise<number> => {
    const asked: string[] = [];
    const db = new Proxy(t.ctx.db, {
      get: (target, name) => {
        const it: unknown = Reflect.get(target, name, target);
        if (typeof it !== "function") return it;
        return (...args: unknown[]) => {
          if (args[0] === "tryKeys") asked.push(String(name));
          return Reflect.apply(it, target, args) as unknown;
        };
      },
    });
    const ctx = { ...t.ctx, db };
    for (let n = 0; n < 5; n++) await countTry(ctx, [{ limit, parts: ["rosa", "192.0.2.7"] }]);
    t.ctx.clock.advance(days(1));
    const before = asked.length;
    await countTry(ctx, [{ limit, parts: ["rosa"] }]);
    expect(asked.length).toBeGreaterThan(before);
    return before;
  };
  // Looked for, others forgotten, made, looked for again.
  expect(await read()).toBe(4);
  // The next process finds it.
  await once();
  expect(await read()).toBe(1);
});

test("the window ends to the moment", async () => {
  for (const over of [false, false, true]) expect(await once()).toBe(over);
  t.ctx.clock.advance(minutes(5) - 1);
  expect(await once()).toBe(true);
  t.ctx.clock.advance(1);
  expect(await once()).toBe(false);
});

test("what is refused because of one is counted under none of the others", async () => {
  const one = (link: string): Promise<void> =>
    mustNotFlood(t.ctx, [
      ["question", link],
      ["network", "192.0.2.7"],
    ]);
  for (let i = 0; i < floods.question.max; i++) await one("a");
  for (let i = 0; i < 5; i++)
    await expect(one("a")).rejects.toMatchObject({ code: "too-many-requests" });
  const left = floods.network.max - floods.question.max;
  for (let i = 0; i < left; i++) await one("b");
  await expect(one("b")).rejects.toMatchObject({ code: "too-many-requests" });
  expect(await takesIn(t.ctx, [["network", "192.0.2.7"]])).toBe(false);
  t.ctx.clock.advance(days(1));
  await one("a");
});

test("an address that is not asked uses up nothing of what is there for an event or the server", async () => {
  const ask = (address: string) => countAsking(t.ctx, { address, event: "e" });
  expect(await ask("kim@mail.example")).toBeTypeOf("function");
  for (let i = 0; i < 100; i++) expect(await ask("kim@mail.example")).toBeUndefined();
  const takeBack = await ask("sam@mail.example");
  expect(takeBack).toBeTypeOf("function");
  await takeBack?.();
  expect(await ask("sam@mail.example")).toBeTypeOf("function");
});
