/** A new yes of the people in a picture of a text, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { renewFileConsent } from "./consent-actions.ts";

interface ById {
  Params: { id: string };
}

/** `until`: the last day on which they agreed to be shown; null or left out for none. */
const Agreed = Type.Object({
  consent: Type.String({ maxLength: 2000 }),
  until: Type.Optional(Type.Union([Type.String({ maxLength: 20 }), Type.Null()])),
});

export const fileConsentApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["stories"];
    app.put<ById & { Body: Static<typeof Agreed> }>(
      "/api/v1/files/:id/consent",
      {
        schema: {
          tags,
          summary: "The people in a picture were asked again; for who may change it",
          body: Agreed,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { consent, until } = request.body;
        const consentFields = { consent, until: until ?? "" };
        await renewFileConsent(ctx, viewerOf(request), request.params.id, consentFields);
        return reply.status(204).send();
      },
    );
  };
