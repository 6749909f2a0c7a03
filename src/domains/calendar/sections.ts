/** Parts of other pages that show the calendar. */
import type { AppContext } from "#commons/app-context.ts";
import { insideSeries } from "#domains/events/series/queries.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { agenda } from "./page.ts";
import { listedEvents } from "./store.ts";

/** The next events of us and of siblings; undefined when there are none. */
export async function nextEvents(
  ctx: AppContext,
  view: View,
  max: number,
): Promise<Html | undefined> {
  const zone = view.collective?.timeZone ?? "UTC";
  const { events } = await listedEvents(
    ctx.db,
    view.viewer,
    {},
    { zone, today: dayIn(ctx.clock.now(), zone), max: max, joined: true },
  );
  if (events.length === 0) return undefined;
  const series = await insideSeries(ctx, view.viewer, events, view.language);
  return agenda(view, events, zone, { level: 3, series });
}
