/** What is said under a thing, over the API: read, written, changed, let through, hidden. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { plainText } from "#commons/markup/plain-text.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { viewerOf } from "#platform/web/view.ts";
import { readTalk, sayAsGuest, sayToAll, sayToMembers } from "./actions.ts";
import { ConversationAnswer, HeldWordAnswer, SaidAnswer } from "./answers.ts";
import { type SaidHere, thingFolders, type ThingKind, thingKinds } from "./conversation.ts";
import { changeSaid, decideHeld, hide, takeBackSaid } from "./keeping-actions.ts";
import { sourceIn } from "./routes.ts";
import { cursorOfSaid } from "./sections.ts";
import { guideOfDecision } from "./store.ts";

interface ById {
  Params: { id: string };
  Querystring: { cursor?: string };
}
interface BySaid {
  Params: { source: string; id: string };
}

const Saying = Type.Object({
  content: Type.String({ maxLength: 5000 }),
  visibility: Type.Optional(Type.Union([Type.Literal("members"), Type.Literal("public")])),
  name: Type.Optional(Type.String({ maxLength: 200 })),
});
const Content = Type.Object({ content: Type.String({ maxLength: 5000 }) });
const Reason = Type.Object({ reason: Type.String({ maxLength: 1000 }) });
const Decision = Type.Object({
  state: Type.Union([Type.Literal("shown"), Type.Literal("refused")]),
});
const Cursor = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 100 })) });

const shownAs = { held: "held", shown: "shown", refused: "hidden" } as const;

const view = (one: SaidHere, viewer: Viewer): Static<typeof SaidAnswer> => {
  const hidden = one.state === "refused";
  const html = hidden ? "" : one.contentHtml;
  return {
    id: one.id,
    source: one.source,
    kind: one.kind,
    from: { name: hidden ? "" : one.author, url: hidden ? null : one.url },
    warning: hidden ? "" : one.warning,
    content: plainText(html),
    contentHtml: html,
    language: one.language || null,
    visibility: one.audience,
    state: shownAs[one.state],
    reason: hidden ? one.hiddenReason : null,
    created: one.made.toISOString(),
    edited: one.edited,
    yours: one.memberId !== null && one.memberId === viewer.member?.id,
  };
};

export const conversationApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["conversations"];

    const read = async (
      request: FastifyRequest<ById>,
      kind: ThingKind,
      id: string,
    ): Promise<Static<typeof ConversationAnswer>> => {
      const viewer = viewerOf(request);
      const { items, before } = await readTalk(ctx, viewer, kind, id, {
        cursor: request.query.cursor,
      });
      return { items: items.map((one) => view(one, viewer)), next: cursorOfSaid(before) ?? null };
    };
    const say = async (
      request: FastifyRequest<ById & { Body: Static<typeof Saying> }>,
      reply: FastifyReply,
      kind: ThingKind,
      id: string,
    ): Promise<FastifyReply> => {
      const viewer = viewerOf(request);
      const { content, visibility, name } = request.body;
      if (viewer.member === undefined) {
        if (visibility === "members") throw new DomainError("sign-in-needed");
        const place = { network: networkOf(request.ip) };
        const word = await sayAsGuest(ctx, kind, id, { content, name }, place);
        const url = `${ctx.origin}/said/${word.token}`;
        return reply
          .status(202)
          .header("cache-control", "private, no-store")
          .send({ id: word.id, state: "held", url });
      }
      const made = await (visibility === "public" ? sayToAll : sayToMembers)(
        ctx,
        viewer,
        kind,
        id,
        content,
      );
      const { items } = await readTalk(ctx, viewer, kind, id);
      const item = items.find((one) => one.id === made.id);
      if (item === undefined) throw new DomainError("not-found");
      return reply.status(201).send(view(item, viewer));
    };

    /** Of a decision: its public outcome, the guide as which it was published. */
    const outcome = async (id: string): Promise<string> => {
      const guide = isId(id) ? await guideOfDecision(ctx.db, id) : undefined;
      if (guide === undefined) throw new DomainError("not-found");
      return guide;
    };
    const talks = [
      ...thingKinds.map((kind) => ({
        kind,
        path: `/api/v1/${thingFolders[kind]}/:id/conversation`,
        about: `under ${kind === "guide" ? "a" : "an"} ${kind}`,
        idOf: (id: string) => Promise.resolve(id),
      })),
      {
        kind: "guide" as const,
        path: "/api/v1/decisions/:id/conversation",
        about: "under the public outcome of a decision",
        idOf: outcome,
      },
    ];
    for (const { kind, path, about, idOf } of talks) {
      app.get<ById>(
        path,
        {
          schema: {
            tags,
            summary: `What is said ${about}`,
            querystring: Cursor,
            response: { 200: ConversationAnswer },
          },
        },
        async (request) => read(request, kind, await idOf(request.params.id)),
      );
      app.post<ById & { Body: Static<typeof Saying> }>(
        path,
        {
          config: { rateLimit: { max: 60, timeWindow: minutes(10) } },
          schema: {
            tags,
            summary: `Say something ${about}: to members, or in the group's name to all`,
            body: Saying,
            response: { 201: SaidAnswer, 202: HeldWordAnswer },
          },
        },
        async (request, reply) => say(request, reply, kind, await idOf(request.params.id)),
      );
    }

    const itemPath = "/api/v1/conversation/:source/:id";
    const done = { 204: Type.Null() };
    app.patch<BySaid & { Body: Static<typeof Content> }>(
      itemPath,
      { schema: { tags, summary: "Change what one said", body: Content, response: done } },
      async (request, reply) => {
        const { source, id } = request.params;
        await changeSaid(ctx, viewerOf(request), sourceIn(source), id, request.body.content);
        return reply.status(204).send();
      },
    );
    app.delete<BySaid>(
      itemPath,
      { schema: { tags, summary: "Take back what one said", response: done } },
      async (request, reply) => {
        const { source, id } = request.params;
        await takeBackSaid(ctx, viewerOf(request), sourceIn(source), id);
        return reply.status(204).send();
      },
    );
    app.post<BySaid & { Body: Static<typeof Decision> }>(
      `${itemPath}/decision`,
      {
        schema: {
          tags,
          summary: "Let through what is held, or not",
          body: Decision,
          response: done,
        },
      },
      async (request, reply) => {
        const { source, id } = request.params;
        await decideHeld(ctx, viewerOf(request), sourceIn(source), id, request.body.state);
        return reply.status(204).send();
      },
    );
    app.post<BySaid & { Body: Static<typeof Reason> }>(
      `${itemPath}/hide`,
      { schema: { tags, summary: "Hide it, with a reason", body: Reason, response: done } },
      async (request, reply) => {
        const { source, id } = request.params;
        await hide(ctx, viewerOf(request), sourceIn(source), id, request.body.reason);
        return reply.status(204).send();
      },
    );
  };
