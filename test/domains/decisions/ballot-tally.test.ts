/** The rules of secret ballots: counting and ending. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Ballot,
  ballotEnd,
  ballotIsOver,
  type BallotMethod,
  emptyUrn,
  fewestBallots,
  maxResistance,
  neededBallots,
  readBallot,
  ballotSteps,
  tally,
  type UrnCount,
} from "#domains/decisions/ballot/ballot.ts";

/** Casts as the urn does: one more in the row of each option and its value. */
const cast = (urn: readonly UrnCount[], ballot: Ballot): UrnCount[] =>
  urn.map((row) =>
    ballot[Number(row.choice)] === row.value ? { ...row, ballots: row.ballots + 1 } : row,
  );

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `Option ${i}`);

const ballots = fc
  .record({
    method: fc.constantFrom<BallotMethod>("choose", "sense"),
    options: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ method, options }) =>
    fc.record({
      method: fc.constant(method),
      options: fc.constant(options),
      cast: fc.array(
        fc.array(fc.integer({ min: 0, max: method === "choose" ? 1 : maxResistance }), {
          minLength: options,
          maxLength: options,
        }),
        { maxLength: 12 },
      ),
    }),
  );

const count = (method: BallotMethod, options: number, list: readonly Ballot[]) =>
  tally(method, names(options), list.reduce(cast, emptyUrn(method, options)));

test("every ballot is counted once for every option, in whatever order they come", () => {
  fc.assert(
    fc.property(ballots, fc.infiniteStream(fc.nat()), ({ method, options, cast: list }, random) => {
      const counted = count(method, options, list);
      expect(counted.ballots).toBe(list.length);
      for (const [i, option] of counted.options.entries()) {
        expect(option.spread.reduce((a, b) => a + b, 0)).toBe(list.length);
        expect(option.total).toBe(list.reduce((sum, ballot) => sum + (ballot[i] ?? 0), 0));
        if (method === "sense")
          expect(ballotSteps(option.spread).reduce((a, b) => a + b, 0)).toBe(list.length);
      }
      const shuffled = list
        .map((ballot) => ({ ballot, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ ballot }) => ballot);
      expect(count(method, options, shuffled)).toEqual(counted);
    }),
  );
});

test("the best option is one that no other beats, and all that are as good are named with it", () => {
  fc.assert(
    fc.property(ballots, ({ method, options, cast: list }) => {
      const counted = count(method, options, list);
      const totals = counted.options.map(({ total }) => total);
      const better = (a: number, b: number): boolean => (method === "choose" ? a > b : a < b);
      for (const best of counted.best) {
        expect(totals.some((total) => better(total, totals[best] ?? 0))).toBe(false);
        if (method === "choose") expect(totals[best]).toBeGreaterThan(0);
      }
      for (const [i, total] of totals.entries())
        if (!counted.best.includes(i) && counted.best.length > 0)
          expect(total).not.toBe(totals[counted.best[0] ?? 0]);
      if (list.length === 0) expect(counted.best).toEqual([]);
      if (method === "sense" && list.length > 0) expect(counted.best.length).toBeGreaterThan(0);
    }),
  );
});

test("one more who can live with an option never takes it away from being the best", () => {
  fc.assert(
    fc.property(ballots, ({ method, options, cast: list }) => {
      const best = count(method, options, list).best[0];
      if (best === undefined) return;
      const [forBest, forOthers] = method === "choose" ? [1, 0] : [0, maxResistance];
      const onlyThis = names(options).map((_, i) => (i === best ? forBest : forOthers));
      expect(count(method, options, [...list, onlyThis]).best).toEqual([best]);
    }),
  );
});

test("no ballot ends with an option while fewer than three have cast, or fewer than the quorum", () => {
  fc.assert(
    fc.property(
      ballots,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 100 }),
      ({ method, options, cast: list }, roll, quorum) => {
        const counted = count(method, options, list);
        const end = ballotEnd(counted, roll, quorum);
        if (list.length < fewestBallots || list.length < (roll * quorum) / 100)
          expect(end).toBe("too-few");
        else expect(end).toBe(["none", "found"][counted.best.length] ?? "tie");
        expect(neededBallots(roll, quorum)).toBeGreaterThanOrEqual(fewestBallots);
      },
    ),
  );
});

test("a ballot is over at its time, or when all have cast after the least time", () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
  const times = { minUntil: at(12), closes: at(18) };
  expect(ballotIsOver(at(11), times, true)).toBe(false);
  expect(ballotIsOver(at(12), times, true)).toBe(true);
  expect(ballotIsOver(at(17), times, false)).toBe(false);
  expect(ballotIsOver(at(18), times, false)).toBe(true);
});

test("a ballot with a value missing or out of bounds is not read", () => {
  expect(readBallot("sense", 3, { resistance: [0, undefined, 11] }).wrong).toEqual([1, 2]);
  expect(readBallot("sense", 1, { resistance: [2.5] }).wrong).toEqual([0]);
  expect(readBallot("sense", 2, { resistance: [0, 10] })).toEqual({ ballot: [0, 10], wrong: [] });
  expect(readBallot("choose", 2, { options: [2, -1] }).wrong).toEqual([2, -1]);
  expect(readBallot("choose", 3, { options: [1, 1] })).toEqual({ ballot: [0, 1, 0], wrong: [] });
  expect(readBallot("choose", 2, {})).toEqual({ ballot: [0, 0], wrong: [] });
});
