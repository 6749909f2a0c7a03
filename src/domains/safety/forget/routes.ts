/** "Forget me", for whoever has no account: the pages and the API. */
import { sayings } from "#platform/i18n/saying.ts";
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { minutes } from "#platform/lib/clock.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { sendSecretPage } from "#platform/web/outside/one-click.ts";
import { orShowAgain, sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { askToBeForgotten, forgetByLink, forgetBySecret, forgettingBehind } from "./actions.ts";
import { ForgetAnswer } from "./answers.ts";
import { forgetAskedPage, confirmForgettingPage, forgetPage, forgottenPage } from "./page.ts";
import { forgetMessages } from "./messages.ts";

const saying = sayings(forgetMessages);

const limited = { config: { rateLimit: { max: 30, timeWindow: minutes(10) } } } as const;

interface ByToken {
  Params: { token: string };
}

export const forgetRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/forget", async (request, reply) =>
      sendPage(reply, request, forgetPage(viewOf(request))),
    );
    app.post("/forget", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const secret = fieldValue(fields, "secret");
          if (secret !== "") {
            await forgetBySecret(ctx, secret);
            return sendSecretPage(reply, request, forgottenPage(viewOf(request)));
          }
          const { language } = viewOf(request);
          const address = fieldValue(fields, "address");
          await askToBeForgotten(ctx, { address, language }, request.ip);
          return sendPage(reply, request, forgetAskedPage(viewOf(request)));
        },
        (formState) => forgetPage(viewOf(request), formState),
      ),
    );
    app.get<ByToken>("/forget/:token", limited, async (request, reply) => {
      const { token } = request.params;
      const { address } = forgettingBehind(ctx, token);
      return sendSecretPage(reply, request, confirmForgettingPage(viewOf(request), token, address));
    });
    app.post<ByToken>("/forget/:token", limited, async (request, reply) => {
      await forgetByLink(ctx, request.params.token);
      return sendSecretPage(reply, request, forgottenPage(viewOf(request)));
    });
  };

const Forget = Type.Object({
  address: Type.Optional(Type.String({ maxLength: 400 })),
  /** Of a secret link: the last part of its address. */
  secret: Type.Optional(Type.String({ maxLength: 100 })),
  /** Of the link in the message. */
  token: Type.Optional(Type.String({ maxLength: 2000 })),
});

export const forgetApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post<{ Body: Static<typeof Forget> }>(
      "/api/v1/forget",
      {
        ...limited,
        schema: {
          tags: ["safety"],
          summary:
            "Forget somebody without an account: by their address (a message asks), by a secret link, or by the link in that message",
          body: Forget,
          response: { 202: ForgetAnswer, 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { address, secret, token } = request.body;
        if (secret !== undefined) await forgetBySecret(ctx, secret);
        else if (token !== undefined) await forgetByLink(ctx, token);
        else if (address !== undefined) {
          const { language } = viewOf(request);
          await askToBeForgotten(ctx, { address, language }, request.ip);
          return reply.status(202).send({ asked: true });
        } else
          throw new DomainError("bad-input", {
            fields: { address: saying((m) => m.errors.address) },
          });
        return reply.status(204).send();
      },
    );
  };
