/** Messages to all of the collective: a page under the collective's own group, and JSON. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { dayText, wayTo } from "#platform/web/html/components.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { waitingHere } from "../keys/page.ts";
import { keyAskingsOf } from "../keys/store.ts";
import type { Group } from "../store.ts";
import { ownCollective, writeToAllMembers } from "./actions.ts";
import { freeFrom, writeToAllName } from "./message.ts";
import { everyoneMessages } from "./messages.ts";
import { messagesToAllPage } from "./page.ts";
import { lastToAll, messagesToAll } from "./store.ts";

interface ByHandle {
  Params: { handle: string };
}

export const everyoneRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const group = await ownCollective(ctx, viewerOf(request));
      if (group.handle !== request.params.handle) throw new DomainError("not-found");
      const now = ctx.clock.now();
      const all = await messagesToAll(ctx.db, now);
      await recallTexts(
        ctx,
        all.map(({ content }) => content),
      );
      const keys = await keyAskingsOf(ctx.db, group.id, now);
      const waiting = keys.filter((one) => one.act === writeToAllName).length;
      const view = viewOf(request);
      return messagesToAllPage(
        view,
        {
          group,
          all,
          free: freeFrom(all[0]?.made, now),
          waiting: waitingHere(view, group.handle, waiting),
        },
        formState,
      );
    };
    app.get<ByHandle>("/@:handle/messages", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ByHandle>("/@:handle/messages", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await writeToAllMembers(ctx, viewerOf(request), {
            name: fieldValue(fields, "name"),
            content: fieldValue(fields, "content"),
          });
          const { asked, sent } = everyoneMessages(viewOf(request).language);
          const path = `/@${request.params.handle}/messages`;
          return redirect(reply, path, { tone: "good", text: id === undefined ? asked : sent });
        },
        (formState) => page(request, formState),
      ),
    );
  };

const Written = Type.Object({
  name: Type.String({ maxLength: 400 }),
  content: Type.String({ maxLength: 10_000 }),
});
const Sent = closed({ state: oneOf("asked", "sent") });

export const everyoneApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["collective"];
    app.get(
      "/api/v1/collective/messages",
      {
        schema: {
          tags,
          summary: "Messages to all members, the newest first",
          response: {
            200: closed({
              items: arrayOf(
                closed({
                  id: Type.String(),
                  name: Type.String(),
                  content: Type.String(),
                  contentHtml: Type.String(),
                  made: Type.String(),
                }),
              ),
              next: Type.Null(),
            }),
          },
        },
      },
      async (request) => {
        await ownCollective(ctx, viewerOf(request));
        const all = await messagesToAll(ctx.db, ctx.clock.now());
        await recallTexts(
          ctx,
          all.map(({ content }) => content),
        );
        return {
          items: all.map(({ id, name, content, made }) => ({
            id,
            name,
            content,
            contentHtml: renderMarkdown(content),
            made: made.toISOString(),
          })),
          next: null,
        };
      },
    );
    app.post<{ Body: Static<typeof Written> }>(
      "/api/v1/collective/messages",
      {
        schema: {
          tags,
          summary:
            "Write to all members: the first of two keeps it (202), the second, with the very same words, sends it (201). Once a week at most (409).",
          body: Written,
          response: { 201: Sent, 202: Sent },
        },
      },
      async (request, reply) => {
        const id = await writeToAllMembers(ctx, viewerOf(request), request.body);
        return id === undefined
          ? reply.status(202).send({ state: "asked" as const })
          : reply.status(201).send({ state: "sent" as const });
      },
    );
  };

/** On the page of the collective. */
export async function everyoneWay(
  ctx: AppContext,
  view: View,
  group: Group,
): Promise<readonly Html[]> {
  if (!group.root || view.viewer.member?.groups.includes(group.id) !== true) return [];
  const messages = everyoneMessages(view.language);
  const last = await lastToAll(ctx.db);
  const zone = view.collective?.timeZone ?? "UTC";
  return [
    wayTo(
      `/@${group.handle}/messages`,
      messages.way,
      last === undefined ? "" : messages.last({ day: dayText(last, zone, view.language) }),
    ),
  ];
}
