/** Decisions: finding agreement, and light questions by ballot. */
import { sql } from "kysely";
import { decisionMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill, type Slots } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { appeals, groupSections, groupTools } from "#domains/groups/slots.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { decisionApi } from "./api.ts";
import { decisionTestApi } from "./test/api.ts";
import { closeDueBallots } from "./ballot/actions.ts";
import { ballotApi } from "./ballot/api.ts";
import { ballotPart, ballotRoutes } from "./ballot/routes.ts";
import { beginAppeal } from "./begin-actions.ts";
import { closeDueDecisions, forgetReasons } from "./test/closing-actions.ts";
import type { EffectHandlers } from "./effects/effect.ts";
import { notifyOfClosing } from "./news-actions.ts";
import { decisionRoutes } from "./routes.ts";
import { decidingLinks, groupDecisions, myDecisions } from "./sections.ts";
import { decisionEffects } from "./slots.ts";

const saying = sayings(decisionMessages);

const effectsOf = (slots: Slots): EffectHandlers => slots.named(decisionEffects);

export const decisions: Domain = {
  name: "decisions",
  routes: ({ ctx, slots }) => [
    decisionRoutes(ctx, effectsOf(slots), ballotPart(ctx)),
    ballotRoutes(ctx),
  ],
  api: ({ ctx, slots }) => [
    decisionApi(ctx, effectsOf(slots)),
    decisionTestApi(ctx, effectsOf(slots)),
    ballotApi(ctx),
  ],
  tasks: (slots) => [
    {
      name: "decisions",
      every: minutes(10),
      run: (ctx) => closeDueDecisions(ctx, effectsOf(slots)),
    },
    { name: "closing-decisions", every: hours(1), run: notifyOfClosing },
    { name: "ballots", every: minutes(10), run: closeDueBallots },
    {
      name: "stance-reasons",
      every: days(1),
      words: saying((m) => m.keeps.whatPeopleSayWith),
      run: forgetReasons,
    },
  ],
  fills: [
    fill(
      groupTools,
      {
        id: "decisions",
        used: (group) => sql`exists (select from decisions where group_id = ${group}::uuid)
          or exists (select from action_points where group_id = ${group}::uuid)`,
        show: decidingLinks,
      },
      10,
    ),
    fill(
      groupSections,
      { place: "now", show: (ctx, view, group) => groupDecisions(ctx, view, view.viewer, group) },
      30,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myDecisions(ctx, view) }), 20),
    fill(appeals, (ctx) => (trx, input) => beginAppeal(trx, ctx.clock.now(), input)),
  ],
};
