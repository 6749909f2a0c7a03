/** Siblings for the search of the whole server. */
import { type Finder } from "#commons/home/search.ts";
import { siblingsByWords } from "./store.ts";

/** Whom we follow, among the groups. */
export const siblingFinder: Finder = {
  kind: "group",
  find: async (ctx, _viewer, { q, max }) =>
    (await siblingsByWords(ctx.db, q, max + 1)).map((one) => ({
      id: one.id,
      title: one.name,
      url: one.url ?? one.iri,
      summary: "",
      origin: {
        handle: null,
        name: one.name,
        page: one.url ?? one.iri,
        address: one.address,
      },
      language: null,
      picture: { image: one.image, kind: "group", seed: one.iri },
    })),
};
