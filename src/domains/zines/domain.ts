/** Zines: guides on paper. */
import { bundleExtras } from "#domains/bundles/slots.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { zineExtras } from "./extras-actions.ts";
import { zineRoutes } from "./routes.ts";

export const zines: Domain = {
  name: "zines",
  routes: ({ ctx }) => [zineRoutes(ctx)],
  fills: [fill(bundleExtras, zineExtras, 10)],
};
