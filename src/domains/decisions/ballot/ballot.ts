/** Secret ballots for light things: what one holds, how an urn is counted. Pure. */
import type { DecisionMethod } from "#platform/database/schema.ts";

export type BallotMethod = Extract<DecisionMethod, "sense" | "choose">;
export const isBallotMethod = (method: string): method is BallotMethod =>
  method === "sense" || method === "choose";

/** Resistance goes from 0 (none) to this. */
export const maxResistance = 10;
/** Below this many ballots nothing is shown: everybody could guess whose is whose. */
export const fewestBallots = 3;
export const maxOptions = 20;

/** What of an urn is counted: `choice` is the place of an option in the list ("0", "1", …). */
export interface UrnCount {
  readonly choice: string;
  readonly value: number;
  readonly ballots: number;
}

/** One value per option: 1 or 0 where one chooses, else a resistance. */
export type Ballot = readonly number[];

export interface BallotInput {
  /** Places of the options that one can live with. */
  readonly options?: readonly number[] | undefined;
  /** A resistance per option, in their order. */
  readonly resistance?: readonly (number | undefined)[] | undefined;
}

/** The options as they stand in the row. */
export function parseOptions(json: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list)
      ? list.filter((one): one is string => typeof one === "string").slice(0, maxOptions)
      : [];
  } catch {
    return [];
  }
}

const valuesOf = (method: BallotMethod): readonly number[] =>
  method === "choose" ? [0, 1] : Array.from({ length: maxResistance + 1 }, (_, i) => i);

/**
 * All rows of an urn: every one is there before the first ballot,
 * so that none tells by being there.
 */
export const emptyUrn = (method: BallotMethod, options: number): UrnCount[] =>
  Array.from({ length: options }, (_, i) =>
    valuesOf(method).map((value) => ({ choice: String(i), value, ballots: 0 })),
  ).flat();

/** Reads a ballot; places whose value is missing or out of bounds are in `wrong`. */
export function readBallot(
  method: BallotMethod,
  options: number,
  input: BallotInput,
): { readonly ballot: Ballot; readonly wrong: readonly number[] } {
  if (method === "choose") {
    const picked = new Set(input.options ?? []);
    return {
      ballot: Array.from({ length: options }, (_, i) => (picked.has(i) ? 1 : 0)),
      wrong: [...picked].filter((i) => !Number.isInteger(i) || i < 0 || i >= options),
    };
  }
  const given = Array.from({ length: options }, (_, i) => input.resistance?.[i] ?? -1);
  return {
    ballot: given,
    wrong: given.flatMap((value, i) => (valuesOf(method).includes(value) ? [] : [i])),
  };
}

interface Counted {
  readonly name: string;
  /** Who can live with it; or the resistance of all together. */
  readonly total: number;
  /** Ballots per value: [no, yes], or from no resistance to the most. */
  readonly spread: readonly number[];
}

export interface Tally {
  readonly ballots: number;
  readonly options: readonly Counted[];
  /** Places of the best: several when they tie, none when nobody can live with any. */
  readonly best: readonly number[];
}

/**
 * Counts the urn. A ballot has a value for every option, so each
 * option's counts add up to the ballots.
 */
export function tally(
  method: BallotMethod,
  names: readonly string[],
  urn: readonly UrnCount[],
): Tally {
  const options = names.map((name, i): Counted => {
    const spread = valuesOf(method).map((value) =>
      urn.reduce(
        (sum, row) => (row.choice === String(i) && row.value === value ? sum + row.ballots : sum),
        0,
      ),
    );
    return {
      name,
      spread,
      total: spread.reduce((sum, ballots, value) => sum + ballots * value, 0),
    };
  });
  const ballots = options[0]?.spread.reduce((sum, n) => sum + n, 0) ?? 0;
  const totals = options.map(({ total }) => total);
  const mark = method === "choose" ? Math.max(...totals) : Math.min(...totals);
  const found = ballots > 0 && (method === "sense" || mark > 0);
  return {
    ballots,
    options,
    best: found ? totals.flatMap((total, i) => (total === mark ? [i] : [])) : [],
  };
}

/**
 * How many ballots are needed: the quorum of the roll, and never so few that they could be guessed.
 */
export const neededBallots = (roll: number, quorumPercent: number): number =>
  Math.max(fewestBallots, Math.ceil((roll * quorumPercent) / 100));

type BallotEnd = "found" | "tie" | "none" | "too-few";

/** How a ballot ended. A tie goes back to the group: no rule of ours decides it. */
export function ballotEnd(counted: Tally, roll: number, quorumPercent: number): BallotEnd {
  if (counted.ballots < neededBallots(roll, quorumPercent)) return "too-few";
  if (counted.best.length === 0) return "none";
  return counted.best.length === 1 ? "found" : "tie";
}

/**
 * Is it over? When its time is; or when all have cast, but never
 * before everybody had the least time.
 */
export const ballotIsOver = (
  now: Date,
  times: { readonly minUntil: Date | null; readonly closes: Date | null },
  everybody: boolean,
): boolean =>
  (times.closes !== null && times.closes <= now) ||
  (everybody && (times.minUntil === null || times.minUntil <= now));

/**
 * Resistance in four steps, for a table that fits on a small screen: none, a little, some, strong.
 */
export const ballotSteps = (
  spread: readonly number[],
): readonly [number, number, number, number] => {
  const sum = (from: number, to: number): number =>
    spread.slice(from, to + 1).reduce((a, b) => a + b, 0);
  return [sum(0, 0), sum(1, 3), sum(4, 6), sum(7, maxResistance)];
};
