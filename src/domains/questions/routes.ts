/** Pages of questions to a group, for who asks and for who answers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { newestCursor } from "#commons/cursor.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { networkOf } from "#platform/lib/network.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { answerQuestion, questionFor, questionsFor } from "./actions.ts";
import {
  askedGroup,
  askGroup,
  forgetAsked,
  nameOfAsked,
  readAsked,
  writeAgain,
} from "./asking-actions.ts";
import { askedPage, askGroupPage, questionPage, questionsPage } from "./page.ts";
import { aboutKinds, type AskedAbout } from "./question.ts";
import { askUsMessages } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}
interface ByToken {
  Params: { token: string };
}

/** Tries from one place, whatever they are about. */
export const questionLimit = { max: 60, timeWindow: minutes(10) } as const;

function aboutIn(fields: Fields): AskedAbout | undefined {
  const kind = aboutKinds.find((one) => fieldValue(fields, one) !== "");
  return kind === undefined ? undefined : { kind, id: fieldValue(fields, kind) };
}

export const questionRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof askUsMessages> =>
      askUsMessages(viewOf(request).language);
    const place = (request: FastifyRequest): { readonly network: string } => ({
      network: networkOf(request.ip),
    });

    const asking = async (
      request: FastifyRequest<ByHandle>,
      fields: Fields,
      formState?: FormState,
    ): Promise<Page> => {
      const group = await askedGroup(ctx, request.params.handle);
      const about = aboutIn(fields);
      return askGroupPage(viewOf(request), group, {
        about:
          about === undefined
            ? undefined
            : { ...about, name: await nameOfAsked(ctx, group.id, about) },
        mails: ctx.config.smtpUrl !== undefined,
        ...(formState === undefined ? {} : { formState }),
      });
    };
    app.get<ByHandle>("/@:handle/ask", async (request, reply) =>
      sendPage(reply, request, await asking(request, request.query as Fields)),
    );
    app.post<ByHandle>(
      "/@:handle/ask",
      { config: { rateLimit: questionLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { token } = await askGroup(
              ctx,
              request.params.handle,
              {
                content: fieldValue(fields, "content"),
                name: fieldValue(fields, "name"),
                address: fieldValue(fields, "address"),
                about: aboutIn(fields),
                language: viewOf(request).language,
              },
              place(request),
            );
            return redirect(reply, `/asked/${token}`, {
              tone: "good",
              text: messagesFor(request).asked,
            });
          },
          (formState) => asking(request, fieldsOf(request), formState),
        ),
    );

    const asked = async (
      request: FastifyRequest<ByToken>,
      formState?: FormState,
    ): Promise<Page> => {
      const { token } = request.params;
      const { question, group } = await readAsked(ctx, token);
      return askedPage(viewOf(request), {
        question,
        group,
        token,
        ...(formState === undefined ? {} : { formState }),
      });
    };
    // The address is the secret: it must not travel on, nor stay in a cache.
    const secretly = (reply: FastifyReply): FastifyReply =>
      reply.header("referrer-policy", "no-referrer");
    app.get<ByToken>(
      "/asked/:token",
      { config: { rateLimit: questionLimit } },
      async (request, reply) => sendPage(secretly(reply), request, await asked(request)),
    );
    app.post<ByToken>(
      "/asked/:token",
      { config: { rateLimit: questionLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          secretly(reply),
          async (fields) => {
            const { token } = request.params;
            await writeAgain(ctx, token, fieldValue(fields, "content"), place(request));
            return redirect(reply, `/asked/${token}`, {
              tone: "good",
              text: messagesFor(request).sentAgain,
            });
          },
          (formState) => asked(request, formState),
        ),
    );
    app.post<ByToken>(
      "/asked/:token/forget",
      { config: { rateLimit: questionLimit } },
      async (request, reply) => {
        await forgetAsked(ctx, request.params.token);
        return redirect(secretly(reply), "/", {
          tone: "good",
          text: messagesFor(request).forgotten,
        });
      },
    );

    app.get<ByHandle & { Querystring: { from?: string } }>(
      "/@:handle/questions",
      async (request, reply) => {
        const { group, items, more } = await questionsFor(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.query.from,
        );
        const last = items.at(-1);
        const next = more && last !== undefined ? newestCursor(last.updated, last.id) : undefined;
        return sendPage(reply, request, questionsPage(viewOf(request), group, items, next));
      },
    );
    const one = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const { question, group, aboutName } = await questionFor(
        ctx,
        viewerOf(request),
        request.params.id,
      );
      const { about } = question;
      return questionPage(viewOf(request), {
        question,
        group,
        about:
          about === undefined || aboutName === undefined
            ? undefined
            : { ...about, name: aboutName },
        ...(formState === undefined ? {} : { formState }),
      });
    };
    app.get<ById>("/questions/:id", async (request, reply) =>
      sendPage(reply, request, await one(request)),
    );
    app.post<ById>("/questions/:id/answers", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { id } = request.params;
          await answerQuestion(ctx, viewerOf(request), id, fieldValue(fields, "content"));
          return redirect(reply, `/questions/${id}`, {
            tone: "good",
            text: messagesFor(request).sent,
          });
        },
        (formState) => one(request, formState),
      ),
    );
  };
