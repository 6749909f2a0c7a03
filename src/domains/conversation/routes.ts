/** Pages of conversations, and of what guests wrote behind a secret link. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { objectPath } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { answerReply } from "#domains/safety/replies-actions.ts";
import { minutes } from "#platform/lib/clock.ts";
import { networkOf } from "#platform/lib/network.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { readTalk, sayAsGuest, sayToAll, sayToMembers } from "./actions.ts";
import { type Source, sources, thingFolders, type ThingKind, thingKinds } from "./conversation.ts";
import {
  changeSaid,
  decideHeld,
  hide,
  saidByMe,
  type StandsUnder,
  takeBackSaid,
} from "./keeping-actions.ts";
import { guestWord, takeBackAsGuest } from "./guest-actions.ts";
import { changePage, guestWordPage, talkPage } from "./page.ts";
import { cursorOfSaid } from "./sections.ts";
import { replyById } from "./store.ts";
import { conversationMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface BySaid {
  Params: { source: string; id: string };
}
interface ByToken {
  Params: { token: string };
}

/** Tries from one place, whatever they are about. */
const guestWordLimit = { max: 20, timeWindow: minutes(10) } as const;

export function sourceIn(text: string): Source {
  const source = sources.find((one) => one === text);
  if (source === undefined) throw new DomainError("not-found");
  return source;
}

export const conversationRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof conversationMessages> =>
      conversationMessages(viewOf(request).language);
    const redirectBack = (
      reply: FastifyReply,
      { kind, id }: StandsUnder,
      text: string,
    ): FastifyReply =>
      redirect(reply, `${objectPath(kind, id)}/conversation`, { tone: "good", text });

    const talk = async (
      request: FastifyRequest<ById>,
      kind: ThingKind,
      formState?: FormState,
    ): Promise<Page> => {
      const { before } = request.query as { before?: unknown };
      const all = await readTalk(ctx, viewerOf(request), kind, request.params.id, {
        cursor: before,
      });
      return talkPage(viewOf(request), { ...all, before: cursorOfSaid(all.before) }, formState);
    };
    const say = async (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      kind: ThingKind,
    ): Promise<FastifyReply> => {
      const viewer = viewerOf(request);
      const { id } = request.params;
      const fields = fieldsOf(request);
      const content = fieldValue(fields, "content");
      if (viewer.member === undefined) {
        const name = fieldValue(fields, "name");
        const place = { network: networkOf(request.ip) };
        const { token } = await sayAsGuest(ctx, kind, id, { content, name }, place);
        return redirect(reply, `/said/${token}`, {
          tone: "good",
          text: messagesFor(request).guestHeld,
        });
      }
      const toAll = fieldValue(fields, "visibility") === "public";
      await (toAll ? sayToAll : sayToMembers)(ctx, viewer, kind, id, content);
      return redirectBack(
        reply,
        { kind, id },
        toAll ? messagesFor(request).saidToAll : messagesFor(request).said,
      );
    };
    for (const kind of thingKinds) {
      const path = `/${thingFolders[kind]}/:id/conversation`;
      app.get<ById>(path, async (request, reply) =>
        sendPage(reply, request, await talk(request, kind)),
      );
      app.post<ById>(
        path,
        { config: { rateLimit: { max: 60, timeWindow: minutes(10) } } },
        async (request, reply) =>
          orShowAgain(
            request,
            reply,
            () => say(request, reply, kind),
            (formState) => talk(request, kind, formState),
          ),
      );
    }

    const itemPath = "/conversation/:source/:id";
    for (const state of ["shown", "refused"] as const)
      app.post<BySaid>(`${itemPath}/${state}`, async (request, reply) => {
        const { source, id } = request.params;
        const under = await decideHeld(ctx, viewerOf(request), sourceIn(source), id, state);
        return redirectBack(reply, under, messagesFor(request)[state]);
      });
    app.post<BySaid>(`${itemPath}/hide`, async (request, reply) => {
      const { source, id } = request.params;
      const reason = fieldValue(fieldsOf(request), "reason");
      const under = await hide(ctx, viewerOf(request), sourceIn(source), id, reason);
      return redirectBack(reply, under, messagesFor(request).hiddenDone);
    });
    app.post<BySaid>(`${itemPath}/delete`, async (request, reply) => {
      const { source, id } = request.params;
      const under = await takeBackSaid(ctx, viewerOf(request), sourceIn(source), id);
      return redirectBack(reply, under, messagesFor(request).deleted);
    });
    app.post<BySaid>(`${itemPath}/answer`, async (request, reply) => {
      const { source, id } = request.params;
      const found = sourceIn(source) === "reply" ? await replyById(ctx.db, id) : undefined;
      const kind = thingKinds.find((one) => one === found?.objectKind);
      if (found === undefined || kind === undefined) throw new DomainError("not-found");
      await answerReply(ctx, viewerOf(request), id, fieldValue(fieldsOf(request), "answer"));
      return redirectBack(reply, { kind, id: found.objectId }, messagesFor(request).answered);
    });
    const change = async (
      request: FastifyRequest<BySaid>,
      formState?: FormState,
    ): Promise<Page> => {
      const { source, id } = request.params;
      const mine = await saidByMe(ctx, viewerOf(request), sourceIn(source), id);
      const path = `${objectPath(mine.kind, mine.id)}/conversation`;
      return changePage(
        viewOf(request),
        `/conversation/${source}/${id}`,
        path,
        mine.source,
        formState,
      );
    };
    app.get<BySaid>(`${itemPath}/edit`, async (request, reply) =>
      sendPage(reply, request, await change(request)),
    );
    app.post<BySaid>(`${itemPath}/edit`, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { source, id } = request.params;
          const content = fieldValue(fields, "content");
          const under = await changeSaid(ctx, viewerOf(request), sourceIn(source), id, content);
          return redirectBack(reply, under, messagesFor(request).saved);
        },
        (formState) => change(request, formState),
      ),
    );

    app.get<ByToken>(
      "/said/:token",
      { config: { rateLimit: guestWordLimit } },
      async (request, reply) => {
        const { token } = request.params;
        const word = await guestWord(ctx, token);
        const path = `${objectPath(word.aboutKind, word.aboutId)}/conversation`;
        return sendPage(
          reply.header("referrer-policy", "no-referrer"),
          request,
          guestWordPage(viewOf(request), word, token, path),
        );
      },
    );
    app.post<ByToken>(
      "/said/:token/delete",
      { config: { rateLimit: guestWordLimit } },
      async (request, reply) => {
        const under = await takeBackAsGuest(ctx, request.params.token);
        return redirectBack(reply, under, messagesFor(request).deleted);
      },
    );
  };
