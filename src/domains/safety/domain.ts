/** Safety: blocks, reports, and replies from elsewhere that wait for a look. */
import { fill } from "#commons/slots.ts";
import { html } from "#platform/web/html/html.ts";
import type { Domain } from "#domain.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import { eventSections } from "#domains/events/slots.ts";
import { announcedActs, groupSections, twoKeyActs } from "#domains/groups/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { offerSections } from "#domains/offers/slots.ts";
import { aboveSlots, homeSections } from "#domains/home/slots.ts";
import { safetyActs } from "./actions.ts";
import { closingActs, closingAnnounced } from "./closing/actions.ts";
import { closeCollectiveEffect } from "./closing/effects.ts";
import { closingApi, closingRoutes } from "./closing/routes.ts";
import { closingWay } from "./closing/sections.ts";
import { forgetApi, forgetRoutes } from "./forget/routes.ts";
import { forgetHandlers } from "./forget/tasks.ts";
import { namedActs } from "./named/actions.ts";
import { namedApi, namedRoutes } from "./named/routes.ts";
import { quietActs } from "./quiet/actions.ts";
import { quietApi, quietRoutes } from "./quiet/routes.ts";
import { quietAbove, quietWay } from "./quiet/sections.ts";
import { reportApi } from "./reports/api.ts";
import { reportLink } from "./reports/page.ts";
import { groupPictureLinks, homePictureLink, linksBelow } from "./removal/sections.ts";
import { takeDownApi, takeDownRoutes } from "./removal/routes.ts";
import { receiveFlag } from "./reports/receive.ts";
import { reportRoutes } from "./reports/routes.ts";
import { silenceActs } from "./blocks/actions.ts";
import { blockApi } from "./blocks/api.ts";
import { blockRoutes } from "./blocks/routes.ts";
import { circleActs } from "./circles/actions.ts";
import { circleApi, circleRoutes } from "./circles/routes.ts";
import { cardBefore, circleShown, circleWay } from "./circles/sections.ts";
import { turnActs } from "./turn/actions.ts";
import { turnFoot } from "./turn/page.ts";
import { turnApi, turnRoutes } from "./turn/routes.ts";
import { quoteApi, quoteRoutes } from "./quotes-routes.ts";
import { safetyApi, safetyRoutes } from "./routes.ts";
import { waitsForLook } from "./sections.ts";
import { safetyTasks } from "./tasks.ts";

export const safety: Domain = {
  name: "safety",
  routes: ({ ctx, slots }) => [
    safetyRoutes(ctx),
    quoteRoutes(ctx),
    reportRoutes(ctx, () => slots.named(pictureOwners)),
    takeDownRoutes(ctx, () => slots.named(pictureOwners)),
    blockRoutes(ctx),
    turnRoutes(ctx),
    circleRoutes(ctx),
    quietRoutes(ctx),
    namedRoutes(ctx),
    closingRoutes(ctx),
    forgetRoutes(ctx),
  ],
  api: ({ ctx, slots }) => [
    safetyApi(ctx),
    quoteApi(ctx),
    reportApi(ctx, () => slots.named(pictureOwners)),
    takeDownApi(ctx, () => slots.named(pictureOwners)),
    blockApi(ctx),
    turnApi(ctx),
    circleApi(ctx),
    quietApi(ctx),
    namedApi(ctx),
    closingApi(ctx),
    forgetApi(ctx),
  ],
  jobs: ({ ctx, mailer, notes }) => forgetHandlers(ctx, { send: mailer, note: notes }),
  tasks: () => safetyTasks,
  receives: { activities: { Flag: receiveFlag } },
  remoteTables: [{ table: "replies", owner: { iri: "authorIri" }, hiddenBy: "mark" }],
  fills: [
    fill(twoKeyActs, safetyActs),
    fill(twoKeyActs, silenceActs),
    fill(twoKeyActs, turnActs),
    fill(twoKeyActs, quietActs),
    fill(twoKeyActs, namedActs),
    fill(twoKeyActs, circleActs),
    fill(twoKeyActs, closingActs),
    fill(announcedActs, closingAnnounced),
    fill(decisionEffects, { "close-collective": closeCollectiveEffect }),
    fill(ownSections, async (ctx, view) => ({ waiting: await waitsForLook(ctx, view) }), 31),
    fill(aboveSlots, cardBefore),
    fill(aboveSlots, quietAbove),
    fill(homeSections, {
      place: "foot",
      show: async (ctx, view) => html`${turnFoot(view)}${await homePictureLink(ctx, view)}`,
    }),
    fill(groupSections, { place: "shows", show: circleShown }, 1),
    fill(groupSections, { place: "links", show: circleWay }, 90),
    fill(groupSections, { place: "links", show: quietWay }, 91),
    fill(groupSections, { place: "links", show: closingWay }, 92),
    fill(eventSections, (ctx, view, { id }) => linksBelow(ctx, view, "event", id), 99),
    fill(guideSections, (ctx, view, id) => linksBelow(ctx, view, "guide", id), 99),
    fill(offerSections, (ctx, view, id) => linksBelow(ctx, view, "offer", id), 99),
    fill(
      groupSections,
      {
        place: "shows",
        show: async (ctx, view, { id, handle }) => [
          await groupPictureLinks(ctx, view, id),
          reportLink(view, `${view.origin}/@${handle}`),
        ],
      },
      99,
    ),
  ],
};
