/** What many ask at the same moment is done in one go, and each gets their own answer. */
import { expect, test } from "vitest";
import { Together, togetherWith } from "#platform/database/together.ts";

test("who asks in one turn is in one round; who asks meanwhile, in the next", async () => {
  const rounds: number[][] = [];
  const gate = Promise.withResolvers<undefined>();
  const doubles = new Together<number, number>(
    async (inputs) => {
      rounds.push([...inputs]);
      if (rounds.length === 1) await gate.promise;
      return inputs.map((n) => 2 * n);
    },
    { max: 3 },
  );
  const first = [1, 2].map((n) => doubles.ask(n));
  await expect.poll(() => rounds.length).toBe(1);
  const next = [3, 4, 5, 6].map((n) => doubles.ask(n));
  gate.resolve(undefined);
  expect(await Promise.all([...first, ...next])).toEqual([2, 4, 6, 8, 10, 12]);
  expect(rounds).toEqual([[1, 2], [3, 4, 5], [6]]);
  expect(await doubles.ask(7)).toBe(14);
});

test("what breaks breaks for its round alone", async () => {
  let broken = true;
  const work = new Together<string, string>((inputs) =>
    broken ? Promise.reject(new Error("away")) : Promise.resolve(inputs),
  );
  const both = await Promise.allSettled([work.ask("a"), work.ask("b")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  broken = false;
  expect(await work.ask("c")).toBe("c");
});

test("with a wait, who comes a little later is in the same round; each means has rounds of its own", async () => {
  const rounds: string[] = [];
  const ask = togetherWith(
    ({ name }: { readonly name: string }) =>
      (inputs: readonly string[]) => {
        rounds.push(`${name} ${inputs.join()}`);
        return Promise.resolve(inputs);
      },
    { wait: 20 },
  );
  const one = { name: "one" };
  const two = { name: "two" };
  const first = [ask(one, "a"), ask(two, "b")];
  await new Promise((resolve) => setImmediate(resolve));
  expect(await Promise.all([...first, ask(one, "c")])).toEqual(["a", "b", "c"]);
  expect(rounds.sort()).toEqual(["one a,c", "two b"]);
});
