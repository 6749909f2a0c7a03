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
import { repliesSection } from "./sections.ts";
import { safetyTasks } from "./tasks.ts";

export const safety: Domain = {
  name: "safety",
  routes: ({ ctx }) => [safetyRoutes(ctx), quoteRoutes(ctx)],
  api: ({ ctx }) => [safetyApi(ctx), quoteApi(ctx)],
  tasks: () => safetyTasks,
  remoteTables: [{ table: "replies", owner: { iri: "authorIri" }, hiddenBy: "mark" }],
  fills: [
    fill(twoKeyActs, safetyActs),
    fill(eventSections, (ctx, view, { id }) => repliesSection(ctx, view, "event", id), 90),
    fill(guideSections, (ctx, view, id) => repliesSection(ctx, view, "guide", id), 90),
    fill(offerSections, (ctx, view, id) => repliesSection(ctx, view, "offer", id), 90),
  ],
};
