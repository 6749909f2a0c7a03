/** Events of others: taken in, kept up to date, removed. The stored owner decides (law 5). */
import { isDeletedElsewhere, staysAsItIs } from "#commons/remote/kept.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { wantPictures } from "#domains/pictures/elsewhere/actions.ts";
import { picturesOfThing } from "#protocol/activitypub/picture.ts";
import { resolveDuplicates } from "../duplicates/actions.ts";
import { readEvent } from "./document.ts";
import { notifyOfDeletion } from "../rsvp/deleted/actions.ts";
import { notifyComers } from "../rsvp/notify-actions.ts";

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

/**
 * Writes or updates one by its IRI. Nothing deleted rises again, and
 * nothing older replaces what is newer.
 */
export async function receiveEvent(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = ctx.clock.now();
  const read = readEvent(json, now, await homeZone(trx));
  if ("refused" in read) return "ignored";
  if (await isDeletedElsewhere(trx, read.iri)) return "ignored";
  const known = await trx
    .selectFrom("events")
    .selectAll()
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  if (known === undefined && read.ends < after(now, -pastLife)) return "ignored";
  const standing = staysAsItIs(known, actor.id, read.updated);
  if (standing !== undefined) return standing;
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
    await wantPictures(trx, ctx, "event", known.id, picturesOfThing(json, read, "first"));
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
  await wantPictures(trx, ctx, "event", added.id, picturesOfThing(json, read, "first"));
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

/**
 * Removes one of that actor's; answers whether there was one. For
 * our members who come it is cancelled.
 */
export async function removeRemoteEvent(
  trx: Trx,
  ctx: AppContext,
  iri: string,
  remoteActorId: string,
): Promise<boolean> {
  const event = await trx
    .selectFrom("events")
    .selectAll()
    .where("iri", "=", iri)
    .where("remoteActorId", "=", remoteActorId)
    .forUpdate()
    .executeTakeFirst();
  if (event === undefined) return false;
  await notifyOfDeletion(trx, ctx, event);
  await trx.deleteFrom("events").where("id", "=", event.id).execute();
  await resolveDuplicates(trx, [event.fingerprint]);
  return true;
}
