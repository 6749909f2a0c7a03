/**
 * What is left of a lot: an append-only ledger. Amounts are whole thousandths
 * inside and decimals outside. Pure.
 */
import type { MovementKind } from "#platform/database/schema.ts";

/** Thousandths; more than any shelf holds. */
export const maxAmount = 1_000_000_000;

/**
 * Thousandths of "2", "0.25" or "1,5": at most three decimals, not below
 * zero. undefined for anything else.
 */
export function readAmount(text: string): number | undefined {
  const [, whole = "", part = ""] = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(text.trim()) ?? [];
  if (whole === "") return undefined;
  const amount = Number(whole) * 1000 + Number(part.padEnd(3, "0"));
  return amount <= maxAmount ? amount : undefined;
}

/** Thousandths of a number from the database ("-2.500") or a program. */
export const thousandths = (decimal: string | number): number => Math.round(Number(decimal) * 1000);

/** "2", "0.25", "-1.5". */
export const amountText = (amount: number): string => String(amount / 1000);

export interface StockMove {
  /** Signed; never 0. */
  readonly amount: number;
  readonly leftOver: number;
}

export type MoveRefusal = "nothing" | "too-much" | "too-little" | "the-same";

/**
 * The movement that `kind` makes where `left` is there. `amount` is how
 * much was made, given or discarded; for
 * `counted` how much there is now. What is left never falls below zero.
 */
export function moveStock(
  left: number,
  kind: MovementKind,
  amount: number,
): StockMove | MoveRefusal {
  if (kind === "counted") return amount === left ? "the-same" : within(left, amount - left);
  if (amount <= 0) return "nothing";
  return within(left, kind === "made" ? amount : -amount);
}

function within(left: number, amount: number): StockMove | MoveRefusal {
  const leftOver = left + amount;
  if (leftOver < 0) return "too-little";
  return leftOver > maxAmount ? "too-much" : { amount, leftOver };
}

/**
 * The movement that takes another one back: the same with the opposite sign. `net` is the sum of
 * all movements of its kind to the same receiver, so that nothing is taken back twice.
 */
export function counter(left: number, amount: number, net: number): StockMove | MoveRefusal {
  const rest = net - amount;
  if (Math.sign(rest) === -Math.sign(amount)) return "nothing";
  return within(left, -amount);
}
