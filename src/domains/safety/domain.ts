/** Safety: blocks, reports, and replies from elsewhere that wait for a look. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { eventSections } from "#domains/events/slots.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { offerSections } from "#domains/offers/slots.ts";
import { safetyActs } from "./actions.ts";
import { quoteApi, quoteRoutes } from "./quotes-routes.ts";
import { safetyApi, safetyRoutes } from "./routes.ts";
import { repliesPart } from "./sections.ts";

export const safety: Domain = {
  name: "safety",
  routes: ({ world }) => [safetyRoutes(world), quoteRoutes(world)],
  api: ({ world }) => [safetyApi(world), quoteApi(world)],
  fills: [
    fill(twoKeyActs, safetyActs),
    fill(eventSections, (world, view, { id }) => repliesPart(world, view, "event", id), 90),
    fill(guideSections, (world, view, id) => repliesPart(world, view, "guide", id), 90),
    fill(offerSections, (world, view, id) => repliesPart(world, view, "offer", id), 90),
  ],
};
