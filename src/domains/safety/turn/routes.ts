/** Where to turn in need: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { mayEditTurn, removeLine, saveLine } from "./actions.ts";
import { HelpLineAnswer, HelpLinesAnswer } from "./answers.ts";
import { turnMessages } from "./messages.ts";
import { turnEditPage, turnPage } from "./page.ts";
import { helpLines } from "./store.ts";
import type { HelpLineInput } from "./turn.ts";

interface ById {
  Params: { id: string };
}

const typedLine = (fields: Fields): HelpLineInput => ({
  region: fieldValue(fields, "region"),
  language: fieldValue(fields, "language"),
  name: fieldValue(fields, "name"),
  contact: fieldValue(fields, "contact"),
  hours: fieldValue(fields, "hours"),
  words: fieldValue(fields, "words"),
  source: fieldValue(fields, "source"),
  checked: fieldValue(fields, "checked"),
});

export const turnRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof turnMessages> =>
      turnMessages(viewOf(request).language);
    app.get(
      "/where-to-turn",
      {
        // Kept nowhere on the way, and told to no page that it leads to.
        onSend: async (_request, reply) => {
          reply.headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
        },
      },
      async (request, reply) => {
        const view = viewOf(request);
        return sendPage(
          reply,
          request,
          turnPage(view, await helpLines(ctx.db), {
            now: ctx.clock.now(),
            edit: await mayEditTurn(ctx, viewerOf(request)),
            ask: view.collective === undefined ? undefined : `/@${view.collective.handle}/ask`,
          }),
        );
      },
    );
    const editing = async (
      request: FastifyRequest,
      id: string,
      formState?: FormState,
    ): Promise<Page> => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      if (!(await mayEditTurn(ctx, viewerOf(request)))) throw new DomainError("not-allowed");
      const lines = await helpLines(ctx.db);
      const line = lines.find((one) => one.id === id);
      return turnEditPage(viewOf(request), lines, line, formState);
    };
    app.get("/where-to-turn/edit", async (request, reply) =>
      sendPage(reply, request, await editing(request, fieldValue(request.query as Fields, "line"))),
    );
    app.post("/where-to-turn/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await saveLine(ctx, viewerOf(request), undefined, typedLine(fields));
          return redirect(reply, "/where-to-turn", {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => editing(request, "", formState),
      ),
    );
    app.post<ById>("/where-to-turn/:id", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await saveLine(ctx, viewerOf(request), request.params.id, typedLine(fields));
          return redirect(reply, "/where-to-turn", {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => editing(request, request.params.id, formState),
      ),
    );
    app.post<ById>("/where-to-turn/:id/remove", async (request, reply) => {
      await removeLine(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/where-to-turn/edit", {
        tone: "good",
        text: messagesFor(request).removed,
      });
    });
  };

const Line = Type.Object({
  region: Type.Optional(Type.String({ maxLength: 200 })),
  language: Type.String({ maxLength: 40 }),
  name: Type.String({ maxLength: 300 }),
  contact: Type.String({ maxLength: 400 }),
  hours: Type.Optional(Type.String({ maxLength: 300 })),
  words: Type.Optional(Type.String({ maxLength: 2000 })),
  source: Type.String({ maxLength: 1000 }),
  checked: Type.String({ maxLength: 40 }),
});
const absent = { region: "", hours: "", words: "" };

export const turnApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    app.get(
      "/api/v1/where-to-turn",
      { schema: { tags, summary: "Where to turn in need", response: { 200: HelpLinesAnswer } } },
      async () => ({ items: await helpLines(ctx.db), next: null }),
    );
    app.post<{ Body: Static<typeof Line> }>(
      "/api/v1/where-to-turn",
      {
        schema: {
          tags,
          summary: "Write down where to turn, with where and when it was looked up",
          body: Line,
          response: { 201: HelpLineAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(await saveLine(ctx, viewerOf(request), undefined, { ...absent, ...request.body })),
    );
    app.put<ById & { Body: Static<typeof Line> }>(
      "/api/v1/where-to-turn/:id",
      { schema: { tags, summary: "Change it", body: Line, response: { 200: HelpLineAnswer } } },
      async (request) =>
        saveLine(ctx, viewerOf(request), request.params.id, { ...absent, ...request.body }),
    );
    app.delete<ById>(
      "/api/v1/where-to-turn/:id",
      { schema: { tags, summary: "Take it away", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await removeLine(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
