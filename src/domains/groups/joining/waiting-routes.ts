/** Pages of members who answer those who ask to join. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { groupsWithPower } from "../roles/with-power-queries.ts";
import { holdersInside } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { countingMembers } from "../belonging/store.ts";
import { declineJoining } from "./declining-actions.ts";
import { groupForWriting } from "../queries.ts";
import { vouchesNeeded } from "./joining.ts";
import { admitJoining, joiningHere, vouch } from "./admit-actions.ts";
import {
  joinLink,
  type JoiningFacts,
  waitingForAnswer,
  waitingPage,
  waitingSection,
} from "./page.ts";
import { joiningsToAnswer, waitingJoinings } from "./store.ts";
import { joiningMessages } from "./messages.ts";
import { type Group, pausedIn } from "../store.ts";
import { waysOf } from "../ways/actions.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

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
    askingPath:
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

/** For the page of oneself: where people ask to join, and an answer of the viewer's is wanted. */
export async function joiningsForMe(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const admitting = await groupsWithPower(ctx, view.viewer, "admit", member.groups);
  const groups = { all: member.groups, admitting };
  return waitingForAnswer(view, await joiningsToAnswer(ctx.db, member.id, groups, ctx.clock.now()));
}

/** Members answer those who ask to join. */
export const waitingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof joiningMessages> =>
      joiningMessages(viewOf(request).language);

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
    const redirectBack = async (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
    ): Promise<FastifyReply> => {
      const { group } = await joiningHere(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/joining`, { tone: "good", text });
    };
    app.post<ById>("/joinings/:id/vouch", async (request, reply) => {
      const state = await vouch(ctx, viewerOf(request), request.params.id);
      return redirectBack(
        request,
        reply,
        state === "admitted" ? messagesFor(request).admitted : messagesFor(request).vouchDone,
      );
    });
    app.post<ById>("/joinings/:id/admit", async (request, reply) => {
      await admitJoining(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).admitted);
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
          return redirectBack(
            request,
            reply,
            state === "declined"
              ? messagesFor(request).declined
              : messagesFor(request).declineWaits,
          );
        },
        async (formState) => {
          const { group } = await joiningHere(ctx, viewerOf(request), request.params.id);
          return waiting(request, group.handle, { id: request.params.id, formState });
        },
      ),
    );
  };
