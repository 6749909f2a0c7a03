/** One field that looks through all that the reader may see. */
import type { FastifyInstance } from "fastify";
import { type Finder, longestSearch } from "#commons/home/search.ts";
import { oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { searchPage } from "./page.ts";
import { searchAll } from "./queries.ts";

/** Of each kind; the rest is behind a link. */
const shown = 6;

export const searchRoutes =
  (ctx: AppContext, finders: readonly Finder[]) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: { q?: unknown } }>("/search", async (request, reply) => {
      const typed = typeof request.query.q === "string" ? request.query.q : "";
      const view = viewOf(request);
      if (typed.length > longestSearch)
        return sendPage(
          reply,
          request,
          searchPage(view, { q: typed.slice(0, 2000), found: [], tooLong: true }),
        );
      const q = oneLine(typed, longestSearch);
      const found = await searchAll(ctx, finders, viewerOf(request), { q, max: shown });
      return sendPage(reply, request, searchPage(view, { q, found }));
    });
  };
