/** What siblings say: page, feed and API. */
import { inlinePictures } from "#domains/pictures/queries.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { newestCursor } from "#commons/cursor.ts";
import { rss } from "#commons/feed.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { plainLines } from "#commons/markup/plain-lines.ts";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValues } from "#platform/web/html/forms.ts";
import { fieldsOf, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import {
  mayShowPosts,
  muteSibling,
  readSiblingPosts,
  showPosts,
  siblingFeed,
  siblingFeedPath,
} from "./actions.ts";
import { PostsShownAnswer, type SiblingPostAnswer, SiblingPostsAnswer } from "./answers.ts";
import { siblingPostsPage } from "./page.ts";
import { filesBeside, type SiblingPost, titleOfPost } from "./post.ts";
import { postsShown, siblingsToHear } from "./store.ts";
import { siblingPostMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByToken {
  Params: { token: string };
}
interface Paged {
  Querystring: { from?: string };
}

const openPath = "/siblings/posts.rss";
const cursorOf = (last: SiblingPost | undefined): string | undefined =>
  last === undefined ? undefined : newestCursor(last.published, last.id);

/** A feed shows a warning, and leaves what it hides where it was written. */
const feedHtml = (post: SiblingPost): string =>
  post.warning === ""
    ? `${post.contentHtml}${filesBeside(post)
        .map(
          ({ url, words }) => `<p><a href="${escapeText(url)}">${escapeText(words || url)}</a></p>`,
        )
        .join("")}`
    : `<p>${escapeText(post.warning)}</p>`;

const summaries = {
  mute: "Don't show me what this sibling says",
  unmute: "Show me again what this sibling says",
} as const;

export const siblingPostRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof siblingPostMessages> =>
      siblingPostMessages(viewOf(request).language);

    app.get<Paged>("/siblings/posts", async (request, reply) => {
      const viewer = viewerOf(request);
      const { items, last } = await readSiblingPosts(ctx, viewer, { cursor: request.query.from });
      const page = siblingPostsPage(viewOf(request), {
        pictures: await inlinePictures(
          ctx.db,
          "post",
          items.map((post) => post.id),
        ),
        posts: items,
        next: cursorOf(last),
        feed: viewer.member === undefined ? openPath : siblingFeedPath(ctx),
        siblings:
          viewer.member === undefined ? undefined : await siblingsToHear(ctx.db, viewer.member.id),
        shown: (await mayShowPosts(ctx, viewer)) ? await postsShown(ctx.db) : undefined,
      });
      return sendPage(reply, request, page);
    });
    app.post("/siblings/posts", async (request, reply) => {
      const shown = fieldValues(fieldsOf(request), "shown");
      await showPosts(ctx, viewerOf(request), {
        everybody: shown.includes("everybody"),
        home: shown.includes("home"),
      });
      return redirect(reply, "/siblings/posts", { tone: "good", text: messagesFor(request).saved });
    });
    for (const word of ["mute", "unmute"] as const)
      app.post<ById>(`/siblings/:id/${word}`, async (request, reply) => {
        await muteSibling(ctx, viewerOf(request), request.params.id, word === "mute");
        const text = word === "mute" ? messagesFor(request).muted : messagesFor(request).unmuted;
        return redirect(reply, "/siblings/posts", { tone: "good", text });
      });

    const feed = (
      request: FastifyRequest,
      reply: FastifyReply,
      path: string,
      posts: readonly SiblingPost[],
    ): FastifyReply => {
      const messages = messagesFor(request);
      return reply.header("content-type", "application/rss+xml; charset=utf-8").send(
        rss({
          title: messages.title,
          link: `${ctx.origin}/siblings/posts`,
          self: `${ctx.origin}${path}`,
          description: messages.lead,
          language: viewOf(request).language,
          items: posts.map((post) => ({
            id: `${ctx.origin}/siblings/posts#${post.id}`,
            title: `${post.siblingName}: ${titleOfPost(post)}`,
            link: post.url,
            date: post.published,
            html: feedHtml(post),
            language: post.language,
            by: post.authorName,
          })),
        }),
      );
    };
    app.get(openPath, async (request, reply) =>
      feed(request, reply, openPath, await siblingFeed(ctx, viewerOf(request))),
    );
    app.get<ByToken>("/siblings/posts/:token/feed.rss", async (request, reply) =>
      feed(
        request,
        reply,
        siblingFeedPath(ctx),
        await siblingFeed(ctx, viewerOf(request), request.params.token),
      ),
    );
  };

const Shown = Type.Object({ everybody: Type.Boolean(), home: Type.Boolean() });

export const siblingPostApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["siblings"];
    const view = (post: SiblingPost): Static<typeof SiblingPostAnswer> => ({
      id: post.id,
      kind: post.boost ? "boost" : "post",
      sibling: { id: post.siblingId, name: post.siblingName, url: post.siblingUrl },
      author: { name: post.authorName, url: post.authorUrl },
      url: post.url,
      name: post.name,
      warning: post.warning,
      content: plainLines(post.contentHtml),
      contentHtml: post.contentHtml,
      attachments: filesBeside(post).map(({ url, mediaType, words }) => ({
        url,
        mediaType,
        name: words,
      })),
      language: post.language,
      audience: post.public ? "public" : "followers",
      published: post.published.toISOString(),
      updated: post.updated.toISOString(),
      edited: post.edited,
    });

    app.get<{ Querystring: { cursor?: string } }>(
      "/api/v1/siblings/posts",
      {
        schema: {
          tags,
          summary: "What siblings say, of the last 30 days",
          querystring: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 100 })) }),
          response: { 200: SiblingPostsAnswer },
        },
      },
      async (request) => {
        const { items, last } = await readSiblingPosts(ctx, viewerOf(request), {
          cursor: request.query.cursor,
        });
        return { items: items.map(view), next: cursorOf(last) ?? null };
      },
    );
    app.get(
      "/api/v1/siblings/posts/shown",
      {
        schema: {
          tags,
          summary: "To whom what siblings say is shown",
          response: { 200: PostsShownAnswer },
        },
      },
      () => postsShown(ctx.db),
    );
    app.put<{ Body: Static<typeof Shown> }>(
      "/api/v1/siblings/posts/shown",
      {
        schema: {
          tags,
          summary: "Say to whom it is shown",
          body: Shown,
          response: { 200: PostsShownAnswer },
        },
      },
      async (request) => {
        await showPosts(ctx, viewerOf(request), request.body);
        return postsShown(ctx.db);
      },
    );
    for (const [method, muted, summary] of [
      ["PUT", true, summaries.mute],
      ["DELETE", false, summaries.unmute],
    ] as const)
      app.route<ById>({
        method,
        url: "/api/v1/siblings/:id/mute",
        schema: { tags, summary, response: { 204: Type.Null() } },
        handler: async (request, reply) => {
          await muteSibling(ctx, viewerOf(request), request.params.id, muted);
          return reply.status(204).send();
        },
      });
  };
