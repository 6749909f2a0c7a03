/** Guides: what people write down, with its lineage from collective to collective. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { groupBeginnings, groupSections } from "#domains/groups/slots.ts";
import { html } from "#platform/web/html/html.ts";
import { guideApi } from "./api.ts";
import { kinApi } from "./lineage/api.ts";
import { kinRoutes } from "./lineage/routes.ts";
import { guideNotesApi, guideNotesRoutes } from "./notes/routes.ts";
import { guideReviewRoutes } from "./review/routes.ts";
import { guideRoutes } from "./routes.ts";
import { groupGuides, newestGuides, writeLink } from "./sections.ts";
import { guideSections } from "./slots.ts";

export const guides: Domain = {
  name: "guides",
  routes: ({ world, slots }) => [
    guideRoutes(world, async (view, id) => {
      const sections = slots.of(guideSections);
      return html`${await Promise.all(sections.map((show) => show(world, view, id)))}`;
    }),
    guideNotesRoutes(world),
    guideReviewRoutes(world),
    kinRoutes(world),
  ],
  api: ({ world }) => [guideApi(world), kinApi(world), guideNotesApi(world)],
  fills: [
    fill(groupSections, { place: "shows", show: (world, view, group) => groupGuides(world, view, view.viewer, group) }, 30),
    fill(groupBeginnings, writeLink, 30),
    fill(homeSections, { place: "guides", show: (world, view) => newestGuides(world, view, 3) }),
  ],
};
