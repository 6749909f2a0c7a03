/** What is forgotten of what comes from elsewhere for somebody to look at. */
import { safetyMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { after, days, hours, minutes } from "#platform/lib/clock.ts";
import { sql } from "kysely";
import { endOverdue } from "./blocks/actions.ts";
import { blockMessages } from "./blocks/messages.ts";
import { notWaiting } from "./reports/hiding-queries.ts";
import { endQuietTimes } from "./quiet/actions.ts";
import { eraseClosed } from "./closing/actions.ts";
import { closingMessages } from "./closing/messages.ts";
import { quietMessages } from "./quiet/messages.ts";
import { reportTasks } from "./reports/tasks.ts";

const saying = sayings(safetyMessages);
const ofQuiet = sayings(quietMessages);
const ofClosing = sayings(closingMessages);
const ofBlocks = sayings(blockMessages);

/** In the order of the page on what we keep. */
export const safetyTasks: readonly ScheduledTask[] = [
  ...reportTasks,
  { name: "quiet-over", every: minutes(5), words: ofQuiet((m) => m.kept), run: endQuietTimes },
  { name: "closing", every: minutes(1), words: ofClosing((m) => m.kept), run: eraseClosed },
  { name: "blocks-over", every: hours(1), words: ofBlocks((m) => m.keptEnds), run: endOverdue },
  {
    name: "held-replies",
    every: hours(24),
    words: saying((m) => m.keeps.repliesFromElsewhereThat),
    run: async ({ db, clock }) =>
      db
        .deleteFrom("replies")
        .where("state", "!=", "shown")
        .where("published", "<", after(clock.now(), -days(30)))
        .where(notWaiting("reply", "replies.id"))
        // What others say under their own things goes with these: hidden, it stays hidden.
        .where(
          sql<boolean>`not exists (select from remote_objects o where o.kind = object_kind
            and o.object_id = replies.object_id and o.owner = replies.author_iri)`,
        )
        .execute(),
  },
];
