/** Starter kits: what one collective hands on to those who begin. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { plantHandlers } from "./plant/actions.ts";
import { starterKitRoutes } from "./routes.ts";
import { nextStepOf, stepsRoutes } from "./steps/routes.ts";

export const kits: Domain = {
  name: "kits",
  routes: ({ ctx }) => [starterKitRoutes(ctx), stepsRoutes(ctx)],
  jobs: ({ ctx, fediverse }) =>
    plantHandlers(ctx, async (url) => (await fediverse.outgoing.getDocument(url)).json),
  fills: [fill(homeSections, { place: "first", show: nextStepOf })],
};
