/** The page of one's news, and how many there are. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { unreadNews } from "#commons/news/unread.ts";
import { DomainError } from "#commons/domain-error.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { fieldValue, fieldValues } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import { fieldsOf, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { markNewsRead, readNews } from "./actions.ts";
import { newsMessages } from "./messages.ts";
import { newsPath } from "./news.ts";
import { newsPage } from "./page.ts";

/** `waiting`: what waits for the viewer, as other domains show it on their own page. */
export const newsRoutes =
  (ctx: AppContext, waiting: (request: FastifyRequest) => Promise<Html>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: { cursor?: unknown } }>(newsPath, async (request, reply) => {
      const { cursor } = request.query;
      const viewer = viewerOf(request);
      const news = await readNews(ctx, viewer, typeof cursor === "string" ? cursor : "");
      return sendPage(reply, request, newsPage(viewOf(request), news, await waiting(request)));
    });

    // Asked by the page's own script, so that the number beside the name stays right.
    app.get(`${newsPath}/count`, async (request, reply) => {
      const viewer = viewerOf(request);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      return reply.send({ unread: await unreadNews(ctx.db, viewer) });
    });

    app.post(`${newsPath}/read`, async (request, reply) => {
      const fields = fieldsOf(request);
      const ids = fieldValues(fields, "ids");
      await markNewsRead(ctx, viewerOf(request), {
        ids: ids.length === 0 ? undefined : ids,
        until: parseDate(fieldValue(fields, "until")),
      });
      return redirect(reply, newsPath, {
        tone: "plain",
        text: newsMessages(viewOf(request).language).nowRead,
      });
    });
  };
