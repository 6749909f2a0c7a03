/** The start page, what we keep, and the pages for developers. */
import { homeParts } from "#commons/home/home-settings.ts";
import { fill } from "#commons/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import type { Domain, Services } from "#domain.ts";
import { linkTo } from "#platform/web/html/components.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { HomeSections } from "./page.ts";
import { apiReferenceRoutes } from "./api-reference/routes.ts";
import { helpRoutes } from "./help/routes.ts";
import { homeRoutes } from "./routes.ts";
import { keptNow } from "./tasks.ts";
import { searchApi } from "./search/api.ts";
import { searchRoutes } from "./search/routes.ts";
import { homeMessages } from "./messages.ts";
import { mayChangeCollective } from "./settings/actions.ts";
import { sitemapRoutes } from "./sitemap/routes.ts";
import { newcomerRoutes } from "./welcome/routes.ts";
import { settingsApi } from "./settings/api.ts";
import { collectiveSettingsRoutes } from "./settings/routes.ts";
import { type HomeSection, homeSections, searchFinders } from "./slots.ts";

/**
 * What other domains show on the start page; what the collective has
 * switched off is not even asked for.
 */
const sectionsOf =
  ({ ctx, slots }: Services) =>
  async (view: View, only?: readonly HomeSection["place"][]): Promise<HomeSections> => {
    const wanted = new Set<HomeSection["place"]>(
      only ?? ["first", "cover", "foot", ...(view.collective?.home ?? homeParts)],
    );
    const all = await Promise.all(
      slots
        .of(homeSections)
        .filter(({ place }) => wanted.has(place))
        .map(async ({ place, show }) => ({ place, html: await show(ctx, view) })),
    );
    const sectionAt = (place: HomeSection["place"]): Html | undefined =>
      all.find((one) => one.place === place && one.html !== undefined)?.html;
    return {
      first: sectionAt("first"),
      cover: sectionAt("cover"),
      sections: Object.fromEntries(
        homeParts.flatMap((part) => {
          const html = sectionAt(part);
          return html === undefined ? [] : [[part, html]];
        }),
      ),
      foot: sectionAt("foot"),
    };
  };

export const home: Domain = {
  name: "home",
  routes: (services) => [
    homeRoutes(services.ctx, {
      sections: sectionsOf(services),
      kept: () => keptNow(services.ctx, services.forgets),
    }),
    apiReferenceRoutes,
    helpRoutes,
    sitemapRoutes(services.ctx),
    collectiveSettingsRoutes(services.ctx),
    newcomerRoutes(
      services.ctx,
      async (view) => (await sectionsOf(services)(view, ["events"])).sections.events,
    ),
    searchRoutes(services.ctx, services.slots.of(searchFinders)),
  ],
  api: ({ ctx, slots }) => [searchApi(ctx, slots.of(searchFinders)), settingsApi(ctx)],
  fills: [
    fill(
      ownSections,
      async (ctx, view) =>
        (await mayChangeCollective(ctx, view.viewer))
          ? {
              theirs: html`<ul class="plain"><li>${linkTo(
                "/collective/settings",
                homeMessages(view.language).changeCollective,
              )}</li></ul>`,
            }
          : {},
      95,
    ),
  ],
};
