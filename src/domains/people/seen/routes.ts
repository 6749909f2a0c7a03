/** "What can strangers see of me?": the page, and its JSON. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { PublicTracesAnswer } from "./answers.ts";
import { seenPage } from "./page.ts";
import { whatIsSeen } from "./queries.ts";

const limit = { rateLimit: { max: 60, timeWindow: minutes(10) } } as const;

export const seenRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/me/seen", { config: limit }, async (request, reply) =>
      sendPage(reply, request, seenPage(viewOf(request), await whatIsSeen(ctx, viewerOf(request)))),
    );
  };

export const seenApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const urlOf = (path: string): string => `${ctx.origin}${path}`;
    const groupView = ({ handle, name }: { readonly handle: string; readonly name: string }) => ({
      handle,
      name,
      url: urlOf(`/@${handle}`),
    });
    app.get(
      "/api/v1/me/seen",
      {
        schema: {
          tags: ["members"],
          summary: "What strangers, members and other servers can see of me",
          response: { 200: PublicTracesAnswer },
        },
        config: limit,
      },
      async (request, reply) => {
        const seen = await whatIsSeen(ctx, viewerOf(request));
        reply.header("cache-control", "private, no-store");
        return {
          strangers: {
            page: seen.pageForStrangers,
            things: seen.things.map((one) => ({
              kind: one.kind,
              id: one.id,
              name: one.name,
              url: urlOf(one.path),
              group: groupView(one.group),
              credit: one.credit,
              named: one.named,
            })),
            more: seen.more,
          },
          members: {
            url: urlOf(`/members/${seen.handle}`),
            name: true,
            words: seen.shown.includes("words"),
            languages: seen.shown.includes("languages"),
            offers: seen.shown.includes("offers"),
            groups: seen.shown.includes("groups"),
            roles: seen.shown.includes("roles"),
            messages: seen.takesLetters,
          },
          elsewhere: seen.servers.map((one) => ({ group: groupView(one), servers: one.servers })),
        };
      },
    );
  };
