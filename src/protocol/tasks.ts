/** What is forgotten of the exchange with other servers. */
import { protocolMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { forgetFollowMarks } from "./inbox/follows.ts";
import { forgetDeliveries, letGoOfSilent } from "./outbox/gone.ts";

const saying = sayings(protocolMessages);

/** In the order of the page on what we keep. */
export const protocolTasks: readonly ScheduledTask[] = [
  {
    name: "received",
    every: hours(24),
    words: saying((m) => m.keeps.marksOfMessagesFrom),
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
    words: saying((m) => m.keeps.thatSomebodyElsewhereEnded),
    run: forgetFollowMarks,
  },
  {
    name: "silent-followers",
    every: hours(24),
    words: saying((m) => m.keeps.followersWhomNothingCould),
    run: letGoOfSilent,
  },
  { name: "deliveries", every: hours(1), run: forgetDeliveries },
];
