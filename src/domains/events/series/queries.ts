/** What other domains may ask of events. */
import type { AppContext } from "#commons/app-context.ts";
import type { Viewer } from "#commons/visibility.ts";
import { isId } from "#platform/lib/ids.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import type { VisibleEvent } from "../row.ts";
import { strictRule } from "./recurrence.ts";
import { datesOf, eventFor } from "../store.ts";
import { seriesInside } from "./store.ts";

/** An event that the viewer may see, for other domains; else not-found or gone. */
export const oneEvent = (ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleEvent> =>
  eventFor(ctx.db, viewer, id);

/**
 * A series of ours with the dates that the viewer may see, each with the start that its rule gave
 * it; undefined when there are none.
 */
export async function seriesDates(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<
  | {
      readonly series: {
        readonly id: string;
        readonly rule: string;
        readonly starts: Date;
        readonly except: readonly Date[];
      };
      readonly dates: readonly (VisibleEvent & { readonly ruleStarts: Date })[];
    }
  | undefined
> {
  if (!isId(id)) return undefined;
  const series = await ctx.db
    .selectFrom("eventSeries")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (series === undefined) return undefined;
  const dates = await datesOf(ctx.db, viewer, id);
  const instant = (wall: string): Date[] => {
    const date = instantOf(wall, series.timeZone);
    return date === undefined ? [] : [date];
  };
  const [starts] = instant(series.starts);
  if (dates.length === 0 || starts === undefined) return undefined;
  const shown = new Set(dates.map((date) => date.id));
  // The rule would give them all the same: what the viewer may not see is left out of it.
  const unseen = (
    await ctx.db
      .selectFrom("events")
      .select(["id", "seriesStart"])
      .where("seriesId", "=", id)
      .limit(2000)
      .execute()
  ).flatMap((date) => (shown.has(date.id) || date.seriesStart === null ? [] : [date.seriesStart]));
  return {
    series: {
      id,
      rule: strictRule(series.rule, series.timeZone),
      starts,
      except: [...new Set([...series.exceptStarts, ...unseen])].flatMap(instant),
    },
    // A date that the rule has no more is an event of its own now.
    dates: dates
      .filter((date) => date.seriesStart !== null)
      .map((date) => ({
        ...date,
        ruleStarts: (date.seriesStart === null ? [] : instant(date.seriesStart))[0] ?? date.starts,
      }))
      .sort((a, b) => a.ruleStarts.getTime() - b.ruleStarts.getTime()),
  };
}

/** What stands inside each series in a list of events: how it repeats, and its next dates. */
export const insideSeries = (
  ctx: AppContext,
  viewer: Viewer,
  events: readonly Pick<VisibleEvent, "seriesId" | "detached" | "starts">[],
  language: string,
): ReturnType<typeof seriesInside> => seriesInside(ctx.db, viewer, events, language);
