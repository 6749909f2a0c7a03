/** Agreements: norms that a group adopted, looked at again. */
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { groupSections } from "#domains/groups/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { agreementApi } from "./api.ts";
import { adoptAgreement, endAgreement } from "./effects.ts";
import { sleepAgreements } from "./review-actions.ts";
import { agreementRoutes } from "./routes.ts";
import { groupAgreements, myReviews, takeUpLink } from "./sections.ts";

export const agreements: Domain = {
  name: "agreements",
  routes: ({ world }) => [agreementRoutes(world)],
  api: ({ world }) => [agreementApi(world)],
  tasks: () => [
    {
      name: "agreements",
      every: hours(1),
      words: "Answers to the review of an agreement are deleted a year after they were given.",
      run: sleepAgreements,
    },
  ],
  fills: [
    fill(guideSections, takeUpLink, 10),
    fill(
      groupSections,
      {
        place: "links",
        show: (world, view, group) => groupAgreements(world, view, view.viewer, group),
      },
      20,
    ),
    fill(ownSections, async (world, view) => ({ waiting: await myReviews(world, view) }), 30),
    fill(decisionEffects, { "adopt-agreement": adoptAgreement, "end-agreement": endAgreement }),
  ],
};
