/** Looking back after an event: three questions, and what stood in the way of whom. Pure. */

/** Circumstances, never traits of people. */
export const barriers = {
  time: "The time",
  place: "The place",
  stairs: "Stairs",
  language: "Language",
  money: "Money",
  childcare: "Childcare",
  travel: "The way there",
  safety: "Safety",
  "not-told": "They were not told",
  illness: "Danger of infection",
  tone: "The tone among us",
} as const;
export type Barrier = keyof typeof barriers;
export const isBarrier = (text: string): text is Barrier => Object.hasOwn(barriers, text);

/** Fewer than this might point at somebody. */
const leastSum = 3;

/** Days of a season. */
export const barrierSeasonDays = 90;

/** Sums of what was named, the most first; only those of three or more. */
export function sumBarriers(
  named: readonly (readonly string[])[],
): { readonly name: string; readonly times: number }[] {
  const sums = new Map<Barrier, number>();
  for (const list of named)
    for (const one of new Set(list)) if (isBarrier(one)) sums.set(one, (sums.get(one) ?? 0) + 1);
  return [...sums]
    .filter(([, times]) => times >= leastSum)
    .sort((a, b) => b[1] - a[1])
    .map(([barrier, times]) => ({ name: barriers[barrier], times }));
}
