/**
 * The dates of a series, all at once: moved, taken away, told.
 * For the actions that change a series.
 */
import { sql } from "kysely";
import { isPublic } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { after } from "#platform/lib/clock.ts";
import { fingerprintOf } from "../duplicates/duplicates.ts";
import { promoteFromWaitingList } from "../rsvp/seats/actions.ts";
import { notifyComers } from "../rsvp/notify-actions.ts";
import type { Series } from "./actions.ts";
import type { EventRow } from "../store.ts";
import { withdrawEvent, notifyAhead, notifyOfNew, notifyOfUpdate } from "../news/notify-actions.ts";
import type { columns } from "../write-actions.ts";

interface DateMove {
  readonly row: EventRow;
  readonly start: string;
  readonly starts: Date;
  readonly ends: Date;
}

/**
 * All dates get the new facts in one statement, each its own times. Their old
 * places in the series are empty already.
 */
export async function moveDates(
  trx: Trx,
  series: Series,
  { starts: _starts, ends: _ends, fingerprint: _fingerprint, ...facts }: ReturnType<typeof columns>,
  moves: readonly DateMove[],
  more: {
    readonly visibility: Row<"events">["visibility"];
    readonly published: boolean;
    readonly now: Date;
  },
): Promise<EventRow[]> {
  if (moves.length === 0) return [];
  return trx
    .updateTable("events")
    .from(
      sql<{ id: string; start: string; starts: Date; ends: Date; fingerprint: string }>`unnest(
        ${moves.map((one) => one.row.id)}::uuid[], ${moves.map((one) => one.start)}::text[],
        ${moves.map(
          (one) => one.starts,
        )}::timestamptz[], ${moves.map((one) => one.ends)}::timestamptz[],
        ${moves.map((one) => fingerprintOf(facts.name, one.starts))}::text[])`.as<"moved">(
        sql`moved (id, start, starts, ends, fingerprint)`,
      ),
    )
    .set((eb) => ({
      ...facts,
      seriesId: series.id,
      seriesStart: sql<string>`moved.start`,
      starts: sql<Date>`moved.starts`,
      ends: sql<Date>`moved.ends`,
      fingerprint: sql<string>`moved.fingerprint`,
      previousStarts: sql<Date | null>`case when events.published is not null
        and events.starts <> moved.starts then events.starts else events.previous_starts end`,
      status: sql<
        EventRow["status"]
      >`case when events.published is not null and events.starts <> moved.starts
        and events.status <> 'cancelled' then 'moved' else events.status end`,
      visibility: more.visibility,
      published: more.published
        ? sql<Date>`coalesce(events.published, ${more.now})`
        : sql<Date | null>`events.published`,
      updated: sql<Date>`greatest(${more.now}, events.updated + interval '1 millisecond')`,
      sequence: eb("events.sequence", "+", 1),
      detached: false,
    }))
    .whereRef("events.id", "=", sql`moved.id`)
    .returningAll("events")
    .execute();
}

/**
 * Dates that the new rule does not have: called off where somebody knows of them, since they were
 * told, are near, or were answered, and where somebody looks at them now (`seen`); else taken away.
 */
export async function dropDates(
  trx: Trx,
  ctx: AppContext,
  rows: readonly EventRow[],
  seen?: string,
  offReason = "",
): Promise<void> {
  if (rows.length === 0) return;
  const now = ctx.clock.now();
  const ids = rows.map((row) => row.id);
  const answered = new Set(
    (
      await trx
        .selectFrom("rsvps")
        .select("eventId")
        .distinct()
        .where("eventId", "in", ids)
        .execute()
    ).map((row) => row.eventId),
  );
  const near = (row: EventRow): boolean =>
    row.published !== null && row.starts < after(now, notifyAhead);
  const known = rows.filter(
    (row) => row.announced !== null || row.id === seen || answered.has(row.id) || near(row),
  );
  const unknown = rows.filter((row) => !known.includes(row));
  if (unknown.length > 0) {
    await trx
      .deleteFrom("events")
      .where(
        "id",
        "in",
        unknown.map((row) => row.id),
      )
      .execute();
    for (const row of unknown) await withdrawEvent(trx, now, row);
  }
  if (known.length === 0) return;
  const changed = await trx
    .updateTable("events")
    .set((eb) => ({
      status: "cancelled" as const,
      offReason,
      updated: sql<Date>`greatest(${now}, updated + interval '1 millisecond')`,
      sequence: eb("sequence", "+", 1),
      detached: true,
    }))
    .where(
      "id",
      "in",
      known.map((row) => row.id),
    )
    .where("status", "!=", "cancelled")
    .returningAll()
    .execute();
  await notifyOfSeries(trx, ctx, known, changed);
}

/** Those that others know of are told, each; the short note comes once, for the nearest. */
export async function notifyOfSeries(
  trx: Trx,
  ctx: AppContext,
  before: readonly EventRow[],
  changed: readonly EventRow[],
): Promise<void> {
  const now = ctx.clock.now();
  const was = new Map(before.map((row) => [row.id, row]));
  let noted = false;
  for (const row of [...changed].sort((a, b) => a.starts.getTime() - b.starts.getTime())) {
    const old = was.get(row.id);
    if (old === undefined) continue;
    if (isPublic(row) && !isPublic(old) && row.starts < after(now, notifyAhead))
      await notifyOfNew(trx, now, row);
    else if (row.announced === null || !isPublic(row) || !noted) {
      await notifyOfUpdate(trx, ctx, old, row);
      noted = noted || row.announced !== null;
    } else if (row.groupId !== null) {
      await notifyComers(trx, ctx, old, row);
      await announce(trx, now, { groupId: row.groupId, type: "Update", kind: "event", id: row.id });
    }
    if (row.taken > 0 || row.capacity !== old.capacity) await promoteFromWaitingList(trx, ctx, row);
  }
}
