/**
 * How often people without an account here may write, and how much comes in of those whom nobody
 * here follows. `docs/limits.md` shows this table; a test compares the two.
 */
import { DomainError } from "../domain-error.ts";
import type { AppContext } from "../app-context.ts";
import { countTry } from "../tries.ts";
import { days } from "#platform/lib/clock.ts";

interface Flood {
  /** What people call it. */
  readonly kind: string;
  /** In a day. */
  readonly max: number;
}

/** What is counted is named by a keyed hash whose key changes every day. */
export const floods = {
  network: { kind: "What one network writes, to groups and under things", max: 30 },
  question: { kind: "What is written behind one secret link", max: 20 },
  address: { kind: "Questions with one address to be told at", max: 5 },
  account: { kind: "Messages of one account elsewhere to our groups", max: 20 },
  server: { kind: "Messages of one server elsewhere to our groups", max: 200 },
  group: { kind: "Questions to one group", max: 200 },
  told: { kind: "Words to one account elsewhere that its message was not kept", max: 1 },
  reporter: { kind: "Reports, one member", max: 30 },
  reports: { kind: "Reports, without an account", max: 200 },
  beside: { kind: "New things of one account that stands beside one that is followed", max: 50 },
  besides: { kind: "New things of all such accounts of one server", max: 500 },
  thing: { kind: "What guests write under one event, guide or offer", max: 50 },
} as const satisfies Readonly<Record<string, Flood>>;

/** `what`: which line of the table, and who or what it is counted for. */
type Counted = readonly [what: keyof typeof floods, of: string];

/** Counts it under all of these; false when one of them is full, and then it is counted nowhere. */
export async function takesIn(ctx: AppContext, counts: readonly Counted[]): Promise<boolean> {
  const { over, takeBack } = await countTry(
    ctx,
    counts.map(([what, who]) => ({
      limit: { max: floods[what].max, window: days(1) },
      parts: ["write", what, who],
    })),
  );
  if (!over.includes(true)) return true;
  // One who writes much can't use up what is there for all.
  await takeBack();
  return false;
}

/** Refuses what is too much in a day. */
export async function mustNotFlood(ctx: AppContext, counts: readonly Counted[]): Promise<void> {
  if (!(await takesIn(ctx, counts))) throw new DomainError("too-many-requests");
}
