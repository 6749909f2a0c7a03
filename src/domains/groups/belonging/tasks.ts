/** What is forgotten of joining, pausing and leaving. */
import { belongingMessages } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import type { AppContext } from "#commons/app-context.ts";
import { hours } from "#platform/lib/clock.ts";
import { endEmptyGroups } from "../tasks.ts";
import { purgeJoinings } from "../joining/actions.ts";
import { purgePauses } from "../pause/tasks.ts";

const saying = sayings(belongingMessages);

export const belongingTasks: readonly {
  name: string;
  every: number;
  words: Saying;
  run(ctx: AppContext): Promise<void>;
}[] = [
  {
    name: "joinings",
    every: hours(6),
    words: saying((m) => m.keeps.askingsToJoinWith),
    run: purgeJoinings,
  },
  {
    name: "pauses",
    every: hours(6),
    words: saying((m) => m.keeps.whatWasWrittenAbout),
    run: purgePauses,
  },
  {
    name: "empty-groups",
    every: hours(24),
    words: saying((m) => m.keeps.aTenderGroupThat),
    run: endEmptyGroups,
  },
];
