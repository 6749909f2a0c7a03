/** Events of others: taken in, kept up to date, removed. The stored owner decides (law 5). */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { resolveDuplicates } from "../duplicates/actions.ts";
import { readEvent } from "./document.ts";
import type { VisibleEvent } from "../row.ts";
import { notifyComers } from "../rsvp/notify-actions.ts";
import { strictRule } from "../series/recurrence.ts";
import { datesOf, eventFor } from "../store.ts";

/** How long what happened elsewhere is kept here. */
const pastLife = days(90);

/** Forgets what is long over at siblings; they keep their own. */
export async function forgetPastRemoteEvents(ctx: AppContext): Promise<void> {
  await ctx.db
    .deleteFrom("events")
    .where("remoteActorId", "is not", null)
    .where("ends", "<", after(ctx.clock.now(), -pastLife))
    .execute();
}

/** Writes or updates one by its IRI. Nothing deleted rises again, and nothing older replaces what is newer. */
export async function receiveEvent(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = ctx.clock.now();
  const read = readEvent(json, now, await homeZone(trx));
  if ("refused" in read) return "ignored";
  const buried = await trx
    .selectFrom("remoteTombstones")
    .select("iri")
    .where("iri", "=", read.iri)
    .executeTakeFirst();
  if (buried !== undefined) return "ignored";
  const known = await trx
    .selectFrom("events")
    .selectAll()
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.remoteActorId !== actor.id) return "ignored";
  if (known === undefined && read.ends < after(now, -pastLife)) return "ignored";
  if (known !== undefined && read.updated < known.updated) return "unchanged";
  const { iri, ...facts } = read;
  const raw = JSON.stringify(json).slice(0, 200_000);
  if (known !== undefined) {
    const moved = known.starts.getTime() !== read.starts.getTime();
    const changed = await trx
      .updateTable("events")
      .set({
        ...facts,
        raw,
        lastSeen: now,
        previousStarts: moved ? known.starts : known.previousStarts,
      })
      .where("id", "=", known.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    // Our members who asked for a place there, or said maybe.
    await notifyComers(trx, ctx, known, changed);
    await resolveDuplicates(trx, [known.fingerprint, facts.fingerprint]);
    return "stored";
  }
  const added = await trx
    .insertInto("events")
    .values({
      ...facts,
      id: newId(),
      iri,
      groupId: null,
      remoteActorId: actor.id,
      raw,
      lastSeen: now,
      madeBy: null,
      exactPlace: null,
      arrived: now,
      previousStarts: null,
      visibility: "public",
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return "unchanged";
  // What its own server says is better than what a calendar file repeats.
  const repeated = await trx
    .deleteFrom("events")
    .where("sourceId", "is not", null)
    .where("url", "in", [iri, facts.url ?? iri])
    .returning("fingerprint")
    .execute();
  await resolveDuplicates(trx, [facts.fingerprint, ...repeated.map((row) => row.fingerprint)]);
  return "stored";
}

/** Removes one of that actor's; answers whether there was one. */
export async function removeRemoteEvent(
  trx: Trx,
  iri: string,
  remoteActorId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom("events")
    .where("iri", "=", iri)
    .where("remoteActorId", "=", remoteActorId)
    .returning("fingerprint")
    .executeTakeFirst();
  await resolveDuplicates(trx, [gone?.fingerprint ?? null]);
  return gone !== undefined;
}

/** An event that the viewer may see, for other domains; else not-found or gone. */
export const oneEvent = (ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleEvent> =>
  eventFor(ctx.db, viewer, id);

/** A series of ours with the dates that the viewer may see, each with the start that its rule gave it; undefined when there are none. */
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
