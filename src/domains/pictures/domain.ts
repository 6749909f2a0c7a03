/** Pictures of things, chosen by members or brought from siblings. */
import type { Domain, Services } from "#domain.ts";
import { pictureApi } from "./api.ts";
import { hours } from "#platform/lib/clock.ts";
import { sweepCards } from "./cards/actions.ts";
import { cardRoutes } from "./cards/routes.ts";
import { pictureHandlers, purgePictures } from "./elsewhere/actions.ts";
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
    cardRoutes(services.ctx, ownersOf(services)),
    pictureRoutes(services.ctx, ownersOf(services)),
    flowerRoutes(services.ctx),
  ],
  jobs: ({ ctx, fediverse }) =>
    pictureHandlers(ctx, (url, most) => fediverse.outgoing.getPicture(url, most)),
  tasks: () => [
    { name: "cards", every: hours(24), run: sweepCards },
    {
      name: "pictures-elsewhere",
      every: hours(1),
      words:
        "Pictures of siblings' things are kept as copies, so that nobody's browser asks another server. They are deleted with their thing, and the oldest when there are too many.",
      run: purgePictures,
    },
  ],
  api: (services) => [pictureApi(services.ctx, ownersOf(services))],
};
