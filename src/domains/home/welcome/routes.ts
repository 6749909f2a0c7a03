/**
 * What somebody sees first who came by an invitation: who these people
 * are, what is next, where to go on.
 */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import type { Html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { welcomePage } from "./page.ts";

export const newcomerRoutes =
  (ctx: AppContext, events: (view: View) => Promise<Html | undefined>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/welcome", async (request, reply) => {
      const view = viewOf(request);
      if (view.viewer.member === undefined) throw new DomainError("sign-in-needed");
      const groups = await groupsOfMember(ctx, viewerOf(request));
      await recallTexts(ctx, [
        view.collective?.summary ?? "",
        ...groups.map(({ summary }) => summary),
      ]);
      return sendPage(reply, request, welcomePage(view, groups, await events(view)));
    });
  };
