/** The server itself: how it is, its backups, what was held. */
import type { Domain } from "#domain.ts";
import { upkeepApi, upkeepRoutes } from "./routes.ts";
import { upkeepTasks } from "./tasks.ts";

export const upkeep: Domain = {
  name: "upkeep",
  routes: ({ ctx }) => [upkeepRoutes(ctx)],
  api: ({ ctx }) => [upkeepApi(ctx)],
  tasks: upkeepTasks,
};
