/** Pictures of things, chosen by members or brought from siblings. */
import type { Domain, Services } from "#domain.ts";
import { pictureApi } from "./api.ts";
import { flowerRoutes } from "./flower-routes.ts";
import { pictureRoutes } from "./routes.ts";
import { pictureOwners } from "./slots.ts";

const ownersOf =
  ({ slots }: Services) =>
  () =>
    slots.named(pictureOwners);

export const pictures: Domain = {
  name: "pictures",
  routes: (services) => [
    pictureRoutes(services.ctx, ownersOf(services)),
    flowerRoutes(services.ctx),
  ],
  api: (services) => [pictureApi(services.ctx, ownersOf(services))],
};
