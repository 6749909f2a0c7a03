/** The dates of a series that a change is for, and how the series is cut there. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { endedBefore, movedBy } from "./recurrence.ts";
import { ruleOfSeries, type Series, seriesOf } from "./actions.ts";
import type { EventRow, VisibleEvent } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

export type SeriesScope = "later" | "all";

interface ComingDates {
  readonly series: Series;
  /**
   * The first date that the change is for, and those after it; dates changed
   * on their own are left as they are.
   */
  readonly dates: readonly EventRow[];
  readonly pivot: EventRow;
}

export async function comingDates(
  trx: Trx,
  ctx: AppContext,
  event: VisibleEvent,
  scope: SeriesScope,
): Promise<ComingDates> {
  const series = await seriesOf(trx, event.seriesId);
  if (series === undefined)
    throw new DomainError("bad-input", {
      fields: { scope: saying((m) => m.errors.thisEventDoesNotRepeat) },
    });
  await trx
    .selectFrom("eventSeries")
    .select("id")
    .where("id", "=", series.id)
    .forUpdate()
    .execute();
  const { seriesStart } = event;
  if (seriesStart === null)
    throw new DomainError("bad-input", {
      fields: { scope: saying((m) => m.errors.thisDateIsNoneOf) },
    });
  const dates = await trx
    .selectFrom("events")
    .selectAll()
    .where("seriesId", "=", series.id)
    // By their places in the series: a date may have moved before or after its neighbours.
    .where((eb) =>
      scope === "later"
        ? eb("seriesStart", ">=", seriesStart)
        : eb("starts", ">=", ctx.clock.now()),
    )
    .where((eb) => eb.or([eb("detached", "=", false), eb("id", "=", event.id)]))
    // In the order in which others lock several, too: who leaves the
    // collective gives back all their seats.
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  dates.sort((a, b) => ((a.seriesStart ?? "") < (b.seriesStart ?? "") ? -1 : 1));
  const [pivot] = dates;
  if (pivot === undefined)
    throw new DomainError("bad-input", {
      fields: { scope: saying((m) => m.errors.allItsDatesAreOver) },
    });
  return { series, dates, pivot };
}

/**
 * Ends the old series before the pivot and begins a new one there; a series
 * changed from its first date stays itself.
 */
export async function splitAt(
  trx: Trx,
  { series, pivot }: ComingDates,
  next: Pick<Series, "rule" | "starts" | "timeZone" | "template">,
  now: Date,
): Promise<Series> {
  const cut = pivot.seriesStart ?? series.starts;
  const stays = cut === series.starts;
  const exceptStarts = series.exceptStarts
    .filter((start) => start >= cut)
    .map((start) => movedBy(start, cut, next.starts));
  const values = { ...next, updated: now, exceptStarts, plannedUntil: pivot.starts };
  if (stays)
    return trx
      .updateTable("eventSeries")
      .set(values)
      .where("id", "=", series.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  await trx
    .updateTable("eventSeries")
    .set({ rule: endedBefore(ruleOfSeries(series), cut), updated: now })
    .where("id", "=", series.id)
    .execute();
  return trx
    .insertInto("eventSeries")
    .values({ ...values, id: newId(), groupId: series.groupId, madeBy: series.madeBy })
    .returningAll()
    .executeTakeFirstOrThrow();
}

type OwnDate = Pick<EventRow, "id"> & { readonly seriesStart: string };

/** Dates of the series from `old` on that were changed on their own. */
export async function ownDates(
  trx: Trx,
  { series, dates }: ComingDates,
  old: string,
): Promise<OwnDate[]> {
  const rows = await trx
    .selectFrom("events")
    .select(["id", "seriesStart"])
    .where("seriesId", "=", series.id)
    .where("seriesStart", ">=", old)
    .where("detached", "=", true)
    .where(
      "id",
      "not in",
      dates.map((row) => row.id),
    )
    .execute();
  return rows.flatMap(({ id, seriesStart }) => (seriesStart === null ? [] : [{ id, seriesStart }]));
}

/** They keep what they say, and stand for their place in the new series. */
export async function takeAlong(
  trx: Trx,
  next: Series,
  own: readonly OwnDate[],
  place: (start: string) => string,
): Promise<void> {
  if (own.length === 0) return;
  await sql`
    update events set series_id = ${next.id}, series_start = moved.start
    from unnest(${own.map((row) => row.id)}::uuid[], ${own.map((row) =>
      place(row.seriesStart),
    )}::text[]) as moved (id, start)
    where events.id = moved.id`.execute(trx);
}
