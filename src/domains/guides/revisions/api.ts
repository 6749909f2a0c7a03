/** Revisions of a guide over the API: listed, and an older one brought back. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { restoreRevision } from "../actions.ts";
import { guideFor, revisionsOf } from "../store.ts";
import { GuideRevisionsAnswer, WholeGuideAnswer } from "../answers.ts";
import { wholeGuideView } from "../api.ts";

interface ById {
  Params: { id: string };
}

/** Revisions older than this version. */
const Older = Type.Object({ after: Type.Optional(Type.String({ pattern: "^[1-9]\\d{0,8}$" })) });

export const revisionApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["guides"];
    app.get<ById & { Querystring: Static<typeof Older> }>(
      "/api/v1/guides/:id/revisions",
      {
        schema: {
          tags,
          summary: "Revisions of a guide, the newest first",
          querystring: Older,
          response: { 200: GuideRevisionsAnswer },
        },
      },
      async (request) => {
        const guide = await guideFor(ctx.db, viewerOf(request), request.params.id);
        const { revisions, next } = await revisionsOf(
          ctx.db,
          guide.id,
          Number(request.query.after ?? 0) || undefined,
        );
        return {
          items: revisions.map(({ guideId: _guide, saved, ...revision }) => ({
            ...revision,
            saved: saved.toISOString(),
          })),
          next: next === undefined ? null : String(next),
        };
      },
    );
    app.post<{ Params: { id: string; version: string } }>(
      "/api/v1/guides/:id/revisions/:version/restore",
      {
        schema: {
          tags,
          summary: "Bring an older revision back, as a new one",
          response: { 200: WholeGuideAnswer },
        },
      },
      async (request) => {
        const { id, version } = request.params;
        await restoreRevision(ctx, viewerOf(request), id, Number(version));
        return wholeGuideView(ctx, viewerOf(request), id);
      },
    );
  };
