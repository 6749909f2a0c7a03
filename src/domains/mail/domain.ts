/** Mail to members: their address, their news on this way, and a link that leads back in. */
import { addressMessages } from "./address/messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { ownSections } from "#domains/members/slots.ts";
import { newsWays, settingsSections } from "#domains/news/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { addressApi } from "./address/api.ts";
import { addressRoutes, mailCameBack, myAddress } from "./address/routes.ts";
import { addressHandlers, forgetAddressQuestions } from "./address/tasks.ts";
import { mailWay, newsMailHandlers } from "./news/tasks.ts";
import { recoveryApi, recoveryRoutes } from "./recovery/routes.ts";
import { lostWays } from "./recovery/slots.ts";
import { forgetLinks, recoveryHandlers } from "./recovery/tasks.ts";

const saying = sayings(addressMessages);

export const mail: Domain = {
  name: "mail",
  routes: ({ ctx, slots }) => [
    addressRoutes(ctx),
    recoveryRoutes(ctx, (view) => slots.of(lostWays).map((show) => show(view))),
  ],
  api: ({ ctx }) => [addressApi(ctx), recoveryApi(ctx)],
  jobs: ({ ctx, mailer }) => ({
    ...addressHandlers(ctx, mailer),
    ...newsMailHandlers(ctx, mailer),
    ...recoveryHandlers(ctx, mailer),
  }),
  tasks: () => [
    {
      name: "addresses",
      every: hours(6),
      words: saying((m) => m.keeps.aMailAddressThat),
      run: forgetAddressQuestions,
    },
    {
      name: "sign-in-links",
      every: hours(1),
      words: saying((m) => m.keeps.linksToSignIn),
      run: forgetLinks,
    },
  ],
  fills: [
    fill(newsWays, mailWay),
    fill(settingsSections, myAddress),
    fill(ownSections, async (ctx, view) => ({ waiting: await mailCameBack(ctx, view) }), -30),
  ],
};
