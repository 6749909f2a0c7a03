/** Pages of asking to join, and of members who answer those who ask. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { holdersInside } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { joinGroup } from "../actions.ts";
import { countingMembers } from "../belonging/store.ts";
import { declineJoining } from "./declining-actions.ts";
import { groupForWriting } from "../queries.ts";
import { type JoiningRequest, maxWaitingJoinings, parseAnswers, vouchesNeeded } from "./joining.ts";
import {
  admitJoining,
  askToJoin,
  changeJoining,
  joiningByLink,
  joiningHere,
  openDoor,
  vouch,
  withdrawAsMember,
  withdrawJoining,
} from "./actions.ts";
import {
  askPage,
  joinLink,
  type JoiningFacts,
  ownAskingPage,
  waitingPage,
  waitingSection,
} from "./page.ts";
import {
  groupById,
  invitationStands,
  type Joining,
  joiningOfMember,
  vouchCount,
  waitingJoinings,
} from "./store.ts";
import { joiningMessages } from "./messages.ts";
import { type Group, groupFor, membersOf, pausedIn } from "../store.ts";
import { waysOf } from "../ways/actions.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ByToken {
  Params: { token: string };
}
interface ById {
  Params: { id: string };
}

/** From one place: so many askings in ten minutes, and so many looks at secret links. */
export const askLimit = { max: 10, timeWindow: minutes(10) } as const;
const linkLimit = { max: 60, timeWindow: minutes(10) } as const;

const askingOf = (fields: Fields): JoiningRequest => ({
  name: fieldValue(fields, "name"),
  answers: Array.from({ length: maxWaitingJoinings }, (_, i) => fieldValue(fields, `answer-${i}`)),
});

/** What members see of those who wait. */
export async function joiningFacts(
  ctx: AppContext,
  group: Group,
  me: string,
): Promise<JoiningFacts> {
  const now = ctx.clock.now();
  const [waiting, members, holders, ways] = await Promise.all([
    waitingJoinings(ctx.db, group.id, now),
    countingMembers(ctx.db, group.id, now),
    holdersInside(ctx.db, ctx.clock, "admit", group.id),
    waysOf(ctx.db, group.id),
  ]);
  return {
    waiting,
    needed: vouchesNeeded(members.length),
    admits: holders.length === 0 || holders.includes(me),
    held: holders.length > 0,
    door:
      ways.joining === "questions" && group.kind !== "tender"
        ? `/@${group.handle}/join`
        : undefined,
  };
}

/** On the page of a group: who waits, for its members; the way in, for everybody else. */
export async function joiningSection(ctx: AppContext, view: View, group: Group): Promise<Html[]> {
  const me = view.viewer.member;
  if (me?.groups.includes(group.id) === true) {
    const waiting = await waitingJoinings(ctx.db, group.id, ctx.clock.now());
    return waiting.length === 0 ? [] : [waitingSection(view, group, waiting.length)];
  }
  if ((me === undefined && !group.root) || group.kind === "tender") return [];
  // Who is paused belongs already.
  if ((await pausedIn(ctx.db, me?.id, group.id, ctx.clock.now())) !== undefined) return [];
  return (await waysOf(ctx.db, group.id)).joining === "questions" ? [joinLink(view, group)] : [];
}

export const joiningRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof joiningMessages> =>
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

    const door = async (
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
      const page = await door(request);
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
              return redirect(reply, `/join/${token}`, { tone: "good", text: said(request).asked });
            }
            const { asked } = await joinGroup(
              ctx,
              viewerOf(request),
              handle,
              askingOf(fields).answers,
            );
            const text =
              asked === undefined ? said(request).states.admitted : said(request).memberAsked;
            return redirect(reply, asked === undefined ? `/@${handle}` : `/@${handle}/join`, {
              tone: "good",
              text,
            });
          },
          async (formState) => {
            const page = await door(request, formState);
            if (typeof page === "string") throw new DomainError("conflict");
            return page;
          },
        ),
    );
    app.post<ByHandle>("/@:handle/joinings/withdraw", async (request, reply) => {
      await withdrawAsMember(ctx, viewerOf(request), request.params.handle);
      return redirect(reply, `/@${request.params.handle}`, {
        tone: "good",
        text: said(request).withdrawn,
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
              text: said(request).changed,
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

    const waiting = async (
      request: FastifyRequest,
      handle: string,
      failed?: { id: string; formState: FormState },
    ): Promise<Page> => {
      const { group, member } = await groupForWriting(ctx, viewerOf(request), handle);
      return waitingPage(viewOf(request), group, await joiningFacts(ctx, group, member.id), failed);
    };
    app.get<ByHandle>("/@:handle/joining", async (request, reply) =>
      sendPage(reply, request, await waiting(request, request.params.handle)),
    );
    const back = async (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
    ): Promise<FastifyReply> => {
      const { group } = await joiningHere(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/joining`, { tone: "good", text });
    };
    app.post<ById>("/joinings/:id/vouch", async (request, reply) => {
      const state = await vouch(ctx, viewerOf(request), request.params.id);
      return back(
        request,
        reply,
        state === "admitted" ? said(request).admitted : said(request).vouchDone,
      );
    });
    app.post<ById>("/joinings/:id/admit", async (request, reply) => {
      await admitJoining(ctx, viewerOf(request), request.params.id);
      return back(request, reply, said(request).admitted);
    });
    app.post<ById>("/joinings/:id/decline", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          const state = await declineJoining(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fieldsOf(request), "words"),
          );
          return back(
            request,
            reply,
            state === "declined" ? said(request).declined : said(request).declineWaits,
          );
        },
        async (formState) => {
          const { group } = await joiningHere(ctx, viewerOf(request), request.params.id);
          return waiting(request, group.handle, { id: request.params.id, formState });
        },
      ),
    );
  };
