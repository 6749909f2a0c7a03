/** Revisions of a guide side by side, and bringing an older one back. */
import type { FastifyInstance } from "fastify";
import { mayChange } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { restoreRevision } from "../actions.ts";
import { revisionsPage } from "./page.ts";
import { guideFor, oneRevision, revisionsOf } from "../store.ts";
import { guideMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}

export const revisionRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ById & { Querystring: { show?: unknown; with?: unknown; before?: unknown } }>(
      "/guides/:id/revisions",
      async (request, reply) => {
        const viewer = viewerOf(request);
        const guide = await guideFor(ctx.db, viewer, request.params.id);
        const { show, with: other, before } = request.query;
        const listed = await revisionsOf(ctx.db, guide.id, Number(before) || undefined);
        const revision = await oneRevision(ctx.db, guide.id, Number(show));
        const chosen =
          revision === undefined
            ? undefined
            : {
                revision,
                before: await oneRevision(
                  ctx.db,
                  guide.id,
                  other === undefined ? revision.version - 1 : Number(other),
                ),
              };
        const change = await mayChange(ctx, viewer, guide);
        return sendPage(
          reply,
          request,
          revisionsPage(viewOf(request), guide, { ...listed, chosen, change }),
        );
      },
    );
    app.post<{ Params: { id: string; version: string } }>(
      "/guides/:id/revisions/:version/restore",
      async (request, reply) => {
        const guide = await restoreRevision(
          ctx,
          viewerOf(request),
          request.params.id,
          Number(request.params.version),
        );
        return redirect(reply, `/guides/${guide.id}`, {
          tone: "good",
          text: guideMessages(viewOf(request).language).restored,
        });
      },
    );
  };
