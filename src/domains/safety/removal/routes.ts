/** Asking for a picture to be taken down, without an account: the pages and the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { closed, moment, oneOf } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { networkOf } from "#platform/lib/network.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { sendSecretPage } from "#platform/web/outside/one-click.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { reportLimit } from "../reports/api.ts";
import { askToTakeDown, pictureAsked, stateOfAsked } from "./actions.ts";
import { removalStates } from "./removal.ts";
import { takeDownPage, takeDownStatePage } from "./page.ts";

interface ById {
  Params: { id: string };
}
interface ByToken {
  Params: { token: string };
}
const limited = { config: { rateLimit: reportLimit } } as const;

export const takeDownRoutes =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ById>("/pictures/:id/remove", async (request, reply) => {
      const picture = await pictureAsked(ctx, owners(), viewerOf(request), request.params.id);
      return sendPage(reply, request, takeDownPage(viewOf(request), picture));
    });
    app.post<ById>("/pictures/:id/remove", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { token } = await askToTakeDown(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fields, "content"),
            { network: networkOf(request.ip), owners: owners() },
          );
          return redirect(reply, `/pictures/asked/${token}`);
        },
        async (formState) =>
          takeDownPage(
            viewOf(request),
            await pictureAsked(ctx, owners(), viewerOf(request), request.params.id),
            formState,
          ),
      ),
    );
    app.get<ByToken>("/pictures/asked/:token", async (request, reply) => {
      const found = await stateOfAsked(ctx, request.params.token);
      return sendSecretPage(reply, request, takeDownStatePage(viewOf(request), found));
    });
  };

const TakeDown = Type.Object({ content: Type.Optional(Type.String({ maxLength: 5000 })) });
const StateAnswer = closed({ state: oneOf(...removalStates), received: moment });

export const takeDownApi =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    app.post<ById & { Body: Static<typeof TakeDown> }>(
      "/api/v1/pictures/:id/removals",
      {
        ...limited,
        schema: {
          tags,
          summary: "Ask for a picture to be taken down, also without an account",
          body: TakeDown,
          response: { 202: closed({ url: Type.String(), hidden: Type.Boolean() }) },
        },
      },
      async (request, reply) => {
        const { token, hidden } = await askToTakeDown(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.content ?? "",
          { network: networkOf(request.ip), owners: owners() },
        );
        return reply
          .status(202)
          .header("cache-control", "private, no-store")
          .send({ url: `${ctx.origin}/pictures/asked/${token}`, hidden });
      },
    );
    app.get<ByToken>(
      "/api/v1/pictures/removals/:token",
      { schema: { tags, summary: "How it stands", response: { 200: StateAnswer } } },
      async (request) => stateOfAsked(ctx, request.params.token),
    );
  };
