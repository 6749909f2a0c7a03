/** The first steps of a collective: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import { collectiveForMember } from "#domains/groups/queries.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { stepsSheetPage, stepsPage } from "./page.ts";
import { nextStepSection } from "./page.ts";
import { collectiveStanding } from "./store.ts";
import { doneSteps, nextStep, firstSteps } from "./steps.ts";
import { FirstStepsAnswer } from "./answers.ts";

/** The seven first steps, for members. */
export const stepsRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const root = (request: FastifyRequest) => collectiveForMember(ctx, viewerOf(request));
    app.get("/first-steps", async (request, reply) => {
      const group = await root(request);
      return sendPage(
        reply,
        request,
        stepsPage(viewOf(request), group.handle, doneSteps(await collectiveStanding(ctx.db))),
      );
    });
    app.get("/first-steps/sheet", async (request, reply) => {
      await root(request);
      return sendPage(reply, request, stepsSheetPage(viewOf(request)));
    });
    app.get(
      "/api/v1/first-steps",
      {
        schema: {
          tags: ["starter kit"],
          summary: "The seven first steps, and which are done",
          response: { 200: FirstStepsAnswer },
        },
      },
      async (request) => {
        await root(request);
        const done = doneSteps(await collectiveStanding(ctx.db));
        return { items: firstSteps.map((step) => ({ step, done: done.has(step) })) };
      },
    );
  };

/**
 * The next step, for the start page of who keeps the collective's page; nothing
 * for others, and when all are done.
 */
export async function nextStepOf(ctx: AppContext, view: View): Promise<Html> {
  const { collective, viewer } = view;
  if (viewer.member === undefined || collective === undefined) return nothing;
  if (!(await can(ctx.db, ctx.clock, viewer, "edit-group", collective.id))) return nothing;
  const step = nextStep(doneSteps(await collectiveStanding(ctx.db)));
  return step === undefined ? nothing : html`${nextStepSection(view, step)}`;
}
