/** Support circles: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { circleFor, mayEditCircle, saveCircle } from "./actions.ts";
import { CircleAnswer } from "./answers.ts";
import { circleMessages } from "./messages.ts";
import { circleEditPage, circlePage } from "./page.ts";

interface ByHandle {
  Params: { handle: string };
}

export const circleRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof circleMessages> =>
      circleMessages(viewOf(request).language);
    app.get<ByHandle>("/@:handle/circle", async (request, reply) => {
      const viewer = viewerOf(request);
      const { group, words } = await circleFor(ctx, viewer, request.params.handle);
      if (words === undefined) throw new DomainError("not-found");
      const edit = await mayEditCircle(ctx, viewer, group.id);
      return sendPage(reply, request, circlePage(viewOf(request), group, words, edit));
    });
    const editing = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const { group, words } = await circleFor(ctx, viewer, request.params.handle);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      if (!(await mayEditCircle(ctx, viewer, group.id))) throw new DomainError("not-allowed");
      return circleEditPage(viewOf(request), group, words, formState);
    };
    app.get<ByHandle>("/@:handle/circle/edit", async (request, reply) =>
      sendPage(reply, request, await editing(request)),
    );
    app.post<ByHandle>("/@:handle/circle", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { handle } = request.params;
          await saveCircle(ctx, viewerOf(request), handle, {
            stays: fieldValue(fields, "stays"),
            listens: fieldValue(fields, "listens"),
            leaving: fieldValue(fields, "leaving"),
          });
          return redirect(reply, `/@${handle}/circle`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => editing(request, formState),
      ),
    );
    app.post<ByHandle>("/@:handle/circle/end", async (request, reply) => {
      const { handle } = request.params;
      await saveCircle(ctx, viewerOf(request), handle, undefined);
      return redirect(reply, `/@${handle}`, { tone: "good", text: messagesFor(request).ended });
    });
  };

const Words = Type.Object({
  stays: Type.String({ maxLength: 10_000 }),
  listens: Type.Optional(Type.String({ maxLength: 10_000 })),
  leaving: Type.String({ maxLength: 10_000 }),
});

export const circleApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const path = "/api/v1/groups/:handle/circle";
    const read = async (
      request: FastifyRequest<ByHandle>,
    ): Promise<Static<typeof CircleAnswer>> => {
      const { words } = await circleFor(ctx, viewerOf(request), request.params.handle);
      if (words === undefined) throw new DomainError("not-found");
      return words;
    };
    app.get<ByHandle>(
      path,
      { schema: { tags, summary: "How a support circle works", response: { 200: CircleAnswer } } },
      read,
    );
    app.put<ByHandle & { Body: Static<typeof Words> }>(
      path,
      {
        schema: {
          tags,
          summary: "Make a group a support circle",
          body: Words,
          response: { 200: CircleAnswer },
        },
      },
      async (request) => {
        const words = { listens: "", ...request.body };
        await saveCircle(ctx, viewerOf(request), request.params.handle, words);
        return read(request);
      },
    );
    app.delete<ByHandle>(
      path,
      {
        schema: {
          tags,
          summary: "It is no longer a support circle",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await saveCircle(ctx, viewerOf(request), request.params.handle, undefined);
        return reply.status(204).send();
      },
    );
  };
