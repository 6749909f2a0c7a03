/** Starter kits: what one collective hands on to those who begin. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { plantHandlers } from "./plant/actions.ts";
import { kitRoutes } from "./routes.ts";
import { nextStepOf, stepsRoutes } from "./steps/routes.ts";

export const kits: Domain = {
  name: "kits",
  routes: ({ world }) => [kitRoutes(world), stepsRoutes(world)],
  jobs: ({ world, fediverse }) => plantHandlers(world, async (url) => (await fediverse.outgoing.getDocument(url)).json),
  fills: [fill(homeSections, { place: "first", show: nextStepOf })],
};
