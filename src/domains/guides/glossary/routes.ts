/** The glossary: its pages and its API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { libraryMessages } from "../library/messages.ts";
import type { TermInput } from "./glossary.ts";
import { addTerm, changeTerm, removeTerm } from "./actions.ts";
import { glossaryPage, termPage } from "./page.ts";
import { glossary, type GlossaryRow, termById } from "./store.ts";
import { TermAnswer } from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}

const inputOf = (fields: Fields): TermInput => ({
  language: fieldValue(fields, "language"),
  term: fieldValue(fields, "term"),
  meaning: fieldValue(fields, "meaning"),
});

const NewTerm = Type.Object({
  language: Type.String({ maxLength: 35 }),
  term: Type.String({ maxLength: 200 }),
  meaning: Type.String({ maxLength: 4000 }),
});
const Change = Type.Partial(NewTerm);

const termView = ({
  id,
  language,
  term,
  meaning,
  updated,
}: GlossaryRow): Static<typeof TermAnswer> => ({
  id,
  language,
  term,
  meaning,
  updated: updated.toISOString(),
});

export const glossaryRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/glossary", async (request, reply) => {
      const view = viewOf(request);
      const formState = {
        values: { language: view.collective?.language ?? view.language },
        notes: {},
      };
      return sendPage(reply, request, glossaryPage(view, await glossary(ctx.db), formState));
    });
    app.post("/glossary", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { id } = await addTerm(ctx, viewerOf(request), inputOf(fields));
          return redirect(reply, `/glossary#term-${id}`, {
            tone: "good",
            text: libraryMessages(viewOf(request).language).wordAdded,
          });
        },
        async (formState) => glossaryPage(viewOf(request), await glossary(ctx.db), formState),
      ),
    );
    app.get<ById>("/glossary/:id", async (request, reply) => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      const entry = await termById(ctx.db, request.params.id);
      const { language, term, meaning } = entry;
      return sendPage(
        reply,
        request,
        termPage(viewOf(request), entry, { values: { language, term, meaning }, notes: {} }),
      );
    });
    app.post<ById>("/glossary/:id", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { id } = await changeTerm(
            ctx,
            viewerOf(request),
            request.params.id,
            inputOf(fields),
          );
          return redirect(reply, `/glossary#term-${id}`, {
            tone: "good",
            text: libraryMessages(viewOf(request).language).wordSaved,
          });
        },
        async (formState) =>
          termPage(viewOf(request), await termById(ctx.db, request.params.id), formState),
      ),
    );
    app.post<ById>("/glossary/:id/delete", async (request, reply) => {
      await removeTerm(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/glossary", {
        tone: "good",
        text: libraryMessages(viewOf(request).language).wordRemoved,
      });
    });

    const tags = ["guides"];
    app.get(
      "/api/v1/glossary",
      {
        schema: {
          tags,
          summary: "The glossary",
          response: { 200: closed({ items: arrayOf(TermAnswer), next: Type.Null() }) },
        },
      },
      async () => ({
        items: (await glossary(ctx.db)).map(termView),
        next: null,
      }),
    );
    app.post<{ Body: Static<typeof NewTerm> }>(
      "/api/v1/glossary",
      {
        schema: {
          tags,
          summary: "Add a word to the glossary",
          body: NewTerm,
          response: { 201: TermAnswer },
        },
      },
      async (request, reply) =>
        reply.status(201).send(termView(await addTerm(ctx, viewerOf(request), request.body))),
    );
    app.patch<ById & { Body: Static<typeof Change> }>(
      "/api/v1/glossary/:id",
      {
        schema: {
          tags,
          summary: "Change a word of the glossary",
          body: Change,
          response: { 200: TermAnswer },
        },
      },
      async (request) => {
        const { language, term, meaning } = await termById(ctx.db, request.params.id);
        return termView(
          await changeTerm(ctx, viewerOf(request), request.params.id, {
            language,
            term,
            meaning,
            ...request.body,
          }),
        );
      },
    );
    app.delete<ById>(
      "/api/v1/glossary/:id",
      {
        schema: { tags, summary: "Remove a word of the glossary", response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await removeTerm(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
