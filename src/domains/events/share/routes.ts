/** Short addresses, and the page to pass an event on. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { eventFor } from "../store.ts";
import { sharePage } from "./page.ts";
import { sharePath, shareScript } from "./script.ts";
import { readShort, sharedAddress } from "./share.ts";
import { eventOfShort } from "./store.ts";

export const shareRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(sharePath, { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "text/javascript; charset=utf-8")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(shareScript),
    );
    app.get<{ Params: { short: string } }>("/e/:short", async (request, reply) => {
      const short = readShort(request.params.short);
      const id = short === undefined ? undefined : await eventOfShort(ctx.db, short);
      if (id === undefined) throw new DomainError("not-found");
      return reply.redirect(`/events/${id}`, 302);
    });
    app.get<{ Params: { id: string } }>("/events/:id/share", async (request, reply) => {
      const event = await eventFor(ctx.db, viewerOf(request), request.params.id);
      const url = sharedAddress(event, ctx.origin);
      if (url === undefined) throw new DomainError("not-found");
      return sendPage(reply, request, await sharePage(viewOf(request), event, url));
    });
  };
