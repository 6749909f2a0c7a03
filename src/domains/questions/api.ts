/** Questions to a group over the API: asked without an account, answered in the group's name. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { newestCursor } from "#commons/cursor.ts";
import type { AppContext } from "#commons/app-context.ts";
import { networkOf } from "#platform/lib/network.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { answerQuestion, questionFor, questionsFor } from "./actions.ts";
import { askGroup } from "./asking-actions.ts";
import { AnsweredAnswer, AskedAnswer, QuestionAnswer, QuestionsAnswer } from "./answers.ts";
import { askerText, type OpenedQuestion, wordsOf } from "./question.ts";
import { questionLimit } from "./routes.ts";
import { askUsMessages } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Asking = Type.Object({
  content: Type.String({ maxLength: 5000 }),
  address: Type.Optional(Type.String({ maxLength: 254 })),
  name: Type.Optional(Type.String({ maxLength: 200 })),
  about: Type.Optional(
    Type.Object({
      kind: Type.Union([Type.Literal("event"), Type.Literal("guide"), Type.Literal("offer")]),
      id: Type.String({ maxLength: 36 }),
    }),
  ),
});
const Answer = Type.Object({ content: Type.String({ maxLength: 5000 }) });

function wayOf({ from, inPublic }: OpenedQuestion): Static<typeof QuestionAnswer>["way"] {
  if (from.account === undefined) return "page";
  return inPublic ? "public" : "private";
}

export const questionApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["questions"];
    const view = (one: OpenedQuestion, language: string): Static<typeof QuestionAnswer> => ({
      id: one.id,
      content: wordsOf(one.messages[0]?.html ?? ""),
      from: askerText(one.from, askUsMessages(language).somebody),
      url: `${ctx.origin}/questions/${one.id}`,
      created: one.made.toISOString(),
      answered: one.answered,
      way: wayOf(one),
      about: one.about ?? null,
      messages: one.messages.map((message) => ({
        id: message.id,
        content: wordsOf(message.html),
        contentHtml: message.html,
        fromGroup: message.fromGroup,
        created: message.made.toISOString(),
        edited: message.edited?.toISOString() ?? null,
      })),
    });

    app.post<ByHandle & { Body: Static<typeof Asking> }>(
      "/api/v1/groups/:handle/questions",
      {
        config: { rateLimit: questionLimit },
        schema: {
          tags,
          summary: "Ask a group, without an account; the answer stands behind the secret link",
          body: Asking,
          response: { 201: AskedAnswer },
        },
      },
      async (request, reply) => {
        const { token } = await askGroup(
          ctx,
          request.params.handle,
          { ...request.body, language: viewOf(request).language },
          { network: networkOf(request.ip) },
        );
        return reply
          .status(201)
          .header("cache-control", "private, no-store")
          .send({ url: `${ctx.origin}/asked/${token}` });
      },
    );
    app.get<ByHandle & { Querystring: { cursor?: string } }>(
      "/api/v1/groups/:handle/questions",
      {
        schema: {
          tags,
          summary: "What a group was asked, for those who answer for it",
          querystring: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 100 })) }),
          response: { 200: QuestionsAnswer },
        },
      },
      async (request) => {
        const { items, more } = await questionsFor(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.query.cursor,
        );
        const last = items.at(-1);
        const { language } = viewOf(request);
        return {
          items: items.map((one) => view(one, language)),
          next: more && last !== undefined ? newestCursor(last.updated, last.id) : null,
        };
      },
    );
    app.get<ById>(
      "/api/v1/questions/:id",
      { schema: { tags, summary: "A question", response: { 200: QuestionAnswer } } },
      async (request) => {
        const { question } = await questionFor(ctx, viewerOf(request), request.params.id);
        return view(question, viewOf(request).language);
      },
    );
    app.post<ById & { Body: Static<typeof Answer> }>(
      "/api/v1/questions/:id/answers",
      {
        schema: {
          tags,
          summary: "Answer a question in the group's name",
          body: Answer,
          response: { 201: AnsweredAnswer },
        },
      },
      async (request, reply) => {
        const { id, html, made } = await answerQuestion(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.content,
        );
        return reply.status(201).send({
          id,
          content: wordsOf(html),
          contentHtml: html,
          created: made.toISOString(),
        });
      },
    );
  };
