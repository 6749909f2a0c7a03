/** Days in their zones, and work that many ask for at once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, Temporal, wallTime } from "#platform/lib/temporal.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";

const zones = Intl.supportedValuesOf("timeZone");

test("the day of a moment is the day on the calendar there, in every zone and at every clock change", () => {
  const somewhere = fc.constantFrom(...zones);
  fc.assert(
    fc.property(
      somewhere,
      fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2150, 0, 1) }),
      (zone, millis) => {
        const next = Temporal.Instant.fromEpochMilliseconds(millis)
          .toZonedDateTimeISO(zone)
          .getTimeZoneTransition("next")?.epochMilliseconds;
        for (const at of [millis, ...(next === undefined ? [] : [next - 1, next])]) {
          const instant = new Date(at);
          const day = wallTime(instant, zone).slice(0, 10);
          expect(dayIn(instant, zone)).toBe(day);
          expect(dayIn(instant, zone)).toBe(day);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("a clock that went back at one minute past midnight made it the day before once more", () => {
  const change = Date.parse("1989-10-29T03:01:00Z");
  const day = (at: number) => dayIn(new Date(at), "America/Goose_Bay");
  expect([day(change - 60_000), day(change - 1), day(change)]).toEqual([
    "1989-10-29",
    "1989-10-29",
    "1989-10-28",
  ]);
});

test("what many ask for at once is done once, and anew for who asks later", async () => {
  const shared = sharedWork<number>();
  let done = 0;
  const work = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return ++done;
  };
  expect(await Promise.all([shared("a", work), shared("a", work), shared("b", work)])).toEqual([
    1, 1, 2,
  ]);
  expect(await shared("a", work)).toBe(3);
});

test("work that fails, fails for all who waited, and is tried again by the next", async () => {
  const shared = sharedWork<string>();
  const fail = (): Promise<string> => Promise.reject(new Error("no"));
  const both = await Promise.allSettled([shared("a", fail), shared("a", fail)]);
  expect(both.map((one) => one.status)).toEqual(["rejected", "rejected"]);
  expect(await shared("a", () => Promise.resolve("yes"))).toBe("yes");
});
