/**
 * Who sees and who changes the picture of an event by itself; in
 * the form it is changed with all else.
 */
import { isPublic, later } from "#commons/owned.ts";
import { stranger } from "#commons/visibility.ts";
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { eventOfMine } from "../actions.ts";
import { notifyOfUpdate } from "../news/notify-actions.ts";
import { eventMessages } from "../messages.ts";
import { eventFor, lockKnownEvent } from "../store.ts";
import { timesText } from "../times.ts";

export const eventPictures: PictureOwner = {
  path: "events/:key",
  roles: ["picture"],
  see: (ctx, viewer, id) => eventFor(ctx.db, viewer, id),
  mine: async (ctx, viewer, key) => (await eventOfMine(ctx, viewer, key)).id,
  card: async (ctx, key) => {
    const event = await eventFor(ctx.db, stranger, key);
    if (event.origin.handle === null) return undefined;
    const online = event.area === "" && event.onlineUrl !== null;
    const place = online ? eventMessages(event.language).online : event.area;
    return {
      id: event.id,
      facts: {
        kind: "event",
        seed: event.id,
        title: event.name,
        lines: [timesText(event, event.language), place].filter((line) => line !== ""),
        by: event.origin.name,
        language: event.language,
      },
    };
  },
  changed: async (trx, ctx, id) => {
    const before = await lockKnownEvent(trx, id);
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        updated: later(before.updated, ctx.clock.now()),
        sequence: eb("sequence", "+", 1),
        ...(before.seriesId === null ? {} : { detached: true }),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) await notifyOfUpdate(trx, ctx, before, changed);
  },
};
