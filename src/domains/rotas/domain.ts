/** Rotas: shared work that rotates. */
import { sql } from "kysely";
import { rotaMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { groupTools } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { onLeaving, ownSections } from "#domains/members/slots.ts";
import { extendRotas } from "./shifts/plant-actions.ts";
import { rotaApi } from "./api.ts";
import { shiftApi } from "./shifts/api.ts";
import { askForShifts, forgetShifts } from "./shifts/tasks.ts";
import { startRotaEffect } from "./effects.ts";
import { notifyOfShiftsTomorrow } from "./news-actions.ts";
import { rotaRoutes } from "./routes.ts";
import { rotaFormRoutes } from "./form-routes.ts";
import { groupRotas, myPractices, myShifts } from "./sections.ts";
import { releaseShiftsOf } from "./shifts/actions.ts";

const saying = sayings(rotaMessages);

export const rotas: Domain = {
  name: "rotas",
  routes: ({ ctx }) => [rotaRoutes(ctx), rotaFormRoutes(ctx)],
  api: ({ ctx }) => [rotaApi(ctx), shiftApi(ctx)],
  tasks: () => [
    { name: "rotas", every: hours(6), run: extendRotas },
    { name: "shift-askings", every: hours(1), run: askForShifts },
    { name: "shifts-tomorrow", every: hours(1), run: notifyOfShiftsTomorrow },
    {
      name: "shifts",
      every: hours(24),
      words: saying((m) => m.keeps.whoWasAskedFor),
      run: forgetShifts,
    },
  ],
  fills: [
    fill(
      groupTools,
      {
        id: "rotas",
        used: (group) => sql`exists (select from rotas where group_id = ${group}::uuid)`,
        show: (ctx, view, group) => groupRotas(ctx, view, view.viewer, group),
      },
      40,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myShifts(ctx, view) }), 50),
    fill(ownSections, async (ctx, view) => ({ last: await myPractices(ctx, view) }), 30),
    fill(onLeaving, releaseShiftsOf, 40),
    fill(decisionEffects, { "begin-rota": startRotaEffect }),
  ],
};
