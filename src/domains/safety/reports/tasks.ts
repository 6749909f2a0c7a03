/** What is forgotten of reports, and shown again by itself. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { endHolds } from "./hiding-actions.ts";
import { reportLife } from "./report.ts";

export const reportTasks: readonly ScheduledTask[] = [
  {
    name: "reports",
    every: hours(24),
    words:
      "Reports are deleted after 90 days, with what was done about them. What people here report is sealed; who reported is shown to nobody.",
    run: async ({ db, clock }) =>
      db.deleteFrom("reports").where("received", "<", after(clock.now(), -reportLife)).execute(),
  },
  {
    name: "hidden-things",
    every: hours(1),
    words:
      "What was hidden because of a report is shown again after two weeks, unless two people have looked and left it hidden.",
    run: endHolds,
  },
];
