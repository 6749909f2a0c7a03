/** Things that a group lends, and the herb store. */
import { sql } from "kysely";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { thingPictures } from "./picture-actions.ts";
import { thingMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { groupTools } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { thingApi } from "./api.ts";
import { forgetTakers } from "./lots/tasks.ts";
import { lotApi } from "./lots/api.ts";
import { lotMovementApi } from "./lots/movements/api.ts";
import { lotRoutes } from "./lots/routes.ts";
import { labelRoutes } from "./lots/labels/routes.ts";
import { thingRoutes } from "./routes.ts";
import { groupHerbs, groupThings, myLoans, myRecalls } from "./sections.ts";

const saying = sayings(thingMessages);

export const things: Domain = {
  name: "things",
  routes: ({ ctx }) => [thingRoutes(ctx), lotRoutes(ctx), labelRoutes(ctx)],
  api: ({ ctx }) => [thingApi(ctx), lotApi(ctx), lotMovementApi(ctx)],
  tasks: () => [
    {
      name: "takers",
      every: hours(24),
      words: saying((m) => m.keeps.whoTookFromA),
      run: forgetTakers,
    },
  ],
  fills: [
    fill(pictureOwners, { thing: thingPictures }),
    fill(
      groupTools,
      {
        id: "things",
        used: (group) => sql`exists (select from things where group_id = ${group}::uuid)`,
        show: (ctx, view, group) => groupThings(ctx, view, view.viewer, group),
      },
      70,
    ),
    fill(
      groupTools,
      {
        id: "herbs",
        used: (group) => sql`exists (select from lots where group_id = ${group}::uuid)`,
        show: (ctx, view, group) => groupHerbs(ctx, view, view.viewer, group),
      },
      71,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myRecalls(ctx, view) }), 10),
    fill(ownSections, async (ctx, view) => ({ waiting: await myLoans(ctx, view) }), 80),
  ],
};
