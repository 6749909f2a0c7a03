/** Until when people agreed to be seen: the page and the API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { closed, nullable } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import type { PictureOwners } from "../actions.ts";
import { consentOfPicture, renewConsent } from "./actions.ts";
import { consentMessages } from "./messages.ts";
import { consentPage } from "./page.ts";

interface ById {
  Params: { id: string };
}

export const consentRoutes =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = (request: FastifyRequest<ById>) =>
      consentOfPicture(ctx, owners(), viewerOf(request), request.params.id);
    app.get<ById>("/pictures/:id/consent", async (request, reply) =>
      sendPage(reply, request, consentPage(viewOf(request), await read(request))),
    );
    app.post<ById>("/pictures/:id/consent", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await renewConsent(ctx, owners(), viewerOf(request), request.params.id, {
            consent: fieldValue(fields, "consent"),
            until: fieldValue(fields, "until"),
          });
          return redirect(reply, `/pictures/${request.params.id}/consent`, {
            tone: "good",
            text: consentMessages(viewOf(request).language).saved,
          });
        },
        async (formState) => consentPage(viewOf(request), await read(request), formState),
      ),
    );
  };

const Renewal = Type.Object({
  consent: Type.String({ maxLength: 2000 }),
  until: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
});
const ConsentAnswer = closed({
  people: Type.Boolean(),
  consent: Type.String(),
  until: nullable(Type.String()),
  over: Type.Boolean(),
});

export const consentApi =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = "/api/v1/pictures/:id/consent";
    const tags = ["safety"];
    const read = async (request: FastifyRequest<ById>): Promise<Static<typeof ConsentAnswer>> => {
      const found = await consentOfPicture(ctx, owners(), viewerOf(request), request.params.id);
      const { people, consent, until, over } = found;
      return { people, consent, until, over };
    };
    app.get<ById>(
      path,
      {
        schema: {
          tags,
          summary: "Who agreed to be seen in a picture, and until when; for members",
          response: { 200: ConsentAnswer },
        },
      },
      read,
    );
    app.put<ById & { Body: Static<typeof Renewal> }>(
      path,
      {
        schema: {
          tags,
          summary:
            "They were asked again: how they agreed, and until when; what was over is shown again",
          body: Renewal,
          response: { 200: ConsentAnswer },
        },
      },
      async (request) => {
        const { consent, until } = request.body;
        await renewConsent(ctx, owners(), viewerOf(request), request.params.id, {
          consent,
          until: until ?? "",
        });
        return read(request);
      },
    );
  };
