/**
 * Changing a series: this date and those after it, or all that are to come. One
 * date alone is changed as an event.
 */
import { oneLine } from "#commons/text.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after } from "#platform/lib/clock.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import { eventOfMine, readChange, slotsOfInput } from "../actions.ts";
import { resolveDuplicates } from "../duplicates/actions.ts";
import { longestReason } from "../event.ts";
import type { EventInput } from "../form/input.ts";
import {
  endedBefore,
  movedBy,
  occurrences,
  placesAfter,
  ruleAfter,
  ruleMoved,
  ruleProblem,
} from "./recurrence.ts";
import { planAhead, plantDates, ruleOfSeries, seriesOf } from "./actions.ts";
import { factsAt, makeTemplate, seriesTemplate, wallIn } from "./template.ts";
import { makeSlots } from "../rsvp/seats/slots-store.ts";
import { mustBeNewest } from "../form/stale-save.ts";
import { eventFor, type EventRow, type VisibleEvent } from "../store.ts";
import { dropDates, moveDates, notifyOfSeries } from "./dates-actions.ts";
import { columns } from "../write-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";
import { type SeriesScope, comingDates, ownDates, splitAt, takeAlong } from "./coming-actions.ts";

const saying = sayings(eventMessages);

/** How a series repeats is changed for several dates or for none: one date alone has no rule. */
export async function mustKeepRule(
  ctx: AppContext,
  event: Pick<VisibleEvent, "seriesId">,
  rule: string | undefined,
): Promise<void> {
  if (rule === undefined || rule === "") return;
  const series = await seriesOf(ctx.db, event.seriesId);
  if (series === undefined)
    throw new DomainError("bad-input", {
      fields: { recurrence: saying((m) => m.errors.itWasPlannedToHappen) },
    });
  if (series.rule !== rule.toUpperCase().replace(/^RRULE:/, ""))
    throw new DomainError("bad-input", {
      fields: {
        scope: saying((m) => m.errors.howItRepeatsCantChange),
      },
    });
}

/**
 * Changes what the dates say, when they are, and how they repeat (`rule`; undefined
 * keeps it). Answers the first of them.
 */
export async function changeSeries(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: EventInput,
  { scope, rule }: { readonly scope: SeriesScope; readonly rule?: string | undefined },
): Promise<EventRow> {
  const { event, facts, notes, visibility } = await readChange(ctx, viewer, id, input);
  const keepsHistory =
    event.visibility === "public" || visibility !== "public" || event.published === null;
  rejectFields({
    ...notes,
    visibility: keepsHistory ? undefined : saying((m) => m.errors.datesThatWereNotPublic),
  });
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const about = await comingDates(trx, ctx, event, scope);
    const { series, dates, pivot } = about;
    mustBeNewest(
      dates.find((row) => row.id === id) ?? (await eventFor(trx, viewer, id)),
      input.sequence,
    );
    const old = pivot.seriesStart ?? series.starts;
    // The form shows the date it was opened at; the others move by as much.
    const starts = movedBy(old, event.seriesStart ?? old, wallIn(facts.starts, facts));
    const passed = instantOf(old, series.timeZone) ?? pivot.starts;
    // Dates that were left out count too (RFC 5545 §3.3.10: COUNT is of the rule).
    const done = occurrences(
      { ...ruleOfSeries(series), except: [] },
      new Date(0),
      passed,
      400,
    ).length;
    const nextRule = rule ?? ruleMoved(ruleAfter(series.rule, done), old, starts);
    rejectFields({ rule: ruleProblem(nextRule, starts, facts.timeZone) });
    const slots = slotsOfInput(input);
    const template = makeTemplate(facts, {
      visibility,
      published: input.publish || event.published !== null,
      slots: { ...seriesTemplate(series).slots, ...slots },
    });
    const own = await ownDates(trx, about, old);
    const next = await splitAt(
      trx,
      about,
      { rule: nextRule, starts, timeZone: facts.timeZone, template: JSON.stringify(template) },
      now,
    );
    const first = instantOf(starts, facts.timeZone) ?? pivot.starts;
    const until = after(now > first ? now : first, planAhead);
    const wanted = occurrences(ruleOfSeries(next), first, until, 400);
    const moved = (start: string): string => movedBy(start, old, starts);
    const standing = [...dates, ...own].flatMap((row) => row.seriesStart ?? []);
    const places = placesAfter(standing, moved, wanted, rule === undefined ? nextRule : "");
    const moves = dates.flatMap((row) => {
      const start = places.get(row.seriesStart ?? old);
      const next = start === undefined ? undefined : factsAt(template, start);
      return start === undefined || next === undefined
        ? []
        : [{ row, start, starts: next.starts, ends: next.ends }];
    });
    const movedIds = new Set(moves.map((one) => one.row.id));
    await dropDates(
      trx,
      ctx,
      dates.filter((row) => !movedIds.has(row.id)),
    );
    // Several may come to stand where others stood: all make room first. Who
    // was dropped has no place any more.
    await trx
      .updateTable("events")
      .set({ seriesStart: null })
      .where(
        "id",
        "in",
        [...dates, ...own].map((row) => row.id),
      )
      .execute();
    await takeAlong(trx, next, own, (start) => places.get(start) ?? moved(start));
    const changed = await moveDates(trx, next, columns({ ...facts }), moves, {
      visibility,
      published: template.published,
      now,
    });
    await savePicture(
      trx,
      ctx,
      "event",
      changed.map((row) => row.id),
      input.picture,
    );
    const began = new Map(dates.map((row) => [row.id, row.starts]));
    await makeSlots(
      trx,
      changed
        .filter((row) => row.rsvp === "slots")
        .map((row) => ({ ...row, began: began.get(row.id) })),
      template.slots,
    );
    await resolveDuplicates(trx, [
      ...dates.map((row) => row.fingerprint),
      ...changed.map((row) => row.fingerprint),
    ]);
    await notifyOfSeries(trx, ctx, dates, changed);
    // What is past is not planned after the fact.
    await plantDates(trx, next, first > now ? first : now, until, now);
    const [begin] = occurrences({ ...ruleOfSeries(next), except: [] }, first, until, 1);
    if (begin !== undefined && begin !== starts)
      await trx
        .updateTable("eventSeries")
        .set({ starts: begin })
        .where("id", "=", next.id)
        .execute();
    const [answer] = await trx
      .selectFrom("events")
      .selectAll()
      .where("seriesId", "=", next.id)
      .where("starts", ">=", first)
      .orderBy("starts")
      .limit(1)
      .execute();
    if (answer === undefined)
      throw new DomainError("bad-input", {
        fields: { rule: saying((m) => m.errors.thereIsNoSuchDay) },
      });
    return answer;
  });
}

/** Calls off this date and those after it, or all that are to come; nothing is planned on. */
export async function cancelSeries(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  scope: SeriesScope,
  reason = "",
): Promise<void> {
  const event = await eventOfMine(ctx, viewer, id);
  await ctx.db.transaction().execute(async (trx) => {
    const { series, dates, pivot } = await comingDates(trx, ctx, event, scope);
    const now = ctx.clock.now();
    await trx
      .updateTable("eventSeries")
      .set({
        rule: endedBefore(ruleOfSeries(series), pivot.seriesStart ?? series.starts),
        updated: now,
      })
      .where("id", "=", series.id)
      .execute();
    await dropDates(trx, ctx, dates, event.id, oneLine(reason, longestReason));
    await resolveDuplicates(
      trx,
      dates.map((row) => row.fingerprint),
    );
  });
}
