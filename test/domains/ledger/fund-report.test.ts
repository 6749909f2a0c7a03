/** How long the pot lasts, and sums that nobody can be found in. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  centsOf,
  fundMovesOf,
  fundPurge,
  type FundRequest,
  isSealed,
  moneyText,
  monthsOf,
  sideOf,
} from "#domains/ledger/fund/fund.ts";
import {
  minReportedPeople,
  inFives,
  lasting,
  type FundMovement,
  reportFund,
} from "#domains/ledger/fund/report.ts";
import { lastsText, seasonText, upToText } from "#domains/ledger/fund/fund-text.ts";

describe("how long the pot lasts", () => {
  test.each([
    [{ pot: 0, out: 100, days: 91 }, "There is no money in the fund."],
    [
      { pot: 5000, out: 0, days: 91 },
      "Nothing was paid out in the last three months. The money is there for anyone who needs it.",
    ],
    [
      { pot: 50_000, out: 30_000, days: 91 },
      "At the rate of the last three months, the fund lasts about 5 months.",
    ],
    [
      { pot: 10_000, out: 30_000, days: 91 },
      "At the rate of the last three months, the fund lasts about 4 weeks.",
    ],
    [
      { pot: 2300, out: 30_000, days: 91 },
      "At the rate of the last three months, the fund lasts about 1 week.",
    ],
    [
      { pot: 100, out: 30_000, days: 91 },
      "At the rate of the last three months, the fund lasts less than a week.",
    ],
    [
      { pot: 1_000_000, out: 300, days: 91 },
      "At the rate of the last three months, the fund lasts more than two years.",
    ],
    // A young fund: a month is counted at least.
    [
      { pot: 5000, out: 1000, days: 2 },
      "At the rate of the last three months, the fund lasts about 5 months.",
    ],
  ])("%o: %s", (facts, sentence) => {
    expect(lastsText(lasting(facts), "en")).toBe(sentence);
  });

  test("never gets shorter by more money or less spending", () => {
    const order = ["empty", "weeks", "months", "long", "still"];
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    const days = fc.integer({ min: 0, max: 91 });
    const longness = (facts: Parameters<typeof lasting>[0]): number => {
      const said = lasting(facts);
      return order.indexOf(said.kind) * 10_000 + ("n" in said ? said.n : 0);
    };
    fc.assert(
      fc.property(cents, cents, days, cents, (pot, out, n, more) => {
        expect(longness({ pot: pot + more, out, days: n })).toBeGreaterThanOrEqual(
          longness({ pot, out, days: n }),
        );
        if (pot > 0)
          expect(longness({ pot, out: out + more, days: n })).toBeLessThanOrEqual(
            longness({ pot, out, days: n }),
          );
      }),
    );
  });
});

describe("the report", () => {
  const rows: fc.Arbitrary<FundMovement[]> = fc.array(
    fc.record({
      month: fc.constantFrom("2026-01", "2026-03", "2026-04", "2026-11", "2027-02"),
      what: fc.constantFrom("food", "travel", "health", "other"),
      amount: fc.integer({ min: 1, max: 100_000 }),
    }),
    { maxLength: 60 },
  );

  test("has no cell with fewer than three, and says only whole fives", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { cells, more } = reportFund(all, "2027-2");
        for (const cell of cells) {
          expect(cell.count).toBeGreaterThanOrEqual(minReportedPeople);
          expect(cell.amount % 500).toBe(0);
        }
        const told = cells.reduce((sum, cell) => sum + cell.count, 0);
        expect(all.length - told).toBeLessThan(minReportedPeople);
        expect(more).toBe(all.length > told);
        expect(
          new Set(cells.map((cell) => `${cell.season} ${String(cell.upTo)} ${cell.what}`)).size,
        ).toBe(cells.length);
      }),
    );
  });

  const of = (month: string, what: string, n: number): FundMovement[] =>
    Array.from({ length: n }, () => ({ month, what, amount: 1200 }));

  test("puts what is too few under other, first of its season, then with what waited", () => {
    expect(
      reportFund(
        [...of("2026-10", "food", 3), ...of("2026-11", "travel", 2), ...of("2026-12", "health", 1)],
        "2027-1",
      ),
    ).toEqual({
      cells: [
        { season: "2026-4", upTo: false, what: "food", count: 3, amount: 3500 },
        { season: "2026-4", upTo: false, what: "other", count: 3, amount: 3500 },
      ],
      more: false,
    });
    expect(
      reportFund([...of("2026-10", "food", 2), ...of("2026-01", "food", 1)], "2027-1").cells,
    ).toEqual([{ season: "2026-4", upTo: true, what: "other", count: 3, amount: 3500 }]);
    expect(reportFund(of("2026-10", "food", 2), "2027-1")).toEqual({ cells: [], more: true });
    expect(reportFund(of("2026-10", "food", 3), "2026-4")).toEqual({ cells: [], more: true });
    expect(reportFund([], "2027-1")).toEqual({ cells: [], more: false });
  });

  test("told at two times differs by whole sums of three or more, and keeps what it said", () => {
    const seasons = ["2026-1", "2026-2", "2026-4", "2027-1", "2027-2"];
    fc.assert(
      fc.property(rows, fc.nat(3), (all, at) => {
        const before = reportFund(all, seasons[at] ?? "").cells.map((cell) => JSON.stringify(cell));
        const after = reportFund(all, seasons[at + 1] ?? "").cells;
        expect(after.map((cell) => JSON.stringify(cell))).toEqual(expect.arrayContaining(before));
        for (const cell of after)
          if (!before.includes(JSON.stringify(cell)))
            expect(cell.count).toBeGreaterThanOrEqual(minReportedPeople);
      }),
    );
    // Within a season nothing is seen, whatever goes out.
    const past = of("2026-07", "food", 4);
    expect(reportFund([...past, ...of("2026-10", "food", 3)], "2026-4").cells).toEqual(
      reportFund([...past, ...of("2026-10", "food", 4)], "2026-4").cells,
    );
  });

  test("is in words", () => {
    expect(seasonText("2026-4", "en")).toBe("October to December 2026");
    expect(upToText("2026-4", "en")).toBe("total up to December 2026");
    expect(inFives(1234)).toBe(1000);
    expect(inFives(1250)).toBe(1500);
  });
});

describe("money and months", () => {
  test("are read and written back alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
        expect(centsOf(moneyText(cents, "").trim())).toBe(cents);
      }),
    );
    expect(centsOf("12,5")).toBe(1250);
    expect(centsOf(" 1 000.00 ")).toBe(100_000);
    for (const text of ["", "-1", "1e3", "0x10", "1.234", "12 EUR", "=1+1", "99999999"])
      expect(centsOf(text)).toBeNaN();
  });

  test("of a monthly promise are those since it was made, three at most", () => {
    expect(monthsOf("2026-11-20", "2026-11-30")).toEqual(["2026-11"]);
    expect(monthsOf("2025-11-20", "2026-01-01")).toEqual(["2026-01", "2025-12", "2025-11"]);
    expect(monthsOf("2020-01-01", "2026-02-01")).toEqual(["2026-02", "2026-01", "2025-12"]);
  });
});

describe("who sees a request", () => {
  const people = ["asker", "first", "second", "third", "keeper"] as const;
  const request = fc.record({
    memberId: fc.constant("asker"),
    anonymous: fc.boolean(),
    firstKey: fc.constantFrom(null, "first"),
    secondKey: fc.constantFrom(null, "second"),
    openedBy: fc.subarray(["first", "second", "third"]),
    places: fc.constantFrom(2, 3),
    paidBy: fc.constantFrom(null, "first"),
    decisionId: fc.constantFrom(null, "decision"),
    firstHere: fc.boolean(),
    secondHere: fc.boolean(),
    state: fc.constantFrom(
      "asked",
      "yes",
      "to-group",
      "promised",
      "handed-over",
      "no",
      "withdrawn",
    ),
  }) as unknown as fc.Arbitrary<FundRequest>;

  test("is never anybody from outside, nor a third person once two hold the keys", () => {
    fc.assert(
      fc.property(
        request,
        fc.constantFrom(...people),
        fc.boolean(),
        fc.boolean(),
        fc.nat(4),
        (one, memberId, belongs, holds, holders) => {
          const side = sideOf(one, { memberId, belongs, holds, holders });
          if (memberId === "asker") expect(side).toBe("asker");
          else if (!belongs) expect(side).toBeUndefined();
          const kept = one.firstKey !== null && one.secondKey !== null && one.firstHere;
          if (kept && one.anonymous && (memberId === "third" || memberId === "keeper"))
            expect(side).toBeUndefined();
          // At most as many as there are places ever read it, where
          // who asks has not said otherwise.
          const reads =
            side !== undefined &&
            side !== "asker" &&
            side !== "key" &&
            !isSealed(one, side, memberId);
          if (one.anonymous && reads) expect(one.openedBy).toContain(memberId);
          if (
            one.anonymous &&
            one.openedBy.length >= one.places &&
            !one.openedBy.includes(memberId) &&
            memberId === "keeper"
          )
            expect(side).toBeUndefined();
          if (side === "helper") expect(holders).toBeLessThan(2);
          if (side === "asker") expect(fundMovesOf(one, side, memberId)).not.toContain("yes");
          if (
            (one.firstKey === memberId || one.secondKey === memberId) &&
            one.state === "asked" &&
            side !== undefined
          )
            expect(fundMovesOf(one, side, memberId)).not.toContain("yes");
        },
      ),
    );
  });

  test("ends on a day that is known", () => {
    const now = new Date("2026-11-20T10:00:00Z");
    expect(fundPurge("handed-over", now).toISOString()).toBe("2026-12-20T10:00:00.000Z");
    expect(fundPurge("promised", now) > fundPurge("no", now)).toBe(true);
  });
});
