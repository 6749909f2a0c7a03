/** Series: dates by a rule, each an event of its own that people can answer, move or call off. */
import { isPublic } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { copyPictures, savePicture } from "#domains/pictures/actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { slotsOfInput } from "../actions.ts";
import { type EventInput, readInput } from "../form/input.ts";
import { occurrences, ruleProblem } from "./recurrence.ts";
import { factsAt, makeTemplate, seriesTemplate, wallIn } from "./template.ts";
import type { EventRow } from "../store.ts";
import { notifyOfNewEvent } from "../news/actions.ts";
import { notifyOfNew } from "../news/notify-actions.ts";
import { insertEvents, type NewEvent } from "../write-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

/** How far ahead the dates of a series stand in the calendar. */
export const planAhead = days(400);
const maxAtOnce = 400;
/** A rule without a date in so long a time is over. */
const farAhead = days(12 * 366);

export type Series = Row<"eventSeries">;

export const ruleOfSeries = (series: Series): Parameters<typeof occurrences>[0] => ({
  rule: series.rule,
  starts: series.starts,
  timeZone: series.timeZone,
  except: series.exceptStarts,
});

/** Puts the dates from..to into the calendar; those that stand are left as they are. */
export async function plantDates(
  trx: Trx,
  series: Series,
  from: Date,
  to: Date,
  now: Date,
): Promise<EventRow[]> {
  const template = seriesTemplate(series);
  const standing = await trx
    .selectFrom("events")
    .select(["id", "seriesStart", "detached"])
    .where("seriesId", "=", series.id)
    .orderBy("seriesStart", "desc")
    .execute();
  const known = new Set(standing.map((row) => row.seriesStart));
  const wishes = occurrences(ruleOfSeries(series), from, to, maxAtOnce).flatMap(
    (start): NewEvent[] => {
      const facts = known.has(start) ? undefined : factsAt(template, start);
      return facts === undefined
        ? []
        : [
            {
              groupId: series.groupId,
              madeBy: series.madeBy,
              facts,
              visibility: template.visibility,
              published: template.published ? now : null,
              now,
              slots: template.slots,
              series: { id: series.id, start },
            },
          ];
    },
  );
  await trx
    .updateTable("eventSeries")
    .set({ plannedUntil: to })
    .where("id", "=", series.id)
    .execute();
  const planted = await insertEvents(trx, wishes);
  const like = standing.find((row) => !row.detached)?.id;
  await copyPictures(
    trx,
    now,
    "event",
    like,
    planted.map((row) => row.id),
  );
  return planted;
}

/**
 * Plans a series; answers its first date. Its dates stand in the calendar at once, and are
 * told to followers as they come near.
 */
export async function planSeries(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: EventInput,
  rule: string,
): Promise<EventRow> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const { facts, notes } = readInput(input);
  const starts = facts === undefined ? undefined : wallIn(facts.starts, facts);
  const problem =
    facts === undefined || starts === undefined
      ? undefined
      : ruleProblem(rule, starts, facts.timeZone);
  rejectFields({ ...notes, rule: problem });
  if (facts === undefined || starts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const series = await trx
      .insertInto("eventSeries")
      .values({
        id: newId(),
        groupId: group.id,
        madeBy: member.id,
        rule: rule.toUpperCase().replace(/^RRULE:/, ""),
        starts,
        timeZone: facts.timeZone,
        template: JSON.stringify(
          makeTemplate(facts, {
            visibility: tighten(input.visibility, group.kind),
            published: input.publish,
            slots: slotsOfInput(input),
          }),
        ),
        plannedUntil: facts.starts,
        updated: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const dates = await plantDates(
      trx,
      series,
      facts.starts,
      after(facts.starts > now ? facts.starts : now, planAhead),
      now,
    );
    const first = [...dates].sort((a, b) => a.starts.getTime() - b.starts.getTime())[0];
    if (first === undefined)
      throw new DomainError("bad-input", {
        fields: { rule: saying((m) => m.errors.thereIsNoSuchDay) },
      });
    // Readers of calendars count the start as a date, also where the rule does not.
    if (first.seriesStart !== null && first.seriesStart !== series.starts)
      await trx
        .updateTable("eventSeries")
        .set({ starts: first.seriesStart })
        .where("id", "=", series.id)
        .execute();
    await savePicture(
      trx,
      ctx,
      "event",
      dates.map((row) => row.id),
      input.picture,
    );
    if (isPublic(first)) await notifyOfNew(trx, now, first);
    await notifyOfNewEvent(trx, ctx, first, member.id);
    return first;
  });
}

/**
 * Plans on, a day at a time; and forgets series that are over, with what they kept. A scheduled
 * task.
 */
export async function extendSeries(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  const until = after(now, planAhead);
  const due = await ctx.db
    .selectFrom("eventSeries")
    .select("id")
    .where("plannedUntil", "<", after(until, -days(1)))
    .limit(500)
    .execute();
  for (const { id } of due)
    await ctx.db.transaction().execute(async (trx) => {
      const series = await trx
        .selectFrom("eventSeries")
        .selectAll()
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      if (series !== undefined && series.plannedUntil < until)
        await plantDates(trx, series, series.plannedUntil, until, now);
    });
  const idle = await ctx.db
    .selectFrom("eventSeries")
    .selectAll()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("events")
            .select("events.id")
            .whereRef("events.seriesId", "=", "eventSeries.id")
            .where("events.ends", ">", after(now, -days(2))),
        ),
      ),
    )
    .where("updated", "<", after(now, -days(2)))
    .limit(500)
    .execute();
  // One of every second year has none to come for a while, and is not over.
  const over = idle.filter(
    (series) =>
      occurrences(ruleOfSeries(series), series.plannedUntil, after(now, farAhead), 1).length === 0,
  );
  if (over.length === 0) return;
  await ctx.db
    .deleteFrom("eventSeries")
    .where(
      "id",
      "in",
      over.map((series) => series.id),
    )
    .execute();
}

/** A series of ours by one of its dates. */
export const seriesOf = (
  db: AppContext["db"] | Trx,
  id: string | null,
): Promise<Series | undefined> =>
  id === null
    ? Promise.resolve(undefined)
    : db.selectFrom("eventSeries").selectAll().where("id", "=", id).executeTakeFirst();
