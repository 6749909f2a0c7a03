/** Groups for the search of the whole server. */
import { renderMarkdown } from "#commons/markdown.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { type Finder, shortened } from "#commons/home/search.ts";
import { groupsByWords } from "./store.ts";

export const groupFinder: Finder = {
  kind: "group",
  find: async (ctx, viewer, { q, max }) =>
    (await groupsByWords(ctx.db, viewer, q, max + 1)).map((group) => ({
      id: group.id,
      title: group.name,
      url: `/@${group.handle}`,
      summary: shortened(plainText(renderMarkdown(group.summary))),
      origin: { handle: group.handle, name: group.name, page: null, address: null },
      language: group.language,
      picture: { image: group.avatar, kind: "group", seed: group.handle },
    })),
};
