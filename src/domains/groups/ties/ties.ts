/**
 * Who counts as two: people who did not come, and were not lent a role, through each
 * other or through one person. Pure.
 */
import { after, days } from "#platform/lib/clock.ts";

/** Days for which it is kept who let whom in, and who lent whom a role. */
export const tieDays = 30;
/** Days that somebody has belonged to a group before their key counts for what is guarded. */
export const settledDays = 7;

export const tieEnds = (made: Date): Date => after(made, days(tieDays));

/** `giver` let `receiver` in (or vouched for them), or lent them a role. */
export interface Tie {
  readonly kind: "invited" | "lent";
  readonly giver: string;
  readonly receiver: string;
  readonly expires: Date;
}

/**
 * `since`: the day on which they came, "2026-11-01". From the same weekday of the next
 * week on they have been here a week.
 */
export const isSettled = (since: string, now: Date): boolean =>
  now >= after(new Date(`${since}T00:00:00Z`), days(settledDays));

export interface Circle {
  /** Members whose key counts by their time here. */
  readonly settled: ReadonlySet<string>;
  /** May these two not be counted as two, or this one not decide for that one? */
  tied(one: string, other: string): boolean;
}

/** Ties that are over bind nobody. */
export function circleOf(ties: readonly Tie[], settled: Iterable<string>, now: Date): Circle {
  const inviters = new Map<string, string[]>();
  const lenders = new Map<string, string[]>();
  for (const { kind, giver, receiver, expires } of ties) {
    if (expires <= now) continue;
    const givers = kind === "lent" ? lenders : inviters;
    givers.set(receiver, [...(givers.get(receiver) ?? []), giver]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  /**
   * Themself, all through whom they came, however many invitations lie
   * between, and who lent them a role.
   */
  const through = (id: string): ReadonlySet<string> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = new Set([id]);
    // A set grows while it is walked: each is looked at once, also where invitations go round.
    for (const one of found) for (const by of inviters.get(one) ?? []) found.add(by);
    for (const lender of lenders.get(id) ?? []) found.add(lender);
    known.set(id, found);
    return found;
  };
  const tied = (one: string, other: string): boolean => {
    if (one === other) return false;
    const theirs = through(other);
    for (const id of through(one)) if (theirs.has(id)) return true;
    return false;
  };
  return { settled: new Set(settled), tied };
}

/** Why two keys don't count as two people; undefined: they do. */
export type Unfit = "same" | "young" | "tied";

/** `benefits`: whom the act is for; one of the two may be among them. */
export function unfit(
  circle: Circle,
  [first, second]: readonly [string, string],
  benefits: readonly string[],
): Unfit | undefined {
  if (first === second) return "same";
  if (!circle.settled.has(first) || !circle.settled.has(second)) return "young";
  const pairs = [
    [first, second],
    ...benefits.flatMap((whom) => [
      [first, whom],
      [second, whom],
    ]),
  ];
  return pairs.some(([one = "", other = ""]) => circle.tied(one, other)) ? "tied" : undefined;
}

/** Is there anybody with whom `one` makes two? `may`: what else the act asks of its two keys. */
export const hasPartner = (
  circle: Circle,
  one: string,
  candidates: readonly string[],
  benefits: readonly string[],
  may: (first: string, second: string) => boolean = () => true,
): boolean =>
  candidates.some(
    (other) => unfit(circle, [one, other], benefits) === undefined && may(one, other),
  );

/** Are there any two at all who could do it? */
export function hasTwo(
  circle: Circle,
  candidates: readonly string[],
  benefits: readonly string[],
  may?: (first: string, second: string) => boolean,
): boolean {
  const free = candidates.filter(
    (one) => circle.settled.has(one) && !benefits.some((whom) => circle.tied(one, whom)),
  );
  return free.some((one, place) => hasPartner(circle, one, free.slice(place + 1), benefits, may));
}
