/** Questions of one moment are asked once. */
import { expect, test } from "vitest";
import { gathered } from "#platform/lib/gathered.ts";

test("who asks in the same moment is answered by one question, each by the own means", async () => {
  const asked: string[] = [];
  const lengthOf = gathered<{ readonly name: string }, number>(async ({ name }, keys) => {
    asked.push(`${name}: ${keys.join()}`);
    return new Map(keys.filter((key) => key !== "").map((key) => [key, key.length]));
  });
  const one = { name: "one" };
  const other = { name: "other" };
  const twice = async (): Promise<number | undefined> =>
    (await lengthOf(one, "ab")) === 2 ? lengthOf(one, "abcd") : undefined;
  expect(
    await Promise.all([
      twice(),
      twice(),
      lengthOf(one, "abc"),
      lengthOf(other, "a"),
      lengthOf(one, ""),
    ]),
  ).toEqual([4, 4, 3, 1, undefined]);
  expect(asked).toEqual(["one: ab,abc,", "other: a", "one: abcd"]);
});

test("a question that fails fails for all of them, and the next is asked anew", async () => {
  let broken = true;
  const find = gathered<object, string>(async (_, keys) => {
    if (broken) throw new Error("away");
    return new Map(keys.map((key) => [key, key]));
  });
  const db = {};
  const both = await Promise.allSettled([find(db, "a"), find(db, "b")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  broken = false;
  expect(await find(db, "a")).toBe("a");
});
