/**
 * Neighbours without an account stay in touch: by mail, by a
 * message, by a feed, from their own server.
 */
import { subscriptionMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { calendarSections } from "#domains/calendar/slots.ts";
import { eventSections } from "#domains/events/slots.ts";
import { groupSections } from "#domains/groups/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { homeSections } from "#domains/home/slots.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { pageAtHome } from "#protocol/fetch/discover.ts";
import { isDown } from "#protocol/outbox/private-note.ts";
import { subscriptionApi } from "./api.ts";
import { subscriptionRoutes } from "./routes.ts";
import { forgetSubscriptionQuestions, subscriptionHandlers, notifyNeighbours } from "./tasks.ts";
import { touchRoutes } from "./touch/routes.ts";
import { calendarTouch, eventTouch, groupTouch, guideTouch, homeTouch } from "./touch/sections.ts";

const saying = sayings(subscriptionMessages);

export const subscriptions: Domain = {
  name: "subscriptions",
  routes: ({ ctx, fediverse }) => [
    subscriptionRoutes(ctx),
    touchRoutes(ctx, {
      page: (address, intent, iri) => pageAtHome(fediverse.outgoing, address, intent, iri),
      down: (host) => isDown(fediverse, host),
    }),
  ],
  api: ({ ctx }) => [subscriptionApi(ctx)],
  jobs: ({ ctx, mailer, notes }) => subscriptionHandlers(ctx, { send: mailer, note: notes }),
  tasks: () => [
    { name: "neighbours", every: minutes(10), run: notifyNeighbours },
    {
      name: "subscriptions",
      every: hours(6),
      words: saying((m) => m.keeps.ofANeighbourWho),
      run: forgetSubscriptionQuestions,
    },
  ],
  fills: [
    fill(groupSections, { place: "shows", show: groupTouch }, 95),
    fill(homeSections, { place: "stay", show: async (ctx, view) => homeTouch(ctx, view) }),
    fill(calendarSections, calendarTouch),
    fill(eventSections, eventTouch, 95),
    fill(guideSections, guideTouch, 95),
  ],
};
