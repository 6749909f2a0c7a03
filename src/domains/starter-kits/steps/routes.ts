import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { sheetPage, stepsPage } from "./page.ts";
import { nextStepPart } from "./page.ts";
import { standingOf } from "./store.ts";
import { doneSteps, nextStep, steps } from "./steps.ts";
import { FirstStepsAnswer } from "./answers.ts";

/** The seven first steps, for members. */
export const stepsRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const root = async (request: FastifyRequest) => {
      const group = await theCollective(world);
      if (viewerOf(request).member === undefined) throw new Refusal("sign-in-needed");
      if (group === undefined) throw new Refusal("not-found");
      return group;
    };
    app.get("/first-steps", async (request, reply) => {
      const group = await root(request);
      return sendPage(reply, request, stepsPage(viewOf(request), group.handle, doneSteps(await standingOf(world.db))));
    });
    app.get("/first-steps/sheet", async (request, reply) => {
      await root(request);
      return sendPage(reply, request, sheetPage(viewOf(request)));
    });
    app.get(
      "/api/v1/first-steps",
      { schema: { tags: ["starter kit"], summary: "The seven first steps, and which are done", response: { 200: FirstStepsAnswer } } },
      async (request) => {
        await root(request);
        const done = doneSteps(await standingOf(world.db));
        return { items: steps.map((step) => ({ step, done: done.has(step) })) };
      },
    );
  };

/** The next step, for the start page of members; nothing for strangers, and when all are done. */
export async function nextStepOf(world: World, view: View): Promise<Html> {
  if (view.viewer.member === undefined) return nothing;
  const step = nextStep(doneSteps(await standingOf(world.db)));
  return step === undefined ? nothing : html`${nextStepPart(view, step)}`;
}
