import type { Acts } from "#groups/keys-actions.ts";
import { addSource, removeSource } from "./sources-actions.ts";

/** What two members do together while nobody keeps the bridge. */
export const sourceActs: Acts = {
  "add-source": {
    words: ({ url, name }) => `Follow the calendar “${String(name)}” at ${String(url)}`,
    run: async (world, viewer, { url, name }) => {
      await addSource(world, viewer, { url: String(url), name: String(name) });
      return "/calendar/sources";
    },
  },
  "remove-source": {
    words: ({ name }) => `Stop following the calendar “${String(name)}”; its events go with it.`,
    run: async (world, viewer, { source }) => {
      await removeSource(world, viewer, String(source));
      return "/calendar/sources";
    },
  },
};
