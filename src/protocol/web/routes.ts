/** What other servers may read: actors, collections, objects, WebFinger, NodeInfo. */
import type { FastifyInstance } from "fastify";
import type { Registry } from "../registry.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { actorRoutes } from "./actor-routes.ts";
import { activityRoutes } from "./activity-routes.ts";
import { discoveryRoutes } from "./discovery-routes.ts";
import { objectRoutes } from "./object-routes.ts";

export const federationRoutes =
  (
    fediverse: Fediverse,
    { documents, openNotes }: Pick<Registry, "documents" | "openNotes">,
    software: { readonly name: string; readonly version: string },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    await discoveryRoutes(fediverse.ctx, software)(app);
    await actorRoutes(fediverse, documents)(app);
    await objectRoutes(fediverse, documents)(app);
    await activityRoutes(fediverse, documents, openNotes)(app);
  };
