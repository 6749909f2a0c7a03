/** How many hands each kind of work has. */
import { expect, test } from "vitest";
import { sharesOf } from "#platform/jobs/shares.ts";

test("what comes in and what is done again and again share the hands, and each has one", () => {
  for (let hands = 2; hands <= 40; hands++) {
    const { receive, chore } = sharesOf(hands);
    expect(receive.max + chore.max).toBe(hands);
    expect(receive.max).toBeGreaterThanOrEqual(chore.max);
    expect(chore.max).toBeGreaterThanOrEqual(1);
  }
  expect(sharesOf(5).receive.max).toBe(3);
});
