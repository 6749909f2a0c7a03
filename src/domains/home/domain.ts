/** The start page, what we keep, and the pages for developers. */
import type { Domain, Services } from "#domain.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { HomeSections } from "./page.ts";
import { apiReferenceRoutes } from "./api-reference/routes.ts";
import { helpRoutes } from "./help/routes.ts";
import { homeRoutes } from "./routes.ts";
import { searchApi } from "./search/api.ts";
import { searchRoutes } from "./search/routes.ts";
import { type HomeSection, homeSections, searchFinders } from "./slots.ts";

const partsOf =
  ({ ctx, slots }: Services) =>
  async (view: View): Promise<HomeSections> => {
    const all = await Promise.all(
      slots
        .of(homeSections)
        .map(async ({ place, show }) => ({ place, html: await show(ctx, view) })),
    );
    const at = (place: HomeSection["place"]): Html | undefined =>
      all.find((one) => one.place === place && one.html !== undefined)?.html;
    return {
      first: at("first"),
      events: at("events"),
      guides: at("guides"),
      offers: at("offers"),
      siblings: at("siblings"),
      groups: at("groups"),
      stay: at("stay"),
      foot: at("foot"),
    };
  };

export const front: Domain = {
  name: "front",
  routes: (services) => [
    homeRoutes(services.ctx, { parts: partsOf(services), forgets: services.forgets }),
    apiReferenceRoutes,
    helpRoutes,
    searchRoutes(services.ctx, services.slots.of(searchFinders)),
  ],
  api: ({ ctx, slots }) => [searchApi(ctx, slots.of(searchFinders))],
};
