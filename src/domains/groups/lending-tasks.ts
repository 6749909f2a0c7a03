/** What is forgotten of invitations and of roles that were lent. */
import { groupMessages } from "./messages.ts";
import { endedTermLife } from "./roles/role.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, hours } from "#platform/lib/clock.ts";

const saying = sayings(groupMessages);

/** In the order of the page on what we keep. */
export const lendingTasks: readonly ScheduledTask[] = [
  {
    name: "invitations",
    every: hours(1),
    words: saying((m) => m.keeps.invitationsAreDeletedWhen),
    run: async ({ db, clock }) =>
      db
        .deleteFrom("invitations")
        .where((eb) => eb.or([eb("expires", "<", clock.now()), eb("usesLeft", "=", 0)]))
        .execute(),
  },
  {
    name: "role-askings",
    every: hours(1),
    words: saying((m) => m.keeps.askingsForARole),
    run: async ({ db, clock }) =>
      db.deleteFrom("roleAskings").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "roles",
    every: hours(24),
    words: saying((m) => m.keeps.whoHeldARole),
    run: async ({ db, clock }) =>
      db.deleteFrom("roles").where("until", "<", after(clock.now(), -endedTermLife)).execute(),
  },
];
