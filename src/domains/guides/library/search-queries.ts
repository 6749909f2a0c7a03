/** Guides for the search of the whole server. */
import { type Finder, shortened } from "#commons/home/search.ts";
import { listedGuides } from "../store.ts";

export const guideFinder: Finder = {
  kind: "guide",
  find: async (ctx, viewer, { q, max }) => {
    const { guides } = await listedGuides(ctx.db, viewer, { q }, max + 1);
    return guides.map((guide) => ({
      id: guide.id,
      title: guide.name,
      url: `/guides/${guide.id}`,
      summary: shortened(guide.summary),
      origin: guide.origin,
      language: guide.language,
      picture: { image: guide.image ?? null, kind: "guide", seed: guide.id },
    }));
  },
};
