/** Closing for good, and what members keep: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { contentDisposition } from "#platform/lib/file-names.ts";
import { minutes } from "#platform/lib/clock.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { askToCloseCollective, closeCollective, closingOf } from "./actions.ts";
import { ArchiveAnswer, ClosingAnswer } from "./answers.ts";
import { archiveFor } from "./archive-queries.ts";
import { closingMessages } from "./messages.ts";
import { archivePage, closeCollectivePage } from "./page.ts";

/** Reading everything costs something. */
const limited = { config: { rateLimit: { max: 10, timeWindow: minutes(10) } } } as const;

export const closingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (request: FastifyRequest, formState?: FormState): Promise<Page> =>
      closeCollectivePage(viewOf(request), await closingOf(ctx, viewerOf(request)), formState);
    app.get("/collective/closing", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post("/collective/closing", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const reason = fieldValue(fields, "reason");
          const id = await askToCloseCollective(ctx, viewerOf(request), { reason });
          return redirect(reply, `/decisions/${id}`);
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/collective/closing/keys", async (request, reply) => {
      await closeCollective(ctx, viewerOf(request));
      return redirect(reply, "/collective/closing", {
        tone: "plain",
        text: closingMessages(viewOf(request).language).begun,
      });
    });
    app.get("/collective/archive", limited, async (request, reply) => {
      reply.header("cache-control", "private, no-store");
      const archive = await archiveFor(ctx, viewerOf(request));
      return sendPage(reply, request, archivePage(viewOf(request), archive));
    });
    app.get("/collective/archive.json", limited, async (request, reply) => {
      const archive = await archiveFor(ctx, viewerOf(request));
      return reply
        .header("cache-control", "private, no-store")
        .header(
          "content-disposition",
          contentDisposition("attachment", {
            title: viewOf(request).collective?.name ?? "collective",
            ending: "json",
            other: "collective",
          }),
        )
        .type("application/json; charset=utf-8")
        .send(JSON.stringify(archive, null, 1));
    });
  };

const Asking = Type.Object({ reason: Type.String({ maxLength: 5000 }) });

export const closingApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const path = "/api/v1/collective/closing";
    const read = async (request: FastifyRequest): Promise<Static<typeof ClosingAnswer>> => {
      const { state, decisionId, due, counts } = await closingOf(ctx, viewerOf(request));
      return { state, decision: decisionId, due, goes: counts };
    };
    app.get(
      path,
      {
        schema: {
          tags,
          summary: "What would go if the collective closed for good, and how far that is",
          response: { 200: ClosingAnswer },
        },
      },
      read,
    );
    app.post<{ Body: Static<typeof Asking> }>(
      path,
      {
        schema: {
          tags,
          summary: "Ask everybody whether to close the collective for good",
          body: Asking,
          response: { 201: ClosingAnswer },
        },
      },
      async (request, reply) => {
        await askToCloseCollective(ctx, viewerOf(request), request.body);
        return reply.status(201).send(await read(request));
      },
    );
    app.post(
      `${path}/keys`,
      {
        schema: {
          tags,
          summary: "Begin the waiting time, when it is agreed; it takes two",
          response: { 200: ClosingAnswer },
        },
      },
      async (request) => {
        await closeCollective(ctx, viewerOf(request));
        return read(request);
      },
    );
    app.get(
      "/api/v1/collective/archive",
      {
        ...limited,
        schema: {
          tags,
          summary: "All that the collective wrote and that you may read",
          response: { 200: ArchiveAnswer },
        },
      },
      async (request) => archiveFor(ctx, viewerOf(request)),
    );
  };
