/** The page of remembered places, and forgetting one. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { formPath, formScript } from "../form/script.ts";
import { forgetPlace, placesOf } from "./actions.ts";
import { placesPage } from "./page.ts";
import { eventMessages } from "../messages.ts";

interface ByHandle {
  Params: { handle: string };
}

export const placesRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(formPath, { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "text/javascript; charset=utf-8")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(formScript),
    );
    app.get<ByHandle>("/@:handle/places", async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      return sendPage(
        reply,
        request,
        placesPage(viewOf(request), group.handle, group.name, await placesOf(ctx.db, group.id)),
      );
    });
    app.post<ByHandle & { Params: { id: string } }>(
      "/@:handle/places/:id/delete",
      async (request, reply) => {
        await forgetPlace(ctx, viewerOf(request), request.params.handle, request.params.id);
        return redirect(reply, `/@${request.params.handle}/places`, {
          tone: "good",
          text: eventMessages(viewOf(request).language).placeForgotten,
        });
      },
    );
  };
