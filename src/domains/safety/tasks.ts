/** What is forgotten of what comes from elsewhere for somebody to look at. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { endOverdue } from "./blocks/actions.ts";
import { blockMessages } from "./blocks/messages.ts";
import { notWaiting } from "./reports/hiding-queries.ts";
import { reportTasks } from "./reports/tasks.ts";

/** In the order of the page on what we keep. */
export const safetyTasks: readonly ScheduledTask[] = [
  ...reportTasks,
  { name: "blocks-over", every: hours(1), words: blockMessages("en").keptEnds, run: endOverdue },
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
        .where(notWaiting("reply", "replies.id"))
        .execute(),
  },
];
