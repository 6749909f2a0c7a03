/** What a block would make vanish, and who is silenced, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { viewerOf } from "#platform/web/view.ts";
import { readCovered } from "../actions.ts";
import { mustKeepSafe } from "../powers-queries.ts";
import { endSilence, silence } from "./actions.ts";
import { BlockPreviewAnswer, SilenceAnswer, SilencesAnswer } from "./answers.ts";
import { previewOf } from "./preview-queries.ts";
import { allSilences } from "./store.ts";

const Silence = Type.Object({
  value: Type.String({ maxLength: 1000 }),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
  until: Type.Optional(Type.String({ maxLength: 40 })),
});

export const blockApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const view = ({
      id,
      kind,
      value,
      reason,
      made,
      until,
    }: Row<"silences">): Static<typeof SilenceAnswer> => ({
      id,
      kind,
      value,
      reason,
      made: made.toISOString(),
      until: until?.toISOString() ?? null,
    });
    app.get<{ Querystring: { value: string } }>(
      "/api/v1/blocks/preview",
      {
        schema: {
          tags,
          summary: "What a block would make vanish",
          querystring: Type.Object({ value: Type.String({ maxLength: 1000 }) }),
          response: { 200: BlockPreviewAnswer },
        },
      },
      async (request) => {
        await mustKeepSafe(ctx, viewerOf(request));
        const read = await readCovered(ctx, request.query.value);
        return { ...read, ...(await previewOf(ctx, read)) };
      },
    );
    app.get(
      "/api/v1/silences",
      { schema: { tags, summary: "Who is silenced", response: { 200: SilencesAnswer } } },
      async (request) => {
        await mustKeepSafe(ctx, viewerOf(request));
        return { items: (await allSilences(ctx.db)).map(view), next: null };
      },
    );
    app.post<{ Body: Static<typeof Silence> }>(
      "/api/v1/silences",
      {
        schema: {
          tags,
          summary: "Keep what comes from there, and show it to nobody",
          body: Silence,
          response: { 201: SilenceAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(view(await silence(ctx, viewerOf(request), { reason: "", ...request.body }))),
    );
    app.delete<{ Params: { id: string } }>(
      "/api/v1/silences/:id",
      { schema: { tags, summary: "Show it again", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await endSilence(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
