/** Safety: blocks, reports, and replies from elsewhere that wait for a look. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { safetyActs } from "./actions.ts";
import { quoteApi, quoteRoutes } from "./quotes-routes.ts";
import { safetyApi, safetyRoutes } from "./routes.ts";
import { safetyTasks } from "./tasks.ts";

export const safety: Domain = {
  name: "safety",
  routes: ({ ctx }) => [safetyRoutes(ctx), quoteRoutes(ctx)],
  api: ({ ctx }) => [safetyApi(ctx), quoteApi(ctx)],
  tasks: () => safetyTasks,
  remoteTables: [{ table: "replies", owner: { iri: "authorIri" }, hiddenBy: "mark" }],
  fills: [fill(twoKeyActs, safetyActs)],
};
