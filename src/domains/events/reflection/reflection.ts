/** Looking back after an event: three questions, and what stood in the way of whom. Pure. */
import { reflectionMessages } from "./messages.ts";

/** Circumstances, never traits of people. */
export const barriers = [
  "time",
  "place",
  "stairs",
  "language",
  "money",
  "childcare",
  "travel",
  "safety",
  "not-told",
  "illness",
  "tone",
] as const;
export type Barrier = (typeof barriers)[number];
export const isBarrier = (text: string): text is Barrier =>
  (barriers as readonly string[]).includes(text);

/** Fewer than this might point at somebody. */
const leastSum = 3;

/** Days of a season. */
export const barrierSeasonDays = 90;

/** Sums of what was named, the most first; only those of three or more. */
export function sumBarriers(
  named: readonly (readonly string[])[],
  language: string,
): { readonly name: string; readonly times: number }[] {
  const sums = new Map<Barrier, number>();
  for (const list of named)
    for (const one of new Set(list)) if (isBarrier(one)) sums.set(one, (sums.get(one) ?? 0) + 1);
  return [...sums]
    .filter(([, times]) => times >= leastSum)
    .sort((a, b) => b[1] - a[1])
    .map(([barrier, times]) => ({
      name: reflectionMessages(language).barrierNames[barrier],
      times,
    }));
}
