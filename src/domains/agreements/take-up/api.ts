/** Agreements begun over the API: from a short text, or from a guide of the library. */
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { agreementGroup } from "../routes.ts";
import { takeUpGuide, takeUpTemplate } from "./actions.ts";
import { agreementTemplates } from "../templates.ts";
import { BegunDecisionAnswer, begunDecision } from "#domains/decisions/answers.ts";
import { AgreementTemplatesAnswer } from "../answers.ts";

interface ById {
  Params: { id: string };
}

export const takeUpApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["agreements"];
    app.get(
      "/api/v1/agreement-templates",
      {
        schema: {
          tags,
          summary: "Short texts to begin an agreement from",
          response: { 200: AgreementTemplatesAnswer },
        },
      },
      async (request) => ({ items: [...agreementTemplates(request.view.language)] }),
    );
    app.post<{ Params: { handle: string; key: string } }>(
      "/api/v1/groups/:handle/agreements/templates/:key",
      {
        schema: {
          tags,
          summary: "Take up a short text: begins a decision",
          response: { 201: BegunDecisionAnswer },
        },
      },
      async (request, reply) => {
        const { handle, key } = request.params;
        await agreementGroup(ctx, viewerOf(request), handle);
        return reply
          .status(201)
          .send(
            begunDecision(ctx.origin, await takeUpTemplate(ctx, viewerOf(request), handle, key)),
          );
      },
    );
    app.post<ById & { Body: { group: string } }>(
      "/api/v1/guides/:id/take-up",
      {
        schema: {
          tags,
          summary: "Take up an agreement template of the library: begins a decision",
          body: Type.Object({ group: Type.String({ maxLength: 30, description: "Handle" }) }),
          response: { 201: BegunDecisionAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(
            begunDecision(
              ctx.origin,
              await takeUpGuide(ctx, viewerOf(request), request.params.id, request.body.group),
            ),
          ),
    );
  };
