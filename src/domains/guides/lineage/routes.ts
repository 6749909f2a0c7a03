/**
 * Pages between a guide and its relatives: translations, family, news from upstream, suggestions.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { mayChange } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { adaptGuide } from "../adapting/actions.ts";
import { suggestionPage, suggestionsPage, upstreamPage } from "./exchange-page.ts";
import { suggestPage } from "../suggestions/page.ts";
import { lineagePage, translatePage } from "./related-page.ts";
import { lineageTree } from "./related.ts";
import { relatedOf } from "./store.ts";
import { lineageMessages } from "./messages.ts";
import type { MergeChoice } from "./merge.ts";
import { guideFor, keptGuide } from "../store.ts";
import { suggestUpstream } from "../suggestions/outgoing-actions.ts";
import { decideSuggestion, suggestionOf, suggestionsFor } from "../suggestions/incoming-actions.ts";
import { takeFromUpstream, upstreamNews } from "./upstream-actions.ts";
import { decideVersion, heldVersions } from "./versions-actions.ts";
import { guideMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}
interface Inner {
  Params: { id: string; inner: string };
}

/** "piece-0", "piece-1", …: what was chosen for each place where two texts differ. */
function choicesIn(fields: Fields): MergeChoice[] {
  const count = Object.keys(fields).filter((name) => /^piece-\d{1,4}$/.test(name)).length;
  return Array.from({ length: count }, (_, i): MergeChoice => {
    const choice = fieldValue(fields, `piece-${i}`);
    return choice === "theirs" || choice === "both" ? choice : "ours";
  });
}

/** Version of the guide that choices were made of. */
const versionIn = (fields: Fields): number | undefined =>
  Number(fieldValue(fields, "version")) || undefined;

/** Choices that were made of something else would now stand beside other parts. */
const afresh = (formState: FormState): FormState =>
  formState.notes["version"] === undefined ? formState : { ...formState, values: {} };

export const lineageRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof lineageMessages> =>
      lineageMessages(viewOf(request).language);
    const guideOf = (request: FastifyRequest<ById>) =>
      keptGuide(ctx, viewerOf(request), request.params.id);

    app.post<ById>("/guides/:id/translate", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const [group, language] = [
            fieldValue(fields, "group"),
            fieldValue(fields, "language").trim(),
          ];
          const guide = await adaptGuide(
            ctx,
            viewerOf(request),
            request.params.id,
            group,
            language,
          );
          return redirect(reply, `/guides/${guide.id}/edit`, {
            tone: "good",
            text: guideMessages(viewOf(request).language).adapted,
          });
        },
        async (formState) => {
          const guide = await guideFor(ctx.db, viewerOf(request), request.params.id);
          return translatePage(
            viewOf(request),
            guide,
            await groupsOfMember(ctx, viewerOf(request)),
            formState,
          );
        },
      ),
    );
    app.get<ById>("/guides/:id/family", async (request, reply) => {
      const viewer = viewerOf(request);
      const guide = await guideFor(ctx.db, viewer, request.params.id);
      const self = {
        iri: guide.iri ?? objectIri(ctx.origin, "guide", guide.id),
        name: guide.name,
        who: guide.credit === "" ? guide.origin.name : guide.credit,
        href: `/guides/${guide.id}`,
        language: guide.language,
        basedOn: guide.basedOn,
        translationOf: guide.translationOf,
        lineage: guide.lineage,
      };
      const tree = lineageTree(self, await relatedOf(ctx.db, viewer, ctx.origin, guide));
      return sendPage(reply, request, lineagePage(viewOf(request), guide, tree));
    });

    app.get<ById>("/guides/:id/upstream", async (request, reply) => {
      const news = await upstreamNews(ctx, viewerOf(request), request.params.id);
      const change = await mayChange(ctx, viewerOf(request), news.guide);
      const title = guideMessages(viewOf(request).language).upstreamDiff;
      return sendPage(
        reply,
        request,
        upstreamPage(viewOf(request), news, title, { change, formState: emptyFormState }),
      );
    });
    app.post<ById>("/guides/:id/upstream", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { upstream } = await upstreamNews(ctx, viewerOf(request), request.params.id);
          const guide = await takeFromUpstream(ctx, viewerOf(request), request.params.id, {
            choices: choicesIn(fields),
            cautions: fieldValue(fields, "cautions") === "yes",
            upstreamVersion: Number(fieldValue(fields, "upstreamVersion")),
            version: versionIn(fields),
            note: messagesFor(request).takeNote({ name: upstream.name }),
          });
          return redirect(reply, `/guides/${guide.id}`, {
            tone: "good",
            text: messagesFor(request).taken,
          });
        },
        async (formState) => {
          const news = await upstreamNews(ctx, viewerOf(request), request.params.id);
          return upstreamPage(
            viewOf(request),
            news,
            guideMessages(viewOf(request).language).upstreamDiff,
            {
              change: true,
              formState: afresh(formState),
            },
          );
        },
      ),
    );

    app.post<ById>("/guides/:id/suggest", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await suggestUpstream(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fields, "note"),
          );
          return redirect(reply, `/guides/${request.params.id}/suggestions`, {
            tone: "good",
            text: messagesFor(request).suggested,
          });
        },
        async (formState) => suggestPage(viewOf(request), await guideOf(request), formState),
      ),
    );
    app.get<ById>("/guides/:id/suggestions", async (request, reply) => {
      const guide = await guideOf(request);
      const [received, sent, versions] = await Promise.all([
        suggestionsFor(ctx.db, guide.id),
        suggestionsFor(ctx.db, guide.id, true),
        heldVersions(ctx, viewerOf(request), guide.id),
      ]);
      return sendPage(
        reply,
        request,
        suggestionsPage(viewOf(request), guide, received, sent, versions),
      );
    });
    app.post<Inner>("/guides/:id/versions/:inner", async (request, reply) => {
      const list = fieldValue(fieldsOf(request), "decision") === "list";
      await decideVersion(ctx, viewerOf(request), request.params.id, request.params.inner, list);
      const messages = messagesFor(request);
      return redirect(reply, `/guides/${request.params.id}/suggestions`, {
        tone: "good",
        text: list ? messages.listed : messages.forgotten,
      });
    });
    app.get<Inner>("/guides/:id/suggestions/:inner", async (request, reply) => {
      const { guide, suggestion, pieces } = await suggestionOf(
        ctx,
        viewerOf(request),
        request.params.id,
        request.params.inner,
      );
      return sendPage(
        reply,
        request,
        suggestionPage(viewOf(request), guide, suggestion, pieces, emptyFormState),
      );
    });
    app.post<Inner>("/guides/:id/suggestions/:inner", async (request, reply) => {
      const { guide, suggestion } = await suggestionOf(
        ctx,
        viewerOf(request),
        request.params.id,
        request.params.inner,
      );
      const messages = messagesFor(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await decideSuggestion(ctx, viewerOf(request), guide.id, suggestion.id, {
            take: fieldValue(fields, "decision") === "take",
            choices: choicesIn(fields),
            version: versionIn(fields),
            cautions: fieldValue(fields, "cautions") === "yes",
            word: fieldValue(fields, "word"),
            note: messages.creditSuggested({
              who: suggestion.credit === "" ? suggestion.byName : suggestion.credit,
            }),
          });
          return redirect(reply, `/guides/${guide.id}/suggestions`, {
            tone: "good",
            text: messages.decided,
          });
        },
        async (formState) => {
          const now = await suggestionOf(ctx, viewerOf(request), guide.id, suggestion.id);
          return suggestionPage(
            viewOf(request),
            now.guide,
            now.suggestion,
            now.pieces,
            afresh(formState),
          );
        },
      );
    });
  };
