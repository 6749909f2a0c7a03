/** The ledger: hours of the timebank, and the fund. */
import { sql } from "kysely";
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { announcedActs, groupTools, twoKeyActs } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { onLeaving, ownSections } from "#domains/members/slots.ts";
import { fundApi } from "./fund/api.ts";
import { endFundRequestsOf, fundForgets, purgeFund, spendEffect } from "./fund/effects.ts";
import { fundActs, fundAnnounced } from "./fund/payments/actions.ts";
import { fundBegun } from "./fund/queries.ts";
import { fundRoutes, groupFund, myRequests } from "./fund/routes.ts";
import { hoursApi } from "./timebank/api.ts";
import { hoursRoutes } from "./timebank/routes.ts";
import { groupHours, myHours } from "./timebank/sections.ts";
import { countHoursEffect } from "./tie/effects.ts";
import { askHoursAgain, hoursAnswered, receiveHours } from "./tie/receive.ts";
import { tieRoutes } from "./tie/routes.ts";

export const ledger: Domain = {
  name: "ledger",
  routes: ({ ctx }) => [fundRoutes(ctx), hoursRoutes(ctx), tieRoutes(ctx)],
  api: ({ ctx }) => [fundApi(ctx), hoursApi(ctx)],
  tasks: () => [
    { name: "fund", every: hours(1), words: fundForgets, run: purgeFund },
    { name: "hours-on-the-way", every: hours(1), run: askHoursAgain },
  ],
  receives: {
    activities: { Offer: receiveHours },
    sent: [{ kind: "hours", by: ["Accept", "Reject"], answered: hoursAnswered }],
  },
  fills: [
    fill(
      groupTools,
      {
        id: "hours",
        used: (group) =>
          sql`exists (select from group_ways where group_id = ${group}::uuid
            and economy = 'hours')`,
        show: (ctx, view, group) => groupHours(ctx, view, view.viewer, group),
      },
      50,
    ),
    fill(
      groupTools,
      {
        id: "fund",
        used: (group) => fundBegun(group),
        show: (ctx, view, group) => groupFund(ctx, view, view.viewer, group),
      },
      60,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myRequests(ctx, view) }), 90),
    fill(ownSections, async (ctx, view) => ({ theirs: await myHours(ctx, view) }), 40),
    fill(onLeaving, endFundRequestsOf, 30),
    fill(decisionEffects, { spend: spendEffect, "count-hours-with": countHoursEffect }),
    fill(twoKeyActs, fundActs),
    fill(announcedActs, fundAnnounced),
  ],
};
