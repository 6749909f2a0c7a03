/** The page of safety with its blocks and replies, and the same over the API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { type Fields, fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { block, mayBlock, repliesToLookAt, unblock } from "./actions.ts";
import { answerReply, decideReply } from "./replies-actions.ts";
import { allSilences } from "./blocks/store.ts";
import { safetyPage } from "./page.ts";
import { reportQueue } from "./reports/looking-actions.ts";
import { allBlocks } from "./store.ts";
import { mustKeepSafe } from "./powers-queries.ts";
import { safetyMessages } from "./messages.ts";
import { BlocksAnswer, BlocksMadeAnswer, RepliesAnswer } from "./answers.ts";

interface ById {
  Params: { id: string };
}

/** Whom a link named, in the field of the form. */
function blockAsked(request: FastifyRequest): FormState | undefined {
  const value = fieldValue(request.query as Fields, "value");
  return value === "" ? undefined : { values: { value }, notes: {} };
}

export const safetyRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof safetyMessages> =>
      safetyMessages(viewOf(request).language);
    const idOf = (request: FastifyRequest<ById>): string => {
      if (!isId(request.params.id)) throw new DomainError("not-found");
      return request.params.id;
    };
    const reportsToSee = (viewer: Viewer) =>
      reportQueue(ctx, viewer).then(
        ({ items }) => items,
        (error: unknown) => {
          if (error instanceof DomainError) return undefined;
          throw error;
        },
      );
    const page = async (
      request: FastifyRequest,
      formState?: Parameters<typeof safetyPage>[2],
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      const may = await mayBlock(ctx, viewer);
      return safetyPage(
        viewOf(request),
        {
          blocks: may ? await allBlocks(ctx.db) : undefined,
          silences: may ? await allSilences(ctx.db) : [],
          reports: await reportsToSee(viewer),
          now: ctx.clock.now(),
          replies: await repliesToLookAt(ctx, viewer),
        },
        formState,
      );
    };

    app.get("/safety", async (request, reply) =>
      sendPage(reply, request, await page(request, blockAsked(request))),
    );
    app.post<ById>("/safety/blocks/:id/unblock", async (request, reply) => {
      await unblock(ctx, viewerOf(request), idOf(request));
      return redirect(reply, "/safety", { tone: "good", text: messagesFor(request).unblocked });
    });
    app.post<ById>("/safety/replies/:id/answer", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await answerReply(ctx, viewerOf(request), idOf(request), fieldValue(fields, "answer"));
          return redirect(reply, "/safety", { tone: "good", text: messagesFor(request).answered });
        },
        (formState) => page(request, formState),
      ),
    );
    for (const state of ["shown", "refused"] as const) {
      app.post<ById>(`/safety/replies/:id/${state}`, async (request, reply) => {
        await decideReply(ctx, viewerOf(request), idOf(request), state);
        return redirect(reply, "/safety", { tone: "good", text: messagesFor(request).decided });
      });
    }
  };

const Block = Type.Object({
  value: Type.String({ maxLength: 1000 }),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
  until: Type.Optional(Type.String({ maxLength: 40 })),
});
const Answer = Type.Object({ content: Type.String({ maxLength: 10_000 }) });
const Decision = Type.Object({
  state: Type.Union([Type.Literal("shown"), Type.Literal("refused")]),
});

export const safetyApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const idOf = (id: string): string => {
      if (!isId(id)) throw new DomainError("not-found");
      return id;
    };
    app.get(
      "/api/v1/blocks",
      { schema: { tags, summary: "Whom we don't speak with", response: { 200: BlocksAnswer } } },
      async (request) => {
        await mustKeepSafe(ctx, viewerOf(request));
        return {
          items: (await allBlocks(ctx.db)).map(({ id, kind, value, reason, made, until }) => ({
            id,
            kind,
            value,
            reason,
            made: made.toISOString(),
            until: until?.toISOString() ?? null,
          })),
          next: null,
        };
      },
    );
    app.post<{ Body: Static<typeof Block> }>(
      "/api/v1/blocks",
      {
        schema: {
          tags,
          summary: "Block a server or somebody",
          body: Block,
          response: { 201: BlocksMadeAnswer },
        },
      },
      async (request, reply) => {
        const { id, kind, value, reason } = await block(ctx, viewerOf(request), {
          reason: "",
          ...request.body,
        });
        return reply.status(201).send({ id, kind, value, reason });
      },
    );
    app.delete<ById>(
      "/api/v1/blocks/:id",
      { schema: { tags, summary: "Unblock", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await unblock(ctx, viewerOf(request), idOf(request.params.id));
        return reply.status(204).send();
      },
    );
    app.get(
      "/api/v1/replies",
      {
        schema: { tags, summary: "Replies that wait for a look", response: { 200: RepliesAnswer } },
      },
      async (request) => ({
        items: (await repliesToLookAt(ctx, viewerOf(request))).map(
          ({
            id,
            iri,
            objectKind,
            objectId,
            authorName,
            authorUrl,
            contentHtml,
            public: open,
            published,
          }) => ({
            id,
            iri,
            objectKind,
            objectId,
            authorName,
            authorUrl,
            contentHtml,
            public: open,
            published: published.toISOString(),
          }),
        ),
        next: null,
      }),
    );
    app.patch<ById & { Body: Static<typeof Decision> }>(
      "/api/v1/replies/:id",
      {
        schema: {
          tags,
          summary: "Show a reply, or not",
          body: Decision,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await decideReply(ctx, viewerOf(request), idOf(request.params.id), request.body.state);
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Answer> }>(
      "/api/v1/replies/:id/answers",
      {
        schema: {
          tags,
          summary: "Answer a reply in the group's name",
          body: Answer,
          response: { 202: Type.Null() },
        },
      },
      async (request, reply) => {
        await answerReply(ctx, viewerOf(request), idOf(request.params.id), request.body.content);
        return reply.status(202).send();
      },
    );
  };
