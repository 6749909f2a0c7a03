/** Pages between a guide and its relatives: notices, translations, family, news from upstream, suggestions. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { emptySheet, type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { adaptGuide } from "../actions.ts";
import { suggestionPage, suggestionsPage, suggestPage, upstreamPage } from "./exchange-page.ts";
import { familyPage, translatePage } from "./related-page.ts";
import { familyTree } from "./related.ts";
import { kinOf } from "./store.ts";
import { kinWords } from "./messages.ts";
import type { Choice } from "./merge.ts";
import { answerNotice, noticesOf, postNotice } from "../notices/actions.ts";
import { answerPage, noticePage } from "../notices/page.ts";
import { guideFor } from "../store.ts";
import { suggestUpstream } from "../suggestions/outgoing-actions.ts";
import { decideSuggestion, suggestionOf, suggestionsFor } from "../suggestions/incoming-actions.ts";
import { takeFromUpstream, upstreamNews } from "./upstream-actions.ts";
import { decideVersion, heldVersions } from "./versions-actions.ts";
import { words } from "../messages.ts";

interface ById {
  Params: { id: string };
}
interface Inner {
  Params: { id: string; inner: string };
}

/** "piece-0", "piece-1", …: what was chosen for each place where two texts differ. */
export function choicesIn(fields: Fields): Choice[] {
  const count = Object.keys(fields).filter((name) => /^piece-\d{1,4}$/.test(name)).length;
  return Array.from({ length: count }, (_, i): Choice => {
    const choice = textOf(fields, `piece-${i}`);
    return choice === "theirs" || choice === "both" ? choice : "ours";
  });
}

/** Version of the guide that choices were made of. */
const versionIn = (fields: Fields): number | undefined => Number(textOf(fields, "version")) || undefined;

/** Choices that were made of something else would now stand beside other parts. */
const afresh = (sheet: Sheet): Sheet => (sheet.notes["version"] === undefined ? sheet : { ...sheet, values: {} });

export const kinRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof kinWords> => kinWords(viewOf(request).language);
    const kept = async (request: FastifyRequest<ById>) => {
      const guide = await guideFor(world.db, viewerOf(request), request.params.id);
      await mustBeOurs(world, viewerOf(request), guide);
      return guide;
    };

    app.get<ById>("/guides/:id/notices/new", async (request, reply) => {
      const guide = await kept(request);
      return sendPage(reply, request, noticePage(viewOf(request), guide, { values: { severity: "caution" }, notes: {} }));
    });
    app.post<ById>("/guides/:id/notices", async (request, reply) => {
      const guide = await kept(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await postNotice(world, viewerOf(request), guide.id, {
            severity: textOf(fields, "severity"),
            content: textOf(fields, "content"),
          });
          return redirect(reply, `/guides/${guide.id}#notices`, { tone: "good", text: said(request).noticeSent });
        },
        (sheet) => noticePage(viewOf(request), guide, sheet),
      );
    });
    const noticeOf = async (request: FastifyRequest<Inner>) => {
      const guide = await kept(request);
      const notice = (await noticesOf(world.db, guide.id)).find((one) => one.id === request.params.inner && one.answered === null);
      if (notice === undefined) throw new Refusal("not-found");
      return { guide, notice };
    };
    app.get<Inner>("/guides/:id/notices/:inner/answer", async (request, reply) => {
      const { guide, notice } = await noticeOf(request);
      return sendPage(reply, request, answerPage(viewOf(request), guide, notice, emptySheet));
    });
    app.post<Inner>("/guides/:id/notices/:inner/answer", async (request, reply) => {
      const { guide, notice } = await noticeOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await answerNotice(world, viewerOf(request), guide.id, notice.id, textOf(fields, "answer"));
          return redirect(reply, `/guides/${guide.id}`, { tone: "good", text: said(request).answerDone });
        },
        (sheet) => answerPage(viewOf(request), guide, notice, sheet),
      );
    });

    app.post<ById>("/guides/:id/translate", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const [group, language] = [textOf(fields, "group"), textOf(fields, "language").trim()];
          const guide = await adaptGuide(world, viewerOf(request), request.params.id, group, language);
          return redirect(reply, `/guides/${guide.id}/edit`, { tone: "good", text: words(viewOf(request).language).adapted });
        },
        async (sheet) => {
          const guide = await guideFor(world.db, viewerOf(request), request.params.id);
          return translatePage(viewOf(request), guide, await groupsOfMember(world, viewerOf(request)), sheet);
        },
      ),
    );
    app.get<ById>("/guides/:id/family", async (request, reply) => {
      const viewer = viewerOf(request);
      const guide = await guideFor(world.db, viewer, request.params.id);
      const self = {
        iri: guide.iri ?? objectIri(world.origin, "guide", guide.id),
        name: guide.name,
        who: guide.credit === "" ? guide.origin.name : guide.credit,
        href: `/guides/${guide.id}`,
        language: guide.language,
        basedOn: guide.basedOn,
        translationOf: guide.translationOf,
        lineage: guide.lineage,
      };
      const tree = familyTree(self, await kinOf(world.db, viewer, world.origin, guide));
      return sendPage(reply, request, familyPage(viewOf(request), guide, tree));
    });

    app.get<ById>("/guides/:id/upstream", async (request, reply) => {
      const news = await upstreamNews(world, viewerOf(request), request.params.id);
      const change = await mayChange(world, viewerOf(request), news.guide);
      const title = words(viewOf(request).language).upstreamDiff;
      return sendPage(reply, request, upstreamPage(viewOf(request), news, title, { change, sheet: emptySheet }));
    });
    app.post<ById>("/guides/:id/upstream", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { upstream } = await upstreamNews(world, viewerOf(request), request.params.id);
          const guide = await takeFromUpstream(world, viewerOf(request), request.params.id, {
            choices: choicesIn(fields),
            cautions: textOf(fields, "cautions") === "yes",
            upstreamVersion: Number(textOf(fields, "upstreamVersion")),
            version: versionIn(fields),
            note: said(request).takeNote(upstream.name),
          });
          return redirect(reply, `/guides/${guide.id}`, { tone: "good", text: said(request).taken });
        },
        async (sheet) => {
          const news = await upstreamNews(world, viewerOf(request), request.params.id);
          return upstreamPage(viewOf(request), news, words(viewOf(request).language).upstreamDiff, { change: true, sheet: afresh(sheet) });
        },
      ),
    );

    app.post<ById>("/guides/:id/suggest", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await suggestUpstream(world, viewerOf(request), request.params.id, textOf(fields, "note"));
          return redirect(reply, `/guides/${request.params.id}/suggestions`, { tone: "good", text: said(request).suggested });
        },
        async (sheet) => suggestPage(viewOf(request), await kept(request), sheet),
      ),
    );
    app.get<ById>("/guides/:id/suggestions", async (request, reply) => {
      const guide = await kept(request);
      const [received, sent, versions] = await Promise.all([
        suggestionsFor(world.db, guide.id),
        suggestionsFor(world.db, guide.id, true),
        heldVersions(world, viewerOf(request), guide.id),
      ]);
      return sendPage(reply, request, suggestionsPage(viewOf(request), guide, received, sent, versions));
    });
    app.post<Inner>("/guides/:id/versions/:inner", async (request, reply) => {
      const list = textOf(fieldsOf(request), "decision") === "list";
      await decideVersion(world, viewerOf(request), request.params.id, request.params.inner, list);
      const w = said(request);
      return redirect(reply, `/guides/${request.params.id}/suggestions`, { tone: "good", text: list ? w.listed : w.forgotten });
    });
    app.get<Inner>("/guides/:id/suggestions/:inner", async (request, reply) => {
      const { guide, suggestion, pieces } = await suggestionOf(world, viewerOf(request), request.params.id, request.params.inner);
      return sendPage(reply, request, suggestionPage(viewOf(request), guide, suggestion, pieces, emptySheet));
    });
    app.post<Inner>("/guides/:id/suggestions/:inner", async (request, reply) => {
      const { guide, suggestion } = await suggestionOf(world, viewerOf(request), request.params.id, request.params.inner);
      const w = said(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await decideSuggestion(world, viewerOf(request), guide.id, suggestion.id, {
            take: textOf(fields, "decision") === "take",
            choices: choicesIn(fields),
            version: versionIn(fields),
            cautions: textOf(fields, "cautions") === "yes",
            word: textOf(fields, "word"),
            note: w.creditSuggested(suggestion.credit === "" ? suggestion.byName : suggestion.credit),
          });
          return redirect(reply, `/guides/${guide.id}/suggestions`, { tone: "good", text: w.decided });
        },
        async (sheet) => {
          const now = await suggestionOf(world, viewerOf(request), guide.id, suggestion.id);
          return suggestionPage(viewOf(request), now.guide, now.suggestion, now.pieces, afresh(sheet));
        },
      );
    });
  };
