/** What of signing in is forgotten by itself. */
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { hours } from "#platform/lib/clock.ts";

/** In the order of the page on what we keep. */
export const signInTasks: readonly ScheduledTask[] = [
  {
    name: "sessions",
    every: hours(1),
    words: "Sign-ins end after 30 days, or when you sign out, and are deleted.",
    run: async ({ db, clock }) =>
      db.deleteFrom("sessions").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "idempotency-keys",
    every: hours(1),
    words:
      "What was sent is known again for a day, so that two taps make one thing; the answer to it is sealed, and both are deleted.",
    run: async ({ db, clock }) =>
      db.deleteFrom("idempotencyKeys").where("expires", "<=", clock.now()).execute(),
  },
  {
    name: "setup-tokens",
    every: hours(1),
    words: "Set-up links are deleted after 30 minutes.",
    run: async ({ db, clock }) =>
      db.deleteFrom("setupTokens").where("expires", "<", clock.now()).execute(),
  },
];
