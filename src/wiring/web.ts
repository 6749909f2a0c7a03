/** The HTTP server with all its routes: the one place where the domains meet. */
import type { FastifyInstance } from "fastify";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agreementRoutes } from "#agreements/routes.ts";
import { takeUpLink } from "#agreements/section.ts";
import { libraryImportRoutes } from "#bundles/import-routes.ts";
import { bundleRoutes } from "#bundles/routes.ts";
import { calendarFeedRoutes } from "#calendar/feed-routes.ts";
import { importRoutes } from "#calendar/import-routes.ts";
import { personalRoutes } from "#calendar/personal-routes.ts";
import { calendarRoutes } from "#calendar/routes.ts";
import { groupActs } from "#groups/keys-acts-actions.ts";
import { siblingActs } from "#siblings/actions.ts";
import { safetyActs } from "#safety/actions.ts";
import { sourceActs } from "#calendar/source-acts-actions.ts";
import type { World } from "#commons/world.ts";
import { ballotPart, ballotRoutes } from "#decisions/ballot-routes.ts";
import { beginDecision } from "#decisions/begin-actions.ts";
import { decisionRoutes } from "#decisions/routes.ts";
import { placesRoutes } from "#events/places-routes.ts";
import { posterRoutes } from "#events/poster-routes.ts";
import { reflectionRoutes } from "#events/reflection-routes.ts";
import { eventRoutes } from "#events/routes.ts";
import { rsvpRoutes } from "#events/rsvp-routes.ts";
import { followFrom } from "#federation/discover.ts";
import type { Fediverse } from "#federation/fediverse.ts";
import { federationGuideRoutes } from "#federation/guide-routes.ts";
import { inboxRoutes } from "#federation/inbox/routes.ts";
import { federationRoutes } from "#federation/routes.ts";
import { frontRoutes } from "#front/routes.ts";
import { belongingRoutes } from "#groups/belonging-routes.ts";
import { keyRoutes } from "#groups/keys-routes.ts";
import type { BeginAppeal } from "#groups/pause-door-actions.ts";
import { roleRoutes } from "#groups/roles-routes.ts";
import { groupRoutes } from "#groups/routes.ts";
import { waysRoutes } from "#groups/ways-routes.ts";
import { welcomeRoutes } from "#groups/welcome-routes.ts";
import { kinRoutes } from "#guides/kin-routes.ts";
import { guideNotesRoutes } from "#guides/notes-routes.ts";
import { guideReviewRoutes } from "#guides/review-routes.ts";
import { guideRoutes } from "#guides/routes.ts";
import { kitRoutes } from "#kits/routes.ts";
import { stepsRoutes } from "#kits/steps-routes.ts";
import { fundActs } from "#ledger/fund-payments-actions.ts";
import { fundRoutes } from "#ledger/fund-routes.ts";
import { hoursRoutes } from "#ledger/hours-routes.ts";
import { tieRoutes } from "#ledger/tie-routes.ts";
import { meetingRoutes } from "#meetings/routes.ts";
import { memberRoutes, wrongPasswords } from "#members/routes.ts";
import { boardRoutes } from "#offers/board-routes.ts";
import { exchangeRoutes } from "#offers/exchange-routes.ts";
import { roundRoutes } from "#offers/round-routes.ts";
import { offerRoutes } from "#offers/routes.ts";
import { rotaRoutes } from "#rotas/routes.ts";
import { quoteRoutes } from "#safety/quotes-routes.ts";
import { safetyRoutes } from "#safety/routes.ts";
import { repliesPart } from "#safety/section.ts";
import { siblingRoutes } from "#siblings/routes.ts";
import { fileRoutes } from "#stories/files-routes.ts";
import { storyRoutes } from "#stories/routes.ts";
import { guideStories } from "#stories/section.ts";
import { lotRoutes } from "#things/lots-routes.ts";
import { thingRoutes } from "#things/routes.ts";
import type { Below } from "#web/below.ts";
import { html } from "#web/html.ts";
import { createServer } from "#web/server.ts";
import { zineRoutes } from "#zines/routes.ts";
import { bundleParts } from "./bundle.ts";
import { apis } from "./api.ts";
import { effectDoors } from "./effects.ts";
import { beginLinks, eventParts, frontParts, groupParts, ownParts, parting } from "./parts.ts";
import { chores } from "./work.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as { version: string };
export const software = { name: "calendula", version };

/** The HTTP server with all its routes. */
export async function createWeb(world: World, fediverse: Fediverse): Promise<FastifyInstance> {
  const app = await createServer(world);
  const { outgoing } = fediverse;
  const wrong = wrongPasswords(world.clock);
  // Who is paused may ask the group to look at it again.
  const beginAppeal: BeginAppeal = async (trx, wish) =>
    (await beginDecision(trx, world.clock.now(), { ...wish, madeBy: wish.concerned[0] ?? null, content: "The pause ends now." })).id;
  await app.register(federationRoutes(fediverse, software));
  await app.register(federationGuideRoutes(fediverse));
  await app.register(inboxRoutes(fediverse));
  await app.register(memberRoutes(world, wrong, (request) => ownParts(world, request), parting(world)));
  await app.register(welcomeRoutes(world));
  const acts = { ...groupActs, ...siblingActs, ...safetyActs, ...sourceActs, ...fundActs };
  await app.register(roleRoutes(world));
  await app.register(keyRoutes(world, acts));
  await app.register(waysRoutes(world));
  await app.register(meetingRoutes(world));
  await app.register(rotaRoutes(world));
  await app.register(belongingRoutes(world, { beginAppeal }));
  await app.register(
    groupRoutes(world, {
      sections: (view, group) => groupParts(world, view, group),
      begin: beginLinks,
      followFrom: (address, iri) => followFrom(outgoing, address, iri),
    }),
  );
  const belowEvent: Below = (view, id) => repliesPart(world, view, "event", id);
  await app.register(eventRoutes(world, (view, event, host) => eventParts(world, view, event, host), belowEvent));
  await app.register(rsvpRoutes(world, belowEvent));
  await app.register(
    guideRoutes(
      world,
      async (view, id) =>
        html`${await takeUpLink(world, view, id)}${await guideStories(world, view, id)}${await repliesPart(world, view, "guide", id)}`,
    ),
  );
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
  await app.register(bundleRoutes(world, bundleParts(world, fediverse.keyring)));
  await app.register(libraryImportRoutes(world));
  await app.register(offerRoutes(world, (view, id) => repliesPart(world, view, "offer", id)));
  await app.register(reflectionRoutes(world));
  await app.register(posterRoutes(world));
  await app.register(placesRoutes(world));
  await app.register(calendarRoutes(world));
  await app.register(calendarFeedRoutes(world));
  await app.register(importRoutes(world));
  await app.register(personalRoutes(world));
  await app.register(decisionRoutes(world, effectDoors, ballotPart(world)));
  await app.register(ballotRoutes(world));
  await app.register(agreementRoutes(world));
  await app.register(fundRoutes(world));
  await app.register(hoursRoutes(world));
  await app.register(tieRoutes(world));
  await app.register(kitRoutes(world));
  await app.register(stepsRoutes(world));
  await app.register(siblingRoutes(world));
  await app.register(safetyRoutes(world));
  await app.register(quoteRoutes(world));
  for (const api of apis(world, { software, wrong, acts, beginAppeal })) await app.register(api);
  await app.register(
    frontRoutes(world, {
      parts: (view) => frontParts(world, view),
      forgets: chores.flatMap((chore) => chore.words ?? []),
    }),
  );
  return app;
}
