/** The HTTP server with all its routes: the one place where the domains meet. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { calendarApi } from "#calendar/api.ts";
import { calendarFeedRoutes } from "#calendar/feed-routes.ts";
import { importRoutes } from "#calendar/import-routes.ts";
import { myCalendar, personalRoutes } from "#calendar/personal-routes.ts";
import { calendarRoutes } from "#calendar/routes.ts";
import { nextEvents } from "#calendar/section.ts";
import type { World } from "#commons/world.ts";
import { eventApi } from "#events/api.ts";
import { rsvpApi } from "#events/rsvp-api.ts";
import { placesRoutes } from "#events/places-routes.ts";
import { posterRoutes } from "#events/poster-routes.ts";
import { lookBackPart, reflectionRoutes } from "#events/reflection-routes.ts";
import { answersPart, rsvpRoutes } from "#events/rsvp-routes.ts";
import { eventRoutes } from "#events/routes.ts";
import { groupEvents, planLink } from "#events/section.ts";
import { followFrom } from "#federation/discover.ts";
import { type Fediverse } from "#federation/fediverse.ts";
import { inboxRoutes } from "#federation/inbox/routes.ts";
import { federationGuideRoutes } from "#federation/guide-routes.ts";
import { federationRoutes } from "#federation/routes.ts";
import { frontRoutes } from "#front/routes.ts";
import { groupApi } from "#groups/api.ts";
import { groupCards } from "#groups/page.ts";
import { groupRoutes } from "#groups/routes.ts";
import { visibleGroups } from "#groups/store.ts";
import { groupsOfMine, welcomeRoutes } from "#groups/welcome-routes.ts";
import { guideApi } from "#guides/api.ts";
import { libraryImportApi } from "#bundles/api.ts";
import { libraryImportRoutes } from "#bundles/import-routes.ts";
import { bundleRoutes } from "#bundles/routes.ts";
import { bundleSigner } from "#federation/bundle-doors.ts";
import { storyApi } from "#stories/api.ts";
import { fileRoutes } from "#stories/files-routes.ts";
import { storyRoutes } from "#stories/routes.ts";
import { filesLink, groupStories, tellLink } from "#stories/section.ts";
import { guideNotesApi, guideNotesRoutes } from "#guides/notes-routes.ts";
import { guideReviewRoutes } from "#guides/review-routes.ts";
import { boardApi } from "#offers/board-api.ts";
import { boardRoutes } from "#offers/board-routes.ts";
import { exchangeApi } from "#offers/exchange-api.ts";
import { exchangeRoutes, myExchanges } from "#offers/exchange-routes.ts";
import { endExchangesOf } from "#offers/exchange-turn-actions.ts";
import { roundPart, roundRoutes } from "#offers/round-routes.ts";
import { thingApi } from "#things/api.ts";
import { lotApi } from "#things/lots-api.ts";
import { lotRoutes } from "#things/lots-routes.ts";
import { thingRoutes } from "#things/routes.ts";
import { groupThings, myLoans, myRecalls } from "#things/section.ts";
import { zineExtras } from "#zines/extras-actions.ts";
import { zineRoutes } from "#zines/routes.ts";
import { kitRoutes } from "#kits/routes.ts";
import { nextStepOf, stepsRoutes } from "#kits/steps-routes.ts";
import { tieRoutes } from "#ledger/tie-routes.ts";
import { kinApi } from "#guides/kin-api.ts";
import { kinRoutes } from "#guides/kin-routes.ts";
import { guideRoutes } from "#guides/routes.ts";
import { groupGuides, newestGuides, writeLink } from "#guides/section.ts";
import { memberApi } from "#members/api.ts";
import { takeAnswersAlong } from "#events/rsvp-home-actions.ts";
import { memberRoutes, wrongPasswords } from "#members/routes.ts";
import { offerApi } from "#offers/api.ts";
import { offerRoutes } from "#offers/routes.ts";
import { groupOffers, newestOffers, offerLink } from "#offers/section.ts";
import { safetyApi, safetyRoutes } from "#safety/routes.ts";
import { repliesPart } from "#safety/section.ts";
import { siblingApi, siblingRoutes } from "#siblings/routes.ts";
import type { Below } from "#web/below.ts";
import { html } from "#web/html.ts";
import { createServer } from "#web/server.ts";
import { chores } from "./work.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as { version: string };
export const software = { name: "calendula", version };

/** The HTTP server with all its routes. */
export async function createWeb(world: World, fediverse: Fediverse): Promise<FastifyInstance> {
  const app = await createServer(world);
  const { outgoing } = fediverse;
  const wrong = wrongPasswords(world.clock);
  await app.register(federationRoutes(fediverse, software));
  await app.register(federationGuideRoutes(fediverse));
  await app.register(inboxRoutes(fediverse));
  await app.register(
    memberRoutes(
      world,
      wrong,
      async (request) =>
        html`${await myRecalls(world, request.view)}${await myLoans(world, request.view)}${await groupsOfMine(world, request)}${await myExchanges(world, request.view)}${await myCalendar(world, request)}`,
      async (trx, id) => {
        await takeAnswersAlong(world)(trx, id);
        await endExchangesOf(world)(trx, id);
      },
    ),
  );
  await app.register(welcomeRoutes(world));
  await app.register(
    groupRoutes(world, {
      sections: async (view, group) => {
        const parts = await Promise.all([
          groupEvents(world, view, view.viewer, group),
          groupOffers(world, view, view.viewer, group),
          groupGuides(world, view, view.viewer, group),
          groupStories(world, view, view.viewer, group),
          groupThings(world, view, view.viewer, group),
        ]);
        return parts.flat();
      },
      begin: (view, group) => [
        planLink(view, group.handle),
        offerLink(view, group.handle),
        writeLink(view, group.handle),
        tellLink(view, group.handle),
        filesLink(view, group.handle),
      ],
      followFrom: (address, iri) => followFrom(outgoing, address, iri),
    }),
  );
  const belowEvent: Below = (view, id) => repliesPart(world, view, "event", id);
  await app.register(
    eventRoutes(
      world,
      async (view, event, host) => [
        await answersPart(world, view, event, host),
        ...(await roundPart(world, view, event, host)),
        ...(await lookBackPart(world, view, event, host)),
      ],
      belowEvent,
    ),
  );
  await app.register(rsvpRoutes(world, belowEvent));
  await app.register(guideRoutes(world, (view, id) => repliesPart(world, view, "guide", id)));
  await app.register(fileRoutes(world));
  await app.register(storyRoutes(world));
  await app.register(guideNotesRoutes(world));
  await app.register(guideReviewRoutes(world));
  await app.register(boardRoutes(world));
  await app.register(exchangeRoutes(world));
  await app.register(roundRoutes(world));
  await app.register(thingRoutes(world));
  await app.register(lotRoutes(world));
  await app.register(kinRoutes(world));
  await app.register(zineRoutes(world));
  await app.register(bundleRoutes(world, { sign: bundleSigner(fediverse), extras: zineExtras(world) }));
  await app.register(libraryImportRoutes(world));
  await app.register(offerRoutes(world, (view, id) => repliesPart(world, view, "offer", id)));
  await app.register(reflectionRoutes(world));
  await app.register(posterRoutes(world));
  await app.register(placesRoutes(world));
  await app.register(calendarRoutes(world));
  await app.register(calendarFeedRoutes(world));
  await app.register(importRoutes(world));
  await app.register(personalRoutes(world));
  await app.register(tieRoutes(world));
  await app.register(kitRoutes(world));
  await app.register(stepsRoutes(world));
  await app.register(siblingRoutes(world));
  await app.register(safetyRoutes(world));
  for (const api of [
    memberApi(world, wrong),
    groupApi(world, software),
    eventApi(world),
    rsvpApi(world),
    calendarApi(world),
    guideApi(world),
    kinApi(world),
    thingApi(world),
    lotApi(world),
    boardApi(world),
    exchangeApi(world),
    guideNotesApi(world),
    storyApi(world),
    libraryImportApi(world),
    offerApi(world),
    siblingApi(world),
    safetyApi(world),
  ])
    await app.register(api);
  await app.register(
    frontRoutes(world, {
      parts: async (view) => {
        const groups = await visibleGroups(world.db, view.viewer);
        const [events, guides, offers] = await Promise.all([
          nextEvents(world, view, 6),
          newestGuides(world, view, 3),
          newestOffers(world, view, 3),
        ]);
        return {
          first: await nextStepOf(world, view),
          events,
          guides,
          offers,
          groups: groups.length === 0 ? undefined : groupCards(groups.slice(0, 6), view, 3),
        };
      },
      forgets: chores.flatMap((chore) => chore.words ?? []),
    }),
  );
  return app;
}
