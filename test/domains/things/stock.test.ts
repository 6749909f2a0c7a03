/** The arithmetic of the herb store. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amountText,
  counter,
  moveStock,
  maxAmount,
  readAmount,
} from "#domains/things/lots/stock.ts";

const kinds = fc.constantFrom("made", "given", "discarded", "counted");

test("whatever people do, what is left is the sum of all movements and never below zero", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 5_000 }))), (steps) => {
      let left = 0;
      let sum = 0;
      for (const [kind, amount] of steps) {
        const made = moveStock(left, kind, amount);
        if (typeof made === "string") continue;
        sum += made.amount;
        left = made.leftOver;
        expect(made.amount).not.toBe(0);
        expect(left).toBe(sum);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(maxAmount);
        if (kind === "counted") expect(left).toBe(amount);
      }
    }),
  );
});

test("what is taken back leaves as much as before, and is taken back once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000 }),
      kinds,
      fc.integer({ min: 0, max: 9_000 }),
      (left, kind, amount) => {
        const made = moveStock(left, kind, amount);
        if (typeof made === "string") return;
        const back = counter(made.leftOver, made.amount, made.amount);
        expect(back).toEqual({ amount: -made.amount, leftOver: left });
        expect(counter(left, made.amount, 0)).toBe("nothing");
      },
    ),
  );
});

test("an amount is read back as it was said, with at most three decimals", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: maxAmount }),
      (amount) => readAmount(amountText(amount)) === amount,
    ),
  );
  expect(readAmount("1,5")).toBe(1500);
  for (const text of ["", "-1", "1e3", "0.0001", "NaN", "12345678", "1 2", "٣"])
    expect(readAmount(text)).toBeUndefined();
});
