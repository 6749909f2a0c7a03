/** What of a meeting nobody needs to know any more. */
import { meetingMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { coming, learning } from "./meeting.ts";

/** Hands of meetings that nobody closed, who came, and who carried what. A scheduled task. */
export async function forgetMeetings(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await sql`
    delete from meeting_hands h using meetings m where m.id = h.meeting_id and m.starts < ${after(
      now,
      -days(2),
    )}`.execute(ctx.db);
  await sql`
    delete from meeting_roles r using meetings m where m.id = r.meeting_id
      and (m.starts < ${after(now, -days(400))} or (m.starts < ${after(
        now,
        -days(30),
      )} and (r.role = ${coming} or r.role like ${learning("%")})))`.execute(ctx.db);
}

/** For the page on what is kept. */
export const forgetMeetingsWords = sayings(meetingMessages)((m) => m.keeps.hands);
