/** The queue of hands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hand, handKinds, queue, whose } from "#domains/meetings/hands/queue.ts";

const hand = fc.record({
  memberId: fc.option(fc.constantFrom("ana", "ben", "cleo")),
  name: fc.constantFrom("Mo", "mo", "Wanja"),
  kind: fc.constantFrom(...handKinds),
  spoke: fc.boolean(),
});
const hands = fc
  .array(hand, { maxLength: 25 })
  .map((all) => all.map((one, seq): Hand => ({ ...one, id: String(seq), seq })));
const shuffled = hands.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

test("everybody whose hand is up stands in the queue once, nobody else does", () => {
  fc.assert(
    fc.property(hands, (all) => {
      expect(
        queue(all)
          .map((one) => one.id)
          .sort(),
      ).toEqual(
        all
          .filter((one) => !one.spoke)
          .map((one) => one.id)
          .sort(),
      );
    }),
  );
});

test("points of process come first, then direct points, then who was not heard yet, then the order of hands", () => {
  fc.assert(
    fc.property(shuffled, ([all, mixed]) => {
      const heard = new Set(all.filter((one) => one.spoke && one.kind !== "process").map(whose));
      const rank = (one: Hand): number => {
        if (one.kind === "process") return 0;
        if (one.kind === "direct") return 1;
        return heard.has(whose(one)) ? 3 : 2;
      };
      const order = queue(mixed);
      for (const [at, one] of order.entries()) {
        const next = order[at + 1];
        if (next === undefined) continue;
        expect(rank(one)).toBeLessThanOrEqual(rank(next));
        if (rank(one) === rank(next)) expect(one.seq).toBeLessThan(next.seq);
      }
    }),
  );
});

test("a hand that goes up never moves somebody back who waits for the same", () => {
  fc.assert(
    fc.property(hands, hand, (all, more) => {
      const late: Hand = { ...more, spoke: false, id: "late", seq: all.length };
      const before = queue(all).map((one) => one.id);
      expect(
        queue([...all, late])
          .map((one) => one.id)
          .filter((id) => id !== "late"),
      ).toEqual(before);
    }),
  );
});

test("a point of process is no speaking, and a name is the same in small letters", () => {
  const up = (id: string, name: string, seq: number, more: Partial<Hand> = {}): Hand => ({
    id,
    memberId: null,
    name,
    kind: "speak",
    spoke: false,
    seq,
    ...more,
  });
  const order = queue([
    up("1", "Mo", 1, { spoke: true }),
    up("2", "Wanja", 2, { spoke: true, kind: "process" }),
    up("3", "mo", 3),
    up("4", "Wanja", 4),
  ]);
  expect(order.map((one) => one.id)).toEqual(["4", "3"]);
});
