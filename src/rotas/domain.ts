/** Rotas: shared work that rotates. */
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { groupSections } from "#groups/slots.ts";
import { hours } from "#kit/clock.ts";
import { onLeaving, ownSections } from "#members/slots.ts";
import { extendRotas } from "./actions.ts";
import { rotaApi } from "./api.ts";
import { askForShifts, forgetShifts } from "./asking-actions.ts";
import { beginRotaDoor } from "./effect-actions.ts";
import { rotaRoutes } from "./routes.ts";
import { groupRotas, myPractices, myShifts } from "./section.ts";
import { releaseShiftsOf } from "./shift-actions.ts";

export const rotas: Domain = {
  name: "rotas",
  routes: ({ world }) => [rotaRoutes(world)],
  api: ({ world }) => [rotaApi(world)],
  tasks: () => [
    { name: "rotas", every: hours(6), run: extendRotas },
    { name: "shift-askings", every: hours(1), run: askForShifts },
    {
      name: "shifts",
      every: hours(24),
      words:
        "Who was asked for a shift, and what they answered, is deleted a day after it. Who held which seat is deleted after a year; a seat that was empty keeps no name.",
      run: forgetShifts,
    },
  ],
  fills: [
    fill(groupSections, { place: "links", show: (world, view, group) => groupRotas(world, view, view.viewer, group) }, 40),
    fill(ownSections, async (world, view) => ({ waiting: await myShifts(world, view) }), 50),
    fill(ownSections, async (world, view) => ({ last: await myPractices(world, view) }), 30),
    fill(onLeaving, releaseShiftsOf, 40),
    fill(decisionEffects, { "begin-rota": beginRotaDoor }),
  ],
};
