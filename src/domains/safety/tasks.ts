/** What is forgotten of what comes from elsewhere for somebody to look at. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";

/** In the order of the page on what we keep. */
export const safetyTasks: readonly ScheduledTask[] = [
  {
    name: "reports",
    every: hours(24),
    words: "Reports are deleted after 90 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("reports")
        .where("received", "<", after(clock.now(), -days(90)))
        .execute(),
  },
  {
    name: "held-replies",
    every: hours(24),
    words:
      "Replies from elsewhere that nobody looked at, and those refused, are deleted after 30 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("replies")
        .where("state", "!=", "shown")
        .where("published", "<", after(clock.now(), -days(30)))
        .execute(),
  },
];
