/** What of signing in is forgotten by itself. */
import { memberMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { hours } from "#platform/lib/clock.ts";

const saying = sayings(memberMessages);

/** In the order of the page on what we keep. */
export const signInTasks: readonly ScheduledTask[] = [
  {
    name: "sessions",
    every: hours(1),
    words: saying((m) => m.keeps.signinsEndAfterDays),
    run: async ({ db, clock }) =>
      db.deleteFrom("sessions").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "idempotency-keys",
    every: hours(1),
    words: saying((m) => m.keeps.whatWasSentIs),
    run: async ({ db, clock }) =>
      db.deleteFrom("idempotencyKeys").where("expires", "<=", clock.now()).execute(),
  },
  {
    name: "setup-tokens",
    every: hours(1),
    words: saying((m) => m.keeps.setupLinksAreDeleted),
    run: async ({ db, clock }) =>
      db.deleteFrom("setupTokens").where("expires", "<", clock.now()).execute(),
  },
];
