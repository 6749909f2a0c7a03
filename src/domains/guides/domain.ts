/** Guides: what people write down, with its lineage from collective to collective. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { groupBeginnings, groupSections } from "#domains/groups/slots.ts";
import { html } from "#platform/web/html/html.ts";
import { guideApi } from "./api.ts";
import { lineageApi } from "./lineage/api.ts";
import { lineageRoutes } from "./lineage/routes.ts";
import { guideNotesApi, guideNotesRoutes } from "./notes/routes.ts";
import { guideReviewRoutes } from "./review/routes.ts";
import { guideRoutes } from "./routes.ts";
import { groupGuides, newestGuides, writeLink } from "./sections.ts";
import { guideSections } from "./slots.ts";

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
  ],
  api: ({ ctx }) => [guideApi(ctx), lineageApi(ctx), guideNotesApi(ctx)],
  fills: [
    fill(
      groupSections,
      { place: "shows", show: (ctx, view, group) => groupGuides(ctx, view, view.viewer, group) },
      30,
    ),
    fill(groupBeginnings, writeLink, 30),
    fill(homeSections, { place: "guides", show: (ctx, view) => newestGuides(ctx, view, 3) }),
  ],
};
