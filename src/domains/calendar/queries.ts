/** For other domains: what the calendar shows to everybody. */
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { CalendarFilter } from "./filter.ts";
import { calendarEvents } from "./store.ts";

/** Events to come that anybody may see, the soonest first; of ours and of siblings. */
export async function publicEvents(
  ctx: AppContext,
  filter: CalendarFilter,
  max: number,
): Promise<readonly VisibleEvent[]> {
  const zone = await homeZone(ctx.db);
  const today = dayIn(ctx.clock.now(), zone);
  return (await calendarEvents(ctx.db, stranger, filter, { zone, today, max: max })).events;
}
