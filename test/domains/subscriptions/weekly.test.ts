/** The week's mail goes on Monday morning where the collective is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextWeek } from "#domains/subscriptions/subscription.ts";
import { wallTime } from "#platform/lib/temporal.ts";

test.each([
  ["2026-11-30T06:00:00.000Z", "Europe/Amsterdam", "2026-12-07T06:00:00.000Z"],
  ["2026-11-30T05:59:59.999Z", "Europe/Amsterdam", "2026-11-30T06:00:00.000Z"],
  ["2026-11-30T12:00:00Z", "America/Los_Angeles", "2026-11-30T15:00:00.000Z"],
  ["2026-11-29T18:00:00Z", "Pacific/Auckland", "2026-12-06T18:00:00.000Z"],
  ["2026-12-02T12:00:00Z", "UTC", "2026-12-07T07:00:00.000Z"],
  // Over a change of clocks it stays seven there.
  ["2027-03-22T12:00:00Z", "Europe/Amsterdam", "2027-03-29T05:00:00.000Z"],
])("after %s in %s it is due %s", (now, zone, due) => {
  expect(nextWeek(new Date(now), zone).toISOString()).toBe(due);
});

test("it is always a Monday at seven there, and the very next", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2026-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      fc.constantFrom(
        "UTC",
        "Pacific/Chatham",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Africa/Cairo",
      ),
      (now, zone) => {
        const due = nextWeek(now, zone);
        const [day = "", time] = wallTime(due, zone).split("T");
        expect([new Date(`${day}T12:00Z`).getUTCDay(), time]).toEqual([1, "07:00"]);
        const ahead = due.getTime() - now.getTime();
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
      },
    ),
  );
});
