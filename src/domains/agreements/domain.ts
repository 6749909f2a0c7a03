/** Agreements: norms that a group adopted, looked at again. */
import { sql } from "kysely";
import { agreementMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { groupTools } from "#domains/groups/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { agreementApi } from "./api.ts";
import { takeUpApi } from "./take-up/api.ts";
import { adoptAgreementEffect, endAgreementEffect } from "./effects.ts";
import { sleepAgreements } from "./review/actions.ts";
import { agreementRoutes } from "./routes.ts";
import { groupAgreements, myReviews, takeUpLink } from "./sections.ts";
import { notifyOfReviews } from "./news-actions.ts";

const saying = sayings(agreementMessages);

export const agreements: Domain = {
  name: "agreements",
  routes: ({ ctx }) => [agreementRoutes(ctx)],
  api: ({ ctx }) => [agreementApi(ctx), takeUpApi(ctx)],
  tasks: () => [
    {
      name: "agreements",
      every: hours(1),
      words: saying((m) => m.keeps.answersToTheReview),
      run: sleepAgreements,
    },
    { name: "agreement-reviews", every: hours(12), run: notifyOfReviews },
  ],
  fills: [
    fill(guideSections, takeUpLink, 10),
    fill(
      groupTools,
      {
        id: "agreements",
        used: (group) => sql`exists (select from agreements where group_id = ${group}::uuid)`,
        show: (ctx, view, group) => groupAgreements(ctx, view, view.viewer, group),
      },
      20,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myReviews(ctx, view) }), 30),
    fill(decisionEffects, {
      "adopt-agreement": adoptAgreementEffect,
      "end-agreement": endAgreementEffect,
    }),
  ],
};
