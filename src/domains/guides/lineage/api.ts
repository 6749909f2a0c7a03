/**
 * Between a guide and its relatives, over the API: safety notices, suggestions, news
 * from upstream, versions by strangers.
 */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { mustBeOurs } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { noticeView, suggestionView } from "./view.ts";
import { answerNotice, postNotice } from "../notices/actions.ts";
import { noticesOf } from "../notices/queries.ts";
import { guideFor } from "../store.ts";
import { suggestUpstream } from "../suggestions/outgoing-actions.ts";
import { decideSuggestion, suggestionOf, suggestionsFor } from "../suggestions/incoming-actions.ts";
import { takeFromUpstream, upstreamNews } from "./upstream-actions.ts";
import { decideVersion, heldVersions } from "./versions-actions.ts";
import {
  NoticeAnswer,
  PathHeldVersionsAnswer,
  PathSuggestionAnswer,
  PathSuggestionsAnswer,
  PathUpstreamAnswer,
  PathUpstreamMadeAnswer,
  SuggestionAnswer,
} from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}
interface Inner {
  Params: { id: string; inner: string };
}

const Choices = Type.Optional(
  Type.Array(Type.Union([Type.Literal("ours"), Type.Literal("theirs"), Type.Literal("both")]), {
    maxItems: 2000,
  }),
);
const Notice = Type.Object({
  severity: Type.Union([Type.Literal("info"), Type.Literal("caution"), Type.Literal("urgent")]),
  content: Type.String({ maxLength: 4000 }),
});
const Answer = Type.Object({ answer: Type.String({ maxLength: 2000 }) });
const Taking = Type.Object({
  upstreamVersion: Type.Integer(),
  version: Type.Optional(Type.Integer()),
  choices: Choices,
  cautions: Type.Optional(Type.Boolean()),
  note: Type.Optional(Type.String({ maxLength: 500 })),
});
const Suggestion = Type.Object({ note: Type.String({ maxLength: 2000 }) });
const Listing = Type.Object({ list: Type.Boolean() });
const Decision = Type.Object({
  take: Type.Boolean(),
  version: Type.Optional(Type.Integer()),
  choices: Choices,
  cautions: Type.Optional(Type.Boolean()),
  word: Type.Optional(Type.String({ maxLength: 2000 })),
});

/** Between a guide and its relatives: notices, news from upstream, suggestions. */
export const lineageApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["guides"];
    const path = "/api/v1/guides/:id";
    app.get<ById>(
      `${path}/notices`,
      {
        schema: {
          tags,
          summary: "Safety notices of a guide, the gravest first",
          response: { 200: closed({ items: arrayOf(NoticeAnswer), next: Type.Null() }) },
        },
      },
      async (request) => {
        const guide = await guideFor(ctx.db, viewerOf(request), request.params.id);
        return { items: (await noticesOf(ctx.db, guide.id)).map(noticeView), next: null };
      },
    );
    app.post<ById & { Body: Static<typeof Notice> }>(
      `${path}/notices`,
      {
        schema: {
          tags,
          summary: "Write a safety notice; it can't be taken back",
          body: Notice,
          response: { 201: NoticeAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(
            noticeView(await postNotice(ctx, viewerOf(request), request.params.id, request.body)),
          ),
    );
    app.post<Inner & { Body: Static<typeof Answer> }>(
      `${path}/notices/:inner/answer`,
      {
        schema: {
          tags,
          summary: "Answer a notice that came from what the guide is based on",
          body: Answer,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await answerNotice(
          ctx,
          viewerOf(request),
          request.params.id,
          request.params.inner,
          request.body.answer,
        );
        return reply.status(204).send();
      },
    );
    app.get<ById>(
      `${path}/upstream`,
      {
        schema: {
          tags,
          summary: "What changed in what the guide is based on, part by part",
          response: { 200: PathUpstreamAnswer },
        },
      },
      async (request) => {
        const { guide, upstream, pieces, cautions, takeable } = await upstreamNews(
          ctx,
          viewerOf(request),
          request.params.id,
        );
        return {
          upstream: upstream.iri ?? `${ctx.origin}/guides/${upstream.id}`,
          upstreamVersion: upstream.version,
          version: guide.version,
          takeable,
          pieces,
          cautions: cautions ?? null,
        };
      },
    );
    app.post<ById & { Body: Static<typeof Taking> }>(
      `${path}/upstream`,
      {
        schema: {
          tags,
          summary:
            "Take over news from upstream: a choice for each part that is not the same, in order",
          body: Taking,
          response: { 200: PathUpstreamMadeAnswer },
        },
      },
      async (request) => {
        const {
          upstreamVersion,
          version,
          choices = [],
          cautions = false,
          note = "",
        } = request.body;
        const input = { upstreamVersion, version, choices, cautions, note };
        const guide = await takeFromUpstream(ctx, viewerOf(request), request.params.id, input);
        return { id: guide.id, version: guide.version, source: guide.source };
      },
    );
    app.get<ById>(
      `${path}/suggestions`,
      {
        schema: {
          tags,
          summary: "Changes suggested for the guide, and those we sent with it",
          response: { 200: PathSuggestionsAnswer },
        },
      },
      async (request) => {
        const guide = await guideFor(ctx.db, viewerOf(request), request.params.id);
        await mustBeOurs(ctx, viewerOf(request), guide);
        const both = await Promise.all([
          suggestionsFor(ctx.db, guide.id),
          suggestionsFor(ctx.db, guide.id, true),
        ]);
        return { items: both.flat().map(suggestionView), next: null };
      },
    );
    app.get<ById>(
      `${path}/held-versions`,
      {
        schema: {
          tags,
          summary: "Versions by strangers that wait for a look",
          response: { 200: PathHeldVersionsAnswer },
        },
      },
      async (request) => ({
        items: await heldVersions(ctx, viewerOf(request), request.params.id),
        next: null,
      }),
    );
    app.post<Inner & { Body: Static<typeof Listing> }>(
      `${path}/held-versions/:inner/decision`,
      {
        schema: {
          tags,
          summary: "List a version, or forget it for good",
          body: Listing,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await decideVersion(
          ctx,
          viewerOf(request),
          request.params.id,
          request.params.inner,
          request.body.list,
        );
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Suggestion> }>(
      `${path}/suggestions`,
      {
        schema: {
          tags,
          summary: "Offer our version to those whose guide it is based on",
          body: Suggestion,
          response: { 201: SuggestionAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(
            suggestionView(
              await suggestUpstream(ctx, viewerOf(request), request.params.id, request.body.note),
            ),
          ),
    );
    app.get<Inner>(
      `${path}/suggestions/:inner`,
      {
        schema: {
          tags,
          summary: "A suggestion beside what stands, part by part",
          response: { 200: PathSuggestionAnswer },
        },
      },
      async (request) => {
        const { guide, suggestion, pieces } = await suggestionOf(
          ctx,
          viewerOf(request),
          request.params.id,
          request.params.inner,
        );
        return { ...suggestionView(suggestion), version: guide.version, pieces };
      },
    );
    app.post<Inner & { Body: Static<typeof Decision> }>(
      `${path}/suggestions/:inner/decision`,
      {
        schema: {
          tags,
          summary: "Take a suggestion over, in whole or in part, or not",
          body: Decision,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { take, version, choices = [], cautions = false, word = "" } = request.body;
        const { id, inner } = request.params;
        const { suggestion } = await suggestionOf(ctx, viewerOf(request), id, inner);
        const note = suggestion.credit === "" ? suggestion.byName : suggestion.credit;
        await decideSuggestion(ctx, viewerOf(request), id, inner, {
          take,
          version,
          choices,
          cautions,
          word,
          note,
        });
        return reply.status(204).send();
      },
    );
  };
