/** What is forgotten of reports, and shown again by itself. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { endHolds } from "./hiding-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { safetyMessages } from "../messages.ts";
import { reportLife } from "./report.ts";

const saying = sayings(safetyMessages);

export const reportTasks: readonly ScheduledTask[] = [
  {
    name: "reports",
    every: hours(24),
    words: saying((m) => m.keeps.reports),
    run: async ({ db, clock }) =>
      db.deleteFrom("reports").where("received", "<", after(clock.now(), -reportLife)).execute(),
  },
  {
    name: "hidden-things",
    every: hours(1),
    words: saying((m) => m.keeps.hidden),
    run: endHolds,
  },
];
