/** What is forgotten of the exchange with other servers. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { forgetFollowMarks } from "./inbox/follows.ts";
import { forgetDeliveries, letGoOfSilent } from "./outbox/gone.ts";

/** In the order of the page on what we keep. */
export const protocolTasks: readonly ScheduledTask[] = [
  {
    name: "received",
    every: hours(24),
    words: "Marks of messages from other servers are deleted after 30 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("received")
        .where("received", "<", after(clock.now(), -days(30)))
        .execute(),
  },
  {
    name: "federation-cache",
    every: hours(1),
    run: async ({ db, clock }) =>
      db.deleteFrom("federationCache").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "follow-marks",
    every: hours(6),
    words: "That somebody elsewhere ended a follow is remembered for two days.",
    run: forgetFollowMarks,
  },
  {
    name: "silent-followers",
    every: hours(24),
    words:
      "Followers whom nothing could reach for 30 days are let go. Notes on that, and on servers that we no longer send to, are deleted after 90 days.",
    run: letGoOfSilent,
  },
  { name: "deliveries", every: hours(1), run: forgetDeliveries },
];
