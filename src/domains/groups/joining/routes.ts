/** Pages of asking to join: a stranger's behind their secret link, a member's. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { joinGroup } from "../belonging/coming-actions.ts";
import { type JoiningRequest, maxWaitingJoinings, parseAnswers } from "./joining.ts";
import {
  askToJoin,
  changeJoining,
  joiningByLink,
  openDoor,
  withdrawAsMember,
  withdrawJoining,
} from "./actions.ts";
import { askPage, ownAskingPage } from "./page.ts";
import { groupById, invitationStands, type Joining, joiningOfMember, vouchCount } from "./store.ts";
import { joiningMessages } from "./messages.ts";
import { groupFor, membersOf } from "../store.ts";
import { waysOf } from "../ways/actions.ts";
import { waitingRoutes } from "./waiting-routes.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ByToken {
  Params: { token: string };
}

/** From one place: so many askings in ten minutes, and so many looks at secret links. */
export const askLimit = { max: 10, timeWindow: minutes(10) } as const;
const linkLimit = { max: 60, timeWindow: minutes(10) } as const;

const askingOf = (fields: Fields): JoiningRequest => ({
  name: fieldValue(fields, "name"),
  answers: Array.from({ length: maxWaitingJoinings }, (_, i) => fieldValue(fields, `answer-${i}`)),
});

export const joiningRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    await waitingRoutes(ctx)(app);
    const messagesFor = (request: FastifyRequest): ReturnType<typeof joiningMessages> =>
      joiningMessages(viewOf(request).language);

    const own = async (
      request: FastifyRequest,
      joining: Joining,
      token?: string,
      formState?: FormState,
    ): Promise<Page> => {
      const group = await groupById(ctx.db, joining.groupId);
      const { questions } = await waysOf(ctx.db, group.id);
      const vouches = await vouchCount(ctx.db, joining.id);
      const invitation = await invitationStands(ctx.db, joining.invitationId, ctx.clock.now());
      const { state, name } = joining;
      const answers = parseAnswers(joining.answers);
      return ownAskingPage(
        viewOf(request),
        { group, state, name, answers, questions, vouches, token, invitation },
        formState,
      );
    };

    const joiningPageFor = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page | string> => {
      const { handle } = request.params;
      const me = viewerOf(request).member;
      if (me === undefined) {
        const { group, questions } = await openDoor(ctx, handle);
        return askPage(viewOf(request), group, questions, formState ?? emptyFormState, false);
      }
      const group = await groupFor(ctx.db, viewerOf(request), handle);
      const ways = await waysOf(ctx.db, group.id);
      if (me.groups.includes(group.id) || ways.joining === "open") return `/@${group.handle}`;
      // Paused: they belong, though it does not count now.
      if ((await membersOf(ctx.db, group.id)).some((one) => one.id === me.id))
        return `/@${group.handle}/pause`;
      const joining = await joiningOfMember(ctx.db, group.id, me.id, ctx.clock.now());
      const { again } = request.query as Readonly<Record<string, unknown>>;
      const over =
        joining === undefined ||
        joining.state === "admitted" ||
        (joining.state !== "asked" && again === "yes");
      return over
        ? askPage(viewOf(request), group, ways.questions, formState ?? emptyFormState, true)
        : own(request, joining, undefined, formState);
    };
    app.get<ByHandle>("/@:handle/join", async (request, reply) => {
      const page = await joiningPageFor(request);
      return typeof page === "string" ? redirect(reply, page) : sendPage(reply, request, page);
    });
    app.post<ByHandle>(
      "/@:handle/joinings",
      { config: { rateLimit: askLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const { handle } = request.params;
            if (viewerOf(request).member === undefined) {
              const { token } = await askToJoin(ctx, handle, askingOf(fields));
              return redirect(reply, `/join/${token}`, {
                tone: "good",
                text: messagesFor(request).asked,
              });
            }
            const { asked } = await joinGroup(
              ctx,
              viewerOf(request),
              handle,
              askingOf(fields).answers,
            );
            const text =
              asked === undefined
                ? messagesFor(request).states.admitted
                : messagesFor(request).memberAsked;
            return redirect(reply, asked === undefined ? `/@${handle}` : `/@${handle}/join`, {
              tone: "good",
              text,
            });
          },
          async (formState) => {
            const page = await joiningPageFor(request, formState);
            if (typeof page === "string") throw new DomainError("conflict");
            return page;
          },
        ),
    );
    app.post<ByHandle>("/@:handle/joinings/withdraw", async (request, reply) => {
      await withdrawAsMember(ctx, viewerOf(request), request.params.handle);
      return redirect(reply, `/@${request.params.handle}`, {
        tone: "good",
        text: messagesFor(request).withdrawn,
      });
    });

    // The address is the secret: it must not travel on, nor stay in a cache.
    const secret = (reply: FastifyReply): FastifyReply =>
      reply.header("referrer-policy", "no-referrer");
    app.get<ByToken>(
      "/join/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        const page = await own(
          request,
          await joiningByLink(ctx, request.params.token),
          request.params.token,
        );
        return sendPage(secret(reply), request, page).header("cache-control", "private, no-store");
      },
    );
    app.post<ByToken>(
      "/join/:token",
      { config: { rateLimit: linkLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          secret(reply),
          async (fields) => {
            await changeJoining(ctx, request.params.token, askingOf(fields));
            return redirect(reply, `/join/${request.params.token}`, {
              tone: "good",
              text: messagesFor(request).changed,
            });
          },
          async (formState) =>
            own(
              request,
              await joiningByLink(ctx, request.params.token),
              request.params.token,
              formState,
            ),
        ),
    );
    app.post<ByToken>(
      "/join/:token/withdraw",
      { config: { rateLimit: linkLimit } },
      async (request, reply) => {
        await withdrawJoining(ctx, request.params.token);
        return redirect(secret(reply), `/join/${request.params.token}`);
      },
    );
  };
