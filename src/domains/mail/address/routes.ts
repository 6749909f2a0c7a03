/** The form for one's mail address, and the pages behind the links of its mails. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { minutes } from "#platform/lib/clock.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { oneClickRoutes, sendSecretPage } from "#platform/web/outside/one-click.ts";
import { orShowAgain, redirect } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import {
  confirmMemberAddress,
  isConfirmed,
  forgetAddress,
  giveAddress,
  stopMail,
} from "./actions.ts";
import type { OwnAddress } from "./address.ts";
import { addressMessages } from "./messages.ts";
import {
  ownAddressPage,
  addressSection,
  cameBackSection,
  confirmedPage,
  confirmAddressPage,
  stoppedPage,
  stopPage,
} from "./page.ts";
import { ownAddress } from "./queries.ts";

/** Where the part with the address stands. */
const settings = "/me/settings#address";
const linkLimit = { max: 30, timeWindow: minutes(10) } as const;

/** undefined: no mail can be sent. */
const shown = async (ctx: AppContext, memberId: string): Promise<OwnAddress | undefined> =>
  sendsMail(ctx) ? ownAddress(ctx, memberId) : undefined;

/** Part of the page of settings; without an address there is nothing to choose of mail. */
export async function myAddress(
  ctx: AppContext,
  view: View,
): Promise<{ readonly shown: Html; readonly byMail: boolean }> {
  const { member } = view.viewer;
  if (member === undefined) return { shown: nothing, byMail: false };
  const own = await shown(ctx, member.id);
  return { shown: addressSection(view, own), byMail: own?.address != null && own.paused === null };
}

/**
 * On one's own page: mail that came back. Whoever relies on mail looks at no settings, and would
 * hear of nothing any more.
 */
export async function mailCameBack(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  const own = member === undefined ? undefined : await shown(ctx, member.id);
  if (own === undefined) return nothing;
  return cameBackSection(view, own);
}

export const addressRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof addressMessages> =>
      addressMessages(viewOf(request).language);
    app.post("/me/address", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await giveAddress(ctx, viewerOf(request), fieldValue(fields, "address"));
          return redirect(reply, settings, { tone: "good", text: messagesFor(request).asked });
        },
        async (formState) => {
          const { member } = viewerOf(request);
          if (member === undefined) throw new DomainError("sign-in-needed");
          return ownAddressPage(viewOf(request), await shown(ctx, member.id), formState);
        },
      ),
    );
    app.post("/me/address/forget", async (request, reply) => {
      await forgetAddress(ctx, viewerOf(request));
      return redirect(reply, settings, { tone: "good", text: messagesFor(request).forgotten });
    });
    app.get<{ Params: { token: string } }>(
      "/mail/confirm/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        const { token } = request.params;
        const page = (await isConfirmed(ctx, token))
          ? confirmedPage(viewOf(request))
          : confirmAddressPage(viewOf(request), token);
        return sendSecretPage(reply, request, page);
      },
    );
    app.post<{ Params: { token: string } }>(
      "/mail/confirm/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        await confirmMemberAddress(ctx, request.params.token);
        return sendSecretPage(reply, request, confirmedPage(viewOf(request)));
      },
    );
    await app.register(
      oneClickRoutes([
        {
          path: "/mail/stop/:token",
          ask: stopPage,
          leave: (token) => stopMail(ctx, token),
          done: stoppedPage,
        },
      ]),
    );
  };
