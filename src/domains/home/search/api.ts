/** The search of the whole server as JSON. */
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { originView } from "#commons/origin.ts";
import { type Finder, longestSearch, searchKinds } from "#commons/home/search.ts";
import { oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { SearchAnswer } from "./answers.ts";
import { searchAll } from "./queries.ts";

const Query = Type.Object({
  q: Type.Optional(Type.String({ maxLength: longestSearch })),
  kind: Type.Optional(Type.Union(searchKinds.map((kind) => Type.Literal(kind)))),
  /** Of each kind. */
  limit: Type.Optional(Type.String({ pattern: "^([1-9]|[1-4][0-9]|50)$" })),
});

export const searchApi =
  (ctx: AppContext, finders: readonly Finder[]) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: Type.Static<typeof Query> }>(
      "/api/v1/search",
      {
        schema: {
          tags: ["search"],
          summary:
            "Events, guides, offers, groups, stories and words, own and siblings', by the words in them",
          querystring: Query,
          response: { 200: SearchAnswer },
        },
      },
      async (request) => {
        const { q = "", kind, limit = "10" } = request.query;
        const query = oneLine(q, longestSearch);
        const found = await searchAll(ctx, finders, viewerOf(request), {
          q: query,
          kind,
          max: Number(limit),
        });
        return {
          query,
          items: found.flatMap((one) =>
            one.hits.map((hit) => ({
              kind: one.kind,
              id: hit.id,
              title: hit.title,
              url: new URL(hit.url, ctx.origin).href,
              summary: hit.summary,
              origin: hit.origin === null ? null : originView(hit.origin, ctx.origin),
              language: hit.language,
              startTime: hit.starts?.date ?? null,
              timeZone: hit.starts?.zone ?? null,
              purpose: hit.purpose ?? null,
            })),
          ),
          more: found.filter((one) => one.more).map((one) => one.kind),
        };
      },
    );
  };
