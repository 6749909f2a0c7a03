/** Terms of the glossary for the search of the whole server. */
import { type Finder, shortened } from "#commons/home/search.ts";
import { termsByWords } from "./store.ts";

export const wordFinder: Finder = {
  kind: "word",
  find: async (ctx, _viewer, { q, max }) =>
    (await termsByWords(ctx.db, q, max + 1)).map((term) => ({
      id: term.id,
      title: term.term,
      url: `/glossary#term-${term.id}`,
      summary: shortened(term.meaning),
      origin: null,
      language: term.language,
    })),
};
