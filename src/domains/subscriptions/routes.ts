/** Pages of subscribing by mail, and those behind the links of its mails. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { oneClickRoutes, sendSecretPage } from "#platform/web/outside/one-click.ts";
import { orShowAgain, sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { confirmSubscription, endSubscription, questionBehind, subscribe } from "./actions.ts";
import { subscribeLimit } from "./api.ts";
import { isRhythm } from "./subscription.ts";
import { scopeName } from "./tasks.ts";
import {
  confirmAskedPage,
  confirmSubscriptionPage,
  endedPage,
  endPage,
  type FormScope,
  subscribedPage,
  subscribePage,
} from "./page.ts";

const linkLimit = { max: 30, timeWindow: minutes(10) } as const;

type ByToken = { Params: { token: string } };

const scopeIn = (fields: Fields): FormScope => {
  const one = (name: string): string | undefined => fieldValue(fields, name) || undefined;
  return { group: one("group"), filter: one("filter"), guide: one("guide") };
};

export const subscriptionRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post("/subscriptions", { config: { rateLimit: subscribeLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const rhythm = fieldValue(fields, "rhythm");
          await subscribe(
            ctx,
            {
              address: fieldValue(fields, "address"),
              scope: scopeIn(fields),
              rhythm: isRhythm(rhythm) ? rhythm : "weekly",
              language: viewOf(request).language,
            },
            request.ip,
          );
          return sendPage(reply, request, confirmAskedPage(viewOf(request)));
        },
        (formState) =>
          subscribePage(viewOf(request), scopeIn(formState.values), sendsMail(ctx), formState),
      ),
    );
    app.get<ByToken>(
      "/subscriptions/confirm/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        const { token } = request.params;
        const { scope, subscription, rhythm } = await questionBehind(ctx, token);
        const view = viewOf(request);
        // Whoever opens the link again need not say it twice.
        const said =
          subscription.confirmed && (rhythm ?? subscription.rhythm) === subscription.rhythm;
        const page = said
          ? subscribedPage(view)
          : confirmSubscriptionPage(view, token, scopeName(scope, view.language));
        return sendSecretPage(reply, request, page);
      },
    );
    app.post<ByToken>(
      "/subscriptions/confirm/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        await confirmSubscription(ctx, request.params.token);
        return sendSecretPage(reply, request, subscribedPage(viewOf(request)));
      },
    );
    await app.register(
      oneClickRoutes([
        {
          path: "/subscriptions/end/:token",
          ask: endPage,
          leave: (token) => endSubscription(ctx, token),
          done: endedPage,
        },
      ]),
    );
  };
