/** The start page, what we keep, and the pages for developers. */
import type { Domain, Services } from "#domain.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { FrontParts } from "./page.ts";
import { frontRoutes } from "./routes.ts";
import { type HomeSection, homeSections } from "./slots.ts";

const partsOf =
  ({ world, slots }: Services) =>
  async (view: View): Promise<FrontParts> => {
    const all = await Promise.all(slots.of(homeSections).map(async ({ place, show }) => ({ place, html: await show(world, view) })));
    const at = (place: HomeSection["place"]): Html | undefined => all.find((one) => one.place === place && one.html !== undefined)?.html;
    return {
      first: at("first"),
      events: at("events"),
      guides: at("guides"),
      offers: at("offers"),
      groups: at("groups"),
    };
  };

export const front: Domain = {
  name: "front",
  routes: (services) => [frontRoutes(services.world, { parts: partsOf(services), forgets: services.forgets })],
};
