/** Following a calendar file, done by two members where nobody keeps the bridge. */
import { sourceMessages } from "./messages.ts";
import type { Acts } from "#domains/groups/keys/actions.ts";
import { addSource, nameZones, removeSource } from "./actions.ts";

/** What two members do together while nobody keeps the bridge. */
export const sourceActs: Acts = {
  "add-source": {
    words: ({ url, name }, language) =>
      sourceMessages(language).acts.add({ name: String(name), url: String(url) }),
    run: async (ctx, viewer, { url, name }) => {
      await addSource(ctx, viewer, { url: String(url), name: String(name) });
      return "/calendar/sources";
    },
  },
  "source-zones": {
    words: ({ name, zones }, language) =>
      sourceMessages(language).acts.zones({ name: String(name), zones: String(zones) }),
    run: async (ctx, viewer, { source, zones }) => {
      await nameZones(ctx, viewer, String(source), JSON.parse(String(zones)));
      return "/calendar/sources";
    },
  },
  "remove-source": {
    words: ({ name }, language) => sourceMessages(language).acts.remove({ name: String(name) }),
    run: async (ctx, viewer, { source }) => {
      await removeSource(ctx, viewer, String(source));
      return "/calendar/sources";
    },
  },
};
