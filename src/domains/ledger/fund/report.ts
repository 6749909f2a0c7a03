/**
 * What a fund says about itself: how long the pot lasts, and sums
 * that nobody can be found in. Pure.
 */

export type Lasting =
  | { readonly kind: "empty" | "still" | "long" }
  | { readonly kind: "weeks" | "months"; readonly n: number };

const month = 365.25 / 12;

/**
 * How long the pot lasts at the pace of what went out, if nothing more comes in.
 * `pot` and `out` in cents; `days`: in how many days it went out (91, or less when the fund is
 * younger; at least 30 are counted).
 */
export function lasting({
  pot,
  out,
  days,
}: {
  readonly pot: number;
  readonly out: number;
  readonly days: number;
}): Lasting {
  if (pot <= 0) return { kind: "empty" };
  if (out <= 0) return { kind: "still" };
  const left = pot / (out / Math.max(30, days));
  const months = left / month;
  if (months > 24) return { kind: "long" };
  return months < 2
    ? { kind: "weeks", n: Math.round(left / 7) }
    : { kind: "months", n: Math.round(months) };
}

/** One movement of money, of nobody. `month`: "2026-11"; `amount` in cents, more than 0. */
export interface FundMovement {
  readonly month: string;
  readonly what: string;
  readonly amount: number;
}

/**
 * A sum of at least `fewest` movements of a season that is over; or, `upTo`, of what was
 * too few in several, up to this one.
 */
export interface ReportCell {
  /** "2026-4": the last quarter of 2026. */
  readonly season: string;
  readonly upTo: boolean;
  readonly what: string;
  readonly count: number;
  /** Cents, in whole fives of the currency. */
  readonly amount: number;
}

/** A sum of fewer could be somebody. */
export const minReportedPeople = 3;
const rest = "other";

export const seasonOf = (text: string): string =>
  `${text.slice(0, 4)}-${String(Math.ceil(Number(text.slice(5, 7)) / 3))}`;

/** To whole fives of the currency: 1234 cents are 1000. */
export const inFives = (cents: number): number => Math.round(cents / 500) * 500;

function groupBy(
  rows: readonly FundMovement[],
  key: (row: FundMovement) => string,
): ReadonlyMap<string, readonly FundMovement[]> {
  const groups = new Map<string, FundMovement[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/**
 * Sums by season and kind, newest season first. What has fewer than three goes under "other" of its
 * season; if those are too few too, they wait until three have come together, and stand under
 * "other" up to that season. What waits still is left out (`more`). Only seasons before `current`
 * ("2026-4") count, and none changes what an earlier one said: who keeps an old report finds whole
 * cells more in a new one, never one movement more.
 */
export function reportFund(
  rows: readonly FundMovement[],
  current: string,
): { readonly cells: readonly ReportCell[]; readonly more: boolean } {
  const seasons: ReportCell[][] = [];
  let waiting: readonly FundMovement[] = [];
  const cell = (
    season: string,
    upTo: boolean,
    what: string,
    movements: readonly FundMovement[],
  ): readonly ReportCell[] =>
    movements.length < minReportedPeople
      ? []
      : [
          {
            season,
            upTo,
            what,
            count: movements.length,
            amount: inFives(movements.reduce((sum, row) => sum + row.amount, 0)),
          },
        ];
  for (const [season, ofSeason] of [...groupBy(rows, (row) => seasonOf(row.month))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  )) {
    if (season >= current) break;
    const others: FundMovement[] = [];
    const cells: ReportCell[] = [];
    for (const [what, movements] of [...groupBy(ofSeason, (row) => row.what)].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ))
      if (what === rest || movements.length < minReportedPeople) others.push(...movements);
      else cells.push(...cell(season, false, what, movements));
    if (others.length >= minReportedPeople) cells.push(...cell(season, false, rest, others));
    else {
      waiting = [...waiting, ...others];
      const together = others.length === 0 ? [] : cell(season, true, rest, waiting);
      if (together.length > 0) waiting = [];
      cells.push(...together);
    }
    seasons.push(cells);
  }
  return {
    cells: seasons.reverse().flat(),
    more: waiting.length > 0 || rows.some((row) => seasonOf(row.month) >= current),
  };
}
