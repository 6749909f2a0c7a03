/** "I can't sign in": pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { minutes } from "#platform/lib/clock.ts";
import { setDeviceCookie } from "#platform/web/device.ts";
import { emptyFormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import { sendSecretPage } from "#platform/web/outside/one-click.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, sendToken, setSessionCookie, TokenAnswer } from "#platform/web/session.ts";
import { type View, viewOf } from "#platform/web/view.ts";
import { askForLink, memberOfLink, useLink } from "./actions.ts";
import { linkSentPage, lostPage, newPasswordPage } from "./page.ts";
import { recoveryMessages } from "./messages.ts";

/** Each choosing of a password costs memory and time. */
const linkLimit = { max: 20, timeWindow: minutes(10) } as const;
const askLimit = { max: 30, timeWindow: minutes(10) } as const;

type ByToken = { Params: { token: string } };

export const recoveryRoutes =
  (ctx: AppContext, others: (view: View) => readonly Html[]) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/login/lost", async (request, reply) => {
      const view = viewOf(request);
      return sendPage(reply, request, lostPage(view, emptyFormState, sendsMail(ctx), others(view)));
    });
    app.post("/login/lost", { config: { rateLimit: askLimit } }, async (request, reply) => {
      await askForLink(ctx, { who: fieldValue(fieldsOf(request), "who"), ip: request.ip });
      return sendPage(reply, request, linkSentPage(viewOf(request)));
    });
    app.get<ByToken>(
      "/login/link/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        const { token } = request.params;
        const { handle } = await memberOfLink(ctx, token);
        const page = newPasswordPage(viewOf(request), handle, token, emptyFormState);
        return sendSecretPage(reply, request, page);
      },
    );
    const signIn = async (request: FastifyRequest<ByToken>, password: string) => {
      const member = await useLink(ctx, request.params.token, password);
      return { member, session: await openSession(app, ctx, member.id, "browser") };
    };
    app.post<ByToken>(
      "/login/link/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { member, session } = await signIn(request, fieldValue(fields, "password"));
            setSessionCookie(reply, ctx, session);
            setDeviceCookie(reply, ctx, member.handle);
            return redirect(reply, "/me", {
              tone: "good",
              text: recoveryMessages(viewOf(request).language).done,
            });
          },
          async (formState) => {
            const { token } = request.params;
            const { handle } = await memberOfLink(ctx, token);
            return newPasswordPage(viewOf(request), handle, token, formState);
          },
        ),
    );
  };

const Who = Type.Object({ who: Type.String({ maxLength: 360 }) });
const Password = Type.Object({ password: Type.String({ maxLength: 500 }) });

export const recoveryApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["session"];
    app.post<{ Body: Static<typeof Who> }>(
      "/api/v1/session/link",
      {
        schema: {
          tags,
          summary: "Ask for a link to sign in, by handle or mail address; always the same answer",
          body: Who,
          response: { 202: Type.Null() },
        },
        config: { rateLimit: askLimit },
      },
      async (request, reply) => {
        await askForLink(ctx, { who: request.body.who, ip: request.ip });
        return reply.status(202).send();
      },
    );
    app.post<ByToken & { Body: Static<typeof Password> }>(
      "/api/v1/session/link/:token",
      {
        schema: {
          tags,
          summary: "Choose a new password with the secret of that link, and sign in",
          body: Password,
          response: { 201: TokenAnswer },
        },
        config: { rateLimit: linkLimit },
      },
      async (request, reply) => {
        const { id } = await useLink(ctx, request.params.token, request.body.password);
        return sendToken(app, ctx, reply, id);
      },
    );
  };
