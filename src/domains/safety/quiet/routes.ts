/** Going quiet: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { endQuiet, goQuiet, quietOf, quietPowers } from "./actions.ts";
import { QuietAnswer } from "./answers.ts";
import { quietMessages } from "./messages.ts";
import { quietPage } from "./page.ts";

interface ByHandle {
  Params: { handle: string };
}

export const quietRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof quietMessages> =>
      quietMessages(viewOf(request).language);
    const page = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const { group, quiet } = await quietOf(ctx, viewer, request.params.handle);
      const powers = await quietPowers(ctx, viewer, group.id);
      return quietPage(viewOf(request), group, quiet, powers, formState);
    };
    app.get<ByHandle>("/@:handle/quiet", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ByHandle>("/@:handle/quiet", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { handle } = request.params;
          await goQuiet(ctx, viewerOf(request), handle, {
            until: fieldValue(fields, "until"),
            reason: fieldValue(fields, "reason"),
          });
          return redirect(reply, `/@${handle}/quiet`, {
            tone: "good",
            text: messagesFor(request).gone,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<ByHandle>("/@:handle/quiet/end", async (request, reply) => {
      const { handle } = request.params;
      await endQuiet(ctx, viewerOf(request), handle);
      return redirect(reply, `/@${handle}/quiet`, {
        tone: "good",
        text: messagesFor(request).ended,
      });
    });
  };

const Quiet = Type.Object({
  until: Type.String({ maxLength: 40 }),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});

export const quietApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const path = "/api/v1/groups/:handle/quiet";
    const read = async (request: FastifyRequest<ByHandle>): Promise<Static<typeof QuietAnswer>> => {
      const { quiet } = await quietOf(ctx, viewerOf(request), request.params.handle);
      return {
        quiet: quiet !== undefined,
        until: quiet?.until.toISOString() ?? null,
        reason: quiet?.reason ?? "",
      };
    };
    app.get<ByHandle>(
      path,
      { schema: { tags, summary: "Is a group quiet?", response: { 200: QuietAnswer } } },
      read,
    );
    app.post<ByHandle & { Body: Static<typeof Quiet> }>(
      path,
      {
        schema: {
          tags,
          summary: "Go quiet: a group, or all of the collective; it takes two",
          body: Quiet,
          response: { 200: QuietAnswer },
        },
      },
      async (request) => {
        const input = { reason: "", ...request.body };
        await goQuiet(ctx, viewerOf(request), request.params.handle, input);
        return read(request);
      },
    );
    app.delete<ByHandle>(
      path,
      { schema: { tags, summary: "End the quiet time", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await endQuiet(ctx, viewerOf(request), request.params.handle);
        return reply.status(204).send();
      },
    );
  };
