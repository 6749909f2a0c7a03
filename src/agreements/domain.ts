/** Agreements: norms that a group adopted, looked at again. */
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { groupSections } from "#groups/slots.ts";
import { guideSections } from "#guides/slots.ts";
import { hours } from "#kit/clock.ts";
import { ownSections } from "#members/slots.ts";
import { agreementApi } from "./api.ts";
import { adoptAgreement, endAgreement } from "./effects-actions.ts";
import { sleepAgreements } from "./review-actions.ts";
import { agreementRoutes } from "./routes.ts";
import { groupAgreements, myReviews, takeUpLink } from "./section.ts";

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
