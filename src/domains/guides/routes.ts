/** Pages of guides: the library, and one guide with all that stands under it. */
import { shownHosts } from "#commons/remote/kept.ts";
import { inlinePictures } from "#domains/pictures/queries.ts";
import { withInline } from "#platform/web/html/pictures.ts";
import type { FastifyInstance } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { mayChange } from "#commons/owned.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, redirect, sendPage } from "#platform/web/reply.ts";
import { type PageSection, withSections } from "#platform/web/html/page-section.ts";
import { html } from "#platform/web/html/html.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { adaptGuide } from "./adapting/actions.ts";
import { deleteGuide, upstreamOf } from "./actions.ts";
import { libraryFeedRoutes } from "./library/feed-routes.ts";
import { readLibraryFilter } from "./library/filter.ts";
import { guideFormRoutes } from "./form-routes.ts";
import { revisionRoutes } from "./revisions/routes.ts";
import { glossaryRoutes } from "./glossary/routes.ts";
import { termsUsed } from "./glossary/store.ts";
import { changedBlocks } from "./lineage/merge.ts";
import { livedNotesSection } from "./notes/routes.ts";
import { noticesOf } from "./notices/queries.ts";
import { reviewPart } from "./review/routes.ts";
import { guidePage } from "./page.ts";
import { libraryPage } from "./library/page.ts";
import { plainRoutes } from "./plain/routes.ts";
import { libraryLanguages } from "./library/store.ts";
import { guideFor, guideGroups, listedGuides, translationsOf, guideVersions } from "./store.ts";
import { guideMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}

/** `below` adds other domains' parts under a guide. */
export const guideRoutes =
  (ctx: AppContext, sections: PageSection) =>
  async (app: FastifyInstance): Promise<void> => {
    await libraryFeedRoutes(ctx)(app);
    await app.register(guideFormRoutes(ctx));
    await revisionRoutes(ctx)(app);
    await plainRoutes(ctx)(app);
    await glossaryRoutes(ctx)(app);
    app.get("/library", async (request, reply) => {
      const filter = readLibraryFilter(request.query);
      const viewer = viewerOf(request);
      const [found, hosts, groups, languages] = await Promise.all([
        listedGuides(ctx.db, viewer, filter, 24),
        shownHosts(ctx.db, "guides"),
        guideGroups(ctx.db, viewer),
        libraryLanguages(ctx.db),
      ]);
      return sendPage(
        reply,
        request,
        libraryPage(viewOf(request), { ...found, filter, hosts, groups, languages }),
      );
    });

    app.get<ById>("/guides/:id", async (request, reply) => {
      const viewer = viewerOf(request);
      const found = await guideFor(ctx.db, viewer, request.params.id);
      const inside =
        found.remoteActorId === null
          ? undefined
          : await inlinePictures(ctx.db, "guide", [found.id]);
      const guide = {
        ...found,
        contentHtml: withInline(found.contentHtml, inside?.get(found.id) ?? []),
      };
      const iri = guide.iri ?? objectIri(ctx.origin, "guide", guide.id);
      const upstream = guide.basedOn === null ? undefined : await upstreamOf(ctx, guide.basedOn);
      await recallTexts(ctx, [guide.cautions, upstream?.cautions ?? ""]);
      const change = await mayChange(ctx, viewer, guide);
      return sendPage(
        reply,
        request,
        withSections(
          guidePage(viewOf(request), guide, {
            change,
            groups: await groupsOfMember(ctx, viewer),
            versions: await guideVersions(ctx.db, viewer, iri),
            upstream,
            upstreamChanged:
              upstream !== undefined &&
              guide.basedOnSource !== null &&
              (upstream.source !== guide.basedOnSource ||
                (guide.basedOnCautions ?? upstream.cautions) !== upstream.cautions),
            notices: await noticesOf(ctx.db, guide.id),
            languages: {
              upstream,
              translations: await translationsOf(ctx.db, viewer, iri),
              stale:
                upstream === undefined ||
                guide.translationOf === null ||
                guide.basedOnSource === null
                  ? []
                  : changedBlocks(guide.basedOnSource, upstream.source),
              staleCautions:
                upstream !== undefined &&
                guide.basedOnCautions !== null &&
                upstream.cautions !== guide.basedOnCautions
                  ? upstream.cautions
                  : undefined,
            },
            terms: await termsUsed(ctx.db, guide),
            iri,
          }),
          html`${await livedNotesSection(ctx, viewOf(request), guide)}${await reviewPart(
            ctx,
            viewOf(request),
            guide,
            change,
          )}${await sections(viewOf(request), guide.id)}`,
        ),
      );
    });
    app.post<ById>("/guides/:id/delete", async (request, reply) => {
      await deleteGuide(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/library", {
        tone: "good",
        text: guideMessages(viewOf(request).language).deleted,
      });
    });
    app.post<ById>("/guides/:id/adapt", async (request, reply) => {
      const guide = await adaptGuide(
        ctx,
        viewerOf(request),
        request.params.id,
        fieldValue(fieldsOf(request), "group"),
      );
      return redirect(reply, `/guides/${guide.id}/edit`, {
        tone: "good",
        text: guideMessages(viewOf(request).language).adapted,
      });
    });
  };
