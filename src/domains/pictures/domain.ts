/** Pictures of things, chosen by members or brought from siblings. */
import type { Domain, Services } from "#domain.ts";
import { pictureApi } from "./api.ts";
import { hours } from "#platform/lib/clock.ts";
import { sweepCards } from "./cards/actions.ts";
import { cardRoutes } from "./cards/routes.ts";
import { endConsents } from "./consent/actions.ts";
import { consentApi, consentRoutes } from "./consent/routes.ts";
import { pictureHandlers, purgePictures } from "./elsewhere/actions.ts";
import { flowerRoutes } from "./flower-routes.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pictureMessages } from "./messages.ts";
import { pictureRoutes } from "./routes.ts";
import { pictureOwners } from "./slots.ts";

const saying = sayings(pictureMessages);

const ownersOf =
  ({ slots }: Services) =>
  () =>
    slots.named(pictureOwners);

export const pictures: Domain = {
  name: "pictures",
  routes: (services) => [
    cardRoutes(services.ctx, ownersOf(services)),
    pictureRoutes(services.ctx, ownersOf(services)),
    consentRoutes(services.ctx, ownersOf(services)),
    flowerRoutes(services.ctx),
  ],
  jobs: ({ ctx, fediverse }) =>
    pictureHandlers(ctx, (url, maxBytes) => fediverse.outgoing.getPicture(url, maxBytes)),
  tasks: (slots) => [
    {
      name: "pictures-of-people",
      every: hours(1),
      words: saying((m) => m.keeps.picturesOfPeople),
      run: (ctx) => endConsents(ctx, slots.named(pictureOwners)),
    },
    { name: "cards", every: hours(24), run: (ctx) => sweepCards(ctx) },
    {
      name: "pictures-elsewhere",
      every: hours(1),
      words: saying((m) => m.keeps.picturesOfSiblings),
      run: purgePictures,
    },
  ],
  api: (services) => [
    pictureApi(services.ctx, ownersOf(services)),
    consentApi(services.ctx, ownersOf(services)),
  ],
};
