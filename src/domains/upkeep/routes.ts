/** The page and the API on the server itself, for who keeps the bridge. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { HeldAnswer, ServerAnswer } from "./answers.ts";
import { dropWhatWasHeld, sendWhatWasHeld, serverSeen } from "./held-actions.ts";
import { upkeepMessages } from "./messages.ts";
import { serverPage } from "./page.ts";

export const upkeepRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/server", async (request, reply) => {
      const view = viewOf(request);
      return sendPage(
        reply,
        request,
        serverPage(view, await serverSeen(ctx, view.viewer, view.language)),
      );
    });
    app.post("/server/held/send", async (request, reply) => {
      const n = await sendWhatWasHeld(ctx, viewerOf(request));
      const text = upkeepMessages(viewOf(request).language).held.sent({ n });
      return redirect(reply, "/server", { tone: "good", text });
    });
    app.post("/server/held/drop", async (request, reply) => {
      const n = await dropWhatWasHeld(ctx, viewerOf(request));
      const text = upkeepMessages(viewOf(request).language).held.dropped({ n });
      return redirect(reply, "/server", { tone: "good", text });
    });
  };

export const upkeepApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["server"];
    app.get(
      "/api/v1/server",
      { schema: { tags, summary: "How the server is", response: { 200: ServerAnswer } } },
      async (request) => {
        const { checks, backup, held } = await serverSeen(
          ctx,
          viewerOf(request),
          viewOf(request).language,
        );
        return {
          checks,
          backup: backup === undefined ? null : { ...backup, made: backup.made.toISOString() },
          held,
        };
      },
    );
    app.post(
      "/api/v1/server/held/send",
      {
        schema: {
          tags,
          summary: "Send what waited in a backup that was brought back",
          response: { 200: HeldAnswer },
        },
      },
      async (request) => ({ n: await sendWhatWasHeld(ctx, viewerOf(request)) }),
    );
    app.post(
      "/api/v1/server/held/drop",
      {
        schema: {
          tags,
          summary: "Delete what waited in a backup that was brought back",
          response: { 200: HeldAnswer },
        },
      },
      async (request) => ({ n: await dropWhatWasHeld(ctx, viewerOf(request)) }),
    );
  };
