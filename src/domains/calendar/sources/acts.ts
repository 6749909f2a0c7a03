import type { Acts } from "#domains/groups/keys/actions.ts";
import { addSource, nameZones, removeSource } from "./actions.ts";

/** What two members do together while nobody keeps the bridge. */
export const sourceActs: Acts = {
  "add-source": {
    words: ({ url, name }) => `Follow the calendar “${String(name)}” at ${String(url)}`,
    run: async (ctx, viewer, { url, name }) => {
      await addSource(ctx, viewer, { url: String(url), name: String(name) });
      return "/calendar/sources";
    },
  },
  "source-zones": {
    words: ({ name, zones }) =>
      `Say which time zones the calendar “${String(name)}” means: ${String(zones)}`,
    run: async (ctx, viewer, { source, zones }) => {
      await nameZones(ctx, viewer, String(source), JSON.parse(String(zones)));
      return "/calendar/sources";
    },
  },
  "remove-source": {
    words: ({ name }) => `Stop following the calendar “${String(name)}”; its events go with it.`,
    run: async (ctx, viewer, { source }) => {
      await removeSource(ctx, viewer, String(source));
      return "/calendar/sources";
    },
  },
};
