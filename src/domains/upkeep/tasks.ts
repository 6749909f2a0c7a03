/** What the server does for itself, and what it forgets of that. */
import type { AppContext } from "#commons/app-context.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { deletionsKept } from "#platform/database/backup/restore.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { backUpDaily, noteDeletions } from "./backup-actions.ts";
import { upkeepMessages } from "./messages.ts";

const saying = sayings(upkeepMessages);

export const upkeepTasks = (): readonly ScheduledTask[] => [
  { name: "backup", every: hours(1), run: backUpDaily },
  { name: "deletions-beside", every: minutes(5), run: noteDeletions },
  {
    name: "deletions",
    every: hours(24),
    words: saying((m) => m.forgets.deletions),
    run: async ({ db, clock }: AppContext) =>
      db.deleteFrom("deletions").where("at", "<", after(clock.now(), -deletionsKept)).execute(),
  },
  {
    name: "restored-jobs",
    every: hours(24),
    words: saying((m) => m.forgets.held),
    run: async ({ db, clock }: AppContext) =>
      db
        .deleteFrom("restoredJobs")
        .where("held", "<", after(clock.now(), -days(30)))
        .execute(),
  },
];
