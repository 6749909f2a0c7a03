/** What one was told, and how each kind of news reaches one, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { viewerOf } from "#platform/web/view.ts";
import { markNewsRead, readNews } from "./actions.ts";
import { NewsListAnswer, NotificationsAnswer, UnreadAnswer } from "./answers.ts";
import { changeSettings, readSettings } from "./settings/actions.ts";
import { newsText } from "./text.ts";

const Read = Type.Union([
  Type.Object({
    /** Ids of news; all, if left out. */
    ids: Type.Optional(Type.Array(Type.String({ maxLength: 36 }), { maxItems: 1000 })),
  }),
  Type.Null(),
]);

const ClockTime = Type.String({ maxLength: 5, examples: ["22:00"] });
const Notifications = Type.Object({
  kinds: Type.Optional(
    Type.Record(
      Type.String({ maxLength: 40 }),
      Type.Object({
        mail: Type.Optional(Type.String({ maxLength: 10 })),
        push: Type.Optional(Type.String({ maxLength: 10 })),
      }),
    ),
  ),
  quiet: Type.Optional(
    Type.Union([Type.Object({ from: ClockTime, until: ClockTime }), Type.Null()]),
  ),
  rest: Type.Optional(Type.Boolean()),
  pushText: Type.Optional(Type.Boolean()),
});

export const newsApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["news"];
    app.get<{ Querystring: { cursor?: string } }>(
      "/api/v1/me/news",
      {
        schema: {
          tags,
          summary: "What I was told, the newest first",
          querystring: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 60 })) }),
          response: { 200: NewsListAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { items, unread, next } = await readNews(ctx, viewer, request.query.cursor ?? "");
        const reader = {
          language: viewer.member?.language ?? "en",
          zone: await homeZone(ctx.db),
        };
        return {
          items: items.map((item) => ({
            id: item.id,
            kind: item.kind,
            text: newsText(item, reader),
            url: `${ctx.origin}${item.path}`,
            created: item.published.toISOString(),
            read: item.read !== null,
          })),
          unread,
          next,
        };
      },
    );
    app.post<{ Body: Static<typeof Read> | undefined }>(
      "/api/v1/me/news/read",
      {
        schema: {
          tags,
          summary: "I have read these; all, if no ids are given",
          body: Read,
          response: { 200: UnreadAnswer },
        },
      },
      async (request) => ({
        unread: await markNewsRead(ctx, viewerOf(request), { ids: request.body?.ids }),
      }),
    );
    app.get(
      "/api/v1/me/notifications",
      {
        schema: {
          tags,
          summary: "How each kind of news reaches me",
          response: { 200: NotificationsAnswer },
        },
      },
      async (request) => readSettings(ctx, viewerOf(request)),
    );
    app.put<{ Body: Static<typeof Notifications> }>(
      "/api/v1/me/notifications",
      {
        schema: {
          tags,
          summary: "Choose how news reach me; what is left out stays",
          body: Notifications,
          response: { 200: NotificationsAnswer },
        },
      },
      async (request) => changeSettings(ctx, viewerOf(request), request.body),
    );
  };
