/** Starter kits: what one collective hands on to those who begin. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { plantHandlers } from "./plant/actions.ts";
import { firstHourRoutes, restOfHour } from "./first-hour/routes.ts";
import { starterKitRoutes } from "./routes.ts";
import { nextStepOf, stepsRoutes } from "./steps/routes.ts";

export const starterKits: Domain = {
  name: "starter-kits",
  routes: ({ ctx }) => [starterKitRoutes(ctx), stepsRoutes(ctx), firstHourRoutes(ctx)],
  jobs: ({ ctx, fediverse }) =>
    plantHandlers(ctx, async (url) => (await fediverse.outgoing.getDocument(url)).json),
  fills: [
    fill(homeSections, {
      place: "first",
      // Whoever keeps the collective's page has its first hour before its first steps.
      show: async (ctx, view) => (await restOfHour(ctx, view)) ?? (await nextStepOf(ctx, view)),
    }),
  ],
};
