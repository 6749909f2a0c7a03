/** Stories for the search of the whole server. */
import { type Finder, shortened } from "#commons/home/search.ts";
import { shownStories } from "./store.ts";

export const storyFinder: Finder = {
  kind: "story",
  find: async (ctx, viewer, { q, max }) => {
    const { stories } = await shownStories(ctx.db, viewer, { q }, max + 1);
    return stories.map((story) => ({
      id: story.id,
      title: story.name,
      url: `/stories/${story.id}`,
      summary: shortened(story.summary),
      origin: { handle: story.groupHandle, name: story.groupName, page: null, address: null },
      language: story.language,
    }));
  },
};
