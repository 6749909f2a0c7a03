/** The first hour after the founding, for members. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import { collectiveForMember } from "#domains/groups/queries.ts";
import type { Html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { FirstHourAnswer } from "./answers.ts";
import { doneInHour, hourSteps } from "./first-hour.ts";
import { hourPage, hourSection } from "./page.ts";
import { hourStanding } from "./store.ts";

export const firstHourRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const root = (request: FastifyRequest) => collectiveForMember(ctx, viewerOf(request));
    app.get("/first-hour", async (request, reply) => {
      const { handle } = await root(request);
      const done = doneInHour(await hourStanding(ctx.db));
      return sendPage(reply, request, hourPage(viewOf(request), handle, done));
    });
    app.get(
      "/api/v1/first-hour",
      {
        schema: {
          tags: ["starter kit"],
          summary: "The four things of the first hour, and which are done",
          response: { 200: FirstHourAnswer },
        },
      },
      async (request) => {
        await root(request);
        const done = doneInHour(await hourStanding(ctx.db));
        return { items: hourSteps.map((step) => ({ step, done: done.has(step) })) };
      },
    );
  };

/** What is left of it, for the start page of who can do it: who edits the collective's page. */
export async function restOfHour(ctx: AppContext, view: View): Promise<Html | undefined> {
  const { collective, viewer } = view;
  if (viewer.member === undefined || collective === undefined) return undefined;
  if (!(await can(ctx.db, ctx.clock, viewer, "edit-group", collective.id))) return undefined;
  const done = doneInHour(await hourStanding(ctx.db));
  return done.size === hourSteps.length ? undefined : hourSection(view, done);
}
