/** A clock that jumps is told from one that drifts. */
import { expect, test } from "vitest";
import { days, minutes, seconds } from "#platform/lib/clock.ts";
import { ClockWatch } from "#platform/lib/clock-watch.ts";

test("a jump is told once, ahead or back, and a drift never", () => {
  let wall = 1_800_000_000_000;
  let steady = 5000;
  const watch = new ClockWatch(
    () => wall,
    () => steady,
  );
  const pass = (ms: number, jump = 0): number => {
    steady += ms;
    wall += ms + jump;
    return watch.look();
  };
  expect(pass(seconds(10))).toBe(0);
  expect(pass(seconds(10), seconds(0.5))).toBe(0);
  expect(pass(seconds(10), days(1))).toBe(days(1));
  expect(pass(minutes(5))).toBe(0);
  expect(pass(seconds(10), -days(1))).toBe(-days(1));
  expect(pass(seconds(10))).toBe(0);
});
