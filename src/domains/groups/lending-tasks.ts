/** What is forgotten of invitations and of roles that were lent. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";

/** In the order of the page on what we keep. */
export const lendingTasks: readonly ScheduledTask[] = [
  {
    name: "invitations",
    every: hours(1),
    words:
      "Invitations are deleted when they are used up or their time is over. Who came through whom is kept for 30 days, so that two keys are two people, and shown to nobody.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("invitations")
        .where((eb) => eb.or([eb("expires", "<", clock.now()), eb("usesLeft", "=", 0)]))
        .execute(),
  },
  {
    name: "role-askings",
    every: hours(1),
    words: "Askings for a role are deleted after 14 days.",
    run: async ({ db, clock }) =>
      db.deleteFrom("roleAskings").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "roles",
    every: hours(24),
    words: "Who held a role is forgotten a year after it ended.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("roles")
        .where("until", "<", after(clock.now(), -days(365)))
        .execute(),
  },
];
