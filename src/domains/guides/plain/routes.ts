/**
 * Help with plain words: a page beside the writing, never a gate. For members,
 * since looking takes the server's time.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { termsIn } from "../glossary/glossary.ts";
import { glossary } from "../glossary/store.ts";
import { longestLook, plainHelp } from "./plain.ts";
import { type PlainFacts, plainPage } from "./page.ts";
import { guideFor } from "../store.ts";
import { GuidesPlainMadeAnswer } from "./answers.ts";

const Look = Type.Object({
  source: Type.String({ maxLength: longestLook }),
  language: Type.Optional(Type.String({ maxLength: 35 })),
});

export const plainRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const look = async (source: string, language: string): Promise<PlainFacts> => {
      const known = await glossary(ctx.db);
      const terms = termsIn(source.slice(0, longestLook), known, language);
      return {
        help: plainHelp(
          source,
          language,
          terms.map((one) => one.term),
        ),
        terms,
        language,
      };
    };
    const mustBeMember = (request: FastifyRequest): void => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
    };
    const languageOf = (request: FastifyRequest, asked: string): string =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(asked)
        ? asked
        : (viewOf(request).collective?.language ?? "en");

    app.get("/guides/plain", async (request, reply) => {
      mustBeMember(request);
      return sendPage(
        reply,
        request,
        plainPage(
          viewOf(request),
          { values: { language: languageOf(request, "") }, notes: {} },
          undefined,
        ),
      );
    });
    app.post("/guides/plain", async (request, reply) => {
      mustBeMember(request);
      const fields = fieldsOf(request);
      const source = fieldValue(fields, "source");
      const language = languageOf(request, fieldValue(fields, "language").trim());
      const formState = { values: { source, language }, notes: {} };
      return sendPage(
        reply,
        request,
        plainPage(
          viewOf(request),
          formState,
          source.trim() === "" ? undefined : await look(source, language),
        ),
      );
    });
    app.get<{ Params: { id: string } }>("/guides/:id/plain", async (request, reply) => {
      mustBeMember(request);
      const guide = await guideFor(ctx.db, viewerOf(request), request.params.id);
      if (!(await mayChange(ctx, viewerOf(request), guide))) throw new DomainError("not-allowed");
      const { source, language } = guide;
      const formState = { values: { source, language }, notes: {} };
      return sendPage(
        reply,
        request,
        plainPage(viewOf(request), formState, await look(source, language), guide),
      );
    });

    app.post<{ Body: Static<typeof Look> }>(
      "/api/v1/guides/plain",
      {
        schema: {
          tags: ["guides"],
          summary: "Help with plain words",
          body: Look,
          response: { 200: GuidesPlainMadeAnswer },
        },
      },
      async (request) => {
        mustBeMember(request);
        const language = languageOf(request, request.body.language ?? "");
        const { help, terms } = await look(request.body.source, language);
        return {
          ...help,
          language,
          terms: terms.map(({ term, meaning, language: of }) => ({ term, meaning, language: of })),
        };
      },
    );
  };
