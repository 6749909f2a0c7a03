/**
 * One book for hours (minutes), money (cents) and stock (thousandths):
 * transactions whose entries add up to nothing.
 */
import type { HolderKind, TransactionKind } from "#platform/database/schema.ts";

export const hoursUnit = "min";
export const lotUnit = (lotId: string): string => `lot:${lotId}`;

/**
 * Whose account: a member's by id, a sibling's by actor IRI; the group has one of `commons`
 * and one of `outside` in each unit.
 */
export interface Holder {
  readonly kind: Exclude<HolderKind, "former">;
  readonly id?: string;
  readonly iri?: string;
}

export const commons: Holder = { kind: "commons" };
export const outside: Holder = { kind: "outside" };
export const memberHolder = (id: string): Holder => ({ kind: "member", id });
export const siblingHolder = (iri: string): Holder => ({ kind: "sibling", iri });

/** One name for each account of a group. `whose`: a member's id or a sibling's actor IRI. */
export const accountName = (unit: string, kind: HolderKind, whose: string | null): string =>
  `${unit} ${kind} ${whose ?? ""}`;

export interface LedgerEntryInput {
  readonly holder: Holder;
  readonly unit: string;
  /** Whole number, not 0; what comes in is positive. */
  readonly amount: number;
}

export interface Booking {
  readonly groupId: string;
  /** UUID, the idempotency key: the same key books once, whatever is retried. */
  readonly key: string;
  readonly kind: Exclude<TransactionKind, "correction">;
  readonly careKind?: string;
  /** What for; never names. */
  readonly words?: string;
  /** Day, YYYY-MM-DD. */
  readonly happenedOn: string;
  readonly entries: readonly LedgerEntryInput[];
  /** Floors that the accounts are given; null takes one away, undefined leaves what stands. */
  readonly floor?: (holder: Holder) => number | null | undefined;
}

/** Two entries: `amount` goes from one to the other. */
export const transferEntries = (
  unit: string,
  from: Holder,
  to: Holder,
  amount: number,
): readonly LedgerEntryInput[] => [
  { holder: from, unit, amount: -amount },
  { holder: to, unit, amount },
];

/** Sums by unit that are not 0; empty when the entries are balanced. */
export function unbalanced(entries: readonly LedgerEntryInput[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const entry of entries) sums.set(entry.unit, (sums.get(entry.unit) ?? 0) + entry.amount);
  return [...sums].filter(([, sum]) => sum !== 0).map(([unit]) => unit);
}
