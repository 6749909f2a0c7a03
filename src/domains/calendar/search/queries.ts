/** Events for the search of the whole server. */
import { plainText } from "#commons/markup/plain-text.ts";
import { type Finder, shortened } from "#commons/home/search.ts";
import { eventsByWords } from "./store.ts";

export const eventFinder: Finder = {
  kind: "event",
  find: async (ctx, viewer, { q, max }) => {
    const rows = await eventsByWords(ctx.db, viewer, { q, max: max + 1, now: ctx.clock.now() });
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      url: `/events/${row.id}`,
      summary: shortened(row.summary === "" ? plainText(row.contentHtml) : row.summary),
      origin: { handle: row.byHandle, name: row.byName, page: row.byPage, address: row.byAddress },
      language: row.language,
      starts: { date: row.starts, zone: row.timeZone, allDay: row.allDay },
      picture: { image: row.image, kind: "event", seed: row.seriesId ?? row.id },
    }));
  },
};
