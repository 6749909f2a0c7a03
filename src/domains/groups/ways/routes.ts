/** How a group does things: its page and its API. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { inside } from "../keys/actions.ts";
import { waysOf } from "./actions.ts";
import { waysPage } from "./page.ts";
import { GroupWaysAnswer } from "./answers.ts";

interface ByHandle {
  Params: { handle: string };
}

/** How a group does things; it changes by a decision only. */
export const waysRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/ways", async (request, reply) => {
      const { group } = await inside(ctx, viewerOf(request), request.params.handle);
      return sendPage(
        reply,
        request,
        waysPage(viewOf(request), group, await waysOf(ctx.db, group.id)),
      );
    });
  };

export const waysApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>(
      "/api/v1/groups/:handle/ways",
      {
        schema: {
          tags: ["groups"],
          summary: "How a group does things",
          response: { 200: GroupWaysAnswer },
        },
      },
      async (request) => {
        const { group } = await inside(ctx, viewerOf(request), request.params.handle);
        const { hoursFloor, ...ways } = await waysOf(ctx.db, group.id);
        return { ...ways, hoursFloor: hoursFloor ?? null };
      },
    );
  };
