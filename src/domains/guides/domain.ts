/** Guides: what people write down, with its lineage from collective to collective. */
import { removeRemote } from "#commons/remote/kept.ts";
import { recallTexts } from "#commons/rendering.ts";
import { fill } from "#commons/slots.ts";
import { bundleGuides } from "#domains/bundles/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections, searchFinders } from "#domains/home/slots.ts";
import { groupBeginnings, groupSections } from "#domains/groups/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import type { Reader } from "#platform/database/schema.ts";
import { byId, gathered } from "#platform/lib/gathered.ts";
import { html } from "#platform/web/html/html.ts";
import { isType } from "#protocol/activitypub/json.ts";
import { publicDocument } from "#protocol/outbox/document-kind.ts";
import { guideApi } from "./api.ts";
import { revisionApi } from "./revisions/api.ts";
import { guideDocument } from "./document.ts";
import { lineageApi } from "./lineage/api.ts";
import { withOriginalCautions } from "./lineage/original-cautions-actions.ts";
import { lineageRoutes } from "./lineage/routes.ts";
import { noticeRoutes } from "./notices/routes.ts";
import { noteOfReply } from "./notes/actions.ts";
import { guideNotesRoutes } from "./notes/routes.ts";
import { guideNotesApi } from "./notes/api.ts";
import { guidePartsOf } from "./notices/queries.ts";
import { isVersionOfOurs, receiveGuide } from "./receive.ts";
import { guideReviewRoutes } from "./review/routes.ts";
import { guideRoutes } from "./routes.ts";
import { wirePictures } from "#protocol/outbox/pictures.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { guidePictures } from "./picture/actions.ts";
import { groupGuides, guidesForMe, newestGuides, writeLink } from "./sections.ts";
import { guideSections } from "./slots.ts";
import { receiveSuggestion } from "./suggestions/incoming-actions.ts";
import { suggestionAnswered } from "./suggestions/outgoing-actions.ts";
import { wordFinder } from "./glossary/search-queries.ts";
import { guideFinder } from "./library/search-queries.ts";

export const guides: Domain = {
  name: "guides",
  routes: ({ ctx, slots }) => [
    guideRoutes(ctx, async (view, id) => {
      const sections = slots.of(guideSections);
      return html`${await Promise.all(sections.map((show) => show(ctx, view, id)))}`;
    }),
    guideNotesRoutes(ctx),
    guideReviewRoutes(ctx),
    lineageRoutes(ctx),
    noticeRoutes(ctx),
  ],
  api: ({ ctx }) => [guideApi(ctx), revisionApi(ctx), lineageApi(ctx), guideNotesApi(ctx)],
  documents: [
    {
      kind: "guide",
      path: "guides",
      table: "guides",
      write: publicDocument(
        gathered(async (db: Reader, ids) =>
          byId(await db.selectFrom("guides").selectAll().where("id", "in", ids).execute()),
        ),
        async (ctx, stored, by, counts) => {
          const { db, origin } = ctx;
          const guide = await withOriginalCautions(db, origin, stored);
          await recallTexts(ctx, [guide.cautions]);
          const parts = await guidePartsOf(db, origin, guide);
          await recallTexts(ctx, [guide.cautions]);
          const pictures = await wirePictures(db, origin, "guide", guide.id);
          return guideDocument(guide, by, origin, { ...parts, counts, pictures });
        },
      ),
    },
  ],
  receives: {
    objects: [
      {
        kind: "guide",
        understands: (object) => isType(object, "Article", "Page"),
        receive: receiveGuide,
        remove: removeRemote("guides"),
        alsoAsReply: true,
        wantedFromAnybody: isVersionOfOurs,
      },
    ],
    activities: { Offer: receiveSuggestion },
    sent: [{ kind: "suggestion", by: ["Accept", "Reject"], answered: suggestionAnswered }],
    replies: { kept: noteOfReply },
  },
  remoteTables: [
    { table: "guides", owner: { id: "remoteActorId" }, hiddenBy: "visibility" },
    { table: "guideOffers", owner: { iri: "actorIri" }, hiddenBy: "mark" },
  ],
  fills: [
    fill(pictureOwners, { guide: guidePictures }),
    fill(searchFinders, guideFinder),
    fill(searchFinders, wordFinder),
    fill(bundleGuides, receiveGuide),
    fill(
      groupSections,
      { place: "shows", show: (ctx, view, group) => groupGuides(ctx, view, view.viewer, group) },
      30,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await guidesForMe(ctx, view) }), 33),
    fill(groupBeginnings, writeLink, 30),
    fill(homeSections, { place: "guides", show: (ctx, view) => newestGuides(ctx, view, 3) }),
  ],
};
