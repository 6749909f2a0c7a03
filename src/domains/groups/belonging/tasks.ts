/** What is forgotten of joining, pausing and leaving. */
import type { AppContext } from "#commons/app-context.ts";
import { hours } from "#platform/lib/clock.ts";
import { endEmptyGroups } from "../tasks.ts";
import { purgeJoinings } from "../joining/actions.ts";
import { purgePauses } from "../pause/tasks.ts";

export const belongingTasks: readonly {
  name: string;
  every: number;
  words: string;
  run(ctx: AppContext): Promise<void>;
}[] = [
  {
    name: "joinings",
    every: hours(6),
    words:
      "Askings to join, with their answers and vouches, are deleted 30 days after their end; where nobody answers, after 90 days.",
    run: purgeJoinings,
  },
  {
    name: "pauses",
    every: hours(6),
    words:
      "What was written about a time out is deleted 180 days after it; a time out that no second person confirms, after a week.",
    run: purgePauses,
  },
  {
    name: "empty-groups",
    every: hours(24),
    words:
      "A hidden group that everyone has left ends. What it wrote is deleted 30 days later; the accounts of hours and money stay.",
    run: endEmptyGroups,
  },
];
