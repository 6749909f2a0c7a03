/** Where hours end: at the limits themselves, to the minute and to the day. */
import { describe, expect, test } from "vitest";
import { days } from "#platform/lib/clock.ts";
import { mayOffer, mayTake } from "#domains/ledger/tie/tie.ts";
import { readHours } from "#domains/ledger/timebank/timebank.ts";

describe("hours with a sibling", () => {
  test("go up to what was agreed, to the minute, with what is on its way", () => {
    expect(mayOffer({ balance: 0, onTheWay: 0, max: 600 }, 600)).toBe(true);
    expect(mayOffer({ balance: 0, onTheWay: 0, max: 600 }, 601)).toBe(false);
    expect(mayOffer({ balance: 300, onTheWay: 285, max: 600 }, 15)).toBe(true);
    expect(mayOffer({ balance: 300, onTheWay: 286, max: 600 }, 15)).toBe(false);
    expect(mayOffer({ balance: -600, onTheWay: 0, max: 600 }, 1200)).toBe(true);
  });

  test("come up to what was agreed, to the minute", () => {
    expect(mayTake({ balance: 0, max: 600 }, 600)).toBe(true);
    expect(mayTake({ balance: 0, max: 600 }, 601)).toBe(false);
    expect(mayTake({ balance: -585, max: 600 }, 15)).toBe(true);
    expect(mayTake({ balance: -586, max: 600 }, 15)).toBe(false);
  });
});

test("hours of one's own are from a quarter to a day, and of the last 366 days", () => {
  const today = "2026-11-20";
  const notes = (more: object) =>
    readHours({ minutes: 60, careKind: "food", day: today, key: "k", ...more }, today).notes;
  for (const minutes of [15, 30, 1440]) expect(notes({ minutes }).minutes).toBeUndefined();
  for (const minutes of [0, 14, 16, 1441, 1455, -15, 15.5])
    expect(notes({ minutes }).minutes).toBeDefined();
  const back = (n: number): string =>
    new Date(new Date(`${today}T00:00:00Z`).getTime() - days(n)).toISOString().slice(0, 10);
  expect([back(0), back(366)].map((day) => notes({ day }).day)).toEqual([undefined, undefined]);
  for (const n of [-1, 367]) expect(notes({ day: back(n) }).day).toBeDefined();
  expect(notes({ key: "k".repeat(200) }).key).toBeUndefined();
  for (const key of ["", "k".repeat(201)]) expect(notes({ key }).key).toBeDefined();
});
