/** The start page, and what we keep. */
import type { FastifyInstance } from "fastify";
import { groupPath, objectIri } from "#commons/addresses.ts";
import { rss } from "#commons/feed.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { recallTexts } from "#commons/rendering.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewOf } from "#platform/web/view.ts";
import type { Kept } from "./kept.ts";
import { newestOf } from "./store.ts";
import { aboutPage, type HomeSections, homePage } from "./page.ts";

interface HomeOptions {
  sections(view: View): Promise<HomeSections>;
  /** What is forgotten and when. */
  kept(): Promise<readonly Kept[]>;
}

export const homeRoutes =
  (ctx: AppContext, home: HomeOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/", async (request, reply) => {
      const view = viewOf(request);
      await recallTexts(ctx, [view.collective?.summary ?? ""]);
      return sendPage(reply, request, homePage(view, await home.sections(view)));
    });
    app.get("/about", async (request, reply) =>
      sendPage(reply, request, aboutPage(viewOf(request), await home.kept())),
    );

    app.get<{ Params: { handle: string } }>("/@:handle/feed.rss", async (request, reply) => {
      const group = await visibleGroup(ctx, stranger, request.params.handle);
      const rows = await newestOf(ctx.db, group.id, 50);
      await recallTexts(ctx, [group.summary]);
      const feed = rss({
        title: group.name,
        link: `${ctx.origin}${groupPath(group.handle)}`,
        self: `${ctx.origin}${groupPath(group.handle)}/feed.rss`,
        description: plainText(renderMarkdown(group.summary)),
        // Name and description are the group's own words.
        language: viewOf(request).collective?.language ?? "en",
        items: rows.map((row) => ({
          id: objectIri(ctx.origin, row.kind, row.id),
          title: row.name,
          link: objectIri(ctx.origin, row.kind, row.id),
          date: row.published,
          html: row.contentHtml,
        })),
      });
      return reply
        .header("content-type", "application/rss+xml; charset=utf-8")
        .header("cache-control", "public, max-age=300")
        .send(feed);
    });
  };
